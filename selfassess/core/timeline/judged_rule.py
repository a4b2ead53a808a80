"""One time rule held against the days of its events."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from selfassess.core.enum_table import complete
from selfassess.core.model.event_days import EventDays
from selfassess.core.model.questionnaire.time_rules import TimeRule, TimeRuleKind
from selfassess.core.text.i18n import _
from selfassess.core.timeline import figures
from selfassess.core.timeline.calendar_months import day_in_year, months_later


class RuleState(StrEnum):
    """Whether days hold to a time rule."""

    HOLDS = "holds"
    FAILS = "fails"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class JudgedRule:
    """A time rule, whether the days hold to it, and what they come to."""

    rule: TimeRule
    state: RuleState
    sentence: str
    is_settled: bool = False
    """Whether no day is still to come that may change it."""


@dataclass(frozen=True, slots=True)
class RuleDays:
    """A time rule with the days of its events, and the day it is today."""

    rule: TimeRule
    event: EventDays
    other: EventDays
    today: date

    @property
    def is_done(self) -> bool:
        """Whether the event is over: then nothing is to be done for it any more."""
        return self.event.last is not None and self.event.last <= self.today

    def judged(
        self, sentence: str, *days: date, holds: bool | None = None
    ) -> JudgedRule:
        """The rule as these days leave it; unknown if nobody can say."""
        state = RuleState.HOLDS if holds else RuleState.FAILS
        if holds is None:
            state = RuleState.UNKNOWN
        is_settled = holds is not None and max(days) <= self.today
        return JudgedRule(self.rule, state, sentence, is_settled)


def judged_rule(
    rule: TimeRule, days: Mapping[str, EventDays], today: date
) -> JudgedRule | None:
    """The rule, judged by the days of all events; None where days that it needs are not known."""
    return _JUDGES[rule.kind](days_for(rule, days, today))


def days_for(rule: TimeRule, days: Mapping[str, EventDays], today: date) -> RuleDays:
    """The days that the rule is about; what counts by no span counts by calendar years."""
    event = days[rule.event]
    other = days[rule.other] if rule.other else EventDays()
    if rule.kind is TimeRuleKind.A_YEAR and not rule.other and event.dates:
        other = EventDays(start=event.dates[0].replace(month=1, day=1))
    return RuleDays(rule, event, other, today)


def _before(given: RuleDays) -> JudgedRule | None:
    last, first = given.event.last, given.other.first
    if last is None or first is None:
        return None
    count = (first - last).days
    sentence = figures.before(count, given.rule.asked)
    return given.judged(sentence, first, last, holds=count >= given.rule.asked)


def _long(given: RuleDays) -> JudgedRule | None:
    first, last = given.event.first, given.event.last
    if first is None or last is None:
        return None
    count = (last - first).days + 1
    sentence = figures.long(count, given.rule.asked)
    return given.judged(sentence, last, holds=count >= given.rule.asked)


def _after(given: RuleDays) -> JudgedRule | None:
    last, start = given.event.last, given.other.last
    if last is None or start is None:
        return None
    sentence = figures.after(start, last, given.rule.asked)
    return given.judged(sentence, start, last, holds=last <= next_by(given.rule, start))


def _by(given: RuleDays) -> JudgedRule | None:
    last, limit = given.event.last, limit_of(given.rule, given.event, given.other)
    if last is None or limit is None:
        return None
    return given.judged(figures.by(last, limit), last, holds=last <= limit)


def limit_of(rule: TimeRule, event: EventDays, other: EventDays) -> date | None:
    """The day by which an event is asked for; None if the year of it is not known."""
    if rule.day_of_year is None:
        return rule.day
    of_year = other.first if rule.other else event.last
    return of_year and day_in_year(rule.day_of_year, of_year.year)


def _apart(given: RuleDays) -> JudgedRule | None:
    start, end = given.other.first, given.other.last or given.today
    if not given.event.dates or start is None or start > given.today:
        return None
    until = min(end, given.today)
    within = [day for day in given.event.dates if start <= day <= until]
    gaps = pairwise([start, *within, until])
    first, last = max(gaps, key=lambda gap: gap[1] - next_by(given.rule, gap[0]))
    return given.judged(
        figures.apart(first, last, given.rule),
        given.other.last or date.max,
        holds=last <= next_by(given.rule, first),
    )


def next_by(rule: TimeRule, day: date) -> date:
    """The last of the days or months that the rule gives after that day."""
    if rule.months:
        return months_later(day, rule.months)
    return day + timedelta(days=rule.asked)


def _a_year(given: RuleDays) -> JudgedRule | None:
    start, today = given.other.first, given.today
    if not given.event.dates or start is None or start > today:
        return None
    counts = [
        (
            sum(first <= day <= min(last, today) for day in given.event.dates),
            first,
            last,
        )
        for first, last in years_of(given.other, today)
    ]
    if not counts:
        return given.judged(_("no year of it is whole, so nothing can be counted"))
    short = [year for year in counts if year[0] < given.rule.asked]
    over = [year for year in short if year[2] < today]
    count, first, last = min(over or short or counts)
    holds = None if short and not over else not short
    sentence = figures.a_year(count, first, last, given.rule.asked)
    return given.judged(sentence, given.other.last or date.max, holds=holds)


def years_of(span: EventDays, today: date) -> Iterator[tuple[date, date]]:
    """First and last day of every whole year of a span that has begun."""
    start, number = span.first, 0
    while start and (first := months_later(start, 12 * number)) <= today:
        number += 1
        last = months_later(start, 12 * number) - timedelta(days=1)
        if span.last and last > span.last:
            return
        yield first, last


_JUDGES = complete(
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
"""How the rules of each kind are judged."""
