"""The kinds of days and years that a value may hold."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from selfassess.core.text.i18n import _

FIRST_YEAR, LAST_YEAR = 1900, 2200


def as_day(value: Any) -> Any:
    """A TOML date, or the same written as text; no times, no numbers."""
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            value = None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise PydanticCustomError("day", _("must be a date such as 2026-11-23"))
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise PydanticCustomError(
            "day_of_no_year",
            _("must be a date in a year from {first} to {last}"),
            {"first": FIRST_YEAR, "last": LAST_YEAR},
        )
    return value


def _year_or_day(value: Any) -> Any:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    if is_number and FIRST_YEAR <= value <= LAST_YEAR:
        return value
    try:
        return as_day(value)
    except PydanticCustomError as error:
        if error.type != "day":
            raise
        raise PydanticCustomError(
            "year_or_day", _("must be a year such as 2026 or a date such as 2026-11-23")
        ) from None


Day = Annotated[date, BeforeValidator(as_day)]

_A_YEAR = {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}

YearOrDay = Annotated[
    int | date,
    BeforeValidator(_year_or_day),
    WithJsonSchema({"anyOf": [_A_YEAR, {"type": "string", "format": "date"}]}),
]
