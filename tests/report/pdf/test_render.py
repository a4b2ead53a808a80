"""The report as PDF."""

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from selfassess.report.elements.digests import blanked
from selfassess.report.pdf.render import html_to_pdf
from tests.report.printed_reports import DAY, Printed
from tests.report.reading_order import assert_reads_as_written
from tests.report.screen_reader import elements, resolve


def outline(reader: Any) -> list[Any]:
    def titles(items: list[Any]) -> list[Any]:
        return [
            titles(item) if isinstance(item, list) else item.title for item in items
        ]

    return titles(reader.outline)


def test_answers_and_notes_can_be_read_from_the_pdf(printed_kenya: Printed) -> None:
    text = printed_kenya.text
    assert "0 of 10 requirements count as met: 0 of 10 basic." in text
    assert "All consultation requirements Not eligible: 10 in the way" in text
    assert "The civil-society members came only from Nairobi." in text
    assert "Partly met · does not count" in text


def test_every_page_says_that_it_is_a_draft_and_which_page_it_is(
    printed_kenya: Printed,
) -> None:
    pages = [page.extract_text() for page in printed_kenya.reader.pages]
    for number, text in enumerate(pages, start=1):
        assert "DRAFT" in text
        assert f"Page {number} of {len(pages)}" in " ".join(text.split())


def test_the_head_of_a_page_names_the_section_the_page_begins_in(
    printed_awkward: Printed,
) -> None:
    text = printed_awkward.reader.pages[10].extract_text()
    assert "<b>Al-Jumhūriyya</b> & Söhne [bold] · 1 Development" in text


def test_the_pdf_is_tagged_and_names_its_language_and_title(
    printed_kenya: Printed,
) -> None:
    root = printed_kenya.reader.trailer["/Root"]
    assert resolve(root["/MarkInfo"]) == {"/Marked": True}
    assert root["/Lang"] == "en"
    assert resolve(root["/ViewerPreferences"])["/DisplayDocTitle"].value is True
    title = "Self-assessment report: Kenya, 2nd National Action Plan 2016-2018 (draft)"
    assert printed_kenya.reader.metadata.title == title
    assert printed_kenya.reader.xmp_metadata.dc_title["x-default"] == title


def test_the_metadata_claims_both_standards(printed_kenya: Printed) -> None:
    xmp = resolve(printed_kenya.reader.trailer["/Root"]["/Metadata"]).get_data()
    assert b"<pdfaid:part>3<" in xmp
    assert b"<pdfaid:conformance>A<" in xmp
    assert b"<pdfuaid:part>1<" in xmp


def test_hostile_names_stay_text_in_the_metadata(printed_awkward: Printed) -> None:
    country = "<b>Al-Jumhūriyya</b> & Söhne [bold]"
    assert printed_awkward.reader.xmp_metadata.dc_creator == [country]


def test_bookmarks_follow_the_headings(printed_kenya: Printed) -> None:
    titles = outline(printed_kenya.reader)
    assert titles[0] == "Kenya"
    assert titles[titles.index("3 Monitoring") + 1] == [
        "3.1 Self-assessment",
        ["3.1.1 Consultation reported"],
    ]


def test_the_files_are_inside_the_pdf_byte_for_byte(printed_kenya: Printed) -> None:
    root = printed_kenya.reader.trailer["/Root"]
    answers, asked = (resolve(each) for each in root["/AF"])
    folder = Path("questionnaires/ogp-consultation-2012")
    assert printed_kenya.reader.attachments == {
        "kenya-2016.toml": [Path("examples/kenya-2016.toml").read_bytes()],
        "ogp-consultation-2012.questionnaire.toml": [
            (folder / "questionnaire.toml").read_bytes()
        ],
    }
    assert answers["/AFRelationship"] == "/Source"
    assert asked["/AFRelationship"] == "/Supplement"
    for each in (answers, asked):
        file = resolve(each["/EF"]["/F"])
        assert file["/Subtype"] == "/application/toml"
        assert file["/Params"]["/ModDate"] == "D:20261123000000Z"


def test_the_digest_that_is_printed_is_that_of_the_attachment(
    printed_kenya: Printed,
) -> None:
    (content,) = printed_kenya.reader.attachments["kenya-2016.toml"]
    digest = hashlib.sha256(content).hexdigest()
    assert blanked(digest) in printed_kenya.text
    assert f"data {digest[:12]}" in printed_kenya.text


def test_header_cells_say_what_they_head(printed_kenya: Printed) -> None:
    scopes = [
        resolve(element["/A"])["/Scope"]
        for element in elements(printed_kenya.reader)
        if element["/S"] == "/TH"
    ]
    assert set(scopes) == {"/Row", "/Column"}
    assert scopes.count("/Column") == 12


