"""Forms as documents of word processors: what is written in them comes back, or is told."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings

from selfassess.core.errors import CannotRead
from selfassess.core.model.fields.text_fields import tidy
from selfassess.core.text.characters import cleaned
from selfassess.report.forms.checklist import Checklist, checklist
from selfassess.report.forms.filled.filled_form import filled_form
from selfassess.report.forms.form_fields import FormField
from selfassess.report.forms.form_values import FormValues
from selfassess.report.office.archive import packed, unpacked
from selfassess.report.office.form_documents.odt_form import read_odt, write_odt
from selfassess.report.office.form_documents.word_form import read_docx, write_docx
from selfassess.report.office.ticks import chosen
from tests.builders import (
    BASIC,
    MET,
    PARTLY_MET,
    answer,
    answered,
    phase,
    questionnaire,
    requirement,
    scale,
)
from tests.report.arabic import WORDS
from tests.strategies import RAW_TEXT


@dataclass(frozen=True)
class Format:
    """How a form is written, read and edited in one format."""

    write: Callable[[Checklist], bytes]
    read: Callable[[bytes], FormValues]
    body: str
    line: str
    """A paragraph."""
    row: str
    properties: str

    def edited(
        self, content: bytes, *changes: tuple[str, str], part: str = ""
    ) -> bytes:
        """The document with words of one of its parts replaced once each."""
        parts = unpacked(content)
        text = parts[part or self.body].decode()
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        return packed({**parts, part or self.body: text.encode()})

    def tables(self, content: bytes) -> list[str]:
        """The tables of the document as they stand in its body."""
        name = "w:tbl" if self.body.startswith("word") else "table:table"
        found = f"<{name}[ >].*?</{name}>"
        return re.findall(found, unpacked(content)[self.body].decode(), re.DOTALL)

    def without_marks(self, content: bytes) -> bytes:
        """The document as it comes back from a program that keeps only its text."""
        parts = unpacked(content)
        for name in (self.body, self.properties):
            text = re.sub(
                r'(w:tag w:val|text:name)="[^"]*"', r'\1="x"', parts[name].decode()
            )
            parts[name] = re.sub(r"form-(words|fields)", "lost", text).encode()
        return packed(parts)


WORD = Format(
    write_docx,
    read_docx,
    "word/document.xml",
    "<w:p><w:r><w:t>{}</w:t></w:r></w:p>",
    "<w:tr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>",
    "docProps/custom.xml",
)
ODT = Format(
    write_odt,
    read_odt,
    "content.xml",
    "<text:p>{}</text:p>",
    "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell>"
    "<table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row>",
    "meta.xml",
)
BOTH = pytest.mark.parametrize("form", [WORD, ODT], ids=["docx", "odt"])
ASKED = questionnaire(
    phase("all", a=requirement("a", may_be_left_out=True), b=BASIC),
    scales={"influence": scale("all")},
)
BLANK = checklist(ASKED, is_form=True)
STATUS, EVIDENCE, NOTE = (f"small|1|a|{key}" for key in ("status", "evidence", "note"))


def fields_of(form: Checklist) -> Iterator[FormField]:
    yield from form.details
    for part in form.parts:
        for group in part.groups:
            for item in group.items:
                yield from item.fields
        for level in part.levels:
            yield from level.fields


def with_text(form: Checklist, text: str) -> Checklist:
    """The form with this in every field to write in."""

    def filled(fields: tuple[FormField, ...]) -> tuple[FormField, ...]:
        return tuple(f if f.choices else replace(f, value=text) for f in fields)

    (part,) = form.parts
    (group,) = part.groups
    items = tuple(replace(item, fields=filled(item.fields)) for item in group.items)
    levels = tuple(replace(one, fields=filled(one.fields)) for one in part.levels)
    part = replace(part, groups=(replace(group, items=items),), levels=levels)
    return replace(form, details=filled(form.details), parts=(part,))


def assert_comes_back(form: Format, asked: Checklist) -> None:
    read = form.read(form.write(asked))
    assert {key: tidy(text) for key, text in read.values.items()} == {
        field.name: tidy(cleaned(field.value)) for field in fields_of(asked)
    }
    assert read.notes == ()
    assert read.values.keys() == read.places.keys()


@BOTH
@settings(deadline=None)
@given(text=RAW_TEXT)
def test_what_is_written_is_read_back(form: Format, text: str) -> None:
    assert_comes_back(form, with_text(BLANK, text))


@BOTH
def test_long_texts_of_every_script_come_back_and_bytes_are_the_same(
    form: Format,
) -> None:
    text = "\n\n".join(["\x00\x1f\ufffe\ud800", *WORDS.values(), "A note. " * 2_500])
    asked = with_text(BLANK, text)
    assert_comes_back(form, asked)
    assert form.write(asked) == form.write(asked)


@BOTH
def test_a_prefilled_form_says_what_the_file_says(form: Format) -> None:
    assessment = answered(a=answer(PARTLY_MET, note="Some of it."), b=MET)
    read = form.read(form.write(checklist(ASKED, is_form=True, prefilled=assessment)))
    filled = filled_form(read)
    assert filled.is_understood
    assert filled.assessment == assessment.id
    assert filled.answers["a"].status is PARTLY_MET
    assert filled.answers["a"].note == "Some of it."
    assert [each.title for each in filled.answers["b"].evidence] == [
        "Minutes of the forum"
    ]


@BOTH
def test_answers_are_found_by_the_tables_where_all_marks_are_lost(form: Format) -> None:
    blank = form.write(with_text(BLANK, "Some text."))
    read = form.read(form.without_marks(form.edited(blank, ("☐ Met", "x Met"))))
    assert read.values[STATUS] == "Met"
    assert read.values[NOTE] == read.values["small|1||country"] == "Some text."
    (told,) = read.notes
    assert "another program" in told


@BOTH
def test_a_list_and_a_tick_that_differ_are_told_with_their_place(form: Format) -> None:
    assessment = answered(a=PARTLY_MET)
    sent = form.write(checklist(ASKED, is_form=True, prefilled=assessment))
    read = form.read(form.edited(sent, ("☐ Not met", "☒ Not met")))
    filled = filled_form(read)
    assert filled.not_understood == {"a": "Partly met / Not met"}
    assert filled.places["a"].endswith("below “1.1.1 A · Basic · a”")


@BOTH
def test_what_stands_outside_of_the_fields_is_told(form: Format) -> None:
    end = "</w:tbl>" if form is WORD else "</table:table>"
    read = form.read(
        form.edited(
            form.write(BLANK),
            (end, form.row.format("Remark", "We have a question.") + end),
            (end, end + form.line.format("Please call us.")),
        )
    )
    assert [note.partition(": ")[2] for note in read.notes] == [
        "a row that is not of the form: Remark We have a question.",
        "outside of the fields: Please call us.",
    ]


@BOTH
def test_what_is_gone_moved_or_there_twice_is_read_or_told(form: Format) -> None:
    sent = form.write(with_text(BLANK, "Ours."))
    first, second = form.tables(sent)[1:3]
    gone = form.read(form.edited(sent, (first, "")))
    assert gone.notes == ("a is no longer in the document",)
    assert NOTE not in gone.values
    twice = form.edited(sent, (second, second + first.replace("Ours.", "Theirs.")))
    read = form.read(twice)
    assert read.values[NOTE] == "Ours.\nTheirs."
    assert any("several times" in note for note in read.notes)
    moved = form.read(form.edited(sent, (second, ""), (first, second + first)))
    assert (moved.values, moved.notes) == (form.read(sent).values, ())


@BOTH
def test_a_table_inside_an_answer_is_read_and_told(form: Format) -> None:
    sent = form.write(with_text(BLANK, "Ours."))
    first = form.tables(sent)[1]
    inner = first.replace("small|1|a", "").replace("Ours.", "Inner.")
    at = first.rindex("</w:tc>" if form is WORD else "</table:table-cell>")
    read = form.read(form.edited(sent, (first, first[:at] + inner + first[at:])))
    assert read.values[NOTE] == "Ours.\nInner."
    assert any("several times" in note for note in read.notes)


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def test_word_says_more_than_its_text() -> None:
    """What was deleted is not read; notes, links, signs and boxes are."""
    sent = WORD.write(with_text(BLANK, "HERE"))
    start = "small|1|a|note"
    text = unpacked(sent)[WORD.body].decode()
    cell = text[text.index(start) : text.index("</w:sdtContent>", text.index(start))]
    filled = (
        "<w:r><w:t>One</w:t></w:r><w:del><w:r><w:t>gone</w:t></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>away</w:t></w:r></w:moveFrom>"
        '<w:ins><w:r><w:t xml:space="preserve"> two</w:t></w:r></w:ins>'
        '<w:r><w:footnoteReference w:id="2"/><w:tab/><w:sym w:font="Wingdings" '
        'w:char="F0FC"/><w:br/></w:r><w:hyperlink r:id="rId77" xmlns:r="http://schemas.'
        'openxmlformats.org/officeDocument/2006/relationships"><w:r><w:t>Minutes</w:t>'
        "</w:r></w:hyperlink><w:r><w:pict/><w:drawing><w:txbxContent>"
        f"{WORD.line.format('In a box.')}</w:txbxContent></w:drawing></w:r>"
    )
    edited = WORD.edited(
        sent, (cell, cell.partition("<w:sdtContent>")[0] + "<w:sdtContent>" + filled)
    )
    edited = WORD.edited(
        edited,
        (
            "</Relationships>",
            '<Relationship Id="rId77" Target="https://example.org/m"/></Relationships>',
        ),
        part="word/_rels/document.xml.rels",
    )
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{WORD.line.format("See there.")}</w:footnote></w:footnotes>'
    read = WORD.read(packed({**unpacked(edited), "word/footnotes.xml": notes.encode()}))
    assert (
        read.values[NOTE]
        == "One two (See there.)\t✓\nMinutes https://example.org/m\nIn a box."
    )
    assert read.notes == (
        "paragraph 34, below “1.1.1 A · Basic · a”: a picture is not read",
    )


def test_a_prompt_of_word_is_no_answer() -> None:
    prompt = "<w:showingPlcHdr/>"
    sent = WORD.write(with_text(BLANK, "Click here."))
    mark = '<w:tag w:val="small|1|a|note"/>'
    assert WORD.read(WORD.edited(sent, (mark, mark + prompt))).values[NOTE] == ""


def test_opendocument_says_more_than_its_text() -> None:
    sent = ODT.write(with_text(BLANK, "HERE"))
    filled = (
        "One<text:s text:c='2'/>two<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>See there.</text:p></text:note-body></text:note>"
        "<office:annotation><text:p>A comment.</text:p></office:annotation>"
        "<text:line-break/><text:a xlink:href='https://example.org/m'>Minutes</text:a>"
        "<draw:frame><draw:image/></draw:frame><draw:frame><draw:text-box>"
        "<text:p>In a box.</text:p></draw:text-box></draw:frame>"
    )
    whole = ODT.tables(sent)[1]
    before, _here, after = whole.rpartition("HERE")
    read = ODT.read(ODT.edited(sent, (whole, before + filled + after)))
    assert (
        read.values[NOTE]
        == "One  two (See there.)\nMinutes https://example.org/m\nIn a box."
    )
    assert read.notes == (
        "paragraph 34, below “1.1.1 A · Basic · a”: a picture is not read",
    )


@BOTH
def test_a_table_without_its_head_belongs_to_the_heading_above(form: Format) -> None:
    sent = form.without_marks(form.write(with_text(BLANK, "Ours.")))
    read = form.read(form.edited(sent, (">small|1|b<", "><")))
    assert read.values["small|1|b|note"] == "Ours."


def test_a_control_outside_of_its_table_is_found_by_its_name() -> None:
    sent = WORD.write(with_text(BLANK, "Ours."))
    table = WORD.tables(sent)[1]
    line = re.search(
        r"<w:p>(?:(?!<w:p>).)*small\|1\|a\|note.*?</w:p>", table, re.DOTALL
    )
    assert line
    read = WORD.read(WORD.edited(sent, (table, line[0])))
    assert read.values[NOTE] == "Ours."


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Not answered\n☐ Met\t☐ Partly met", ""),
        ("Met\n☐ Met\t☐ Partly met", "Met"),
        ("Met\n☒ met\t☐ Partly met", "Met"),
        ("x Met\t☐ Partly met", "Met"),
        ("☐x Met\t☐ Partly met", "Met"),
        ("☐ Met X\t☐ Partly met", "Met"),
        ("☐ Met\tx ☐ Partly met", "Partly met"),
        ("☐ Met ☑ Partly met ☐ Not met", "Partly met"),
        ("\uf0fe Met\t☐ Partly met", "Met"),
        ("[ ] Met [x] Partly met", "Partly met"),
        ("☒☐ Met ☐ Not met", "Met"),
        ("☐ Met", "Met"),
        ("PARTLY MET", "PARTLY MET"),
        ("Met\n☐ Met\t☒ Partly met", "Met / Partly met"),
        ("☐ Met, we think\t☐ Partly met", "Met, we think"),
        ("☒", "☒"),
    ],
)
def test_what_is_ticked_or_chosen_is_meant(text: str, meant: str) -> None:
    own = ("met", "partly met", "not met")
    assert chosen(cleaned(text), lambda label: label.casefold() in own) == meant


@BOTH
def test_a_document_that_is_no_form_says_so(form: Format) -> None:
    sent = form.write(BLANK)
    parts = unpacked(sent)
    parts[form.body] = re.sub(rb"small\|1\|", b"", parts[form.body])
    with pytest.raises(CannotRead, match="not a form made by"):
        form.read(packed(parts))
