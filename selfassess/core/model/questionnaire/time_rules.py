"""Time rules: what a requirement asks of the days of events."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, Strict, WithJsonSchema
from pydantic_core import PydanticCustomError

from selfassess.core.enum_table import complete
from selfassess.core.model.fields.day_fields import Day
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import Identifier
from selfassess.core.model.questionnaire.events import EventKind
from selfassess.core.model.questionnaire.sources import Citation
from selfassess.core.text.i18n import _


class TimeRuleKind(StrEnum):
    """What is asked of the days of an event."""

    BEFORE = "before"
    """At least so many days before another event begins."""
    LONG = "long"
    """At least so many days long, the first and the last among them."""
    APART = "apart"
    """At most so many days or months apart while another event lasts."""
    A_YEAR = "a_year"
    """At least so many times in each year: of another event, or of the calendar."""
    AFTER = "after"
    """At most so many months after another event ended."""
    BY = "by"
    """By a day: of one year, or of the year in which another event begins."""


@dataclass(frozen=True, slots=True)
class TimeRuleRow:
    """What a rule of one kind needs."""

    figures: tuple[str, ...]
    """The keys of which exactly one says how much is asked."""
    events: tuple[EventKind, ...]
    """The kinds of events that it may be about."""
    others: tuple[EventKind, ...] = ()
    """The kinds of events that it may count from; none: it counts from no other."""
    is_other_needed: bool = True


_DAYS_KNOWN = (EventKind.ONCE, EventKind.SPAN)

TIME_RULES = complete(
    TimeRuleKind,
    {
        TimeRuleKind.BEFORE: TimeRuleRow(("days",), _DAYS_KNOWN, _DAYS_KNOWN),
        TimeRuleKind.LONG: TimeRuleRow(("days",), (EventKind.SPAN,)),
        TimeRuleKind.APART: TimeRuleRow(
            ("days", "months"), (EventKind.REPEATED,), (EventKind.SPAN,)
        ),
        TimeRuleKind.A_YEAR: TimeRuleRow(
            ("times",), (EventKind.REPEATED,), (EventKind.SPAN,), is_other_needed=False
        ),
        TimeRuleKind.AFTER: TimeRuleRow(("months",), _DAYS_KNOWN, _DAYS_KNOWN),
        TimeRuleKind.BY: TimeRuleRow(
            ("day", "day_of_year"), _DAYS_KNOWN, _DAYS_KNOWN, is_other_needed=False
        ),
    },
)
"""Every kind of rule, with what it needs."""

FIGURES = ("days", "months", "times", "day", "day_of_year")
"""The keys that say how much is asked."""

_MONTH_AND_DAY = "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"


def _in_some_year(text: str) -> str:
    try:
        # A leap year, so that a rule may name 29 February.
        date.fromisoformat(f"2000-{text}")
    except ValueError:
        raise PydanticCustomError(
            "day_of_year", _("must be a month and a day such as 08-31")
        ) from None
    return text


DayOfYear = Annotated[
    str,
    AfterValidator(_in_some_year),
    WithJsonSchema({"type": "string", "pattern": f"^{_MONTH_AND_DAY}$"}),
]
"""Month and day, such as 08-31."""


# The most is far beyond any plan, so that the days stay inside the calendar.
_Count = Annotated[int, Strict(), Field(ge=1, le=4_000)]


class TimeRule(FileTable):
    """What a requirement asks of the days of one event, and who says so."""

    kind: TimeRuleKind
    event: Identifier
    other: Identifier | None = None
    """The event from which it counts, or while which it holds."""
    days: _Count | None = None
    months: _Count | None = None
    times: _Count | None = None
    day: Day | None = None
    day_of_year: DayOfYear | None = None
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]

    @property
    def asked(self) -> int:
        """How many days, months or times are asked; 0 where a day is."""
        return self.days or self.months or self.times or 0