def test_links_are_named_in_words(printed_kenya: Printed) -> None:
    names = [
        resolve(annotation)["/Contents"]
        for page in printed_kenya.reader.pages
        for annotation in page.get("/Annots", [])
    ]
    assert "2.1.1: Regular forum" in names
    assert "IRM mid-term report 2018: Kenya 2016-2018, on the web" in names
    assert not [name for name in names if re.match("https?:|requirement-", name)]


def test_every_picture_has_its_numbers_as_alternative(printed_kenya: Printed) -> None:
    pictures = [
        element["/Alt"]
        for element in elements(printed_kenya.reader)
        if element["/S"] == "/Figure"
    ]
    assert len(pictures) == 4
    assert pictures[3] == (
        "Share of answers: 0 met, 2 partly met, 3 not met, 5 unanswered"
    )


@pytest.mark.parametrize("name", ["printed_kenya", "printed_awkward"])
def test_the_tags_read_as_the_page_does(
    name: str, request: pytest.FixtureRequest
) -> None:
    printed = request.getfixturevalue(name)
    assert_reads_as_written(printed)


def test_what_runs_over_pages_is_one_element(printed_awkward: Printed) -> None:
    """The note of 500 lines is one paragraph of one card of one guideline."""
    found = elements(printed_awkward.reader)
    html = printed_awkward.html
    assert len([each for each in found if each["/S"] == "/Part"]) == 1
    assert len([e for e in found if e["/S"] == "/Sect"]) == html.count("<section")
    assert len([e for e in found if e["/S"] == "/P"]) == len(re.findall("<p[ >]", html))
    pages = {kid.raw_get("/Pg").idnum for kid in longest_paragraph(found)}
    assert len(pages) >= 8


def longest_paragraph(found: list[Any]) -> list[Any]:
    """What it holds: a piece for each line."""
    paragraphs = (each["/K"] for each in found if each["/S"] == "/P")
    return [resolve(kid) for kid in max(paragraphs, key=len)]


def test_long_and_foreign_text_is_all_there(printed_awkward: Printed) -> None:
    text = printed_awkward.text
    assert "Line 1 of the note" in text
    assert "Line 500 of the note" in text
    assert text.count("x") > 3000
    assert "/etc/passwd" in text


def test_nothing_sticks_out_of_the_page(
    printed_awkward: Printed, tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(printed_awkward.content)
    boxes = subprocess.run(
        ["pdftotext", "-bbox", str(path), "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    right = max(map(float, re.findall(r'<word .*?xMax="([\d.]+)"', boxes)))
    assert right <= 595 - 17 / 25.4 * 72 + 1


@pytest.mark.parametrize("name", ["printed_kenya", "printed_awkward"])
def test_the_printer_has_nothing_to_complain_about(
    name: str, request: pytest.FixtureRequest
) -> None:
    complaints = request.getfixturevalue(name).complaints
    # Known to browsers: print the grounds of the labels, too.
    assert [each for each in complaints if "print-color-adjust" not in each] == []


@pytest.mark.parametrize("name", ["printed_kenya", "printed_awkward"])
def test_progress_goes_forward_to_the_end(
    name: str, request: pytest.FixtureRequest
) -> None:
    printed = request.getfixturevalue(name)
    done = [step[0] for step in printed.steps]
    assert done == sorted(set(done))
    assert printed.steps[-1] == (100, 100, "The PDF is ready")
    pages = len(printed.reader.pages)
    assert {total for _done, total, _words in printed.steps} == {100}
    assert f"Drawing page {pages} of {pages}" in [step[2] for step in printed.steps]


def test_nothing_that_a_page_names_is_fetched(caplog: pytest.LogCaptureFixture) -> None:
    html = """<html lang="en"><head><title>t</title>
        <link rel="attachment" href="file:///etc/passwd">
        <link rel="stylesheet" href="http://192.0.2.1/a.css">
        <meta name="author" content="a"><meta name="description" content="d">
        <meta name="generator" content="g">
        <meta name="dcterms.created" content="2026-11-23T00:00:00Z">
        <meta name="dcterms.modified" content="2026-11-23T00:00:00Z"></head>
        <body><h1>t</h1><img alt="x" src="file:///etc/hostname"></body></html>"""
    ignore: Callable[..., None] = lambda *_step: None  # noqa: E731
    content = html_to_pdf(html, [], ignore)
    assert content.startswith(b"%PDF-1.7")
    refused = [each for each in caplog.messages if "disallowed protocol" in each]
    assert len(refused) == 3


def test_the_same_report_has_the_same_bytes_in_another_process(
    printed_kenya: Printed, tmp_path: Path
) -> None:
    out = tmp_path / "report.pdf"
    surroundings = {
        **os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8",
    }  # fmt: skip
    command = [sys.executable, "-m", "selfassess", "report", "examples/kenya-2016.toml"]
    subprocess.run(
        [*command, "-o", out, "--date", DAY.isoformat()],
        env=surroundings,
        capture_output=True,
        check=True,
    )
    assert out.read_bytes() == printed_kenya.content
