"""Forms as viewers and other programs save them."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, PdfObject, TextStringObject

from selfassess.report.formats.html import render_checklist
from selfassess.report.forms.checklist import checklist
from selfassess.report.pdf import render
from selfassess.storage.questionnaires.catalog import find_questionnaire

ASKED = "ogp-consultation-2012"
PREFIX = f"{ASKED}|2026-12"


@cache
def blank() -> bytes:
    """The form as it is given out."""
    questionnaire = find_questionnaire(ASKED).questionnaire
    html = render_checklist(checklist(questionnaire, is_form=True))
    return render.html_to_pdf(html, (), lambda *_step: None, is_form=True)


@cache
def _blank_read() -> PdfReader:
    """The same, taken apart once for all who copy it."""
    return PdfReader(BytesIO(blank()))


def changed(change: Callable[[PdfWriter, dict[str, Any]], None]) -> bytes:
    """The form after somebody worked on it; fields by their names without the prefix."""
    writer = PdfWriter(clone_from=_blank_read())
    fields: dict[str, Any] = {}
    for page in writer.pages:
        for annotation in page.get("/Annots", ()):
            field: Any = annotation.get_object()
            if "/T" in field:
                fields[field["/T"].removeprefix(f"{PREFIX}|")] = field
    change(writer, fields)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def filled(values: dict[str, str]) -> bytes:
    """The form as a viewer saves it."""
    return with_values({name: TextStringObject(text) for name, text in values.items()})


def with_values(values: dict[str, PdfObject]) -> bytes:
    """The same with values of any kind."""

    def fill(_writer: PdfWriter, fields: dict[str, Any]) -> None:
        for name, value in values.items():
            fields[name][NameObject("/V")] = value

    return changed(fill)
