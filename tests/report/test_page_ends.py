"""Where the pages of the report end, and how the next ones begin."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.report.hearing import assert_reads_as_written
from tests.report.printing import Printed

# WeasyPrint 70 leaves the colour profile it reads to the garbage collector.
pytestmark = pytest.mark.filterwarnings(
    "ignore:unclosed file .*sRGB2014:ResourceWarning"
)

Lines = list[tuple[float, str]]
"""How far down a line ends, in parts of the page between its margins; and its words."""


@pytest.fixture(scope="module")
def pages(
    printed_exampleland: Printed, tmp_path_factory: pytest.TempPathFactory
) -> list[Lines]:
    """The lines of every page, its head first; without its foot."""
    path = tmp_path_factory.mktemp("pages") / "exampleland.pdf"
    path.write_bytes(printed_exampleland.content)
    return lines_of_pages(path)


def lines_of_pages(path: Path) -> list[Lines]:
    boxes = subprocess.run(
        ["pdftotext", "-bbox-layout", str(path), "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return [_lines(page) for page in boxes.split("<page ")[1:]]


def _lines(page: str) -> Lines:
    height = float(re.findall(r'height="([\d.]+)"', page)[0])
    top, foot = height * 23 / 297, height * 279 / 297
    found = re.findall(r'<line [^>]*yMax="([\d.]+)">(.*?)</line>', page, re.DOTALL)
    lines = [
        ((float(end) - top) / (foot - top), " ".join(re.findall(r">(.*)</word", words)))
        for end, words in found
    ]
    return sorted(line for line in lines if line[0] < 1.01)


def of_answers(pages: list[Lines]) -> list[Lines]:
    """The pages with answers that are followed by another one."""
    phases = ("Development", "Implementation", "Monitoring")
    heads = [page[0][1] for page in pages]
    return [
        page
        for page, head in zip(pages, heads, strict=True)
        if any(f" · {phase}" in head for phase in phases)
    ][:-1]


def test_pages_of_answers_end_with_little_white(pages: list[Lines]) -> None:
    gaps = [1 - page[-1][0] for page in of_answers(pages)]
    assert max(gaps) < 0.3  # above a chapter, which begins with its first answer
    assert sum(gaps) / len(gaps) < 0.1


def test_nothing_stands_at_the_foot_that_belongs_to_what_follows(
    pages: list[Lines],
) -> None:
    last = [page[-1][1] for page in of_answers(pages)]
    alone = r"Answer:|Civil society: [^·]* (dis)?agrees|.*count as met$"
    assert [words for words in last if re.match(alone, words)] == []


def test_the_head_of_a_page_says_which_requirement_runs_on(pages: list[Lines]) -> None:
    running = [_running_on(page) for page in of_answers(pages)]
    said = [re.search(r"(\S+), continued", page[0][1]) for page in of_answers(pages)]
    assert any(running)
    assert [each and each[1] for each in said[1:]] == running[:-1]


def _running_on(page: Lines) -> str | None:
    """The requirement that has begun on this page and whose last line is not there."""
    ends = r"(\S+) · (?:Basic|Best practice) · |(Source: )"
    last = [match for _end, words in page if (match := re.match(ends, words))][-1]
    return last[1]


def test_cards_over_pages_are_read_out_as_they_are_written(
    printed_exampleland: Printed,
) -> None:
    assert_reads_as_written(printed_exampleland)
