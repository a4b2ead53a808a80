"""How the days of an assessment stand to the time rules of its questionnaire.

It changes no answer and no score: where days speak against an answer, that is told.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.event_days import EventDays
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.time_rules import TimeRule
from selfassess.core.model.status import Status
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import clauses
from selfassess.core.timeline.forum import Balance, balance
from selfassess.core.timeline.judged_rule import JudgedRule, RuleState, judged_rule
from selfassess.core.timeline.known_days import days_of_all


class Contradiction(StrEnum):
    """How an answer and the days of events contradict each other."""

    MET_THOUGH_ONE_FAILS = "met_though_one_fails"
    NOT_MET_THOUGH_ALL_HOLD = "not_met_though_all_hold"


@dataclass(frozen=True, slots=True)
class Judgement:
    """All time rules of a questionnaire as the days of one assessment leave them."""

    rules: Mapping[str, tuple[JudgedRule, ...]]
    """By requirement; only of those that have rules."""
    contradictions: Mapping[str, Contradiction]
    """By requirement."""
    balances: Mapping[str, Balance]
    """Of the forum, by the requirements that ask for it."""

    @property
    def count_sentence(self) -> str:
        """How many answers days and forum speak against; empty if none."""
        count = len(self.contradictions)
        sentence = ngettext(
            "Days or forum speak against {count} answer",
            "Days or forum speak against {count} answers",
            count,
        )
        return sentence.format(count=count) if count else ""

    def forum_told(self, requirement_id: str) -> tuple[Balance, ...]:
        """The balance of the forum, if the requirement asks for it and members are listed."""
        balance = self.balances.get(requirement_id)
        return (balance,) if balance and balance.sentence else ()

    def contradiction_sentence(self, requirement_id: str) -> str:
        """What the days say against the answer; empty if they do not."""
        contradiction = self.contradictions.get(requirement_id)
        if contradiction is None:
            return ""
        told, by_days, by_members = {
            Contradiction.MET_THOUGH_ONE_FAILS: (
                RuleState.FAILS,
                _("met, but the days say: {figures}"),
                _("met, but the members of the forum are {figures}"),
            ),
            Contradiction.NOT_MET_THOUGH_ALL_HOLD: (
                RuleState.HOLDS,
                _("not met, but the days say: {figures}"),
                _("not met, but the members of the forum are {figures}"),
            ),
        }[contradiction]
        balance = self.balances.get(requirement_id)
        if balance and balance.state is told:
            return by_members.format(figures=balance.sentence)
        figures = [
            judged.sentence
            for judged in self.rules.get(requirement_id, ())
            if judged.state is told
        ]
        return by_days.format(figures=clauses(figures))


def judge(
    questionnaire: Questionnaire, assessment: Assessment, today: date
) -> Judgement:
    """Hold every time rule against the days that are said, and the answers against the rules."""
    days = days_of_all(questionnaire, assessment)
    rules = {
        requirement.id: tuple(
            judged_rule(rule, days, today) or _unknown(rule, questionnaire, days)
            for rule in requirement.time_rules
        )
        for requirement in questionnaire.requirements
        if requirement.time_rules
    }
    forum = balance(assessment, today)
    asking = [r.id for r in questionnaire.requirements if r.balanced_forum]
    balances = dict.fromkeys(asking, forum)
    found = {
        key: _contradiction(
            assessment.answer_to(key).status, rules.get(key, ()), balances.get(key)
        )
        for key in {**rules, **balances}
    }
    contradictions = {key: what for key, what in found.items() if what}
    return Judgement(rules, contradictions, balances)


def _unknown(
    rule: TimeRule, questionnaire: Questionnaire, days: Mapping[str, EventDays]
) -> JudgedRule:
    """The rule, with the events of which days are missing; if none are, what has to begin."""
    named = [key for key in (rule.event, rule.other) if key]
    missing = [key for key in named if not any(days[key].said)]
    missing = missing or [key for key in named if days[key].is_half_said]
    titles = (questionnaire.events_by_id[key].title for key in missing or named[1:])
    sentence = _("cannot be told before the days are known: {events}")
    if not missing:
        sentence = _("cannot be told before it has begun: {events}")
    text = sentence.format(events=clauses(titles))
    return JudgedRule(rule, RuleState.UNKNOWN, text)


def _contradiction(
    status: Status, judged: tuple[JudgedRule, ...], forum: Balance | None
) -> Contradiction | None:
    states = [each.state for each in judged] + ([forum.state] if forum else [])
    if status is Status.MET and RuleState.FAILS in states:
        return Contradiction.MET_THOUGH_ONE_FAILS
    is_settled = all(each.is_settled for each in judged)
    all_hold = is_settled and {*states} == {RuleState.HOLDS}
    if status is Status.NOT_MET and all_hold:
        return Contradiction.NOT_MET_THOUGH_ALL_HOLD
    return None
