"""The cells of a portfolio's table on the screen: as wide as needed, numbers at their end."""

from collections.abc import Sequence

from selfassess.core.portfolio.portfolio_line import PortfolioLine
from selfassess.core.portfolio.portfolio_session import PortfolioSession
from selfassess.core.portfolio.portfolio_table import Cell as Value
from selfassess.core.portfolio.portfolio_table import Fraction, PortfolioTable
from selfassess.core.scoring.verdict_labels import STAR_VERDICTS
from selfassess.core.text.terminal import cell_width, printable_name, shortened
from selfassess.tui.widgets.table import Cell

WIDEST, NARROWEST, NARROWEST_FIRST = 40, 20, 12
RISING, FALLING = "▲", "▼"


def heads_of_columns(
    session: PortfolioSession,
    table: PortfolioTable,
    lines: Sequence[PortfolioLine],
    room: int,
) -> list[tuple[str, int | None]]:
    """The headings with their widths; that by which it is sorted has a mark."""
    mark = FALLING if session.falls else RISING
    heads: list[tuple[str, int | None]] = []
    for place, head in enumerate(table.heads):
        is_sorted = head.name == session.sorted_by
        title = f"{head.title} {mark}" if is_sorted else head.title
        texts = (_text(line.cells[place]) for line in lines)
        longest = max(map(cell_width, (title, *texts)))
        # So that a small window has room for three or four of them.
        least = NARROWEST if place else NARROWEST_FIRST
        most = max(least, min(WIDEST, room // 4))
        heads.append((shortened(title, most), min(longest, most)))
    return heads


def cells_of_line(
    line: PortfolioLine, table: PortfolioTable, widths: Sequence[int | None]
) -> list[Cell]:
    """What stands in the columns for one row."""
    return [
        Cell(_placed(value, width or 0), _colour(line, head.name))
        for value, head, width in zip(line.cells, table.heads, widths, strict=True)
    ]


def _placed(value: Value, width: int) -> str:
    text = _text(value)
    is_number = isinstance(value, int | Fraction)
    return " " * (width - cell_width(text)) + text if is_number else text


def _colour(line: PortfolioLine, name: str) -> str:
    if name != "verdict" or line.assessment is None:
        return ""
    return STAR_VERDICTS[line.assessment.star.eligibility].colour


def _text(value: Value) -> str:
    return "" if value is None else printable_name(str(value))
