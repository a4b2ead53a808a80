"""The words, glyphs and sentences for time rules and what they come to."""

from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.core.enum_table import complete
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.time_rules import TimeRule, TimeRuleKind
from selfassess.core.text.i18n import _, marked, ngettext
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.timeline.day_labels import day_label, day_of_year_label
from selfassess.core.timeline.judged_rule import RuleState
from selfassess.core.timeline.judgement import Judgement


@dataclass(frozen=True, slots=True)
class RuleStateRow:
    """How a state of a time rule is shown."""

    glyph: str
    label: str
    """Marked for translation."""
    colour: str
    """Its name in the themes of the screens."""


RULE_STATES = complete(
    RuleState,
    {
        # Translators: of a rule on days: they are as it asks
        RuleState.HOLDS: RuleStateRow("✔", marked("holds"), "met"),
        # Translators: of a rule on days: they are not as it asks
        RuleState.FAILS: RuleStateRow("✘", marked("fails"), "not-met"),
        RuleState.UNKNOWN: RuleStateRow("·", marked("not known"), "quiet"),
    },
)
"""Every state of a time rule, as it is shown."""


def rule_sentence(rule: TimeRule, questionnaire: Questionnaire) -> str:
    """What the rule asks."""
    titles = {key: event.title for key, event in questionnaire.events_by_id.items()}
    names = {"event": titles[rule.event], "other": titles.get(rule.other or "", "")}
    asked = _ASKED[rule.kind](rule)
    return asked.format(count=rule.asked, day=_day(rule), **names)


def _asked_before(rule: TimeRule) -> str:
    return ngettext(
        "“{event}” at least {count} day before “{other}”",
        "“{event}” at least {count} days before “{other}”",
        rule.asked,
    )


def _asked_long(rule: TimeRule) -> str:
    return ngettext(
        "“{event}” for at least {count} day",
        "“{event}” for at least {count} days",
        rule.asked,
    )


def _asked_a_year(rule: TimeRule) -> str:
    if rule.other is None:
        return ngettext(
            "“{event}” at least {count} time in each year",
            "“{event}” at least {count} times in each year",
            rule.asked,
        )
    return ngettext(
        "“{event}” at least {count} time in each year of “{other}”",
        "“{event}” at least {count} times in each year of “{other}”",
        rule.asked,
    )


def _asked_after(rule: TimeRule) -> str:
    return ngettext(
        "“{event}” at most {count} month after the end of “{other}”",
        "“{event}” at most {count} months after the end of “{other}”",
        rule.asked,
    )


def _asked_apart(rule: TimeRule) -> str:
    if rule.months:
        return ngettext(
            "“{event}” at most {count} month apart, during “{other}”",
            "“{event}” at most {count} months apart, during “{other}”",
            rule.asked,
        )
    return ngettext(
        "“{event}” at most {count} day apart, during “{other}”",
        "“{event}” at most {count} days apart, during “{other}”",
        rule.asked,
    )


def _asked_by(rule: TimeRule) -> str:
    if rule.other:
        return _("“{event}” by {day} of the year in which “{other}” begins")
    if rule.day_of_year:
        return _("“{event}” by {day} of its year")
    return _("“{event}” by {day}")


_ASKED = complete(
    TimeRuleKind,
    {
        TimeRuleKind.BEFORE: _asked_before,
        TimeRuleKind.LONG: _asked_long,
        TimeRuleKind.APART: _asked_apart,
        TimeRuleKind.A_YEAR: _asked_a_year,
        TimeRuleKind.AFTER: _asked_after,
        TimeRuleKind.BY: _asked_by,
    },
)
"""How the rules of each kind are told."""


def _day(rule: TimeRule) -> str:
    if rule.day_of_year:
        return day_of_year_label(*map(int, rule.day_of_year.split("-")))
    return day_label(rule.day) if rule.day else ""


def contradiction_lines(
    questionnaire: Questionnaire, judgement: Judgement
) -> Iterator[tuple[str, str, str]]:
    """Number, id, and title with what the days say, of every answer they speak against."""
    for requirement_id in judgement.contradictions:
        title = questionnaire.by_id[requirement_id].title
        sentence = judgement.contradiction_sentence(requirement_id)
        number = questionnaire.numbers[requirement_id]
        yield number, requirement_id, labelled(title, sentence)
