"""`selfassess import`: forms that other programs have changed. No word of them is lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfWriter
from pypdf.errors import DependencyError
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from selfassess.core.errors import LockedFile
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.status import Status
from selfassess.report.verify import pdf_reader
from selfassess.storage.toml.reader import read_document
from tests.cli.command_run import Ran, Run
from tests.cli.filled_forms import ASKED, PREFIX, blank, changed, filled, with_values

STATUS, NOTE, OTHER = "c-timeline|status", "c-timeline|note", "c-awareness|status"


@pytest.fixture
def imported(run: Run) -> Callable[..., Ran]:
    def imported(content: bytes, *options: object) -> Ran:
        Path("form.pdf").write_bytes(content)
        return run("import", "form.pdf", *options)

    return imported


def stream(content: bytes) -> StreamObject:
    found = StreamObject()
    found.set_data(content)
    return found


def text(*said: str) -> ArrayObject:
    return ArrayObject(map(TextStringObject, said))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (text("met"), "Met"),
        (NameObject("/met"), "Met"),
        (text("Partly met"), "Partly met"),
        (stream(b"not_met"), "Not met"),
        (ByteStringObject(b"met"), "Met"),
    ],
)
def test_an_answer_is_understood_in_every_way_it_may_be_saved(
    imported: Callable[..., Ran], value: PdfObject, text: str
) -> None:
    ran = imported(with_values({STATUS: value}))
    assert ran.out.splitlines()[0] == f"+ c-timeline: {text}"
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize(
    "value",
    [
        stream("Zwölf Stück.\nDann mehr.".encode("utf-16")),
        stream("\ufeffZwölf Stück.\nDann mehr.".encode()),
        stream("Zwölf Stück.\rDann mehr.".encode("latin-1")),
        text("Zwölf Stück.", "Dann mehr."),
        TextStringObject("Zwölf Stück.\u2028Dann mehr."),
        TextStringObject("Zwölf Stück.\vDann mehr."),
    ],
)
def test_a_note_is_understood_in_every_way_it_may_be_saved(
    imported: Callable[..., Ran], value: PdfObject
) -> None:
    names = {
        "|country": TextStringObject("Kenya"),
        "|action_plan": TextStringObject("2nd plan"),
    }
    ran = imported(with_values({NOTE: value, **names}), "-o", "new.toml")
    assert ran.code == 0
    read = Assessment.model_validate(read_document("new.toml").data)
    assert read.answer_to("c-timeline").note == "Zwölf Stück.\nDann mehr."


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (text("met", "not_met"), "met not_met"),
        (NumberObject(1), "1"),
        (DictionaryObject(), "\ufffd"),
        (NameObject("/Choice1"), "Choice1"),
    ],
)
def test_an_answer_that_cannot_be_understood_is_told_and_a_no(
    imported: Callable[..., Ran], value: PdfObject, told: str
) -> None:
    ran = imported(with_values({STATUS: value, OTHER: TextStringObject("met")}))
    assert ran.code == 1
    assert f"the form answers c-timeline with “{told}”" in ran.err
    assert "1 new" in ran.out


def test_an_empty_form_is_a_no_and_begins_nothing(imported: Callable[..., Ran]) -> None:
    empty = {STATUS: NameObject("/Off"), NOTE: NullObject(), OTHER: ArrayObject()}
    names = ("--country", "Kenya", "--action-plan", "2nd plan")
    ran = imported(with_values(empty), "-o", "new.toml", *names)
    assert ran.code == 1
    assert "The form answers nothing; nothing was written" in ran.out
    assert not Path("new.toml").exists()
    assert imported(blank()).code == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [("", "_2"), ("form1.", ""), ("topmost[0].sub[0].", "[0]"), ("Copy of ", "#1")],
)
def test_fields_renamed_by_a_program_that_joins_forms_are_found(
    imported: Callable[..., Ran], before: str, after: str
) -> None:
    def rename(_writer: PdfWriter, fields: dict[str, Any]) -> None:
        fields[STATUS][NameObject("/V")] = TextStringObject("met")
        for field in fields.values():
            name = f"{before}{field['/T']}{after}"
            field[NameObject("/T")] = TextStringObject(name)

    ran = imported(changed(rename))
    assert ran.out.splitlines()[0] == "+ c-timeline: Met"
    assert ran.code == 0


def test_fields_below_a_parent_that_holds_the_value_are_found(
    imported: Callable[..., Ran],
) -> None:
    def nest(writer: PdfWriter, fields: dict[str, Any]) -> None:
        field = fields[STATUS]
        parent = DictionaryObject(
            {
                NameObject("/T"): field["/T"],
                NameObject("/FT"): field["/FT"],
                NameObject("/V"): TextStringObject("met"),
                NameObject("/Kids"): ArrayObject([field.indirect_reference]),
            }
        )
        del field["/T"], field["/FT"]
        field[NameObject("/Parent")] = writer._add_object(parent)

    ran = imported(changed(nest))
    assert ran.out.splitlines()[0] == "+ c-timeline: Met"


def test_fields_that_only_the_pages_know_are_found(
    imported: Callable[..., Ran],
) -> None:
    def forget(writer: PdfWriter, fields: dict[str, Any]) -> None:
        fields[STATUS][NameObject("/V")] = TextStringObject("met")
        del writer.root_object[NameObject("/AcroForm")]

    assert imported(changed(forget)).out.splitlines()[0] == "+ c-timeline: Met"


def test_words_in_fields_with_names_of_others_are_told(
    imported: Callable[..., Ran],
) -> None:
    def rename(_writer: PdfWriter, fields: dict[str, Any]) -> None:
        fields[OTHER][NameObject("/V")] = TextStringObject("met")
        fields[NOTE][NameObject("/T")] = TextStringObject("Text\x1b7")
        fields[NOTE][NameObject("/V")] = TextStringObject("It was\x1b[2J online.")

    ran = imported(changed(rename))
    assert ran.code == 1
    assert "field “Text7” says “It was[2J online.”" in ran.err
    assert "1 new" in ran.out


def test_two_forms_in_one_file_lose_no_word(imported: Callable[..., Ran]) -> None:
    def add(writer: PdfWriter, fields: dict[str, Any]) -> None:
        fields[NOTE][NameObject("/V")] = TextStringObject("One.")
        twin = DictionaryObject(fields[NOTE])
        twin[NameObject("/V")] = TextStringObject("Two.")
        twin[NameObject("/T")] = TextStringObject(f"b.{PREFIX}|{NOTE}")
        kept: Any = writer.root_object["/AcroForm"]
        kept["/Fields"].append(writer._add_object(twin))

    names = ("--country", "Kenya", "--action-plan", "2nd plan")
    assert imported(changed(add), "-o", "new.toml", *names).code == 0
    read = Assessment.model_validate(read_document("new.toml").data)
    assert sorted(read.answer_to("c-timeline").note.split("\n")) == ["One.", "Two."]


def test_forms_of_two_questionnaires_in_one_file_are_refused(
    imported: Callable[..., Ran],
) -> None:
    def rename(_writer: PdfWriter, fields: dict[str, Any]) -> None:
        fields[NOTE][NameObject("/T")] = TextStringObject("other|1|a|note")

    ran = imported(changed(rename))
    assert ran.code == 2
    assert f"several questionnaires: {ASKED}, other" in ran.err


def test_a_form_that_was_printed_is_named_for_what_it_is(
    imported: Callable[..., Ran],
) -> None:
    def flatten(writer: PdfWriter, _fields: dict[str, Any]) -> None:
        writer.remove_annotations(None)
        del writer.root_object[NameObject("/AcroForm")]

    ran = imported(changed(flatten))
    assert ran.code == 2
    assert "form.pdf: the PDF has no fields to fill in, as when a form was" in ran.err


def test_a_report_is_named_for_what_it_is(
    run: Run, examples: Path, imported: Callable[..., Ran]
) -> None:
    run("report", examples / "kenya-2016.toml", "-o", "k.pdf")
    ran = imported(Path("k.pdf").read_bytes())
    assert ran.code == 2
    assert "a report, not a form; its files: selfassess extract" in ran.err


def encrypted(user: str, algorithm: str) -> bytes:
    def encrypt(writer: PdfWriter, fields: dict[str, Any]) -> None:
        fields[STATUS][NameObject("/V")] = TextStringObject("met")
        writer.encrypt(user, "secret", algorithm=algorithm)

    return changed(encrypt)


def test_an_encrypted_form_that_asks_for_no_password_is_read(
    imported: Callable[..., Ran],
) -> None:
    ran = imported(encrypted("", "RC4-128"))
    assert ran.out.splitlines()[0] == "+ c-timeline: Met"


@pytest.mark.parametrize("command", ["import", "verify", "extract"])
def test_a_pdf_that_asks_for_a_password_is_named_for_what_it_is(
    run: Run, command: str
) -> None:
    Path("form.pdf").write_bytes(encrypted("user", "RC4-40"))
    output = ("-o", "out") * (command == "extract")
    ran = run(command, "form.pdf", *output)
    assert ran.code == 2
    assert "the PDF opens only with a password; save it without one" in ran.err


def test_an_encryption_that_nothing_here_can_undo_is_told_with_its_cure() -> None:
    def read(_reader: object) -> None:
        raise DependencyError("cryptography>=3.1 is required for AES algorithm")

    with pytest.raises(LockedFile, match="install the Python package cryptography"):
        pdf_reader.carefully(blank(), read)


def test_a_note_beside_a_status_of_the_file_is_new_and_joins_it(
    run: Run, imported: Callable[..., Ran]
) -> None:
    names = {"|country": "Kenya", "|action_plan": "2nd plan"}
    imported(filled({STATUS: "met", **names}), "-o", "new.toml")
    more = {NOTE: "Online.", "c-timeline|evidence": "Minutes"}
    ran = imported(filled(more), "--into", "new.toml")
    assert ran.out.splitlines()[0] == "+ c-timeline: note, evidence: 1"
    assert ran.code == 0
    answer = Assessment.model_validate(read_document("new.toml").data).answer_to(
        "c-timeline"
    )
    assert (answer.status, answer.note) == (Status.MET, "Online.")


def test_both_texts_are_shown_and_one_requirement_is_chosen_at_a_time(
    run: Run, imported: Callable[..., Ran]
) -> None:
    names = {"|country": "Kenya", "|action_plan": "2nd plan"}
    imported(filled({NOTE: "One.\nTwo.", OTHER: "met", **names}), "-o", "new.toml")
    other = filled({NOTE: "Three.", OTHER: "not_met"})
    ran = imported(other, "--into", "new.toml", "--take", "c-awareness")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "≠ c-timeline: note",
        "    the note in the file:",
        "      One.",
        "      Two.",
        "    the note in the form:",
        "      Three.",
        "≠ c-awareness: Not met (the file says Met)",
        "0 new, 0 the same, 2 different",
        "wrote new.toml",
        "What is different was left as it is; --take ID takes over the form's words on "
        "one requirement, --overwrite all of them",
    ]
    read = Assessment.model_validate(read_document("new.toml").data)
    assert read.answer_to("c-timeline").note == "One.\nTwo."
    assert read.answer_to("c-awareness").status is Status.NOT_MET
    ran = imported(other, "--into", "new.toml", "--take", "c-awareness")
    assert ran.code == 2
    assert "--take c-awareness: the form says nothing different there" in ran.err
