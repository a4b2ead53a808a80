"""A portfolio as a document for the printer: its tables, one below the other."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from selfassess.core.portfolio.groups import grouped
from selfassess.core.portfolio.portfolio_columns import fraction_of, head_of
from selfassess.core.portfolio.portfolio_table import (
    Cell,
    ColumnHead,
    Fraction,
    PortfolioTable,
)
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.text.i18n import _, language_in_force, ngettext
from selfassess.core.text.terminal import cell_width
from selfassess.core.timeline.day_labels import day_label
from selfassess.report.elements.page_edges import (
    DocumentProperties,
    PageHead,
    document_properties,
    page_head,
)
from selfassess.report.elements.passages import Passage, passage

NARROWEST, WIDEST, EDGES = 6, 34, 3
"""What a column's share of the paper is measured in: cells of its longest text, and of its edges."""


@dataclass(frozen=True, slots=True)
class PaperCell:
    """A text of a table, and how much of it counts where it is a fraction."""

    text: Passage
    percent: int | None
    is_number: bool


@dataclass(frozen=True, slots=True)
class PaperTable:
    """One section: a table with its heading."""

    anchor: str
    heading: str
    """Empty: it goes on below that of the last one."""
    table: PortfolioTable

    @property
    def rows(self) -> Iterator[list[PaperCell]]:
        """The cells, row by row."""
        return (list(map(_cell, row)) for row in self.table.rows)

    @property
    def numbers(self) -> list[bool]:
        """Which columns hold numbers."""
        columns = zip(*self.table.rows, strict=True)
        return [any(_is_number(cell) for cell in column) for column in columns]

    @property
    def shares(self) -> list[int]:
        """How wide each column is, in percent of the paper."""
        columns = zip(*self.table.rows, strict=True) if self.table.rows else ()
        longest = [max(map(_cells, column)) for column in columns]
        heads = [max(map(cell_width, h.title.split())) for h in self.table.heads]
        wanted = [
            min(max(NARROWEST, cells, head), WIDEST) + EDGES
            for cells, head in zip(longest or heads, heads, strict=True)
        ]
        return [100 * cells // sum(wanted) for cells in wanted]


@dataclass(frozen=True, slots=True)
class PortfolioPaper:
    """What is printed."""

    document: DocumentProperties
    page_head: PageHead
    day: str
    told: tuple[str, ...]
    """What was read and what was not, in sentences."""
    tables: tuple[PaperTable, ...]

    @property
    def contents(self) -> list[tuple[str, Passage]]:
        """The sections by their anchors."""
        return [
            (each.anchor, Passage(each.heading)) for each in self.tables if each.heading
        ]


def as_of(day: date) -> str:
    """On which day a portfolio was as it is shown."""
    # Translators: {day} is a day, on which the portfolio was as it is shown.
    return _("As of {day}").format(day=day_label(day))


def portfolio_paper(
    rows: Sequence[PortfolioRow],
    tables: Iterable[tuple[str, PortfolioTable]],
    told: Iterable[str],
    made_on: date,
) -> PortfolioPaper:
    """The tables by their headings, then the phases of every edition."""
    sections = (*tables, *_phases(rows))
    return PortfolioPaper(
        document=document_properties(
            _("Portfolio of assessments"),
            _("many assessments and reports in one table"),
            moment=f"{made_on.isoformat()}T00:00:00Z",
        ),
        page_head=_page_head(rows, made_on),
        day=as_of(made_on),
        told=tuple(told),
        tables=tuple(
            PaperTable(f"part-{number}", heading, table)
            for number, (heading, table) in enumerate(sections, 1)
        ),
    )


def _page_head(rows: Sequence[PortfolioRow], made_on: date) -> PageHead:
    digest = hashlib.sha256("".join(row.said for row in rows).encode()).hexdigest()
    count = ngettext("{count} assessment", "{count} assessments", len(rows))
    return page_head(
        day_label(made_on),
        count.format(count=len(rows)),
        _("Self-assessment · data {digest}").format(digest=digest[:12]),
    )


def _phases(rows: Sequence[PortfolioRow]) -> Iterator[tuple[str, PortfolioTable]]:
    """Only within one edition have all assessments the same phases."""
    heading = _("What counts in each phase")
    for (questionnaire, edition), group in grouped(rows, lambda row: row.asks).items():
        phases = group[0].phases
        titles = [ColumnHead(key, title) for key, title in phases.items()]
        cells = tuple(_counting(row, phases) for row in group)
        heads = (head_of("country"), head_of("plan"), *titles)
        # Translators: which questionnaire a table is about.
        remark = _("{questionnaire}, edition {edition}")
        about = remark.format(questionnaire=questionnaire, edition=edition)
        yield heading, PortfolioTable(heads, cells, about)
        heading = ""


def _counting(row: PortfolioRow, phases: Iterable[str]) -> tuple[Cell, ...]:
    tallies = (fraction_of(row.tally(None, key)) for key in phases)
    return (row.country, row.action_plan, *tallies)


def _cell(cell: Cell) -> PaperCell:
    percent = cell.percent if isinstance(cell, Fraction) else None
    text = "" if cell is None else str(cell)
    return PaperCell(passage(text, language_in_force()), percent, _is_number(cell))


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int | Fraction)


def _cells(cell: Cell) -> int:
    return 0 if cell is None else cell_width(str(cell))
