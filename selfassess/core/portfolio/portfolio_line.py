"""A row of the table of a portfolio, and the words that are found in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selfassess.core.portfolio.portfolio_columns import COLUMNS
from selfassess.core.portfolio.portfolio_table import Cell
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.text.look_alikes import folded


@dataclass(frozen=True, slots=True)
class PortfolioLine:
    """A row of the table that is shown."""

    key: str
    """The number of the row, the same however the table is sorted."""
    cells: tuple[Cell, ...]
    assessment: PortfolioRow | None = None
    """What the row is about; None where that are several, or a part of them."""

    @property
    def text(self) -> str:
        """All that can be found in it."""
        own = self.assessment
        known = [column.text(own) for column in COLUMNS.values()] if own else []
        told = (each for each in (*self.cells, *known) if each is not None)
        return "\n".join(map(str, told))


def found_in(lines: Iterable[PortfolioLine], words: str) -> Iterator[PortfolioLine]:
    """The rows that have all the words, whatever their capitals and accents."""
    wanted = folded(words).split()
    for line in lines:
        text = folded(line.text) if wanted else ""
        if all(word in text for word in wanted):
            yield line
