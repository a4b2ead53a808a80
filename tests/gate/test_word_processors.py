"""Forms that LibreOffice opened and saved say the same; its pages show all of them."""

import io
import re

import pytest
from pypdf import PdfReader

from selfassess.core.model.answer import Answer
from selfassess.core.model.fields.text_fields import tidy
from selfassess.core.model.status import Status
from selfassess.core.text.characters import cleaned
from selfassess.report.forms.checklist import Checklist, checklist
from selfassess.report.forms.filled.filled_form import filled_form
from tests.fuzz.hostile_files import NAUGHTY
from tests.gate.libreoffice import converted
from tests.report.arabic import SCRIPTS
from tests.report.office.test_form_documents import ODT, WORD, Format
from tests.report.printed_reports import load_example

pytestmark = pytest.mark.gate

FORMATS = {".docx": WORD, ".odt": ODT}


def hard_form() -> Checklist:
    """Kenya's answers, one with every script and what breaks programs in its note."""
    asked, assessment, _source = load_example("kenya-2016")
    texts = (
        *SCRIPTS.values(),
        *(text[:3000] for text in NAUGHTY),
        "  indented\n\n\tby a tab",
    )
    first, *_others = asked.by_id
    note = tidy(cleaned("\n".join(texts)))
    assessment = assessment.with_answer(
        first, Answer(status=Status.PARTLY_MET, note=note)
    )
    return checklist(asked, is_form=True, prefilled=assessment)


@pytest.mark.parametrize("after", FORMATS)
@pytest.mark.parametrize("before", FORMATS)
def test_what_libreoffice_saves_is_read_as_it_was_written(
    before: str, after: str
) -> None:
    form: Format = FORMATS[before]
    sent = form.write(hard_form())
    back = FORMATS[after].read(converted(sent, before, after))
    assert filled_form(back) == filled_form(form.read(sent))
    assert back.notes == ()


@pytest.mark.parametrize("kind", FORMATS)
def test_every_requirement_stands_on_a_page(kind: str) -> None:
    printed = converted(FORMATS[kind].write(hard_form()), kind, ".pdf")
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(printed)).pages]
    text = "\n".join(pages)
    asked, _assessment, _source = load_example("kenya-2016")
    assert len(pages) > 5
    found = re.findall(r"^(\d\.\d+\.\d+) ", text, re.MULTILINE)
    assert found == [asked.numbers[requirement_id] for requirement_id in asked.by_id]
