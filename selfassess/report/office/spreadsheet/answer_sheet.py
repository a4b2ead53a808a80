"""A sheet of a form that came back: what its columns and rows are for, wherever they are."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from selfassess.core.text.i18n import _
from selfassess.report.elements.passages import shortened
from selfassess.report.forms.form_fields import SEPARATOR, place_of
from selfassess.report.office.spreadsheet.field_cells import ANSWER
from selfassess.report.office.spreadsheet.form_sheets import (
    ASKED,
    HEADINGS,
    LABEL,
    MARK,
    NO_ANSWERS,
    NUMBER,
    ROW,
)
from selfassess.report.office.spreadsheet.sheet_cells import (
    Place,
    ReadCell,
    ReadSheet,
    letters_of,
)

_WHOSE = re.compile(r"[a-z0-9_-]+\|[^|]{1,80}")
_NUMBER = re.compile(r"[a-z0-9][a-z0-9_.-]{0,79}")
QUESTION = (ROW, LABEL, *ASKED)
"""What stands in these columns is ours."""


def whose_in(sheet: ReadSheet) -> str:
    """The questionnaire and edition that a sheet names; empty if it names none."""
    for cell in sheet.cells.values():
        if _WHOSE.fullmatch(cell.text):
            return cell.text
        if place_of(cell.text):
            return SEPARATOR.join(cell.text.split(SEPARATOR)[:2])
    return ""


@dataclass(frozen=True)
class AnswerSheet:
    """One sheet, of a form of that questionnaire and edition."""

    sheet: ReadSheet
    whose: str

    @property
    def is_silent(self) -> bool:
        """Whether it is a sheet of ours that asks nothing."""
        return any(cell.text == NO_ANSWERS for cell in self.sheet.cells.values())

    def in_words(self, row: int, column: int) -> str:
        """Where a cell is, for people."""
        return _("sheet {sheet}, cell {cell}").format(
            sheet=shortened(self.sheet.name, 40), cell=f"{letters_of(column)}{row}"
        )

    @cached_property
    def rows(self) -> dict[int, dict[int, ReadCell]]:
        """The cells by row and column, in order."""
        rows: dict[int, dict[int, ReadCell]] = defaultdict(dict)
        for (row, column), cell in sorted(self.sheet.cells.items()):
            rows[row][column] = cell
        return rows

    @cached_property
    def heads(self) -> tuple[int, Mapping[int, str]]:
        """The row of the headings (0 if there is none), and what each column is for."""
        for number, row in self.rows.items():
            marks = _marked(row)
            if marks:
                return number + 1, marks
        for number, row in self.rows.items():
            named = _named(row)
            if ANSWER in named.values() and len(named) > 1:
                return number, named
        return 0, {}

    @cached_property
    def marks(self) -> dict[int, str]:
        """The name of the field that each row answers, where it answers one."""
        named = {number: self._mark(number) for number in self.rows}
        return {number: mark for number, mark in named.items() if mark}

    def _mark(self, number: int) -> str:
        head, columns = self.heads
        row = {c: cell.text.strip() for c, cell in self.rows[number].items()}
        for text in row.values():
            if place_of(text):
                return text
        named = (text for c, text in row.items() if columns.get(c) == NUMBER)
        ids = (text.split()[-1] for text in named if text)
        known = next(filter(_NUMBER.fullmatch, ids), "")
        if not known or number <= head or not self.whose:
            return ""
        return SEPARATOR.join((self.whose, known, "status"))

    def answers(self, number: int) -> dict[Place, str]:
        """What each cell of a row is for in which somebody may have written.

        Empty for a cell in a column that is none of ours.
        """
        columns = self.heads[1]
        return {
            (number, column): key
            for column, cell in self.rows[number].items()
            if (key := columns.get(column, "")) not in QUESTION
            and not place_of(cell.text.strip())
        }


def _marked(row: Mapping[int, ReadCell]) -> dict[int, str]:
    """What columns are for, as the hidden line says."""
    texts = {column: cell.text.strip() for column, cell in row.items()}
    return {
        column: text.removeprefix(MARK)
        for column, text in texts.items()
        if text.startswith(MARK)
    }


def _named(row: Mapping[int, ReadCell]) -> dict[int, str]:
    """What columns are for by their headings, in the language in force or English."""
    known = {text.casefold(): key for key, text in HEADINGS.items()}
    known |= {_(text).casefold(): key for key, text in HEADINGS.items()}
    names = {column: cell.text.strip().casefold() for column, cell in row.items()}
    return {column: known[name] for column, name in names.items() if name in known}
