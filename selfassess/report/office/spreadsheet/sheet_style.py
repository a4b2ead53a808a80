"""How the sheets of a form look: fonts, colours and pages, as in the report."""

import re
from collections.abc import Iterable, Iterator

from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.colors import Color
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from selfassess.core.model.review import FINDING_VERDICTS
from selfassess.core.model.status import STATUSES
from selfassess.core.text.characters import cleaned
from selfassess.core.text.terminal import cell_width
from selfassess.report.elements.passages import shortened
from selfassess.report.forms.form_fields import Choices
from selfassess.report.office.blocks import Runs
from selfassess.report.office.spreadsheet.field_cells import LONGEST_IN_CELL

FONT, SIZE, SMALL = "Noto Sans", 10, 8
TEXT, HEADING, RULE, TINT = "1B2733", "12355B", "C5CED8", "F3F6F9"
_PAPER = {
    "met": ("1D6B3A", "E6F2EA"),
    "partly": ("7A4B00", "FDF1DC"),
    "not-met": ("A3162A", "FBE9EB"),
    "not-applicable": ("4A5560", "EEF1F4"),
}
"""Ink and ground on paper, by the name that the colour has in the themes."""
COLOURS = {
    chosen.value: _PAPER[row.colour]
    for chosen, row in (*STATUSES.items(), *FINDING_VERDICTS.items())
    if chosen.value
}
"""Ink and ground of what is chosen, by its word."""
MARKS_ROW, HEADS_ROW = 2, 3
"""The hidden line that names the columns, and their headings; rows follow."""
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_LINE = Side(style="thin", color=RULE)
_BORDER = Border(_LINE, _LINE, _LINE, _LINE)
_A4 = 9
HIGHEST_ROW = 409.0
"""In points."""


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """The cell of that place."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell), "nothing in our sheets is merged"
    return cell


def put(cell: Cell, text: str) -> Cell:
    """Write the text; whatever it begins with, it is never a formula."""
    cell.value = _safe(text)
    cell.data_type = "s"
    return cell


def _safe(text: str) -> str:
    # A spreadsheet reads "_x0041_" as the letter of that number.
    return _ESCAPE.sub("_x005F_", cleaned(text))


def put_runs(cell: Cell, runs: Runs, size: int = SIZE) -> None:
    """Paragraphs one below the other, of which some are bold."""
    texts = list(_within_a_cell(run.passage.text for run in runs))
    ends = ["\n"] * (len(texts) - 1) + [""] * bool(texts)
    cell.value = CellRichText(
        [
            TextBlock(_font(size, is_bold=run.is_bold), _safe(text) + end)
            for run, text, end in zip(runs, texts, ends, strict=False)
        ]
    )


def _within_a_cell(texts: Iterable[str]) -> Iterator[str]:
    """What is only read, and may end with an ellipsis where a cell does."""
    room = LONGEST_IN_CELL
    for text in texts:
        if room > 1:
            yield shortened(text, room)
            room -= len(text)


def _font(size: int, *, is_bold: bool) -> InlineFont:
    colour = Color(HEADING if is_bold else TEXT)
    return InlineFont(rFont=FONT, sz=size, b=is_bold, color=colour)


def put_title(cell: Cell, text: str) -> None:
    """Write what stands above the whole."""
    put(cell, text).font = Font(FONT, 14, bold=True, color=HEADING)


def put_head(cell: Cell, text: str) -> None:
    """Write the heading of a column."""
    put(cell, text).font = Font(FONT, SIZE, bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", HEADING)
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    cell.border = _BORDER


def dress(cell: Cell, *, is_open: bool, is_bold: bool = False) -> None:
    """Make it look like a place to write in, or like one that is not."""
    cell.border = _BORDER
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.font = Font(FONT, SIZE, bold=is_bold, color=TEXT)
    if is_open:
        cell.protection = Protection(locked=False)
    else:
        cell.fill = PatternFill("solid", TINT)


def colour_choices(sheet: Worksheet, cells: str, choices: Choices) -> None:
    """Give those cells the colours of the report, by what is chosen in them."""
    for word, shown in choices:
        # A verdict may stand with a status, as in "disagree:met".
        if colours := COLOURS.get(word.partition(":")[0]):
            ink, ground = colours
            quoted = shown.replace('"', '""')
            look = DifferentialStyle(
                font=Font(color=ink), fill=PatternFill("solid", bgColor=ground)
            )
            rule = Rule("cellIs", operator="equal", formula=[f'"{quoted}"'], dxf=look)
            sheet.conditional_formatting.add(cells, rule)


def fit_height(sheet: Worksheet, row: int) -> None:
    """Let all lines of a row be seen, as near as it can be told without its fonts."""
    heights = [15.0]
    for column in range(2, sheet.max_column + 1):
        value = sheet.cell(row, column).value
        width = sheet.column_dimensions[get_column_letter(column)].width
        runs = value if isinstance(value, CellRichText) else ()
        is_small = any(isinstance(r, TextBlock) and r.font.sz == SMALL for r in runs)
        letters, line_height = (0.72, 11.5) if is_small else (0.9, 14.0)
        lines = str(value or "").split("\n")
        count = sum(1 + int(cell_width(line) * letters / (width - 2)) for line in lines)
        heights.append(count * line_height + 4)
    sheet.row_dimensions[row].height = min(max(heights), HIGHEST_ROW)


def hide_marks(sheet: Worksheet) -> None:
    """Leave out of sight what tells a program which cell is which."""
    sheet.row_dimensions[MARKS_ROW].hidden = True
    sheet.column_dimensions["A"].hidden = True


def protect(sheet: Worksheet) -> None:
    """Keep the questions as they are; without a password, so that nobody is shut out."""
    sheet.protection.sheet = True
    for allowed in ("formatColumns", "formatRows", "sort", "autoFilter"):
        setattr(sheet.protection, allowed, False)


def set_pages(sheet: Worksheet, columns: int, *, is_wide: bool) -> None:
    """Print all columns on one page's width, the headings on every page."""
    sheet.page_setup.orientation = "landscape" if is_wide else "portrait"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = 0.4
    margins.bottom, margins.footer = 0.6, 0.3
    footer = sheet.oddFooter
    assert footer is not None
    footer.left.text, footer.right.text = "&A", "&P / &N"
    last = f"${get_column_letter(columns)}${sheet.max_row}"
    sheet.print_area = f"$B$1:{last}"
    sheet.sheet_view.showGridLines = False
