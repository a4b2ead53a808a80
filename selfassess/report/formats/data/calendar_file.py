"""The timeline as an iCalendar file (RFC 5545), for the calendars that people use."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from selfassess import __version__
from selfassess.core.model.assessment import Assessment
from selfassess.core.text.addresses import safe_address
from selfassess.core.text.i18n import pgettext
from selfassess.core.timeline.timeline import ENTRY_KINDS, TimelineEntry

A_YEAR = timedelta(days=366)


def render_calendar(
    assessment: Assessment, entries: Sequence[TimelineEntry], today: date
) -> bytes:
    """A calendar of days, and of meetings with their time; an entry keeps its UID, so that a newer file replaces it."""
    calendar = Calendar()
    calendar.add("prodid", f"-//selfassess {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{assessment.country} · {assessment.action_plan}")
    for entry in entries:
        calendar.add_component(_event(assessment.id, entry, today))
    if times := [entry.begins.date() for entry in entries if entry.begins]:
        # Another library misread clocks by an hour where all decades were listed.
        calendar.add_missing_timezones(min(times) - A_YEAR, max(times) + A_YEAR)
    content: bytes = calendar.to_ical()
    return content


def _event(assessment_id: str, entry: TimelineEntry, today: date) -> Event:
    event = Event()
    names = (assessment_id, entry.subject, entry.which, entry.requirement)
    event.add("uid", f"{'/'.join(filter(None, names))}@selfassess")
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("dtstart", entry.begins or entry.day)
    if entry.ends:
        event.add("dtend", entry.ends)
    event.add("summary", entry.text)
    if address := safe_address(entry.link):
        event.add("url", address)
    event.add(
        "categories", [pgettext("the state of a day", ENTRY_KINDS[entry.kind].label)]
    )
    event.add("transp", "TRANSPARENT")
    return event
