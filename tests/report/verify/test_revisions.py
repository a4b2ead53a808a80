"""Files that say two things of one object, of which programs show one or the other."""

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from selfassess.report.pdf.render import html_to_pdf
from selfassess.report.verify.revisions import revision_findings
from tests.report.manipulations import revised, signed

PAGES = """<!DOCTYPE html><html lang="en"><head><title>Report</title>
<meta name="description" content="Of a country"><meta name="generator" content="x">
<meta name="dcterms.created" content="2026-11-23"></head><body>
<h1>One</h1><h1 style="page-break-before: always">Two</h1></body></html>"""
DOUBLE = "the file holds another revision of the document, too"
BLANK = b"1 1 1 rg 0 0 600 900 re f"
Row = Callable[[int], bytes]
"""What a table says of an object, by the place of another one of its number."""


@pytest.fixture(scope="module")
def report() -> bytes:
    return html_to_pdf(PAGES, [], lambda *_step: None)


@pytest.fixture(scope="module")
def packed(report: bytes) -> bytes:
    """The same as another program writes it, with a table and no streams of objects."""
    written = BytesIO()
    PdfWriter(clone_from=BytesIO(report)).write(written)
    return written.getvalue()


def told(content: bytes, *, is_signed: bool = False) -> list[str]:
    findings = revision_findings(content, is_signed=is_signed)
    return [finding.sentence for finding in findings]


def drawing_of(content: bytes) -> int:
    """The number of the object that the second page draws."""
    return int(PdfReader(BytesIO(content)).pages[1].raw_get("/Contents").idnum)


def another(number: int, generation: int) -> bytes:
    return b"%d %d obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (
        *(number, generation, len(BLANK)),
        BLANK,
    )


def newest_table(content: bytes) -> int:
    return int(re.findall(rb"startxref\s+(\d+)", content)[-1])


def with_table(content: bytes, row: bytes, *, before: bytes) -> bytes:
    """Another table behind the rest, which knows the one before it."""
    known = PdfReader(BytesIO(content)).trailer
    root, info = (known.raw_get(key).idnum for key in ("/Root", "/Info"))
    place = len(content + before)
    table = (
        b"xref\n%d 1\n%s trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /Prev %d >>\n"
    )
    return (
        content
        + before
        + table % (drawing_of(content), row, 9999, root, info, newest_table(content))
        + b"startxref\n%d\n%%%%EOF\n" % place
    )


ROWS = {
    "freed": (lambda place: b"0000000000 00001 f \n", 0),
    "of another generation": (lambda place: b"%010d 00001 n \n" % place, 1),
    "put elsewhere": (lambda place: b"%010d 00000 n \n" % place, 0),
}


@pytest.mark.parametrize(("row", "generation"), ROWS.values(), ids=ROWS)
def test_a_table_behind_the_end_is_found_though_no_end_stands_before_it(
    packed: bytes, row: Row, generation: int
) -> None:
    before = another(drawing_of(packed), generation)
    content = with_table(packed, row(len(packed)), before=before)
    end = b"startxref\n%d\n%%%%EOF\n" % newest_table(packed)
    assert end in content
    assert told(content.replace(end, b" " * len(end), 1)) == [DOUBLE]


@pytest.mark.parametrize(("row", "generation"), [*ROWS.values()][:2], ids=[*ROWS][:2])
def test_a_signature_excuses_no_object_that_some_programs_take_for_another(
    report: bytes, row: Row, generation: int
) -> None:
    content = revised(report, signed())
    assert told(content, is_signed=True) == []
    before = another(drawing_of(content), generation)
    double = with_table(content, row(len(content)), before=before)
    assert told(double, is_signed=True) == [DOUBLE]


@pytest.mark.parametrize(("row", "generation"), ROWS.values(), ids=ROWS)
def test_an_object_that_one_table_tells_twice_is_found(
    packed: bytes, row: Row, generation: int
) -> None:
    number, place = drawing_of(packed), newest_table(packed)
    body = packed[:place] + another(number, generation)
    table = packed[place:].replace(
        b"trailer", b"%d 1\n%strailer" % (number, row(place)), 1
    )
    content = (body + table).replace(
        b"startxref\n%d" % place, b"startxref\n%d" % len(body)
    )
    assert told(content) == [DOUBLE]


def test_an_object_that_stands_elsewhere_than_its_table_says_is_found(
    packed: bytes,
) -> None:
    number = drawing_of(packed)
    place = packed.index(b"\n%d 0 obj" % number) + 1
    content = packed.replace(b"%010d 00000 n" % place, b"%010d 00000 n" % (place + 3))
    assert content != packed
    assert told(content) == [DOUBLE]


def test_an_end_that_some_programs_pass_over_is_damage(packed: bytes) -> None:
    content = packed.replace(b"%%EOF", b"%%EOF\nstartxref\n7\n%x\n%%EOF")
    assert told(content) == ["not a PDF, or a damaged one: startxref not found"]


def test_a_place_without_a_table_is_damage(packed: bytes) -> None:
    place = newest_table(packed)
    content = packed.replace(b"startxref\n%d" % place, b"startxref\n%d" % (place - 9))
    (sentence,) = told(content)
    assert sentence.startswith("not a PDF, or a damaged one: ")


def test_one_table_of_either_kind_tells_one_document(
    report: bytes, packed: bytes
) -> None:
    assert told(report) == told(packed) == []
