"""A table of a portfolio for the terminal, Markdown and machines."""

import json
from collections.abc import Iterator, Sequence

from selfassess.cli.output.columns import in_columns
from selfassess.core.portfolio.table import Cell, PortfolioTable
from selfassess.core.text.markdown import one_line, table_row
from selfassess.core.text.terminal import cell_width, shortened

_GAP = 2
_NARROWEST = 8


def table_lines(table: PortfolioTable, width: int) -> Iterator[str]:
    """Lines that fit into that many cells, as far as the widest columns can give way."""
    titles = [head.title for head in table.heads]
    rows = [titles, *(list(map(_text, row)) for row in table.rows)]
    widths = [max(map(cell_width, column)) for column in zip(*rows, strict=True)]
    fitted = _fitted(widths, width)
    cut = ([*map(shortened, row, fitted)] for row in rows)
    yield from (line.rstrip() for line in in_columns(cut))
    if table.remark:
        yield from ("", table.remark)


def _fitted(widths: Sequence[int], width: int) -> list[int]:
    """Widths that fit: the widest column gives way first, none below what can be read."""
    fitted = [*widths]
    room = width - _GAP * (len(fitted) - 1)
    while sum(fitted) > room and max(fitted) > _NARROWEST:
        fitted[fitted.index(max(fitted))] -= 1
    return fitted


def table_markdown(table: PortfolioTable) -> Iterator[str]:
    """A table of Markdown."""
    yield table_row(one_line(head.title) for head in table.heads)
    yield table_row("---" for _head in table.heads)
    yield from (table_row(one_line(_text(c)) for c in row) for row in table.rows)
    if table.remark:
        yield from ("", one_line(table.remark))


def table_json(table: PortfolioTable) -> Iterator[str]:
    """An object a line, whose keys are the names of the columns."""
    names = [head.name for head in table.heads]
    for row in table.rows:
        yield json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False)


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)
