"""Meetings among the other entries of a timeline, by the clocks that a reader asks for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

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
    return tuple(sorted((*entries, *meetings), key=_day_and_time))


def _day_and_time(entry: TimelineEntry) -> tuple[date, datetime]:
    """What has no time of the day comes first."""
    return entry.day, entry.begins or datetime.min.replace(tzinfo=UTC)


def _entry(
    key: str, meeting: Meeting, today: date, clocks: Sequence[Clock]
) -> TimelineEntry:
    day = clocks[0].shows(meeting.begins).date()
    return TimelineEntry(
        day=day,
        kind=EntryKind.of_day(day, today),
        title=meeting.title,
        subject=key,
        which="meeting",
        begins=meeting.begins,
        ends=meeting.ends,
        link=meeting.link,
        facts=tuple(_facts(meeting, clocks)),
    )


def _facts(meeting: Meeting, clocks: Sequence[Clock]) -> Iterator[str]:
    """When it is by each of the clocks, for whom, in which language."""
    times = (_time(meeting, clock) for clock in clocks)
    yield from filter(None, (*times, meeting.audience, meeting.language))


def _time(meeting: Meeting, clock: Clock) -> str:
    ends = clock.shows(meeting.ends) if meeting.ends else None
    time = clock_text(clock.shows(meeting.begins), ends)
    # How far the clocks are from UTC is told already.
    return time if clock.place == "UTC" else f"{time} {clock.place}".rstrip()
