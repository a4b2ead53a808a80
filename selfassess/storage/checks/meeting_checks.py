"""What clocks and calendars say against the times of meetings."""

from collections.abc import Iterator
from typing import Any

from selfassess.core.model.registers.meetings import Meeting
from selfassess.core.model.registers.time_zones import ClockChange, clock_change
from selfassess.core.problems import Problem, warning
from selfassess.core.text.i18n import _
from selfassess.storage.toml.query import valid_entries


def check_meetings(data: dict[str, Any]) -> Iterator[Problem]:
    """Warnings on times that clocks skip or show twice, and on zones that are no place."""
    for key, meeting in valid_entries(data, "meetings", Meeting).items():
        if message := _clock_message(meeting):
            yield warning(
                message.format(zone=meeting.zone),
                ("meetings", key, "start"),
                code="SA420",
            )
        if "/" not in meeting.zone and meeting.zone != "UTC":
            yield warning(
                # Translators: {zone} is the name of a time zone, such as EST.
                _("{zone} is no place, and may not keep daylight saving time").format(
                    zone=meeting.zone
                ),
                ("meetings", key, "zone"),
                hint=_("name a place, such as America/New_York"),
                code="SA421",
            )


def _clock_message(meeting: Meeting) -> str:
    change = clock_change(meeting.start, meeting.tzinfo)
    if change is ClockChange.SKIPPED:
        # Translators: said of the time of a meeting: no clock shows it.
        return _("is a time that clocks in {zone} skip: they are put forward then")
    if change is ClockChange.TWICE:
        return _(
            "is a time that clocks in {zone} show twice: they are put back then, and "
            "the first of the two is taken"
        )
    return ""
