"""Ways to be quick that must not change what is printed."""

import importlib
import io
import re
from typing import Any

import pydyf
import pytest
from pypdf import PdfReader

from selfassess.report import parsing
from selfassess.report.checklist import checklist
from selfassess.report.html import render_checklist, render_html
from selfassess.report.pdf import html_to_pdf
from selfassess.report.writing import Spelled, page_references_kept, spell_out
from tests.report.printing import Example, Printed, view_of

# WeasyPrint 70 leaves the colour profile it reads to the garbage collector.
pytestmark = pytest.mark.filterwarnings(
    "ignore:unclosed file .*sRGB2014:ResourceWarning"
)


@pytest.mark.parametrize("name", ["printed_kenya", "printed_awkward"])
def test_both_parsers_lead_to_the_same_bytes(
    name: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: Printed = request.getfixturevalue(name)
    assert parsing.tree_of(printed.html) is not None
    monkeypatch.setattr(parsing, "tree_of", lambda _html: None)
    attachments = printed.view.attachments
    content = html_to_pdf(printed.html, attachments, lambda *_step: None)
    assert content == printed.content


@pytest.mark.parametrize(
    "body",
    [
        "<p>a<br>b</p>",
        "<p>a &nbsp; b</p>",
        "<p>a<!-- b --></p>",
        "<style>p { content: '&amp;' }</style>",
        "<p>\x01</p>",
        "<!DOCTYPE html [<!ENTITY a 'b'>]><p>&a;</p>",
    ],
)
def test_what_is_no_xml_is_left_to_the_parser_of_html(body: str) -> None:
    html = f'<!doctype html><html lang="en"><body>{body}</body></html>'
    assert parsing.tree_of(html) is None


@pytest.mark.parametrize("is_form", [False, True])
def test_checklists_and_forms_are_read_as_xml(kenya: Example, is_form: bool) -> None:
    html = render_checklist(checklist(kenya[0], is_form=is_form))
    assert parsing.tree_of(html) is not None


def test_words_are_broken_only_where_some_are_long(
    kenya: Example, awkward: Example
) -> None:
    rule = re.compile(r"^html \{ overflow-wrap: break-word; \}$", re.MULTILINE)
    assert not rule.search(render_html(view_of(kenya)))
    assert rule.search(render_html(view_of(awkward)))


def test_a_file_says_the_same_when_its_parts_were_spelled_out_before() -> None:
    written = []
    for prepare in (spell_out, lambda _pdf: None):
        pdf, file = _document(), io.BytesIO()
        prepare(pdf)
        pdf.write(file, "1.7", True, compress=True)
        written.append(file)
    ours, theirs = (PdfReader(each, strict=True) for each in written)
    assert ours.metadata == theirs.metadata == {"/Title": "Ö (a) \\ b"}
    for reader in (ours, theirs):
        page: Any = reader.pages[0]
        assert page.get_contents().get_data() == b"q 0.5 w Q" * 50
        assert page["/Kept"] == [1, -2, 0.25, True, "(x)", "/Name"]


def _document() -> Any:
    pdf = pydyf.PDF()
    stream = pydyf.Stream([b"q 0.5 w Q" * 50], compress=True)
    pdf.add_object(stream)
    kept = pydyf.Array([1, -2, 0.25, "true", pydyf.String("(x)"), "/Name"])
    page = {"Type": "/Page", "Parent": pdf.pages.reference, "Kept": kept}
    box = {"MediaBox": pydyf.Array([0, 0, 9, 9]), "Contents": stream.reference}
    pdf.add_page(pydyf.Dictionary({**page, **box}))
    pdf.info["Title"] = pydyf.String("Ö (a) \\ b")
    return pdf


def test_what_is_packed_while_the_file_is_written_is_packed_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pdf, file, theirs = _document(), io.BytesIO(), pydyf.Stream
    spell_out(pdf)
    monkeypatch.delattr("pydyf.zlib.compressobj")  # pydyf would ask for it
    pdf.write(file, "1.7", True, compress=True)
    assert pydyf.Stream is theirs
    assert len(PdfReader(file, strict=True).pages) == 1


def test_the_references_of_pages_are_worked_out_once_for_each_page() -> None:
    pdf, before = pydyf.PDF(), pydyf.PDF.page_references
    with page_references_kept():
        for _page in range(2):
            pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))
            assert pdf.page_references is pdf.page_references
            assert pdf.page_references == before.fget(pdf)
    assert pydyf.PDF.page_references is before


def test_the_printer_takes_the_tree_and_what_is_spelled_out(
    printed_kenya: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rings when WeasyPrint reads or writes in another way than it does today."""
    calls: list[str] = []
    write = pydyf.PDF.write

    def watched(pdf: Any, *given: Any, **more: Any) -> None:
        kinds = {type(each) for each in pdf.objects if each.free != "f"}
        calls.append("spelled out" if kinds == {Spelled} else "not spelled out")
        write(pdf, *given, **more)

    monkeypatch.setattr(pydyf.PDF, "write", watched)
    monkeypatch.setattr("weasyprint.tinyhtml5.parse", _counted(calls))
    html_to_pdf(printed_kenya.html, (), lambda *_step: None)
    assert calls == ["parsed 15", "spelled out"]  # the empty document


def _counted(calls: list[str]) -> Any:
    parse = importlib.import_module("tinyhtml5").parse

    def counted(file: Any, **options: Any) -> Any:
        text = file if isinstance(file, str) else file.read()
        calls.append(f"parsed {len(text)}")
        return parse(text, **options)

    return counted
