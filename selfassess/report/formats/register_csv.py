"""A register as a table of comma-separated values: out of the program, and back in.

Spreadsheets separate by commas, semicolons or tabs, as the country has it; all are read.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

from selfassess.core.errors import CannotRead
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.characters import cleaned
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import one_of
from selfassess.core.validation.register_entries import (
    entries_of,
    entry_typed,
    key_of_entry,
    typed_entry,
    wrong_in_entry,
)
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind
from selfassess.report.formats.csv_report import harmless
from selfassess.report.forms.form_fields import DIFFERENT, NEW, SAME

KEY = "key"
"""The head of the column that says which entry of the file a row is."""
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One row of a table: an entry that is new, the same, or different from the file's."""

    register: RegisterKind
    key: str
    entry: FileTable
    before: FileTable | None
    """What the file has under that key."""

    @property
    def kind(self) -> str:
        """Whether it is new, says the same as the file, or something different."""
        if self.before is None:
            return NEW
        return SAME if self.entry == self.before else DIFFERENT


def format_register(register: RegisterKind, entries: Mapping[str, FileTable]) -> bytes:
    """The table with a heading row; no cell of it runs in a spreadsheet."""
    out = StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    fields = REGISTER_FORMS[register].fields
    writer.writerow([KEY, *(_(field.label) for field in fields.values())])
    for key, entry in entries.items():
        typed = typed_entry(register, entry)
        writer.writerow([key, *(_guarded(typed[name]) for name in fields)])
    return out.getvalue().encode("utf-8-sig")


def read_register(
    content: bytes, assessment: Assessment, questionnaire: Questionnaire
) -> Iterator[RegisterRow]:
    """What a table says, row by row; raise CannotRead with the line where it cannot be."""
    table = csv_rows(csv_text(content))
    _line, head = next(table, (1, []))
    register, names = _columns(head)
    known = {**entries_of(assessment, register)}
    for line, cells in table:
        if any(cell.strip() for cell in cells):
            texts = dict(zip(names, cells, strict=False))
            typed = {**typed_entry(register, known.get(_key_in(texts))), **texts}
            wrong = wrong_in_entry(register, typed, assessment, questionnaire)
            _refuse(register, line, wrong)
            row = _row(register, _key_in(texts), typed, known)
            known[row.key] = row.entry
            yield row


def csv_text(content: bytes) -> str:
    """The text of a table in UTF-8 or as Windows writes it; raise CannotRead."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return cleaned(content.decode(encoding).replace("\r\n", "\n"))
        except UnicodeDecodeError:
            continue
    raise CannotRead(_("is no text in UTF-8; save it as CSV in UTF-8"))


def csv_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row and the line where it begins; raise CannotRead."""
    head = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    reader = csv.reader(StringIO(text), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, [_without_guard(cell) for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        message = _("line {line}: the table cannot be read: {reason}")
        raise CannotRead(message.format(line=line, reason=error)) from error


def _guarded(text: str) -> str:
    """With an apostrophe in front of what a spreadsheet would run."""
    return f"'{text}" if _needs_guard(text) else text


def _without_guard(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _needs_guard(cell[1:]) else cell


def _needs_guard(text: str) -> bool:
    """Also text that begins with an apostrophe itself, so that it reads back as it was."""
    bare = text.lstrip("'")
    return harmless(bare) != bare


def _columns(head: list[str]) -> tuple[RegisterKind, list[str]]:
    """Which register the heading row is of, and the field of each column."""
    for register, form in REGISTER_FORMS.items():
        names = {KEY: KEY}
        for name, field in form.fields.items():
            names |= {name: name, _(field.label).casefold(): name}
        columns = [names.get(cell.strip().casefold(), "") for cell in head]
        if form.subject in columns and all(columns):
            return register, columns
    known = one_of(_(form.title) for form in REGISTER_FORMS.values())
    message = _("line 1: the heading row names the columns of none of these: {known}")
    raise CannotRead(message.format(known=known))


def _key_in(texts: Mapping[str, str]) -> str:
    return texts.get(KEY, "").strip()


def _refuse(register: RegisterKind, line: int, wrong: Mapping[str, str]) -> None:
    for name, message in wrong.items():
        label = _(REGISTER_FORMS[register].fields[name].label)
        sentence = _("line {line}: {field}: {wrong}")
        raise CannotRead(sentence.format(line=line, field=label, wrong=message))


def _row(
    register: RegisterKind,
    key: str,
    typed: Mapping[str, str],
    known: Mapping[str, FileTable],
) -> RegisterRow:
    """The row: of the entry with its key, of one that is the same, or of a new one."""
    before = known.get(key)
    entry = entry_typed(register, typed, before)
    if before is None:
        same = (name for name, other in known.items() if other == entry)
        key = next(same, "") or key_of_entry(register, entry, known)
    return RegisterRow(register, key, entry, known.get(key))
