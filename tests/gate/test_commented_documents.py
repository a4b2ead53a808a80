"""LibreOffice opens our documents, saves them again, and every comment stays."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from selfassess.core.model.review import Finding, Suggestion
from selfassess.report.office.comments.odt_comments import read_odt_comments
from selfassess.report.office.comments.spoken import Spoken, spoken_in
from selfassess.report.office.comments.word_comments import read_word_comments
from selfassess.report.office.odt_document import write_odt
from selfassess.report.office.report_blocks.report_document import report_document
from selfassess.report.office.word_document import write_word
from tests.gate.libreoffice import converted
from tests.gate.office_macro import call, worked_on
from tests.report.office.commenters import Remark, commented, reworded
from tests.report.printed_reports import load_example, load_reviews, view_of

pytestmark = pytest.mark.gate

WRITERS = {".docx": write_word, ".odt": write_odt}
READERS = {".docx": read_word_comments, ".odt": read_odt_comments}
REMARKS = (
    Remark(
        "1.1.1 Timetable published before the start (", "Ana", "Not met: see\nbelow."
    ),
    Remark("1.1.1 Timetable published before the start (", "Ben", "Is it?"),
    Remark("Answer: ", "Bén Ñandú", "Agree. مرحبا", nth=1),
    Remark("Note: ", "Ana", "=1+1", nth=2),
    Remark("Two years ago", "Ana", "Well said"),
)
COMMENTED_THERE = (
    call("Remark", "Timetable published before the start (", "Bén", "Partly met: late"),
    call("Remark", "Several ways to contribute (", "Ana", "Agree"),
    call("Reword", "Anyone interested can", "Everybody can"),
)
VIEW = view_of(load_example("exampleland"), load_reviews("exampleland"))


def report(kind: str) -> bytes:
    content = WRITERS[kind](report_document(VIEW))
    content = commented(kind, content, REMARKS)
    return reworded(content, "1.1.4 ", "Ana", " Now.") if kind == ".docx" else content


def spoken(kind: str, content: bytes) -> Spoken:
    return spoken_in(READERS[kind](content), VIEW.comparison.questionnaire, {})


def said(table: Mapping[str, Finding | Suggestion]) -> dict[str, list[object]]:
    """What is said, whatever the order of two comments that begin at one letter."""
    told: dict[str, list[object]] = {}
    for key, each in table.items():
        data = each.model_dump()
        text = data.pop("note", "") or data.pop("suggestion", "")
        told[key] = [*data.values(), sorted(text.split("\n"))]
    return told


@pytest.mark.parametrize("after", WRITERS)
@pytest.mark.parametrize("before", WRITERS)
def test_comments_and_changes_survive_libreoffice(before: str, after: str) -> None:
    content = report(before)
    ours = spoken(before, content)
    theirs = spoken(after, converted(content, before, after))
    assert len(ours.findings) == 3
    assert said(theirs.findings) == said(ours.findings)
    assert said(theirs.suggestions) == said(ours.suggestions)
    assert (theirs.reflection, theirs.notes) == (ours.reflection, ours.notes)


@pytest.mark.parametrize("kind", WRITERS)
def test_a_report_to_comment_is_pages_with_headings(kind: str) -> None:
    pages = PdfReader(BytesIO(converted(report(kind), kind, ".pdf"))).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert 25 < len(pages) < 50
    for section in VIEW.sections:
        assert " ".join(section.heading.text.split()) in text


def test_what_is_commented_and_reworded_in_libreoffice_is_read(tmp_path: Path) -> None:
    paths = [tmp_path / f"report{kind}" for kind in WRITERS]
    for path in paths:
        path.write_bytes(WRITERS[path.suffix](report_document(VIEW)))
    worked_on(dict.fromkeys(paths, COMMENTED_THERE))
    for path in paths:
        read = spoken(path.suffix, path.read_bytes())
        notes = {key: finding.note for key, finding in read.findings.items()}
        assert notes == {
            "dev-inform-1": "Bén: Partly met: late",
            "dev-involve-3": "Ana: Agree",
        }
        assert [*read.suggestions] == ["dev-involve-3"]
        assert (
            "Everybody can contribute" in read.suggestions["dev-involve-3"].suggestion
        )
        assert (read.reflection, read.notes) == ("", ())
