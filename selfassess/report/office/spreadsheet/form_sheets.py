"""A form as sheets with columns and rows, before a library writes them.

Programs and people move, sort and rename what they see: so the first column names the
field of each row, and a line above the headings names what each column is for.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selfassess.core.text.i18n import _, marked
from selfassess.report.elements.passages import Passage
from selfassess.report.forms.checklist import Checklist
from selfassess.report.forms.checklist_parts import ChecklistItem, ChecklistPart, Group
from selfassess.report.forms.form_fields import SEPARATOR, FormField
from selfassess.report.forms.level_fields import ChecklistLevel
from selfassess.report.office.blocks import Run, Runs, plain
from selfassess.report.office.spreadsheet.field_cells import (
    ANSWER,
    EVIDENCE,
    SheetCell,
    cells_of_field,
)
from selfassess.report.office.spreadsheet.sheet_names import how_to_name, sheet_names

MARK = "form:"
"""Begins what names a column in the hidden line."""
NO_ANSWERS = "form:no answers"
"""Stands first in a sheet of ours that asks nothing."""
ROW, NUMBER, LABEL = "row", "number", "label"
"""The columns that name the row's field, and show its number or what it asks."""
ASKED = (NUMBER, "question", "tier", "criteria", "hints")
HEADINGS = {
    NUMBER: marked("Number"),
    "question": marked("Requirement"),
    "tier": marked("Tier"),
    "criteria": marked("Criteria"),
    "hints": marked("Usual evidence and sources"),
    ANSWER: marked("Answer"),
    "evidence.title": marked("Evidence: title"),
    "evidence.url": marked("Evidence: address"),
    "evidence.date": marked("Evidence: date"),
    "shows": marked("What in it shows the claim"),
    "note": marked("Note"),
}
"""By which columns are known where the hidden line is gone."""
WIDTHS = {
    NUMBER: 15, "question": 44, "tier": 11, "criteria": 42, "hints": 32, LABEL: 30,
    ANSWER: 17, "evidence.title": 28, "evidence.url": 28,
    "evidence.date": 13, "shows": 28, "note": 46,
}  # fmt: skip
"""Of the columns, in letters."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """What is asked, and the places to answer it."""

    mark: str
    """The name of the field in the column for answers."""
    asked: Mapping[str, Runs]
    """By the columns of the question."""
    answers: Mapping[str, SheetCell]
    """By the columns of the answer."""


@dataclass(frozen=True, slots=True)
class FormSheet:
    """One sheet with its rows."""

    name: str
    heading: str
    asked: Mapping[str, str]
    """The headings of the columns of the question, by what they are for."""
    answers: Mapping[str, str]
    rows: tuple[SheetRow, ...]

    @property
    def columns(self) -> dict[str, str]:
        """The headings of all columns, the first of which names the row's field."""
        return {ROW: "", **self.asked, **self.answers}

    @property
    def frozen(self) -> str:
        """The first column that moves when the sheet is moved sideways."""
        return "D" if NUMBER in self.asked else "C"

    def width(self, key: str) -> int:
        """Of a column, in letters."""
        if key == ANSWER and NUMBER not in self.asked:
            return 60
        return WIDTHS.get(key.rstrip(".0123456789"), 17)


def sheets_of(form: Checklist) -> tuple[FormSheet, ...]:
    """The details, then a sheet for each phase."""
    sheets = [_details(form), *map(_part, form.parts)]
    names = sheet_names([how_to_name(), *(sheet.name for sheet in sheets)])[1:]
    return tuple(
        FormSheet(name, each.heading, each.asked, each.answers, each.rows)
        for name, each in zip(names, sheets, strict=True)
    )


def _details(form: Checklist) -> FormSheet:
    rows = tuple(
        SheetRow(
            field.name,
            {LABEL: (plain(field.label, is_bold=True),)},
            cells_of_field(field),
        )
        for field in form.details
    )
    heads = {LABEL: _("What is asked")}
    return FormSheet(
        form.start_heading,
        form.title.text,
        heads,
        _continued({ANSWER: _("Answer")}, rows),
        rows,
    )


def _part(part: ChecklistPart) -> FormSheet:
    items = [(group, item) for group in part.groups for item in group.items]
    rows = (
        *(_item(group, item) for group, item in items),
        *(row for level in part.levels for row in _level(level)),
    )
    fields = items[0][1].fields
    answers = {ANSWER: fields[0].label}
    for field in fields[1:]:
        answers |= _heads(field)
    answers = _continued(answers, rows)
    asked = {key: _(HEADINGS[key]) for key in ASKED}
    return FormSheet(part.title.text, part.title.text, asked, answers, rows)


def _continued(
    answers: Mapping[str, str], rows: tuple[SheetRow, ...]
) -> dict[str, str]:
    """The columns of the answer with those in which long texts go on."""
    used = {key for row in rows for key in row.answers}
    further = sorted(used - answers.keys(), key=_place)
    heads = {key: answers[key.rpartition(".")[0]] for key in further}
    continued = _("{column}, continued")
    return {**answers, **{k: continued.format(column=v) for k, v in heads.items()}}


def _place(key: str) -> tuple[str, int]:
    before, _point, number = key.rpartition(".")
    return before, int(number)


def _heads(field: FormField) -> dict[str, str]:
    if field.key != "evidence":
        return {field.key: field.label}
    return {key: _(HEADINGS[key]) for key in EVIDENCE}


def _item(group: Group, item: ChecklistItem) -> SheetRow:
    main, *others = item.fields
    answers = cells_of_field(main)
    for field in others:
        answers |= cells_of_field(field, field.key)
    asked = {
        NUMBER: (plain(item.number), plain(item.id)),
        "question": (
            Run(group.title),
            Run(item.title, is_bold=True),
            *map(Run, item.text),
        ),
        "tier": (plain(item.tier),),
        "criteria": tuple(map(Run, item.help)),
        "hints": tuple(map(plain, item.hints)),
    }
    return SheetRow(main.name, asked, answers)


def _level(level: ChecklistLevel) -> Iterator[SheetRow]:
    """A row for each choice; what is written stands beside the first one."""
    chosen = [field for field in level.fields if field.choices]
    written = [field for field in level.fields if not field.choices]
    for index, field in enumerate(chosen):
        answers = cells_of_field(field)
        for other in written if index == 0 else ():
            answers |= cells_of_field(other, other.key)
        title = Passage(field.title, level.title.language, level.title.direction)
        asked = {"question": (Run(title, is_bold=True), *map(Run, level.about))}
        if index == 0:
            asked["criteria"] = tuple(map(Run, level.meanings))
        yield SheetRow(field.name, asked, answers)


def whose(form: Checklist) -> str:
    """The questionnaire and edition, as every name of a field of the form begins."""
    return SEPARATOR.join(form.details[0].name.split(SEPARATOR)[:2])
