"""A portfolio as it is looked through: which table, which columns, sorted and found."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from selfassess.core.portfolio.groups import (
    BY,
    HOLDS,
    Ask,
    Grouping,
    assessments_table,
    by_cycle,
    in_cycles,
)
from selfassess.core.portfolio.portfolio_columns import COLUMNS, SHOWN
from selfassess.core.portfolio.portfolio_line import PortfolioLine, found_in
from selfassess.core.portfolio.portfolio_table import (
    Cell,
    Fraction,
    NamedRequirements,
    PortfolioTable,
)
from selfassess.core.portfolio.requirements import by_requirement
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.portfolio.selection import OF_REQUIREMENTS, Condition, rank
from selfassess.core.text.i18n import _, marked, ngettext
from selfassess.core.text.languages.conventions import labelled, quoted

TABLES = {
    None: marked("All together"),
    Grouping.REQUIREMENT: marked("By requirement"),
    Grouping.PHASE: marked("By phase"),
    Grouping.CYCLE: marked("By cycle"),
    Grouping.COUNTRY: marked("By country"),
    Grouping.OWNER: marked("By owner"),
}
"""What each table is called, in the order in which they are offered."""

LAST = ("requirement", "questionnaire", "edition")
"""Columns that stand behind the others of a table of groups."""


@dataclass(frozen=True, slots=True)
class OpenedGroup:
    """A row about several assessments that was opened: only those are looked through."""

    told: str
    """What they have in common."""
    key: str
    """Of the row."""
    outer: "PortfolioSession"
    """Where the row stands."""


@dataclass(frozen=True, slots=True)
class PortfolioSession:
    """Where somebody is who looks through a portfolio."""

    rows: tuple[PortfolioRow, ...]
    ask: Ask
    conditions: tuple[Condition, ...] = ()
    """What narrows the requirements, where they are the rows."""
    columns: tuple[str, ...] = SHOWN
    by: Grouping | None = None
    """None: a row for each assessment."""
    sorted_by: str = ""
    """The name of a column; empty: as the table comes."""
    falls: bool = False
    """The largest first."""
    words: str = ""
    """Only rows with all of these are shown."""
    group: OpenedGroup | None = None
    """None: all assessments are looked through."""

    @property
    def table(self) -> PortfolioTable:
        """The whole table, as it comes."""
        if self.by is None:
            return assessments_table(self.rows, self.columns)
        if self.by is Grouping.REQUIREMENT:
            narrowing = [
                each for each in self.conditions if each.name in OF_REQUIREMENTS
            ]
            return by_requirement(self.rows, self.ask, narrowing)
        if self.by is Grouping.CYCLE:
            return by_cycle(self.rows, self.ask)
        return BY[self.by](self.rows)

    @property
    def seen(self) -> PortfolioTable:
        """The same for who reads it: what is alike in many rows of a group stands last."""
        table = self.table
        if self.by is None:
            return table
        places = range(len(table.heads))
        order = sorted(places, key=lambda place: table.heads[place].name in LAST)
        return PortfolioTable(
            tuple(table.heads[place] for place in order),
            tuple(tuple(row[place] for place in order) for row in table.rows),
            table.remark,
        )

    @property
    def _assessments(self) -> Sequence[PortfolioRow]:
        """What the rows of the table are about, one each; empty where they are not."""
        if self.by is Grouping.CYCLE:
            return in_cycles(self.rows)
        return self.rows if self.by is None else ()

    def lines(self) -> list[PortfolioLine]:
        """The rows in which the words are found, sorted; what tells nothing comes last."""
        table, about = self.seen, self._assessments
        lines = [
            PortfolioLine(str(number), cells, about[number] if about else None)
            for number, cells in enumerate(table.rows)
        ]
        lines = [*found_in(lines, self.words)]
        names = [head.name for head in table.heads]
        return self._sorted(lines, names) if self.sorted_by in names else lines

    def _sorted(
        self, lines: list[PortfolioLine], names: Sequence[str]
    ) -> list[PortfolioLine]:
        place = names.index(self.sorted_by)
        values = [(self._value(line, place), line) for line in lines]
        told = [pair for pair in values if pair[0] not in (None, "")]
        silent = [line for value, line in values if value in (None, "")]
        told.sort(key=lambda pair: rank(pair[0]), reverse=self.falls)
        return [*(line for _value, line in told), *silent]

    def _value(self, line: PortfolioLine, place: int) -> Cell:
        if line.assessment and self.sorted_by in COLUMNS:
            return COLUMNS[self.sorted_by].key(line.assessment)
        cell = line.cells[place]
        if isinstance(cell, NamedRequirements):
            return str(cell)
        return cell.percent if isinstance(cell, Fraction) else cell

    def with_columns(self, names: Collection[str]) -> "PortfolioSession":
        """Only these columns; those that were shown stay where they are."""
        kept = [name for name in self.columns if name in names]
        added = [name for name in COLUMNS if name in names and name not in kept]
        return replace(self, columns=(*kept, *added) or self.columns[:1])

    def grouped_by(self, by: Grouping | None) -> "PortfolioSession":
        """Another table of all; what was sorted by a column of the last one is not."""
        rows = self.group.outer.rows if self.group else self.rows
        return self._anew(rows=rows, by=by, group=None)

    def opened(self, line: PortfolioLine) -> "PortfolioSession":
        """The assessments that a row of groups is about, one row each."""
        titles = {head.name: head.title for head in self.seen.heads}
        told = dict(zip(titles, line.cells, strict=True))
        common = {name: str(told[name]) for name in HOLDS if name in told}
        rows = tuple(
            row
            for row in self.rows
            if all(HOLDS[name](row, value) for name, value in common.items())
        )
        parts = (labelled(titles[name], value) for name, value in common.items())
        group = OpenedGroup(" · ".join(parts), line.key, self)
        return self._anew(rows=rows, by=None, group=group)

    def _anew(self, **changes: Any) -> "PortfolioSession":
        return replace(self, sorted_by="", falls=False, words="", **changes)

    def sorted_on(self, name: str) -> "PortfolioSession":
        """Sorted by that column; if it is already, the other way round."""
        falls = name == self.sorted_by and not self.falls
        return replace(self, sorted_by=name, falls=falls)

    def about(self, shown: Sequence[PortfolioLine]) -> str:
        """Which table it is, how many rows of it are shown, and in which order."""
        return " · ".join(self._about(shown))

    def _about(self, shown: Sequence[PortfolioLine]) -> Iterator[str]:
        table, count = self.table, len(self.rows)
        together = ngettext("{count} assessment", "{count} assessments", count)
        yield labelled(_(TABLES[self.by]), together.format(count=count))
        if self.group:
            yield self.group.told
        if self.words:
            # Translators: {words} were looked for; {found} of {all} rows have them.
            sentence = _("{words} found in {found} of {all} rows")
            words, found = quoted(self.words), len(shown)
            yield sentence.format(words=words, found=found, all=len(table.rows))
        titles = {head.name: head.title for head in table.heads}
        if title := titles.get(self.sorted_by):
            # Translators: {column} is the heading of a column of a table.
            rising = _("sorted by {column}, the smallest first")
            falling = _("sorted by {column}, the largest first")
            yield (falling if self.falls else rising).format(column=title)
