"""The days on which an event happened or is planned to happen."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator

from selfassess.core.model.about.details import AFTER_THE_START
from selfassess.core.model.fields.day_fields import Day
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.text_fields import Line
from selfassess.core.model.questionnaire.events import EventKind


def _in_order_once(days: tuple[Day, ...]) -> tuple[Day, ...]:
    return tuple(sorted(set(days)))


class EventDays(FileTable):
    """The days of one event; which keys it has follows from the kind of the event."""

    date: Day | None = None
    dates: Annotated[tuple[Day, ...], AfterValidator(_in_order_once)] = ()
    start: Day | None = None
    end: Annotated[Day | None, AFTER_THE_START] = None
    retired: Line = ""
    """The edition that asked for these days, where a later one does not."""

    @property
    def said(self) -> Iterator[tuple[str, Day]]:
        """Every day, with the key under which it stands."""
        for key in ("date", "start", "end"):
            if day := getattr(self, key):
                yield key, day
        yield from (("dates", day) for day in self.dates)

    @property
    def is_half_said(self) -> bool:
        """Whether of a span one end is not known."""
        return (self.start is None) is not (self.end is None)

    @property
    def first(self) -> Day | None:
        """The day of an event that happens once, or the first of a span."""
        return self.date or self.start

    @property
    def last(self) -> Day | None:
        """The day of an event that happens once, or the last of a span."""
        return self.date or self.end


KEYS_OF_KIND = {
    EventKind.ONCE: ("date",),
    EventKind.REPEATED: ("dates",),
    EventKind.SPAN: ("start", "end"),
}
"""The keys of an event's table that say its days."""
