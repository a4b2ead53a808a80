"""Meetings in a timeline, by the clocks of several places."""

from datetime import date

from selfassess.core.model.registers.meetings import Meeting
from selfassess.core.timeline.meeting_entries import clock_of, with_meetings
from selfassess.core.timeline.timeline import EntryKind, TimelineEntry
from tests.builders import answered

CALL = Meeting.model_validate(
    {
        "title": "Call",
        "start": "2016-10-26 22:30",
        "zone": "America/New_York",
        "minutes": 60,
        "audience": "anyone",
        "link": "https://example.org/call",
    }
)
FILE = answered().with_entry("meetings", "call", CALL)
DAY = TimelineEntry(date(2016, 10, 28), EntryKind.PLANNED, "Notice", "notice", "date")


def test_a_meeting_stands_on_its_day_by_the_first_clock_and_tells_all_of_them() -> None:
    clocks = [clock_of("Europe/Bucharest"), clock_of("UTC")]
    entry, day = with_meetings([DAY], FILE, date(2016, 10, 27), clocks)
    assert day is DAY
    assert (entry.day, entry.kind) == (date(2016, 10, 27), EntryKind.PLANNED)
    assert entry.text == (
        "Call · 2016-10-27 05:30–06:30 (UTC+3) Europe/Bucharest · "
        "2016-10-27 02:30–03:30 (UTC) · anyone"
    )
    assert (entry.begins, entry.ends, entry.link) == (CALL.begins, CALL.ends, CALL.link)


def test_a_meeting_that_was_is_past_by_the_clock_of_the_reader() -> None:
    today = date(2016, 10, 27)
    (entry,) = with_meetings([], FILE, today, [clock_of("America/New_York")])
    assert (entry.day, entry.kind) == (date(2016, 10, 26), EntryKind.PAST)
