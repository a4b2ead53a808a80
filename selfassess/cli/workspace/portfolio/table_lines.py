"""A table of a portfolio for the terminal, Markdown and machines."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from selfassess.cli.output.columns import in_columns
from selfassess.core.portfolio.portfolio_table import (
    Cell,
    Fraction,
    NamedRequirements,
    PortfolioTable,
)
from selfassess.core.text.i18n import ngettext
from selfassess.core.text.languages.conventions import listed
from selfassess.core.text.markdown import one_line, table_row
from selfassess.core.text.terminal import cell_width, printable_name, shortened

_GAP = 2
_NARROWEST = 11


def table_lines(table: PortfolioTable, width: int) -> Iterator[str]:
    """Lines that fit into that many cells; for what has no room there is a sentence."""
    titles = [head.title for head in table.heads]
    told = ([printable_name(_text(cell)) for cell in row] for row in table.rows)
    rows = [titles, *told]
    widths = [max(map(cell_width, column)) for column in zip(*rows, strict=True)]
    fitted = _fitted(widths, width)
    cut = ([*map(shortened, row, fitted)] for row in rows)
    yield from (line.rstrip() for line in in_columns(cut))
    left_out = [head.name for head in table.heads[len(fitted) :]]
    yield from ("", _left_out_sentence(left_out)) if left_out else ()
    yield from ("", table.remark) if table.remark else ()


def _fitted(widths: Sequence[int], width: int) -> list[int]:
    """The widths of as many columns as fit: the widest give way first."""
    fitted = [*widths]
    while _total(min(cells, _NARROWEST) for cells in fitted) > width and fitted[1:]:
        fitted.pop()
    while _total(fitted) > width and max(fitted) > _NARROWEST:
        fitted[fitted.index(max(fitted))] -= 1
    return fitted


def _total(widths: Iterable[int]) -> int:
    cells = [*widths]
    return sum(cells) + _GAP * (len(cells) - 1)


def _left_out_sentence(names: Sequence[str]) -> str:
    # Translators: {names} are columns of a table, as they are typed behind --columns.
    sentence = ngettext(
        "There is no room for {count} more column: {names}.",
        "There is no room for {count} more columns: {names}.",
        len(names),
    )
    return sentence.format(count=len(names), names=listed(names))


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
        cells = dict(zip(names, row, strict=True))
        yield json.dumps(cells, ensure_ascii=False, default=_for_machines)


def _for_machines(cell: Fraction | NamedRequirements) -> Any:
    if isinstance(cell, NamedRequirements):
        return cell.told_to_machines
    return asdict(cell)


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)
