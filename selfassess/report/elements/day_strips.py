"""Strips that show when something happens, below one another on the same stretch of time.

As the bars of answers they are drawn without letters, and tell past from planned by
pattern, so that they survive grey printing; their days stand beside them in the row.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from selfassess.report.elements.charts import WIDTH

THINNEST = 6
"""Of the mark of a single day."""
INK, GROUND = "#12355b", "#ffffff"


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one day to another; both are the same where it is a single day."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Mark:
    """One rectangle of a strip."""

    x: float
    width: float
    fill: str
    dashes: str
    """Of its outline; empty: it is drawn through."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A picture of days, and what it shows in words."""

    title: str
    marks: tuple[Mark, ...]
    years: tuple[float, ...]
    """Where years begin."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The stretch of time that all strips show, and the day on which they are drawn."""

    start: date
    end: date
    today: date

    @classmethod
    def around(cls, stretches: Iterable[Stretch], today: date) -> "Axis":
        """From the first to the last of all days."""
        days = [day for each in stretches for day in (each.start, each.end)]
        return cls(min(days), max(days), today)

    def strip(self, title: str, stretches: Iterable[Stretch]) -> Strip:
        """The strip of these stretches; what is still to come is hollow."""
        marks = tuple(mark for each in stretches for mark in self._marks(each))
        years = range(self.start.year + 1, self.end.year + 1)
        return Strip(title, marks, tuple(self._x(date(year, 1, 1)) for year in years))

    def _marks(self, stretch: Stretch) -> Iterator[Mark]:
        if stretch.start <= self.today < stretch.end:
            yield self._mark(Stretch(stretch.start, self.today), is_planned=False)
            yield self._mark(Stretch(self.today, stretch.end), is_planned=True)
        else:
            yield self._mark(stretch, is_planned=stretch.start > self.today)

    def _mark(self, stretch: Stretch, *, is_planned: bool) -> Mark:
        start, end = self._x(stretch.start), self._x(stretch.end)
        width = max(THINNEST, end - start)
        fill, dashes = (GROUND, "8 6") if is_planned else (INK, "")
        return Mark(min(start, WIDTH - width), round(width, 2), fill, dashes)

    def _x(self, day: date) -> float:
        days = max(1, (self.end - self.start).days)
        return round(WIDTH * (day - self.start).days / days, 2)
