"""A table of comma-separated values with a heading row, and where each cell stands."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from selfassess.cli.workspace.load import read_with
from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.problems import Place, Problem
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import number_text
from selfassess.report.formats.register_csv import csv_rows, csv_text

MOST_ROWS = 5_000
"""More is no table of assessments that somebody looked through."""


@dataclass(frozen=True, slots=True)
class CsvRow:
    """One row of a table: its cells by the heads of their columns."""

    path: str
    line: int
    cells: dict[str, str]
    source: str
    """The line where it begins, as it stands in the file."""

    def placed(self, problem: Problem, column: str = "") -> Problem:
        """The problem at the cell of a column, or else at the whole row."""
        begin, end = 0, len(self.source)
        texts = [*self.cells.values()]
        # Where cells are quoted, only the line tells where one of them stands.
        if column in self.cells and len(self.source) == len(",".join(texts)):
            at = [*self.cells].index(column)
            begin = sum(len(text) + 1 for text in texts[:at])
            end = begin + max(1, len(texts[at]))
        place = Place(self.line, begin + 1, max(end, begin + 1) + 1, self.source)
        return replace(problem, path=self.path, place=place)


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A table: the heads of its columns, and its rows without those that are empty."""

    heads: tuple[str, ...]
    rows: tuple[CsvRow, ...]


def read_table(path: str) -> CsvTable:
    """Read a table whole; raise CannotRead, or InvalidFile with all that is wrong."""
    return read_with(path, lambda content: table_in(path, content))


def table_in(path: str, content: bytes) -> CsvTable:
    """The table in what was read from `path`; raise CannotRead or InvalidFile."""
    text = _text_in(content)
    heads, found = _read(path, text)
    problems = [*_check_heads(path, heads, text.partition("\n")[0])]
    rows = []
    for row, count in found:
        if count != len(heads):
            problems.append(row.placed(_ragged(count, len(heads))))
        rows.append(row)
    if problems:
        raise InvalidFile(path, problems)
    return CsvTable(tuple(heads), tuple(rows))


def _text_in(content: bytes) -> str:
    if b"\0" in content:
        raise CannotRead(_("is no text in UTF-8; save it as CSV in UTF-8"))
    return csv_text(content)


def _read(path: str, text: str) -> tuple[list[str], list[tuple[CsvRow, int]]]:
    lines = text.split("\n")
    table = csv_rows(text)
    _line, heads = next(table, (1, []))
    heads = [head.strip() for head in heads]
    found: list[tuple[CsvRow, int]] = []
    for line, cells in table:
        stripped = [cell.strip() for cell in cells]
        if not any(stripped):
            continue
        if len(found) == MOST_ROWS:
            _refuse_more()
        named = dict(zip(heads, stripped, strict=False))
        found.append((CsvRow(path, line, named, lines[line - 1]), len(cells)))
    return heads, found


def _refuse_more() -> None:
    sentence = _("has more than {count} rows; take it in in parts")
    raise CannotRead(sentence.format(count=number_text(MOST_ROWS)))


def _check_heads(path: str, heads: list[str], source: str) -> Iterator[Problem]:
    place = Place(1, 1, max(1, len(source)) + 1, source)
    if not any(heads):
        yield Problem(
            _("there is no heading row"), path=path, place=place, code="SA702"
        )
        return
    for head, count in Counter(heads).items():
        if not head:
            yield Problem(
                _("a column has no name in the heading row"),
                path=path,
                place=place,
                code="SA702",
            )
        elif count > 1:
            message = _("two columns are called `{name}`").format(name=head)
            yield Problem(message, path=path, place=place, code="SA702")


def _ragged(count: int, heads: int) -> Problem:
    sentence = ngettext(
        "this row has {count} cell, and the heading row has {heads}",
        "this row has {count} cells, and the heading row has {heads}",
        count,
    )
    return Problem(sentence.format(count=count, heads=heads), code="SA703")
