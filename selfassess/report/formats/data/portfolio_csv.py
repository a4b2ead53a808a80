"""A table of a portfolio as CSV, of which no spreadsheet takes a cell for a formula."""

import csv
from collections.abc import Iterator
from io import StringIO

from selfassess.core.portfolio.portfolio_table import (
    Cell,
    Fraction,
    NamedRequirements,
    PortfolioTable,
)
from selfassess.core.text.i18n import pgettext
from selfassess.core.text.languages.conventions import labelled
from selfassess.report.formats.csv_report import harmless


def portfolio_csv(table: PortfolioTable) -> bytes:
    """UTF-8 with a byte-order mark, which Excel wants; numbers stay numbers.

    Of 10/12 a spreadsheet would make the tenth of December, so it comes as two numbers.
    """
    out = StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC)
    split = [
        any(isinstance(row[number], Fraction) for row in table.rows)
        for number, _head in enumerate(table.heads)
    ]
    titles = (head.title for head in table.heads)
    writer.writerow(
        title
        for head, is_split in zip(titles, split, strict=True)
        for title in (_titles(head) if is_split else (head,))
    )
    writer.writerows([each for c in row for each in _numbers(c)] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def _titles(title: str) -> tuple[str, str]:
    return (
        labelled(title, pgettext("number of answers", "that count")),
        labelled(title, pgettext("number of answers", "asked")),
    )


def _numbers(cell: Cell) -> Iterator[str | int | None]:
    if isinstance(cell, Fraction):
        yield from (cell.met, cell.asked)
    elif isinstance(cell, NamedRequirements):
        yield harmless(cell.told_to_machines)
    else:
        yield harmless(cell) if isinstance(cell, str) else cell
