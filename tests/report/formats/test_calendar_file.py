"""The timeline as iCalendar, read by another library than the one that writes it."""

from datetime import UTC, date, timedelta

import vobject

from selfassess.core.model.event_days import EventDays
from selfassess.core.model.questionnaire.events import Event, EventKind
from selfassess.core.model.registers.meetings import Meeting
from selfassess.core.timeline.meeting_entries import clock_of, with_meetings
from selfassess.core.timeline.timeline import timeline
from selfassess.report.formats.data.calendar_file import render_calendar
from tests.builders import BASIC, answered, questionnaire

HOSTILE = "Notice; by: all, \\n END:VEVENT " + "é" * 90
ASKED = questionnaire(
    a=BASIC,
    events=(
        Event(id="notice", title=HOSTILE, kind=EventKind.ONCE),
        Event(id="meetings", title="The forum meets", kind=EventKind.REPEATED),
    ),
)
TODAY = date(2024, 2, 1)


def calendar_on(today: date, *meetings: date) -> bytes:
    days = {
        "notice": EventDays(date=date(2024, 2, 29)),
        "meetings": EventDays(dates=meetings),
    }
    assessment = answered().model_copy(update={"events": days})
    return render_calendar(assessment, timeline(ASKED, assessment, today), today)


def test_another_library_reads_whole_days_and_every_letter() -> None:
    content = calendar_on(TODAY, date(2024, 1, 5))
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    read = vobject.readOne(content.decode())
    events = {event.dtstart.value: event for event in read.vevent_list}
    assert events.keys() == {date(2024, 1, 5), date(2024, 2, 29)}
    assert events[date(2024, 2, 29)].summary.value == HOSTILE
    assert events[date(2024, 1, 5)].categories.value == ["past"]


def test_a_meeting_keeps_its_time_by_the_clock_of_its_place() -> None:
    link = "https://example.org/call"
    said = {"title": HOSTILE, "start": "2016-10-26 06:00", "minutes": 60, "link": link}
    meeting = Meeting.model_validate({**said, "zone": "America/New_York"})
    file = answered().with_entry("meetings", "call", meeting)
    entries = with_meetings([], file, TODAY, [clock_of("UTC")])
    read = vobject.readOne(render_calendar(file, entries, TODAY).decode())
    begins = read.vevent.dtstart.value
    assert str(begins.astimezone(UTC)) == "2016-10-26 10:00:00+00:00"
    assert read.vevent.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["America/New_York"]
    assert read.vevent.dtend.value - begins == timedelta(hours=1)
    assert read.vevent.uid.value == "0123456789abcdef/call/meeting@selfassess"
    assert read.vevent.url.value == link


def test_an_entry_keeps_its_name_on_another_day() -> None:
    def names(content: bytes) -> list[str]:
        read = vobject.readOne(content.decode())
        return [event.uid.value for event in read.vevent_list]

    first = names(calendar_on(TODAY, date(2024, 1, 5)))
    later = names(calendar_on(date(2024, 9, 1), date(2024, 1, 5), date(2024, 5, 1)))
    assert first == [
        "0123456789abcdef/meetings/2024-01-05@selfassess",
        "0123456789abcdef/notice/date@selfassess",
    ]
    assert set(first) < set(later)
