"""How the days of an assessment stand to the time rules of its questionnaire.

It changes no answer and no score: where days speak against an answer, that is told.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.time_rules import TimeRule
from selfassess.core.model.status import Status
from selfassess.core.text.i18n import _
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

    def contradiction_sentence(self, requirement_id: str) -> str:
        """What the days say against the answer; empty if they do not."""
        contradiction = self.contradictions.get(requirement_id)
        if contradiction is None:
            return ""
        told, sentence = {
            Contradiction.MET_THOUGH_ONE_FAILS: (
                RuleState.FAILS,
                _("met, but the days say: {figures}"),
            ),
            Contradiction.NOT_MET_THOUGH_ALL_HOLD: (
                RuleState.HOLDS,
                _("not met, but the days say: {figures}"),
            ),
        }[contradiction]
        figures = [
            judged.sentence
            for judged in self.rules[requirement_id]
            if judged.state is told
        ]
        return sentence.format(figures=" · ".join(figures))


def judge(
    questionnaire: Questionnaire, assessment: Assessment, today: date
) -> Judgement:
    """Hold every time rule against the days that are said, and the answers against the rules."""
    days = days_of_all(questionnaire, assessment)
    rules = {
        requirement.id: tuple(
            judged_rule(rule, days, today) or _unknown(rule, questionnaire)
            for rule in requirement.time_rules
        )
        for requirement in questionnaire.requirements
        if requirement.time_rules
    }
    found = {
        key: _contradiction(assessment.answer_to(key).status, judged)
        for key, judged in rules.items()
    }
    return Judgement(rules, {key: what for key, what in found.items() if what})


def _unknown(rule: TimeRule, questionnaire: Questionnaire) -> JudgedRule:
    event = questionnaire.events_by_id[rule.event]
    names = [event.title]
    if rule.other:
        names.append(questionnaire.events_by_id[rule.other].title)
    sentence = _("cannot be judged before the days are known: {events}")
    return JudgedRule(
        rule, RuleState.UNKNOWN, sentence.format(events=" · ".join(names))
    )


def _contradiction(
    status: Status, judged: tuple[JudgedRule, ...]
) -> Contradiction | None:
    if status is Status.MET and any(r.state is RuleState.FAILS for r in judged):
        return Contradiction.MET_THOUGH_ONE_FAILS
    all_hold = all(r.state is RuleState.HOLDS and r.is_settled for r in judged)
    if status is Status.NOT_MET and all_hold:
        return Contradiction.NOT_MET_THOUGH_ALL_HOLD
    return None
