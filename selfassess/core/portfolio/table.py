"""A table of a portfolio, without a form: for terminals, Markdown, CSV and JSON."""

from dataclasses import dataclass

Cell = str | int | None
"""None where there is nothing to tell."""


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its name for machines and options, and its heading for people."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class PortfolioTable:
    """Rows of cells below their heads, and what has to be said of them all."""

    heads: tuple[Head, ...]
    rows: tuple[tuple[Cell, ...], ...]
    remark: str = ""
