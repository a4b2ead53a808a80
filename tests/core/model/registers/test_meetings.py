"""Meetings by the clocks of several places."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import ValidationError

from selfassess.core.model.registers.meetings import Meeting
from selfassess.core.model.registers.time_zones import (
    ClockChange,
    clock_change,
    clock_text,
    zone_named,
)
from selfassess.core.validation.pydantic_errors import explain

PLACES = ("Europe/Bucharest", "America/New_York", "Asia/Kathmandu", "UTC")
QUARTERS = some.builds(
    datetime,
    some.integers(1990, 2036),
    some.sampled_from([3, 4, 7, 10, 11]),
    some.integers(1, 30),
    some.integers(0, 4),
    some.sampled_from([0, 15, 30, 45]),
)
"""Most of them near a change of the clocks in one place or another."""


def meeting(start: Any, zone: str, minutes: int | None = None) -> Meeting:
    said = {"title": "Call", "start": start, "zone": zone, "minutes": minutes}
    return Meeting.model_validate(said)


def shown(asked: Meeting, zone: str) -> str:
    there = zone_named(zone)
    ends = asked.ends.astimezone(there) if asked.ends else None
    return clock_text(asked.begins.astimezone(there), ends)


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        ("America/New_York", "2016-10-26 06:00–07:00 (UTC-4)"),
        ("Europe/Bucharest", "2016-10-26 13:00–14:00 (UTC+3)"),
        ("Asia/Kathmandu", "2016-10-26 15:45–16:45 (UTC+5:45)"),
        ("Pacific/Auckland", "2016-10-26 23:00 – 2016-10-27 00:00 (UTC+13)"),
        ("UTC", "2016-10-26 10:00–11:00 (UTC)"),
        ("EST", "2016-10-26 05:00–06:00 (UTC-5)"),
    ],
)
def test_a_call_is_told_by_the_clock_of_each_place(zone: str, text: str) -> None:
    assert shown(meeting("2016-10-26 6:00", "America/New_York", 60), zone) == text


def test_of_a_meeting_of_any_length_only_the_beginning_is_told() -> None:
    assert shown(meeting("2016-10-26T06:00", "UTC"), "UTC") == "2016-10-26 06:00 (UTC)"


@given(QUARTERS, some.sampled_from(PLACES), some.integers(1, 600))
def test_a_meeting_is_as_long_as_said_whatever_clocks_do(
    start: datetime, zone: str, minutes: int
) -> None:
    call = meeting(start, zone, minutes)
    assert call.ends
    lasts = call.ends.astimezone(UTC) - call.begins.astimezone(UTC)
    assert lasts == timedelta(minutes=minutes)


@given(QUARTERS, some.sampled_from(PLACES))
def test_a_clock_shows_a_time_as_often_as_moments_are_called_so(
    time: datetime, name: str
) -> None:
    zone = zone_named(name)
    around = time.replace(tzinfo=UTC) - timedelta(hours=16)
    moments = (around + timedelta(minutes=15 * step) for step in range(4 * 32))
    shows = (moment.astimezone(zone).replace(tzinfo=None) for moment in moments)
    times = {0: ClockChange.SKIPPED, 1: None, 2: ClockChange.TWICE}
    assert clock_change(time, zone) is times[[*shows].count(time)]


@pytest.mark.parametrize(
    ("start", "change"),
    [
        ("2026-03-29 03:30", ClockChange.SKIPPED),
        ("2026-10-25 03:30", ClockChange.TWICE),
        ("2026-10-25 04:00", None),
    ],
)
def test_a_clock_that_is_put_forward_or_back_is_noticed(
    start: str, change: ClockChange | None
) -> None:
    time = datetime.fromisoformat(start)
    assert clock_change(time, zone_named("Europe/Bucharest")) is change


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("start", "2016-10-26", "must be a date and a time such as 2016-10-26 06:00"),
        ("start", "2016-10-26 25:00", "must be a date and a time"),
        (
            "start",
            datetime.fromisoformat("2016-10-26 06:00:30"),
            "must be a date and a time",
        ),
        ("start", datetime(2016, 10, 26, 6, tzinfo=UTC), "must be a date and a time"),
        ("start", "1016-10-26 06:00", "in a year from 1900 to 2200"),
        ("zone", "Bucharest", "(did you mean `Europe/Bucharest`?)"),
        ("zone", "europe/bucarest", "(did you mean `Europe/Bucharest`?)"),
        ("zone", "New York", "(did you mean `America/New_York`?)"),
        ("zone", "America", "must be the name of a time zone such as"),
        ("zone", "../../etc/passwd", "must be the name of a time zone such as"),
        ("zone", "EDT", "must be the name of a time zone such as"),
        ("minutes", 0, "must be greater than or equal to 1"),
    ],
)
def test_what_is_no_time_and_no_zone_is_told(
    field: str, value: Any, message: str
) -> None:
    said = {"title": "Call", "start": "2016-10-26 06:00", "zone": "UTC"}
    with pytest.raises(ValidationError) as told:
        Meeting.model_validate({**said, field: value})
    (problem,) = explain(told.value)
    assert message in problem.sentence
