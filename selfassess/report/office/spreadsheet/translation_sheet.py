"""Rows for a translator as a spreadsheet, and what came back in one."""

from openpyxl import Workbook

from selfassess.core.cycle.translation_rows import TranslationRow, TranslationRows
from selfassess.core.errors import CannotRead
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import language_label
from selfassess.report.office.archive import open_archive
from selfassess.report.office.spreadsheet.sheet_cells import (
    ReadCell,
    letters_of,
    sheets_in,
)
from selfassess.report.office.spreadsheet.sheet_style import (
    HEADS_ROW,
    MARKS_ROW,
    cell_at,
    dress,
    fit_height,
    hide_marks,
    protect,
    put,
    put_head,
    put_title,
    set_pages,
)
from selfassess.report.office.spreadsheet.spreadsheet_form import saved

_PLACE, _CONTEXT, _ORIGINAL, _TRANSLATION = range(1, 5)
"""The columns; the first is hidden."""
_MARK = "selfassess-translation"
_NOTHING = ReadCell("")


def write_texts_xlsx(texts: TranslationRows) -> bytes:
    """The rows as a workbook of one sheet, of which the translations are to be filled in."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = _("Translation")[:31]
    put_title(cell_at(sheet, 1, _CONTEXT), _("Texts to translate"))
    marks = (_MARK, texts.origin, texts.source, texts.target)
    heads = (_("About"), language_label(texts.source), language_label(texts.target))
    for column, mark in enumerate(marks, 1):
        put(cell_at(sheet, MARKS_ROW, column), mark)
    for column, head in enumerate(heads, _CONTEXT):
        put_head(cell_at(sheet, HEADS_ROW, column), head)
        letter = letters_of(column)
        sheet.column_dimensions[letter].width = 24 if column == _CONTEXT else 60
    for number, row in enumerate(texts.rows, HEADS_ROW + 1):
        cells = (row.place, row.context or row.place, row.original, row.translation)
        for column, text in enumerate(cells, 1):
            cell = cell_at(sheet, number, column)
            dress(cell, is_open=column == _TRANSLATION)
            cell.number_format = "@"
            put(cell, text)
        fit_height(sheet, number)
    hide_marks(sheet)
    sheet.freeze_panes = f"B{HEADS_ROW + 1}"
    set_pages(sheet, _TRANSLATION, is_wide=True)
    protect(sheet)
    return saved(book)


def is_texts_xlsx(content: bytes) -> bool:
    """Whether a spreadsheet holds texts that were to be translated."""
    sheets = sheets_in(open_archive(content, ".xlsx"))
    cells = sheets[0].cells if sheets else {}
    return cells.get((MARKS_ROW, _PLACE), _NOTHING).text == _MARK


def read_texts_xlsx(content: bytes) -> TranslationRows:
    """The rows of a spreadsheet that came back; raise CannotRead."""
    sheets = sheets_in(open_archive(content, ".xlsx"))
    cells = sheets[0].cells if sheets else {}

    def text(row: int, column: int) -> str:
        cell = cells.get((row, column), _NOTHING)
        if cell.problem:
            place = f"{letters_of(column)}{row}"
            sentence = _("cell {place}: {problem}")
            raise CannotRead(sentence.format(place=place, problem=cell.problem))
        return cell.text

    if text(MARKS_ROW, _PLACE) != _MARK:
        raise CannotRead(
            _("this spreadsheet holds no texts that were to be translated")
        )
    _mark, assessment, source, target = (text(MARKS_ROW, n) for n in range(1, 5))
    numbers = sorted({row for row, _column in cells if row > HEADS_ROW})
    rows = tuple(
        TranslationRow(text(n, _PLACE), text(n, _ORIGINAL), text(n, _TRANSLATION))
        for n in numbers
    )
    return TranslationRows(assessment, source, target, rows)
