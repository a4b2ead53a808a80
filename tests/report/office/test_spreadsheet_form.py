"""A form as a workbook: what is written reads back the same, and nothing in it runs."""

import re
from dataclasses import replace
from gettext import NullTranslations
from html import unescape
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from selfassess.core.errors import CannotRead
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.status import Status
from selfassess.core.text import i18n
from selfassess.report.elements.passages import Passage
from selfassess.report.forms.checklist import Checklist, checklist
from selfassess.report.forms.filled.filled_form import FilledForm, filled_form
from selfassess.report.forms.form_values import FormValues
from selfassess.report.office.archive import packed, unpacked
from selfassess.report.office.spreadsheet.field_cells import LONGEST_IN_CELL
from selfassess.report.office.spreadsheet.sheet_names import sheet_names
from selfassess.report.office.spreadsheet.spreadsheet_form import read_xlsx, write_xlsx
from tests.builders import BASIC, answered, phase, questionnaire, scale
from tests.report.arabic import WORDS, arabic_words
from tests.report.forms.test_prefilled import values_in
from tests.strategies import assessments

ASKED = questionnaire(
    phase("first", a=BASIC, b=BASIC),
    phase("second", c=BASIC),
    scales={"influence": scale("first", "second")},
)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x.example")', "#REF!")
AWKWARD = (*FORMULAS, "_x0041_", "_x005F_x0041_x0042_", "TRUE", "007", "1e5", "😀\tß")
EVERYTHING = "\n\n".join((*WORDS.values(), *AWKWARD))


def form_of(assessment: Assessment) -> Checklist:
    return checklist(ASKED, is_form=True, prefilled=assessment)


def noted(text: str) -> Checklist:
    return form_of(answered(a=Answer(status=Status.MET, note=text)))


def without_places(found: FormValues) -> FilledForm:
    said = {name: text for name, text in found.values.items() if text.strip()}
    return filled_form(FormValues(said, notes=found.notes))


def cells_of(content: bytes) -> str:
    parts = unpacked(content)
    return "".join(
        part.decode() for name, part in parts.items() if "worksheets/sheet" in name
    )


@settings(max_examples=25)
@given(assessments())
def test_what_is_written_reads_back_the_same(assessment: Assessment) -> None:
    form = form_of(assessment)
    assert without_places(read_xlsx(write_xlsx(form))) == without_places(
        values_in(form)
    )


@pytest.mark.parametrize(
    "text",
    [
        EVERYTHING,
        ("line\n" * 4_000).strip(),
        "_x0041_" * 12_000,
        "😀" * (LONGEST_IN_CELL * 2 + 1),
        (EVERYTHING * 100)[:100_000].strip(),
    ],
    ids=["all scripts", "lines", "escapes", "wide letters", "as long as can be"],
)
def test_a_text_of_any_length_and_script_comes_back_whole(text: str) -> None:
    content = write_xlsx(noted(text))
    assert filled_form(read_xlsx(content)).answers["a"].note == text
    for cell in re.findall(r"<t[^>]*>([^<]*)</t>", cells_of(content)):
        assert len(unescape(cell).encode("utf-16-le")) <= 2 * 32_767


def test_long_texts_about_the_whole_go_on_and_those_to_be_read_are_shortened() -> None:
    form = form_of(answered())
    detail = replace(form.details[0], value="long " * 10_000)
    about = (Passage("read " * 10_000), Passage("more"))
    content = write_xlsx(replace(form, details=(detail,), about=about))
    assert read_xlsx(content).values[detail.name] == detail.value
    assert unescape(cells_of(content)).count("…") == 1
    assert "more" not in cells_of(content)


@pytest.mark.parametrize("text", FORMULAS)
def test_what_looks_like_a_formula_stays_text(text: str) -> None:
    assessment = answered(a=Answer(note=text, evidence=("e",)))
    evidence = {"e": Evidence(title=text)}
    form = form_of(
        assessment.model_copy(update={"evidence": evidence, "country": text})
    )
    content = write_xlsx(form)
    assert not re.search(r"<f[ >]|t=\"(e|b|str)\"", cells_of(content))
    assert filled_form(read_xlsx(content)).answers["a"].note == text


def test_documents_stand_one_below_the_other_with_their_addresses_and_days() -> None:
    evidence = {
        "a": Evidence(title="Minutes of 12 May 2026", date="2026-05-13"),
        "b": Evidence(title="Notice", url="https://example.org/n"),
        "c": Evidence(title="Members, with offices", date="2026-01-02"),
    }
    given_answer = Answer(status=Status.MET, evidence=tuple(evidence))
    assessment = answered(a=given_answer).model_copy(update={"evidence": evidence})
    content = write_xlsx(form_of(assessment))
    found = read_xlsx(content).values["small|1|a|evidence"].split("\n")
    assert found[1] == "Notice\thttps://example.org/n\t"
    assert len(found) == 3


def test_a_form_has_lists_locked_questions_and_a_heading_that_stays() -> None:
    book = load_workbook(BytesIO(write_xlsx(noted("Online."))))
    assert book.sheetnames == ["How to", "About the country and its plan", "First",
                               "Second", "Lists"]  # fmt: skip
    sheet = book["First"]
    assert sheet.freeze_panes == "D4"
    assert sheet.auto_filter.ref == "B3:L7"
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    (rule, *_levels) = sheet.data_validations.dataValidation
    first, last = str(rule.formula1).removeprefix("Lists!").replace("$", "").split(":")
    words = [row[0].value for row in book["Lists"][first:last]]
    assert words == ["Met", "Partly met", "Not met"]
    assert str(rule.sqref) == "G4 G5"
    open_cells = {c.coordinate for c in sheet[4] if not c.protection.locked}
    assert open_cells == {"G4", "H4", "I4", "J4", "K4", "L4"}
    assert book["Lists"].sheet_state == "hidden"


def test_a_form_is_the_same_to_the_byte_and_says_nothing_of_when() -> None:
    content = write_xlsx(noted("Online."))
    assert content == write_xlsx(noted("Online."))
    assert b"dcterms" not in unpacked(content)["docProps/core.xml"]


def test_sheets_run_from_right_to_left_where_the_language_does() -> None:
    i18n.use(arabic_words())
    try:
        content = write_xlsx(noted("Online."))
        found = read_xlsx(content)
        assert filled_form(found).answers["a"].status is Status.MET
    finally:
        i18n.use(NullTranslations())
    assert cells_of(content).count('rightToLeft="1"') == 5


@given(st.lists(st.text(max_size=50), max_size=8))
def test_names_of_sheets_keep_to_the_rules_and_differ(titles: list[str]) -> None:
    names = sheet_names([*titles, "History", "Lists", "a/b: c"])
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) <= 62
        assert not re.search(r"[\[\]:*?/\\]|^'|'$", name)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"Answer;Note\nMet;Online", "damaged"),
        (bytes.fromhex("d0cf11e0a1b11ae1"), "save it as .xlsx"),
        (packed({"xl/workbook.xml": b"<w/>", "xl/vbaProject.bin": b""}), "macros"),
        (
            packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
            "kind .ods; save it as .xlsx",
        ),
    ],
)
def test_another_kind_of_file_is_refused_with_what_would_be_right(
    content: bytes, told: str
) -> None:
    with pytest.raises(CannotRead, match=told):
        read_xlsx(content)


def test_a_workbook_of_others_is_no_form() -> None:
    other: dict[str, Any] = {"xl/workbook.xml": b"<w/>"}
    with pytest.raises(CannotRead, match="selfassess form"):
        filled_form(read_xlsx(packed(other)))
