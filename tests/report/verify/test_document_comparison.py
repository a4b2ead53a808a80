"""A report beside the same report made again: whatever it draws or does is compared."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfWriter

from selfassess.core.errors import CannotRead
from selfassess.report.pdf.attachments import Attachment
from selfassess.report.pdf.render import html_to_pdf
from selfassess.report.verify.document_comparison import Compared, compared
from selfassess.report.verify.document_findings import (
    difference_findings,
    is_only_drawing,
    signature_findings,
)
from selfassess.report.verify.object_graph import ObjectDifference
from selfassess.report.verify.revisions import revision_findings
from tests.cli.tampering import Tamper, changed
from tests.report.manipulations import (
    HARMLESS,
    MANIPULATIONS,
    coloured_at,
    other_keywords,
    painted_at,
    revised,
    signed,
    white_box,
    with_an_action,
)
from tests.report.printed_reports import DAY

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Report (draft)</title>
<meta name="description" content="Of a country"><meta name="generator" content="x">
<meta name="dcterms.created" content="2026-11-23"></head><body>
{pages}</body></html>"""
ONE = """<section style="page-break-after: always"><h1 id="p{n}">Part {n}</h1>
<p>{words} <a href="https://example.org/{n}">a source</a> and
<a href="#p5">the end</a></p><table style="opacity: .9"><tr><th>One</th><td>two</td></tr></table>
<svg width="10" height="10"><title>Bar {n}</title><rect width="9" height="{n}"/></svg>
</section>"""


@pytest.fixture(scope="module")
def report() -> bytes:
    """Five small pages of what reports are made of."""
    text = "All that the government answered. " * 12
    pages = "".join(ONE.format(n=number, words=text) for number in range(1, 6))
    file = Attachment("a.toml", b"a = 1", "Answers", "application/toml", DAY)
    return html_to_pdf(PAGE.format(pages=pages), [file], lambda *_step: None)


def told(comparison: Compared) -> list[str]:
    return [each.sentence for each in difference_findings(comparison.differences)]


@pytest.mark.parametrize("tamper", MANIPULATIONS, ids=lambda each: each.__name__)
def test_whatever_is_drawn_done_or_said_otherwise_is_told(
    tamper: Tamper, report: bytes
) -> None:
    comparison = compared(changed(report, tamper), report)
    assert MANIPULATIONS[tamper] in "\n".join(told(comparison))


@pytest.mark.parametrize("tamper", HARMLESS, ids=lambda each: each.__name__)
def test_how_a_document_is_packed_makes_no_difference(
    tamper: Tamper, report: bytes
) -> None:
    assert compared(changed(report, tamper), report).differences == ()


def test_a_revision_behind_the_report_is_compared_too(report: bytes) -> None:
    assert "page 2 draws" in told(compared(revised(report, white_box), report))[0]


@pytest.mark.parametrize("write", [revised, changed])
def test_a_signature_is_no_difference(
    write: Callable[..., bytes], report: bytes
) -> None:
    comparison = compared(write(report, signed()), report)
    assert (comparison.differences, comparison.is_signed, comparison.painted) == (
        (),
        True,
        (),
    )


@pytest.mark.parametrize(
    "tamper", [signed(with_an_action), signed(is_made=False)], ids=["acts", "waits"]
)
def test_a_field_that_is_more_or_less_than_a_signature_is_a_difference(
    tamper: Tamper, report: bytes
) -> None:
    comparison = compared(revised(report, tamper), report)
    assert not comparison.is_signed
    assert (
        "the document has fields that are no signatures (/AcroForm was added)"
        in told(comparison)
    )


def test_a_signature_excuses_nothing_else(report: bytes) -> None:
    def spoil(writer: Any) -> None:
        white_box(writer)
        other_keywords(writer)

    comparison = compared(changed(revised(report, signed()), spoil), report)
    assert comparison.is_signed
    assert [each.page for each in comparison.differences] == [2, None]


