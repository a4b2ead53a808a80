"""A table of a portfolio, without a form: for terminals, Markdown, CSV and JSON."""

from dataclasses import dataclass

from selfassess.core.scoring.tallies.tally import percent_of
from selfassess.core.text.languages.conventions import clauses


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


@dataclass(frozen=True, slots=True)
class NamedRequirements:
    """Some requirements: for machines by their ids, for people by their numbers."""

    ids: tuple[str, ...]
    numbers: tuple[str, ...]
    """Of what is not known here the ids again."""

    @property
    def told_to_machines(self) -> str:
        """The ids in a row."""
        return clauses(self.ids)

    def __str__(self) -> str:
        """As people read it."""
        return clauses(self.numbers)


Cell = str | int | Fraction | NamedRequirements | None
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
