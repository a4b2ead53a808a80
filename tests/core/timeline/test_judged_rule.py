"""Time rules held against days, and against a second way to count that goes day by day."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.core.model.event_days import EventDays
from selfassess.core.model.questionnaire.sources import Basis, Citation
from selfassess.core.model.questionnaire.time_rules import TimeRule, TimeRuleKind
from selfassess.core.timeline.due_days import due_day
from selfassess.core.timeline.judged_rule import RuleState, judged_rule

ONE_DAY = timedelta(days=1)
TODAY = date(2026, 11, 30)


def rule(kind: TimeRuleKind, **asked: Any) -> TimeRule:
    """A rule about the event `event`, which counts from the event `other`."""
    sources = (Citation(key="guide", basis=Basis.PRACTICE),)
    return TimeRule(kind=kind, event="event", other="other", sources=sources, **asked)


def judged(
    asked: TimeRule, event: EventDays, other: EventDays, today: date = TODAY
) -> tuple[RuleState, str]:
    result = judged_rule(asked, {"event": event, "other": other}, today)
    return (result.state, result.sentence) if result else (RuleState.UNKNOWN, "")


def on(*day: int) -> EventDays:
    return EventDays(date=date(*day))


def days(*each: date) -> EventDays:
    return EventDays(dates=each)


def span(start: date | None, end: date | None = None) -> EventDays:
    return EventDays(start=start, end=end)


YEARS = span(date(2024, 7, 1), date(2026, 6, 30))
BEFORE = rule(TimeRuleKind.BEFORE, days=14)
LONG = rule(TimeRuleKind.LONG, days=14)
APART = rule(TimeRuleKind.APART, months=6)
DAYS_APART = rule(TimeRuleKind.APART, days=30)
A_YEAR = rule(TimeRuleKind.A_YEAR, times=2)
AFTER = rule(TimeRuleKind.AFTER, months=3)
BY = rule(TimeRuleKind.BY, day_of_year="02-29")
HOLDS, FAILS, UNKNOWN = RuleState


@pytest.mark.parametrize(
    ("asked", "event", "other", "state", "sentence"),
    [
        (BEFORE, on(2024, 1, 15), on(2024, 2, 16), HOLDS, "32 days before; 14 asked"),
        (BEFORE, on(2024, 2, 15), on(2024, 2, 16), FAILS, "1 day before; 14 asked"),
        (
            *(BEFORE, on(2024, 2, 18), span(date(2024, 2, 16))),
            *(FAILS, "2 days after it began; 14 before it asked"),
        ),
        (BEFORE, EventDays(), on(2024, 2, 16), UNKNOWN, ""),
        (
            *(LONG, span(date(2024, 6, 1), date(2024, 6, 14)), EventDays()),
            *(HOLDS, "14 days long; 14 asked"),
        ),
        (
            *(LONG, span(date(2024, 6, 1), date(2024, 6, 13)), EventDays()),
            *(FAILS, "13 days long; 14 asked"),
        ),
        (LONG, span(date(2024, 6, 1)), EventDays(), UNKNOWN, ""),
        (
            *(APART, days(date(2025, 3, 3), date(2025, 11, 5)), YEARS),
            *(FAILS, "8 months between 3 March and 5 November 2025; 6 asked"),
        ),
        (
            APART,
            days(*(date(2024 + n // 12, n % 12 + 1, 2) for n in range(8, 29, 5))),
            *(YEARS, HOLDS),
            "5 months between 2 September 2024 and 2 February 2025; 6 asked",
        ),
        (
            *(APART, days(date(2025, 1, 2)), span(date(2024, 7, 1), date(2025, 6, 1))),
            *(
                FAILS,
                "6 months and 1 day between 1 July 2024 and 2 January 2025; 6 asked",
            ),
        ),
        (
            *(DAYS_APART, days(date(2024, 7, 15)), span(date(2024, 7, 1), TODAY)),
            *(FAILS, "868 days between 15 July 2024 and 30 November 2026; 30 asked"),
        ),
        (APART, days(), YEARS, UNKNOWN, ""),
        (APART, days(TODAY), span(date(2027, 1, 1)), UNKNOWN, ""),
        (
            *(A_YEAR, days(date(2024, 8, 1), date(2025, 2, 1)), YEARS),
            *(FAILS, "0 times from 1 July 2025 to 30 June 2026; 2 asked"),
        ),
        (
            *(A_YEAR, days(date(2026, 2, 1)), span(date(2026, 1, 1))),
            *(UNKNOWN, "1 time from 1 January to 31 December 2026; 2 asked"),
        ),
        (
            *(A_YEAR, days(date(2026, 2, 1), TODAY), span(date(2026, 1, 1))),
            *(HOLDS, "2 times from 1 January to 31 December 2026; 2 asked"),
        ),
        (
            *(A_YEAR, days(TODAY), span(date(2026, 1, 1), date(2026, 10, 1))),
            *(UNKNOWN, "no year of it is whole, so nothing can be counted"),
        ),
        (A_YEAR, days(TODAY), span(None), UNKNOWN, ""),
        (
            *(AFTER, on(2024, 2, 29), on(2023, 11, 30)),
            *(HOLDS, "3 months after 30 November 2023; 3 asked"),
        ),
        (
            *(AFTER, on(2024, 3, 1), on(2023, 11, 30)),
            *(FAILS, "3 months and 1 day after 30 November 2023; 3 asked"),
        ),
        (
            *(AFTER, on(2024, 3, 1), span(date(2023, 1, 1), date(2024, 3, 5))),
            *(HOLDS, "4 days before 5 March 2024; at most 3 months after it asked"),
        ),
        (AFTER, on(2024, 3, 1), EventDays(), UNKNOWN, ""),
        (
            *(BY, on(2026, 3, 1), on(2026, 1, 1), FAILS),
            "on 1 March 2026; by 28 February 2026 asked",
        ),
        (
            *(BY, on(2024, 2, 29), on(2024, 1, 1), HOLDS),
            "on 29 February 2024; by 29 February 2024 asked",
        ),
        (BY, on(2024, 2, 29), EventDays(), UNKNOWN, ""),
        (BY, EventDays(), on(2024, 1, 1), UNKNOWN, ""),
        (
            *(rule(TimeRuleKind.BY, day=date(2020, 12, 31)), on(2021, 1, 1)),
            *(EventDays(), FAILS, "on 1 January 2021; by 31 December 2020 asked"),
        ),
        (
            BY.model_copy(update={"other": None}),
            *(on(2023, 2, 28), EventDays(), HOLDS),
            "on 28 February 2023; by 28 February 2023 asked",
        ),
    ],
)
def test_a_rule_holds_or_fails_and_tells_what_the_days_come_to(
    asked: TimeRule,
    event: EventDays,
    other: EventDays,
    state: RuleState,
    sentence: str,
) -> None:
    assert judged(asked, event, other) == (state, sentence)


def test_what_counts_by_no_span_counts_by_the_years_of_the_calendar() -> None:
    asked = A_YEAR.model_copy(update={"other": None})
    met = days(date(2024, 11, 1), date(2025, 1, 1), date(2025, 12, 31))
    told = "1 time from 1 January to 31 December 2024; 2 asked"
    assert judged(asked, met, EventDays()) == (FAILS, told)
    assert judged(asked, days(), EventDays()) == (UNKNOWN, "")


def test_while_a_span_still_runs_today_is_its_end() -> None:
    running = span(date(2026, 1, 1), date(2027, 12, 31))
    met = days(date(2026, 5, 1), date(2027, 3, 1))
    assert judged(APART, met, running, date(2026, 11, 1))[0] is HOLDS
    assert judged(APART, met, running, date(2026, 11, 2))[0] is FAILS


# The second way to count. Months go as a calendar on the wall tells them: forward from
# page to page, and on a page that is too short to its last day.


def slow_months_later(day: date, months: int) -> date:
    page = day.replace(day=1)
    for _month in range(months):
        this = page.month
        while page.month == this:
            page += ONE_DAY
    while page.day < day.day and (page + ONE_DAY).month == page.month:
        page += ONE_DAY
    return page


def every_day(first: date, last: date) -> list[date]:
    found, day = [], first
    while day <= last:
        found.append(day)
        day += ONE_DAY
    return found


def slow_before(asked: TimeRule, event: EventDays, other: EventDays) -> bool | None:
    if not (event.last and other.first):
        return None
    return len(every_day(event.last + ONE_DAY, other.first)) >= asked.asked


def slow_long(asked: TimeRule, event: EventDays) -> bool | None:
    if not (event.first and event.last):
        return None
    return len(every_day(event.first, event.last)) >= asked.asked


def slow_after(asked: TimeRule, event: EventDays, other: EventDays) -> bool | None:
    if not (event.last and other.last):
        return None
    return event.last <= slow_months_later(other.last, asked.asked)


def slow_apart(
    asked: TimeRule, event: EventDays, other: EventDays, today: date
) -> bool | None:
    """Go through the span; at each day ask how long ago the last meeting was."""
    if not (event.dates and other.first and other.first <= today):
        return None
    latest = other.first
    for day in every_day(other.first, min(today, other.last or today)):
        last_day = slow_months_later(latest, asked.months or 0) + ONE_DAY * (
            asked.days or 0
        )
        if day > last_day:
            return False
        if day in event.dates:
            latest = day
    return True


def slow_a_year(
    asked: TimeRule, event: EventDays, other: EventDays, today: date
) -> bool | None:
    """Go year by year; a whole year with too few fails, one that runs leaves it open."""
    if not (event.dates and other.first):
        return None
    answers: list[bool | None] = []
    for number in range(10):
        first = slow_months_later(other.first, 12 * number)
        last = slow_months_later(other.first, 12 * number + 12) - ONE_DAY
        if first > today or (other.last and last > other.last):
            break
        in_it = [d for d in every_day(first, min(last, today)) if d in event.dates]
        is_enough = len(in_it) >= asked.asked
        answers.append(is_enough or (None if last >= today else False))
    if False in answers:
        return False
    return None if None in answers or not answers else True


NEAR = st.dates(date(2023, 12, 25), date(2025, 3, 5))
MAYBE = st.none() | NEAR
SPANS = st.lists(NEAR, min_size=2, max_size=2).map(
    lambda both: span(min(both), max(both))
) | st.builds(span, MAYBE)
ONCE = st.builds(lambda day: EventDays(date=day), MAYBE)
REPEATED = st.lists(NEAR, max_size=6).map(lambda each: days(*each))
FEW = st.integers(1, 40)


@given(st.data(), FEW, NEAR)
def test_a_slow_second_count_comes_to_the_same(
    data: st.DataObject, asked: int, today: date
) -> None:
    repeated, around = data.draw(REPEATED), data.draw(SPANS)
    event, other = data.draw(ONCE | SPANS), data.draw(ONCE | SPANS)
    months = asked % 9 + 1
    before, long = (
        rule(TimeRuleKind.BEFORE, days=asked),
        rule(TimeRuleKind.LONG, days=asked),
    )
    after, a_year = (
        rule(TimeRuleKind.AFTER, months=months),
        rule(TimeRuleKind.A_YEAR, times=asked % 4 + 1),
    )
    length = data.draw(st.sampled_from([{"days": asked}, {"months": months}]))
    apart = rule(TimeRuleKind.APART, **length)
    pairs = [
        (judged(before, event, other, today), slow_before(before, event, other)),
        (judged(long, around, other, today), slow_long(long, around)),
        (judged(after, event, other, today), slow_after(after, event, other)),
        (
            judged(apart, repeated, around, today),
            slow_apart(apart, repeated, around, today),
        ),
        (
            judged(a_year, repeated, around, today),
            slow_a_year(a_year, repeated, around, today),
        ),
    ]
    for (state, _sentence), slow in pairs:
        assert state is {True: HOLDS, False: FAILS, None: UNKNOWN}[slow]


@given(NEAR, FEW, st.sampled_from([BEFORE, AFTER, APART, DAYS_APART]))
def test_what_is_done_on_the_day_that_is_due_holds_and_a_day_later_fails(
    day: date, count: int, kind: TimeRule
) -> None:
    asked = kind.model_copy(
        update={"days": kind.days and count, "months": kind.months and count}
    )
    is_apart = asked.kind is TimeRuleKind.APART
    known = {"event": EventDays(), "other": span(day, None if is_apart else day)}
    due = due_day(asked, known, day)
    assert due

    def done_on(moment: date) -> RuleState:
        event = days(moment) if is_apart else EventDays(date=moment)
        return judged(asked, event, known["other"], max(day, moment))[0]

    assert done_on(due.day) is HOLDS
    assert done_on(due.day + ONE_DAY) is FAILS
