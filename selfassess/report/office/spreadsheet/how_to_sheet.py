"""The first sheet of a form: what it asks, and how it is filled in."""

from collections.abc import Iterator

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from selfassess.core.text.i18n import _
from selfassess.report.forms.checklist import Checklist
from selfassess.report.office.blocks import Run, Runs, plain
from selfassess.report.office.spreadsheet.form_sheets import NO_ANSWERS, whose
from selfassess.report.office.spreadsheet.sheet_names import how_to_name
from selfassess.report.office.spreadsheet.sheet_style import (
    HEADS_ROW,
    cell_at,
    fit_height,
    hide_marks,
    put,
    put_runs,
    put_title,
    set_pages,
)


def fill_how_to(sheet: Worksheet, form: Checklist) -> None:
    """Write it on an empty sheet."""
    sheet.title = how_to_name()
    put(cell_at(sheet, 1, 1), NO_ANSWERS)
    put_title(cell_at(sheet, 1, 2), form.title.text)
    sheet.column_dimensions["B"].width = 84
    for number, runs in enumerate(filter(None, _explained(form)), HEADS_ROW):
        put_runs(cell_at(sheet, number, 2), runs)
        cell_at(sheet, number, 2).alignment = Alignment(wrap_text=True, vertical="top")
        fit_height(sheet, number)
    put(cell_at(sheet, sheet.max_row + 2, 2), whose(form))
    hide_marks(sheet)
    set_pages(sheet, 2, is_wide=False)


def _explained(form: Checklist) -> Iterator[Runs]:
    """What a person reads before filling it in."""
    yield (plain(form.edition),)
    yield (plain(form.how_to),)
    yield (
        plain(
            _(
                "White cells are yours, and answers are chosen from a list. Several "
                "documents of one answer stand one below the other in its cells, each "
                "with its address and date on the line of its title; Alt and Enter "
                "begin a new line. Rows can be filtered. The sheets are protected "
                "without a password: to sort or copy rows, take the protection off."
            )
        ),
    )
    yield tuple(map(Run, form.about))
    for part in form.parts:
        groups = ((group.title, group.about) for group in part.groups)
        for title, about in ((part.title, part.about), *groups):
            if about:
                yield (Run(title, is_bold=True), *map(Run, about))
    yield (plain(form.notice_heading, is_bold=True), *map(Run, form.notice))
