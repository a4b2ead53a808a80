"""Time zones by their names in the IANA data base, and what their clocks show.

The data base is asked only where there is a meeting: to import it takes 4 ms, which
the start of every command would pay.
"""

from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum

from selfassess.core.text.i18n import _
from selfassess.core.text.spelling import nearest


def zone_named(name: str) -> tzinfo:
    """The time zone with that name; raise LookupError if there is none."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (ValueError, OSError) as error:  # a name of no file, or of a folder
        raise LookupError(name) from error


def zone_hint(name: str) -> str:
    """What may be meant by a name that no zone has: a zone's own, or that of its city."""
    from zoneinfo import available_timezones

    zones = {zone.casefold(): zone for zone in sorted(available_timezones())}
    cities = {zone.rpartition("/")[2]: zone for zone in zones}
    word = name.strip().replace(" ", "_")
    near = nearest(word, zones) or cities.get(nearest(word, cities), "")
    return _("did you mean `{word}`?").format(word=zones[near]) if near else ""


class ClockChange(StrEnum):
    """What the clocks of a zone do with a time that they do not show just once."""

    SKIPPED = "skipped"
    TWICE = "twice"


def clock_change(time: datetime, zone: tzinfo) -> ClockChange | None:
    """Whether clocks that are put forward skip the local time, or show it twice."""
    first, second = (time.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return None
    shown = first.astimezone(UTC).astimezone(zone).replace(tzinfo=None)
    return ClockChange.TWICE if shown == time else ClockChange.SKIPPED


def clock_text(begins: datetime, ends: datetime | None) -> str:
    """From when to when, by the clock of the zone, with how far that is from UTC."""
    text = begins.strftime("%Y-%m-%d %H:%M")
    if ends:
        same_day = ends.date() == begins.date()
        text += ends.strftime("–%H:%M" if same_day else " – %Y-%m-%d %H:%M")
    return f"{text} ({_offset_text(begins)})"


def _offset_text(moment: datetime) -> str:
    """How far the clocks of the zone are from UTC at that moment, such as UTC+5:30."""
    offset = moment.utcoffset() or timedelta()
    sign = "-" if offset < timedelta() else "+"
    hours, minutes = divmod(abs(offset) // timedelta(minutes=1), 60)
    shown = f"{hours}:{minutes:02}" if minutes else f"{hours}"
    return f"UTC{sign}{shown}" if offset else "UTC"
