"""A report as PDF 2.0: links and the outline lead to what is meant."""

from typing import Any

from selfassess.report.pdf.standards import PdfVersion
from selfassess.report.verify.pdf_reader import received
from tests.report.printed_reports import DAY, PrintCache, Printed
from tests.report.screen_reader import resolve


def _outline(item: Any) -> list[Any]:
    """Every line of the outline below this one."""
    lines = []
    child = item.get("/First")
    while child is not None:
        lines += [resolve(child), *_outline(resolve(child))]
        child = resolve(child).get("/Next")
    return lines


def _tag_of(action: Any) -> str:
    """The kind of the element that an action leads to."""
    return str(resolve(resolve(action["/SD"])[0])["/S"])


def test_links_and_outline_of_pdf_2_lead_to_headings_and_rows(
    printed_kenya: Printed, print_cache: PrintCache
) -> None:
    attachments = printed_kenya.view.attachments
    sheets = print_cache.sheets(printed_kenya.html, attachments, version=PdfVersion.V20)
    new = Printed(printed_kenya.view, printed_kenya.html, sheets.content)
    outline = _outline(resolve(new.reader.trailer["/Root"])["/Outlines"])
    links = [
        resolve(annotation)["/A"]
        for page in new.reader.pages
        for annotation in page.get("/Annots", ())
    ]
    inside = [_tag_of(action) for action in links if action["/S"] == "/GoTo"]
    assert len(outline) > 20
    assert {_tag_of(item["/A"]) for item in outline} == {"/H1", "/H2", "/H3", "/H4"}
    assert set(inside) == {"/H4", "/TH"}
    assert b"/Dest " not in sheets.content
    assert new.heard == printed_kenya.heard
    old, read = received(printed_kenya.content), received(sheets.content)
    assert (read.made_on, read.version) == (DAY, PdfVersion.V20)
    assert old.version is PdfVersion.V17
    same = ("title", "program", "printer", "files", "language", "is_letter")
    assert [getattr(read, each) for each in same] == [
        getattr(old, each) for each in same
    ]
