"""Where the pages of the report end, and how the next ones begin."""

import re
import subprocess
import tomllib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

from selfassess.core.model.questionnaire.phases import Guideline
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.status import State
from selfassess.report.content.report import LEAST_WITH_CONTENTS
from selfassess.report.formats.html import Paper, render_checklist, render_html
from selfassess.report.forms.checklist import Checklist, checklist
from tests.builders import with_phases
from tests.report.printed_reports import (
    EXAMPLES,
    HERE,
    PrintCache,
    Printed,
    load_example,
    load_reviews,
    print_report,
    with_questionnaire,
)
from tests.report.reading_order import assert_reads_as_written
from tests.report.sample_reviews import files, review

SHORT = sorted(
    name
    for name in EXAMPLES
    if len(load_example(name)[0].requirements) < LEAST_WITH_CONTENTS
)
"""The examples whose report has a few pages."""
MARGINS = {Paper.A4: (20 / 297, 282 / 297), Paper.LETTER: (17 / 279.4, 266.4 / 279.4)}
"""Where the text begins and ends, in parts of the sheet."""
LINES_KEPT = 2
"""At least so many lines of a note follow an answer over the end of a page."""

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


def lines_of_pages(path: Path, paper: Paper = Paper.A4) -> list[Lines]:
    boxes = subprocess.run(
        ["pdftotext", "-bbox-layout", str(path), "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return [_lines(page, paper) for page in boxes.split("<page ")[1:]]


def _lines(page: str, paper: Paper) -> Lines:
    height = float(re.findall(r'height="([\d.]+)"', page)[0])
    top, foot = (height * part for part in MARGINS[paper])
    found = re.findall(r'<line [^>]*yMax="([\d.]+)">(.*?)</line>', page, re.DOTALL)
    lines = [
        ((float(end) - top) / (foot - top), " ".join(re.findall(r">(.*)</word", words)))
        for end, words in found
    ]
    return sorted(line for line in lines if line[0] < 1.01)


def of_answers(pages: list[Lines]) -> list[Lines]:
    """The pages with answers that are followed by another one."""
    return [
        page
        for page in pages
        if any(text.startswith("Answer: ") for _end, text in page)
    ][:-1]


def test_pages_of_answers_end_with_little_white(pages: list[Lines]) -> None:
    gaps = [1 - page[-1][0] for page in of_answers(pages)]
    assert max(gaps) < 0.3  # above a chapter, which begins with its first answer
    assert sum(gaps) / len(gaps) < 0.08


def test_reports_are_as_short_as_they_can_be(
    pages: list[Lines], printed_kenya: Printed, tmp_path: Path
) -> None:
    path = tmp_path / "kenya.pdf"
    path.write_bytes(printed_kenya.content)
    for most, ends in ((23, pages), (4, lines_of_pages(path))):
        gaps = [1 - page[-1][0] for page in ends]
        assert sum(gaps) / len(gaps) < 0.08
        assert max(gaps[:-1]) < 1 / 3
        assert len(ends) <= most


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_report_leaves_little_white_and_ends_with_no_rump(
    name: str, paper: Paper, tmp_path: Path, print_cache: PrintCache
) -> None:
    path = tmp_path / "report.pdf"
    given, reviews = load_example(name), load_reviews(name)
    printed = print_report(given, paper, reviews, print_cache.sheets)
    path.write_bytes(printed.content)
    gaps = [1 - page[-1][0] for page in lines_of_pages(path, paper)]
    assert len(gaps) <= (5 if name in SHORT else 23)
    assert sum(gaps) / len(gaps) < 0.08
    assert max(gaps[:-1]) < 1 / 4
    assert gaps[-1] < (1 / 3 if name in SHORT else 1 / 2)


def test_a_draft_of_many_pages_has_more_room_between_its_lines(
    tmp_path: Path, print_cache: PrintCache
) -> None:
    questionnaire, assessment, source = load_example("exampleland-2022")
    draft = assessment.model_copy(update={"state": State.DRAFT})
    steps = []
    for each in (assessment, draft):
        path = tmp_path / f"{each.state}.pdf"
        printed = print_report(
            (questionnaire, each, source), sheets_of=print_cache.sheets
        )
        path.write_bytes(printed.content)
        ends = [
            end
            for end, text in lines_of_pages(path)[2]
            if text.startswith(("Answer: ", "Note: "))
        ]
        steps.append(min(after - end for end, after in pairwise(ends)))
    final, written_into = steps
    assert written_into > final * 1.04


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", ["kenya-2016", "united-kingdom-2024", "exampleland"])
def test_a_summary_alone_fills_its_one_page(
    name: str, paper: Paper, tmp_path: Path, print_cache: PrintCache
) -> None:
    path = tmp_path / "summary.pdf"
    view = with_questionnaire(load_example(name), load_reviews(name)).first_page
    html = render_html(view, paper)
    path.write_bytes(print_cache.sheets(html, view.attachments).content)
    (gap,) = [1 - page[-1][0] for page in lines_of_pages(path, paper)]
    assert gap < 1 / 4
    heads = [text for _end, text in lines_of_pages(path, paper)[0]]
    assert "Unanswered" in " ".join(heads)


def test_a_question_and_its_answer_stand_on_one_page(
    tmp_path: Path, print_cache: PrintCache
) -> None:
    for name in ("ogp-calls-2016", "united-kingdom-2024", "exampleland"):
        path = tmp_path / "report.pdf"
        given, reviews = load_example(name), load_reviews(name)
        printed = print_report(given, Paper.LETTER, reviews, print_cache.sheets)
        path.write_bytes(printed.content)
        pages = lines_of_pages(path, Paper.LETTER)
        assert [page[1][1] for page in pages if page[1][1].startswith("Answer: ")] == []


@pytest.mark.parametrize("count", [4, 10])
def test_a_list_of_few_files_stands_below_its_heading_on_one_page(
    count: int, tmp_path: Path, print_cache: PrintCache
) -> None:
    given = load_example("kenya-2016")
    reviews = files(**{f"r-{n}": review(given, f"Reviewer {n}") for n in range(count)})
    path = tmp_path / "report.pdf"
    printed = print_report(given, Paper.LETTER, reviews, print_cache.sheets)
    path.write_bytes(printed.content)
    last = [text for _end, text in lines_of_pages(path, Paper.LETTER)[-1]]
    assert "Files that belong to this report" in last


def test_a_brief_summary_takes_the_room_of_its_page(
    tmp_path: Path, print_cache: PrintCache
) -> None:
    """What many facts fill is not set wider."""
    for name, is_wide in (("exampleland-2022", True), ("exampleland", False)):
        path = tmp_path / f"{name}.pdf"
        given, reviews = load_example(name), load_reviews(name)
        printed = print_report(given, Paper.A4, reviews, print_cache.sheets)
        path.write_bytes(printed.content)
        ends = [
            end
            for end, text in lines_of_pages(path)[0]
            if text.startswith(("Questionnaire", "Covers"))
        ]
        assert (ends[1] - ends[0] > 0.04) is is_wide


def test_no_answer_ends_a_page_whose_note_is_short(pages: list[Lines]) -> None:
    for page, following in pairwise(of_answers(pages)):
        if page[-1][1].startswith("Answer: "):
            source = next(
                at for at, (_end, text) in enumerate(following) if "Source: " in text
            )
            assert source > LINES_KEPT  # behind the head of the page


def test_the_first_page_holds_the_whole_summary_and_of_a_long_report_nothing_else(
    printed_exampleland: Printed, printed_kenya: Printed
) -> None:
    for printed in (printed_exampleland, printed_kenya):
        first, second, *_others = (
            "".join(page.extract_text().split()) for page in printed.reader.pages
        )
        told = [fact.values[-1].text for fact in printed.view.summary.facts]
        assert all("".join(text.split()) in first for text in told)
        heading = printed.view.sections[0].heading.text
        runs_on = second if printed is printed_exampleland else first
        assert "".join(heading.split()) in runs_on


def test_the_page_of_contents_is_named_at_its_head(pages: list[Lines]) -> None:
    assert pages[1][0][1] == "FINAL · Exampleland · Contents"


def test_nothing_stands_at_the_foot_that_belongs_to_what_follows(
    pages: list[Lines],
) -> None:
    last = [page[-1][1] for page in of_answers(pages)]
    alone = r"Civil society: [^·]* (dis)?agrees(?! · \S+ · Source)|.*count as met$"
    assert [text for text in last if re.match(alone, text)] == []


def test_the_head_of_a_page_says_which_requirement_runs_on(pages: list[Lines]) -> None:
    running = [_running_on(page) for page in of_answers(pages)]
    said = [re.search(r"(\S+), continued", page[0][1]) for page in of_answers(pages)]
    assert any(running)
    assert [each and each[1] for each in said[1:]] == running[:-1]


def _running_on(page: Lines) -> str | None:
    """The requirement that has begun on this page and whose last line is not there."""
    ends = r"(\S+) · (?:Basic|Best practice) · |(\S+ · Source: |Civil society: .* agrees? · )"
    last = [match for _end, text in page if (match := re.match(ends, text))][-1]
    return last[1]


def test_cards_over_pages_are_read_out_as_they_are_written(
    printed_exampleland: Printed,
) -> None:
    assert_reads_as_written(printed_exampleland)


def longer(questionnaire: Questionnaire) -> Questionnaire:
    """The same with texts eight times as long."""

    def stretched(requirement: Requirement) -> Requirement:
        return requirement.model_copy(update={"text": f"{requirement.text} " * 8})

    def part(guideline: Guideline) -> Guideline:
        told = tuple(map(stretched, guideline.requirements))
        return guideline.model_copy(update={"requirements": told})

    phases = (
        phase.model_copy(update={"guidelines": tuple(map(part, phase.guidelines))})
        for phase in questionnaire.phases
    )
    return with_phases(questionnaire, *phases)


ToFile = Callable[..., Path]


@pytest.fixture
def to_file(tmp_path: Path, print_cache: PrintCache) -> ToFile:
    """Print a checklist."""

    def to_file(view: Checklist, paper: Paper = Paper.A4) -> Path:
        html = render_checklist(view, paper)
        path = tmp_path / "checklist.pdf"
        path.write_bytes(print_cache.sheets(html, (), is_form=view.is_form).content)
        return path

    return to_file


def test_a_form_with_long_texts_has_no_half_empty_page(to_file: ToFile) -> None:
    questionnaire = longer(load_example("kenya-2016")[0])
    path = to_file(checklist(questionnaire, is_form=True))
    ends = ends_of_pages(path)
    assert len(ends) <= 8
    assert min(ends[:-1]) > 0.6
    heads = [lines[0][1] for lines in lines_of_pages(path)]
    assert any(head.endswith(", continued") for head in heads)


@pytest.mark.parametrize(
    ("name", "paper", "is_form"),
    [
        ("ogp-cocreation-2016", Paper.A4, False),
        ("ogp-standards-2022", Paper.LETTER, False),
        ("ogp-consultation-2012", Paper.A4, True),
    ],
)
def test_a_checklist_has_no_half_empty_page_but_its_last(
    name: str, paper: Paper, is_form: bool, to_file: ToFile
) -> None:
    text = (HERE / "questionnaires" / name / "questionnaire.toml").read_text("utf-8")
    questionnaire = Questionnaire.model_validate(tomllib.loads(text))
    path = to_file(checklist(questionnaire, is_form=is_form), paper)
    assert min(ends_of_pages(path)[:-1]) > 0.6


def ends_of_pages(path: Path) -> list[float]:
    """How far down each page's last line or field ends."""
    return [
        max(lines[-1][0], _lowest_field(page))
        for lines, page in zip(lines_of_pages(path), PdfReader(path).pages, strict=True)
    ]


def _lowest_field(page: PageObject) -> float:
    """How far down the last field ends, as lines tell it."""
    height = float(page.mediabox.height)
    top, foot = height * 20 / 297, height * 282 / 297
    places = [each.get_object()["/Rect"] for each in page.get("/Annots", ())]
    lows = [min(float(place[1]), float(place[3])) for place in places]
    return max(((height - low) - top) / (foot - top) for low in [*lows, height])
