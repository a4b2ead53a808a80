"""Registers as tables for spreadsheets, out and back in."""

import csv
from contextlib import suppress
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as some

from selfassess.core.errors import CannotRead
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.model.registers.consultation import Comment
from selfassess.core.validation.register_entries import (
    entries_of,
    entry_typed,
    typed_entry,
)
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind
from selfassess.report.formats.register_csv import (
    RegisterRow,
    format_register,
    read_register,
)
from selfassess.report.forms.form_fields import DIFFERENT, NEW, SAME
from tests.builders import BASIC, answered, least_typed, questionnaire

ASKED = questionnaire(timetable=BASIC)
BLANK = answered()
FORMULAS = ["=1+1", "+x", "-x", "@x", "'=1", "\tx", "a\nb", 'a "b", c;d', "“é”"]


def rows(table: str | bytes, file: Assessment = BLANK) -> list[RegisterRow]:
    content = table.encode() if isinstance(table, str) else table
    return list(read_register(content, file, ASKED))


def comment(text: str, key: str = "c-1", **said: str) -> Assessment:
    typed = {**typed_entry(RegisterKind.COMMENTS, None), "text": text, **said}
    entry = entry_typed(RegisterKind.COMMENTS, typed)
    return BLANK.with_entry(RegisterKind.COMMENTS, key, entry)


LONG = {
    register: names
    for register, form in REGISTER_FORMS.items()
    if (names := [name for name, asked in form.fields.items() if asked.is_long])
}
"""The fields that take any text, of the registers that have some."""


@given(some.sampled_from([*LONG]), some.lists(some.sampled_from(FORMULAS)))
def test_what_is_written_reads_back_as_the_same(
    register: RegisterKind, texts: list[str]
) -> None:
    file, long = BLANK, LONG[register][0]
    for number, text in enumerate(texts):
        least = least_typed(register, "t")
        values = {**typed_entry(register, None), **least, long: text}
        entry = entry_typed(register, values)
        file = file.with_entry(register, f"key-{number}", entry)
    table = format_register(register, entries_of(file, register))
    for row in rows(table, file):
        assert row.kind == SAME
    for row, entry in zip(
        rows(table), entries_of(file, register).values(), strict=True
    ):
        assert row.entry == entry


def with_actions(titles: list[str]) -> Assessment:
    actions = {f"do-{n}": PlannedAction(title=title) for n, title in enumerate(titles)}
    return BLANK.model_copy(update={"actions": actions})


TITLES = some.lists(some.sampled_from(["Meet.", "=Meet.", "Publish.", "Ask."]))


@given(TITLES, TITLES, some.booleans())
def test_no_action_vanishes_where_a_table_of_others_is_taken_in(
    here: list[str], there: list[str], has_keys: bool
) -> None:
    file, other = with_actions(here), with_actions(there)
    table = format_register(RegisterKind.ACTIONS, other.actions).decode("utf-8-sig")
    if not has_keys:
        table = table.replace('"do-', '"new-')
    taken = [row for row in rows(table, file) if row.kind == NEW]
    now = file
    for row in taken:
        now = now.with_entry(row.register, row.key, row.entry)
    assert file.actions.items() <= now.actions.items()
    if not has_keys:
        assert {each.title for each in now.actions.values()} == {*here, *there}


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_runs_in_a_spreadsheet(text: str) -> None:
    table = format_register(RegisterKind.COMMENTS, comment(text).comments).decode(
        "utf-8-sig"
    )
    _head, cells = csv.reader(StringIO(table))
    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in cells)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_separators_of_every_country_are_read(separator: str, end: str) -> None:
    cells = [["From", "Comment", "Taken up"], ["Water Watch", "Say more.", "partly"]]
    (row,) = rows(end.join(separator.join(line) for line in cells))
    assert row.entry == Comment(
        sender="Water Watch", text="Say more.", taken_up="partly"
    )
    assert (row.key, row.before) == ("c-1", None)


def test_a_table_of_an_older_spreadsheet_is_read_in_its_letters() -> None:
    (row,) = rows("From;Comment\nCafé;Ça va".encode("cp1252"))
    assert row.entry == Comment(sender="Café", text="Ça va")


def test_a_row_is_of_the_entry_with_its_key_or_of_one_that_is_the_same() -> None:
    file = comment("Say more.", answer="We do.")
    changed, same, new = rows(
        "key,Comment,Answer\nc-1,Say less.,\n,Say more.,We do.\n,,\n,Other,\n", file
    )
    assert (changed.key, changed.kind) == ("c-1", DIFFERENT)
    assert changed.entry == Comment(text="Say less.")
    assert (same.key, same.kind) == ("c-2", NEW)
    assert (new.key, new.kind) == ("c-3", NEW)


def test_columns_that_are_not_in_the_table_stay_as_they_are() -> None:
    file = comment("Say more.", **{"from": "Water Watch"})
    (row,) = rows("key,comment,answer\nc-1,Say more.,We do.", file)
    assert row.entry == Comment(sender="Water Watch", text="Say more.", answer="We do.")


def test_two_rows_that_say_the_same_are_one_entry() -> None:
    one, other = rows("Comment\nSay more.\nSay more.\n")
    assert (one.key, other.key, other.kind) == ("c-1", "c-1", SAME)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("", "line 1: the heading row names the columns of none of these"),
        ("Name,Age\na,1", "line 1: the heading row names the columns of none"),
        ("Comment,Colour\na,red", "line 1: the heading row names"),
        ("Comment,Date\na,\nb,May", "line 3: Date: must be a date such as 2026-11-23"),
        ("From,Comment\nme,", "line 2: Comment: must not be empty"),
        ('Comment\n"a', "line 2: the table cannot be read: "),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(table: str, message: str) -> None:
    with pytest.raises(CannotRead) as told:
        rows(table)
    assert message in str(told.value)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(CannotRead, match="is no text in UTF-8"):
        rows(b"Comment\n\x81\x8d")


@given(some.binary(max_size=80))
def test_whatever_is_given_is_a_table_or_refused(content: bytes) -> None:
    with suppress(CannotRead):
        for row in rows(b"Comment;From\n" + content):
            assert isinstance(row.entry, Comment)
