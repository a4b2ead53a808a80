"""A table of a portfolio as CSV, of which no spreadsheet takes a cell for a formula."""

import csv
from io import StringIO

from selfassess.core.portfolio.table import PortfolioTable
from selfassess.report.formats.csv_report import harmless


def portfolio_csv(table: PortfolioTable) -> bytes:
    """UTF-8 with a byte-order mark, which Excel wants; numbers stay numbers."""
    out = StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(head.title for head in table.heads)
    for row in table.rows:
        writer.writerow(harmless(c) if isinstance(c, str) else c for c in row)
    return out.getvalue().encode("utf-8-sig")
