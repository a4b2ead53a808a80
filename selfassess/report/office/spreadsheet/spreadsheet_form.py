"""A form as a spreadsheet, to be filled in by people who have nothing else."""

import re
from datetime import date
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from selfassess.core.text.i18n import _
from selfassess.report.forms.checklist import Checklist
from selfassess.report.forms.form_fields import Choices
from selfassess.report.forms.form_values import FormValues
from selfassess.report.office.archive import open_archive, packed, unpacked
from selfassess.report.office.spreadsheet.field_cells import SheetCell
from selfassess.report.office.spreadsheet.form_sheets import (
    MARK,
    NO_ANSWERS,
    FormSheet,
    SheetRow,
    sheets_of,
)
from selfassess.report.office.spreadsheet.how_to_sheet import fill_how_to
from selfassess.report.office.spreadsheet.sheet_answers import answers_in
from selfassess.report.office.spreadsheet.sheet_cells import sheets_in
from selfassess.report.office.spreadsheet.sheet_names import LISTS
from selfassess.report.office.spreadsheet.sheet_style import (
    HEADS_ROW,
    MARKS_ROW,
    SIZE,
    SMALL,
    cell_at,
    colour_choices,
    dress,
    fit_height,
    hide_marks,
    protect,
    put,
    put_head,
    put_runs,
    put_title,
    set_pages,
)

_MOMENTS = re.compile(rb"<dcterms:(created|modified).*?</dcterms:\1>")


def read_xlsx(content: bytes) -> FormValues:
    """What stands in a spreadsheet that came back; raise CannotRead."""
    return answers_in(sheets_in(open_archive(content, ".xlsx")))


def write_xlsx(form: Checklist) -> bytes:
    """The form as a workbook, the same bytes for the same form."""
    book = Workbook()
    book.properties.creator = form.document.author
    book.properties.title = form.document.title
    book.properties.language = form.document.language
    fill_how_to(book.worksheets[0], form)
    lists = ChoiceLists(book.create_sheet(LISTS))
    for sheet in sheets_of(form):
        _fill(book.create_sheet(sheet.name), sheet, lists)
    # Last, so that the sheets to fill in stand beside each other.
    book.move_sheet(LISTS, len(book.sheetnames))
    for each in book.worksheets:
        each.sheet_view.rightToLeft = form.document.direction == "rtl"
        protect(each)
    return saved(book)


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook, the same at any time."""
    stream = BytesIO()
    book.save(stream)
    parts = unpacked(stream.getvalue())
    return packed({name: _settled(name, part) for name, part in parts.items()})


def _settled(name: str, part: bytes) -> bytes:
    """The part as it is at any time, and with rows that grow with what is typed."""
    if name == "docProps/core.xml":
        return _MOMENTS.sub(b"", part)
    is_sheet = name.startswith("xl/worksheets/")
    return part.replace(b' customHeight="1"', b"") if is_sheet else part


class ChoiceLists:
    """The hidden sheet of what can be chosen: a list in a rule holds 255 letters only."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._ranges: dict[Choices, str] = {}
        sheet.sheet_state = "hidden"
        put(cell_at(sheet, 1, 1), NO_ANSWERS)

    def range_of(self, choices: Choices) -> str:
        """Where the words stand that are shown."""
        if choices not in self._ranges:
            column = len(self._ranges) + 2
            for row, (_word, shown) in enumerate(choices, 1):
                put(cell_at(self._sheet, row, column), shown)
            letter = get_column_letter(column)
            self._ranges[choices] = f"{LISTS}!${letter}$1:${letter}${len(choices)}"
        return self._ranges[choices]


def _fill(sheet: Worksheet, form: FormSheet, lists: ChoiceLists) -> None:
    columns = list(form.columns)
    put_title(cell_at(sheet, 1, 2), form.heading)
    for number, key in enumerate(columns, 1):
        put(cell_at(sheet, MARKS_ROW, number), MARK + key)
        put_head(cell_at(sheet, HEADS_ROW, number), form.columns[key])
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = form.width(key)
    for number, row in enumerate(form.rows, HEADS_ROW + 1):
        _row(sheet, number, row, columns)
        fit_height(sheet, number)
    _choices(sheet, form, lists)
    hide_marks(sheet)
    sheet.row_dimensions[HEADS_ROW].height = 30
    last = get_column_letter(len(columns))
    sheet.auto_filter.ref = f"B{HEADS_ROW}:{last}{sheet.max_row}"
    sheet.freeze_panes = f"{form.frozen}{HEADS_ROW + 1}"
    sheet.print_title_rows = f"{HEADS_ROW}:{HEADS_ROW}"
    set_pages(sheet, len(columns), is_wide=len(columns) > 3)


def _row(sheet: Worksheet, number: int, row: SheetRow, columns: list[str]) -> None:
    put(cell_at(sheet, number, 1), row.mark)
    for column, key in enumerate(columns[1:], 2):
        cell = cell_at(sheet, number, column)
        answer = row.answers.get(key)
        is_open = answer is not None and not answer.is_fixed
        dress(cell, is_open=is_open, is_bold=bool(answer and answer.choices))
        if answer:
            _answer(cell, key, answer)
        elif key in row.asked:
            put_runs(cell, row.asked[key], SMALL if key == "hints" else SIZE)


def _answer(cell: Cell, key: str, answer: SheetCell) -> None:
    """A day as such, so that it can be sorted; all else as text that stays what it is."""
    is_day = key == "evidence.date"
    cell.number_format = "yyyy-mm-dd" if is_day else "@"
    if is_day:
        cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="center")
    if is_day and answer.text and "\n" not in answer.text:
        cell.value = date.fromisoformat(answer.text)
    elif answer.text.strip():
        put(cell, answer.text)


def _choices(sheet: Worksheet, form: FormSheet, lists: ChoiceLists) -> None:
    """A drop-down list for each cell in which one of some words is chosen."""
    rules: dict[Choices, DataValidation] = {}
    for number, row in enumerate(form.rows, HEADS_ROW + 1):
        for column, key in enumerate(form.columns, 1):
            choices = row.answers[key].choices if key in row.answers else ()
            if not choices:
                continue
            if choices not in rules:
                rules[choices] = _rule(sheet, lists.range_of(choices))
            cell = cell_at(sheet, number, column)
            rules[choices].add(cell)
            colour_choices(sheet, cell.coordinate, choices)


def _rule(sheet: Worksheet, where: str) -> DataValidation:
    rule = DataValidation(type="list", formula1=where, allow_blank=True)
    rule.showErrorMessage = True
    rule.errorTitle = _("Choose from the list")
    rule.error = _("Only what stands in the list can be chosen here.")
    sheet.add_data_validation(rule)
    return rule
