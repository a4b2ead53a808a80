"""A table of a portfolio, without a form: for terminals, Markdown, CSV and JSON."""

from dataclasses import dataclass

from selfassess.core.scoring.tallies.tally import percent_of


@dataclass(frozen=True, slots=True)
class Fraction:
    """How many count, out of how many."""

    met: int
    asked: int

    @property
    def percent(self) -> int | None:
        """How much of it counts; None where nothing is asked."""
        return percent_of(self.met, self.asked)

    def __str__(self) -> str:
        """As people read it; nothing where nothing is asked."""
        return f"{self.met}/{self.asked}" if self.asked else ""


Cell = str | int | Fraction | None
"""None where there is nothing to tell."""


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """A column: its name for machines and options, and its heading for people."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class PortfolioTable:
    """Rows of cells below their heads, and what has to be said of them all."""

    heads: tuple[ColumnHead, ...]
    rows: tuple[tuple[Cell, ...], ...]
    remark: str = ""
