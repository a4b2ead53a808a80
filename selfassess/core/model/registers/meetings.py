"""Meetings and calls, with their time by the clock of one place."""

import re
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from selfassess.core.model.fields.day_fields import as_day
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.text_fields import (
    Address,
    FilledLine,
    LanguageOrNothing,
    Line,
    Text,
)
from selfassess.core.model.registers.time_zones import zone_named
from selfassess.core.text.i18n import _

LONGEST_MEETING = 7 * 24 * 60
"""In minutes."""

_TYPED = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d?\d:\d\d)(:00)?")


def _moment(value: Any) -> Any:
    """A TOML local date and time, or the same as text; whole minutes, without a zone."""
    if isinstance(value, str):
        value = _moment_typed(value)
    is_moment = isinstance(value, datetime) and not value.tzinfo
    if not is_moment or value.second or value.microsecond:
        raise PydanticCustomError(
            "moment", _("must be a date and a time such as 2016-10-26 06:00")
        )
    as_day(value.date())
    return value


def _moment_typed(text: str) -> datetime | None:
    found = _TYPED.fullmatch(text.strip())
    try:
        return datetime.fromisoformat(f"{found[1]} {found[2]:0>5}") if found else None
    except ValueError:
        return None


def _zone(name: str) -> str:
    try:
        zone_named(name)
    except LookupError:
        message = _("must be the name of a time zone such as Europe/Bucharest")
        raise PydanticCustomError("zone", message) from None
    return name


Moment = Annotated[
    datetime,
    BeforeValidator(_moment),
    WithJsonSchema({"type": "string", "format": "date-time-local"}),
]
"""A day and a time, as calendar and clock of one place show them."""

ZoneName = Annotated[FilledLine, AfterValidator(_zone)]


class Meeting(FileTable):
    """A meeting or call that people are invited to."""

    title: FilledLine
    start: Moment
    zone: ZoneName
    """By whose clocks it starts."""
    minutes: Annotated[int, Field(ge=1, le=LONGEST_MEETING)] | None = None
    language: Line = ""
    audience: Line = ""
    """For whom it is."""
    link: Address = ""
    note: Text = ""
    text_language: LanguageOrNothing = ""
    """Of title, audience and note; empty: that of the assessment."""

    @property
    def tzinfo(self) -> tzinfo:
        """The zone by whose clocks it starts."""
        return zone_named(self.zone)

    @property
    def begins(self) -> datetime:
        """When it begins, with its zone; of two hours of that name, in the first."""
        return self.start.replace(tzinfo=self.tzinfo)

    @property
    def ends(self) -> datetime | None:
        """When it ends, with its zone; None if nobody said how long it is."""
        if self.minutes is None:
            return None
        end = self.begins.astimezone(UTC) + timedelta(minutes=self.minutes)
        return end.astimezone(self.tzinfo)
