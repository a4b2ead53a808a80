"""The days that follow from time rules for what is not done yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from selfassess.core.enum_table import complete
from selfassess.core.model.event_days import EventDays
from selfassess.core.model.questionnaire.time_rules import TimeRule, TimeRuleKind
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.timeline.day_labels import day_label, from_and_to
from selfassess.core.timeline.judged_rule import (
    RuleDays,
    days_for,
    limit_of,
    next_by,
    years_of,
)


@dataclass(frozen=True, slots=True)
class DueDay:
    """A day that a time rule sets, and in words how it follows."""

    day: date
    sentence: str
    is_latest: bool = True
    """Until then, not from then on: what is not done by then is late."""


def due_day(
    rule: TimeRule, days: Mapping[str, EventDays], today: date
) -> DueDay | None:
    """The day that the rule sets; None if nothing is to be done or nobody can say."""
    return _DUE[rule.kind](days_for(rule, days, today))


def _before(given: RuleDays) -> DueDay | None:
    first = given.other.first
    if first is None or given.is_done:
        return None
    asked = given.rule.asked
    day = first - timedelta(days=asked)
    sentence = ngettext(
        "by {start} at the latest, {count} day before {end}",
        "by {start} at the latest, {count} days before {end}",
        asked,
    )
    return DueDay(day, sentence.format(count=asked, **from_and_to(day, first)))


def _long(given: RuleDays) -> DueDay | None:
    first = given.event.first
    if first is None or given.is_done:
        return None
    asked = given.rule.asked
    day = first + timedelta(days=asked - 1)
    sentence = ngettext(
        "until {end} at the earliest, {count} day from {start}",
        "until {end} at the earliest, {count} days from {start}",
        asked,
    )
    text = sentence.format(count=asked, **from_and_to(first, day))
    return DueDay(day, text, is_latest=False) if day >= given.today else None


def _after(given: RuleDays) -> DueDay | None:
    start = given.other.last
    return None if start is None or given.is_done else _next(given.rule, start)


def _next(rule: TimeRule, start: date) -> DueDay:
    day, asked = next_by(rule, start), rule.asked
    sentence = ngettext(
        "by {end} at the latest, {count} day after {start}",
        "by {end} at the latest, {count} days after {start}",
        asked,
    )
    if rule.months:
        sentence = ngettext(
            "by {end} at the latest, {count} month after {start}",
            "by {end} at the latest, {count} months after {start}",
            asked,
        )
    return DueDay(day, sentence.format(count=asked, **from_and_to(start, day)))


def _by(given: RuleDays) -> DueDay | None:
    day = limit_of(given.rule, given.event, given.other)
    if day is None or given.is_done:
        return None
    return DueDay(day, _("by {day} at the latest").format(day=day_label(day)))


def _apart(given: RuleDays) -> DueDay | None:
    """The day by which it has to happen again, after what is planned in time."""
    start, end = given.other.first, given.other.last
    if start is None or (end and end < given.today):
        return None
    latest = start
    for day in given.event.dates:
        if start <= day <= max(given.today, next_by(given.rule, latest)):
            latest = day
    due = _next(given.rule, latest)
    return None if end and due.day >= end else due


def _a_year(given: RuleDays) -> DueDay | None:
    years = list(years_of(given.other, given.today))
    if not years or years[-1][1] < given.today:
        return None
    first, last = years[-1]
    missing = given.rule.asked - sum(first <= d <= last for d in given.event.dates)
    if missing <= 0:
        return None
    sentence = ngettext(
        "{count} more by {end}, in the year from {start}",
        "{count} more by {end}, in the year from {start}",
        missing,
    )
    return DueDay(last, sentence.format(count=missing, **from_and_to(first, last)))


_DUE = complete(
    TimeRuleKind,
    {
        TimeRuleKind.BEFORE: _before,
        TimeRuleKind.LONG: _long,
        TimeRuleKind.APART: _apart,
        TimeRuleKind.A_YEAR: _a_year,
        TimeRuleKind.AFTER: _after,
        TimeRuleKind.BY: _by,
    },
)
"""How the rules of each kind set a day."""