@pytest.mark.parametrize(
    ("place", "is_good", "words"),
    [
        ((60, 600, 300, 700), False, "8.5 × 3.5 cm, 2.1 cm from the left"),
        ((60, 700, 300, 600), False, "lies over words of the report"),
        ((400, 820, 500, 840), True, "where the report has no words"),
    ],
)
def test_a_signature_that_is_seen_is_told_with_its_place(
    place: tuple[float, ...], is_good: bool, words: str, report: bytes
) -> None:
    comparison = compared(revised(report, signed(painted_at(*place), page=1)), report)
    (finding,) = signature_findings(comparison)
    assert comparison.differences == ()
    assert finding.is_good is is_good
    assert finding.sentence.startswith("page 2: a signature covers")
    assert words in finding.sentence


def test_a_signature_that_has_only_a_colour_is_told_with_its_place(
    report: bytes,
) -> None:
    signature = signed(coloured_at(50, 700, 550, 800), page=1)
    (finding,) = signature_findings(compared(revised(report, signature), report))
    assert not finding.is_good
    assert finding.sentence.startswith("page 2: a signature covers")


def test_one_kind_on_many_pages_is_counted() -> None:
    turned = [ObjectDifference(page, ("/Rotate",), "90", None) for page in range(1, 9)]
    sentences = [each.sentence for each in difference_findings(turned)]
    assert sentences[0] == "page 1 is turned (/Rotate was added: “90”)"
    assert sentences[-1] == "the same is so on 3 more pages"
    assert len(sentences) == 6


@pytest.mark.parametrize(
    ("difference", "is_drawing"),
    [
        (ObjectDifference(2, ("/Resources", "/Font", "/f0"), None, ""), True),
        (
            ObjectDifference(
                None, ("/Info", "/Producer"), "WeasyPrint 69", "WeasyPrint 70"
            ),
            True,
        ),
        (ObjectDifference(2, ("/Contents",), "", ""), False),
        (ObjectDifference(None, ("/OpenAction",), "", None), False),
    ],
)
def test_only_other_fonts_or_another_printer_excuse_another_drawing(
    difference: ObjectDifference, *, is_drawing: bool
) -> None:
    assert is_only_drawing([difference]) is is_drawing


def test_where_fonts_are_others_places_may_be_too() -> None:
    font = ObjectDifference(1, ("/Resources", "/Font", "/f0"), None, "")
    for keys in (("/Annots", "0", "/Rect", "1"), ("/Contents",), ("/StructParents",)):
        assert is_only_drawing([font, ObjectDifference(3, keys, "1", "2")])
    assert is_only_drawing(
        [font, ObjectDifference(None, ("/Outlines", "/First"), "", "")]
    )
    assert not is_only_drawing([font, ObjectDifference(3, ("/Rotate",), "90", None)])


@pytest.mark.parametrize(
    ("before", "behind", "words"),
    [
        (b"GIF89a", b"", "something stands before or behind"),
        (b"", b"%PDF-1.7 another", "something stands before or behind"),
    ],
)
def test_what_another_program_may_read_is_told(
    before: bytes, behind: bytes, words: str, report: bytes
) -> None:
    content = before + report + behind
    finding = next(revision_findings(content, is_signed=False))
    assert not finding.is_good
    assert words in finding.sentence


def test_another_revision_is_told(report: bytes) -> None:
    content = revised(report, other_keywords)
    (finding,) = revision_findings(content, is_signed=False)
    assert not finding.is_good
    assert "another revision of the document" in finding.sentence


def test_blanks_a_signature_and_a_file_for_the_web_are_no_other_document(
    report: bytes,
) -> None:
    assert not [*revision_findings(report + b"\n \n", is_signed=False)]
    assert not [*revision_findings(revised(report, signed()), is_signed=True)]
    writer = PdfWriter(clone_from=BytesIO(report))
    writer.pdf_header = "%PDF-1.7 %/Linearized 1"
    written = BytesIO()
    writer.write(written)
    for_web = revised(written.getvalue(), other_keywords)
    assert not [*revision_findings(for_web, is_signed=False)]


def test_a_pdf_that_programs_may_read_differently_is_refused(report: bytes) -> None:
    place = report.rindex(b"startxref\n") + len(b"startxref\n")
    with pytest.raises(CannotRead):
        compared(report[:place] + b"1" + report[place:], report)
