"""LibreOffice opens a form of ours, saves it, and what it saves says the same."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from selfassess.core.model.answer import Answer
from selfassess.core.model.status import Status
from selfassess.report.forms.checklist import checklist
from selfassess.report.forms.filled.filled_form import filled_form
from selfassess.report.office.spreadsheet.spreadsheet_form import read_xlsx, write_xlsx
from tests.gate.libreoffice import converted
from tests.report.arabic import SCRIPTS
from tests.report.printed_reports import load_example

pytestmark = pytest.mark.gate

AWKWARD = ("=1+1", '=HYPERLINK("http://x.example","y")', "@SUM(A1)", "_x0041_", "007")
"""What no program may run, read as a letter or as a number."""
EVERY_SCRIPT = "\n\n".join(SCRIPTS.values())


def form_with(*notes: str) -> bytes:
    """Exampleland's answers, the first ones with those notes."""
    questionnaire, assessment, _source = load_example("exampleland")
    for name, note in zip(questionnaire.by_id, notes, strict=False):
        answer = Answer(status=Status.NOT_MET, note=note.strip())
        assessment = assessment.with_answer(name, answer)
    return write_xlsx(checklist(questionnaire, is_form=True, prefilled=assessment))


def test_what_libreoffice_saves_says_the_same_in_the_same_cells() -> None:
    form = form_with(EVERY_SCRIPT, "ß😀 " * 25_000, *AWKWARD)
    before, after = read_xlsx(form), read_xlsx(converted(form, ".xlsx", ".xlsx"))
    assert filled_form(after) == filled_form(before)
    assert after.places == before.places
    assert filled_form(after).is_understood


def test_a_form_that_was_an_opendocument_for_a_while_says_the_same() -> None:
    form = form_with(EVERY_SCRIPT, *AWKWARD)
    sheets = converted(form, ".xlsx", ".ods")
    after = filled_form(read_xlsx(converted(sheets, ".ods", ".xlsx")))
    assert after == filled_form(read_xlsx(form))


def test_a_form_prints_with_its_headings_on_every_page() -> None:
    pages = PdfReader(
        BytesIO(converted(form_with(EVERY_SCRIPT), ".xlsx", ".pdf"))
    ).pages
    texts = [page.extract_text() for page in pages]
    asked = [text for text in texts if "dev-" in text or "mon-" in text]
    assert len(asked) >= 3
    for text in asked:
        assert "Requirement" in text
        assert "Evidence: address" in text
    assert all(page.mediabox.width < 900 for page in pages)
