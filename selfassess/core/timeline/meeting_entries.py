"""Meetings among the other entries of a timeline, by the clocks that a reader asks for."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.meetings import Meeting
from selfassess.core.model.registers.time_zones import clock_text, zone_named
from selfassess.core.timeline.timeline import EntryKind, TimelineEntry


@dataclass(frozen=True, slots=True)
class Clock:
    """The clocks of one place."""

    place: str
    """The name of their time zone; empty: where the reader is."""
    shows: Callable[[datetime], datetime]
    """A moment by these clocks."""


def clock_of(zone: str) -> Clock:
    """The clocks of a time zone of the IANA data base; raise LookupError."""
    there = zone_named(zone)
    return Clock(zone, lambda moment: moment.astimezone(there))


def with_meetings(
    entries: Iterable[TimelineEntry],
    assessment: Assessment,
    today: date,
    clocks: Sequence[Clock],
) -> tuple[TimelineEntry, ...]:
    """The timeline with the meetings, each on its day by the first of the clocks."""
    meetings = (
        _entry(key, meeting, today, clocks)
        for key, meeting in assessment.meetings.items()
    )
    return tuple(sorted((*entries, *meetings), key=lambda entry: entry.day))


def _entry(
    key: str, meeting: Meeting, today: date, clocks: Sequence[Clock]
) -> TimelineEntry:
    day = clocks[0].shows(meeting.begins).date()
    return TimelineEntry(
        day=day,
        kind=EntryKind.PAST if day < today else EntryKind.PLANNED,
        text=_text(meeting, clocks),
        subject=key,
        which="meeting",
        begins=meeting.begins,
        ends=meeting.ends,
    )


def _text(meeting: Meeting, clocks: Sequence[Clock]) -> str:
    """What it is called, for whom, in which language, and when by each of the clocks."""
    facts = filter(None, (meeting.title, meeting.audience, meeting.language))
    times = (_time(meeting, clock) for clock in clocks)
    return " · ".join([*facts, *times, *filter(None, [meeting.link])])


def _time(meeting: Meeting, clock: Clock) -> str:
    ends = clock.shows(meeting.ends) if meeting.ends else None
    time = clock_text(clock.shows(meeting.begins), ends)
    return f"{time} {clock.place}".rstrip()
