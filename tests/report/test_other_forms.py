"""The report as Markdown, JSON and CSV."""

import csv
import io
import json
from collections.abc import Iterator
from html.parser import HTMLParser
from importlib.resources import files as files_of

import pytest
from markdown_it import MarkdownIt
from pydantic import BaseModel

from selfassess.core.model.answer import Answer
from selfassess.core.model.levels import ClaimedLevel
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.status import Status
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.text.markdown import escaped
from selfassess.report.formats.csv_report import harmless, render_csv
from selfassess.report.formats.data.json_comparison import ComparisonData
from selfassess.report.formats.data.json_difference import DifferenceData
from selfassess.report.formats.data.json_history import HistoryData
from selfassess.report.formats.data.json_owners import OwnersData
from selfassess.report.formats.data.json_report import ReportData, render_json
from selfassess.report.formats.data.json_timeline import TimelineData
from selfassess.report.formats.data.scores.json_score import ScoreData
from selfassess.report.formats.html import Paper, render_html
from selfassess.report.formats.markdown import render_markdown
from tests.report.content.test_consultation import SAID, with_more
from tests.report.printed_reports import (
    EXAMPLES,
    NOBODY,
    Example,
    Reviews,
    load_example,
    load_reviews,
    view_of,
)
from tests.report.sample_reviews import disagreeing, files, hostile


class Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for key, value in attrs if key == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def read(markdown: str) -> Page:
    return Page(MarkdownIt("commonmark").enable("table").render(markdown))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[a](javascript:alert(1))",
        "![x](http://example.org/x.png)",
        "# no heading",
        "- no list",
        "+ no list",
        "1. no list",
        "2) no list",
        "> no quotation",
        "--- no line",
        "=== no line",
        "a | b",
        "*not* _emphasised_ `code` ~~gone~~",
        "&lt; &amp; $x$",
        "back\\slash",
        "- one\n\u00a0\u00a0- two",
    ],
)
def test_text_stays_text_in_markdown(text: str) -> None:
    page = read(escaped(text))
    assert page.text.strip() == text
    assert page.tags - {"a"} == {"p"}
    assert {*page.links} <= {"http://example.org/x.png"}


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/ogp_plan_3/time-table_v2.pdf",
        "https://example.org/?a=_b_&copy;=*c*#~d~$e$",
        "http://example.org/a_(b)",
    ],
)
def test_an_address_in_a_note_leads_where_it_says(address: str) -> None:
    page = read(escaped(f"See {address} (_there_)."))
    assert page.text.strip() == f"See {address} (_there_)."
    assert page.links == [address]
    assert page.tags == {"p", "a"}


def test_words_from_the_file_never_act_in_markdown(awkward: Example) -> None:
    page = read(render_markdown(view_of(awkward, hostile(awkward))))
    assert page.tags <= {
        "blockquote",
        *("h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "strong", "code", "a", "br"),
        *("table", "thead", "tbody", "tr", "th", "td"),
    }
    assert {each.partition(":")[0] for each in page.links} == {"https"}
    assert '"><script>alert(1)</script>' in page.text
    assert "Line 500 of the note" in page.text
    assert "<script>alert(2)</script>" in page.text
    assert "Line 300 of the finding" in page.text
    assert "[a](javascript:alert(4))" in page.text


def test_the_markdown_says_what_the_report_says(kenya: Example) -> None:
    text = render_markdown(view_of(kenya))
    assert text.startswith("# Kenya\n\n**Self-assessment report · DRAFT**\n")
    assert "| All phases | 0 | 2 | 3 | 0 | 5 | 0/10 |" in text
    assert "- **Answer:** Not met (does not count" in text
    assert "- **Note:** No note" in text
    assert "### An answer to be given (5)\n\n- 1.1.1 Process and timeline" in text
    assert "\n- `c-timeline` · **Source:** \\[S1\\] (published)" in text


def test_the_markdown_tells_both_sides(kenya: Example) -> None:
    review = disagreeing(kenya, note="One meeting.\n\nNot more.")
    text = render_markdown(view_of(kenya, files(water_watch=review)))
    for part in (
        "| Water Watch | 0 | 1 | 0 | 0 | 9 | Still possible: 0 in the way by their ",
        "- **Civil society:**\n  - **Water Watch** ✘ disagrees: met · no reply yet\n\n"
        "    > One meeting.\n\n    > Not more.\n- `c-notice` · **Source:**",
        "| 1.1.3 Advance notice | Not met | disagrees: 1 | 1 finding waits",
        "### Water Watch\n\n1 of 10 reviewed: ",
        "What makes the difference to the star:\n\n- **1.1.3 ",
        "the reviewer: not in the way\n- 4 answers, because the reviewer gave no",
        "Nothing is said on the whole.",
    ):
        assert part in text


def test_a_reply_is_quoted_in_the_markdown() -> None:
    view = view_of(load_example("exampleland"), load_reviews("exampleland"))
    text = render_markdown(view)
    assert "    Reply: accepted and planned:\n\n    > We did not know" in text
    assert "> An invented review of the answers" in text


def test_the_markdown_has_what_is_said_around_the_answers(kenya: Example) -> None:
    text = render_markdown(view_of(with_more(kenya, **SAID)))
    assert "| Give notice earlier<br>Independent review 2014 | The calendar" in text
    assert "- **Comments received:** 12" in text
    assert "### Remarks of the government" in text


def test_sections_that_are_left_out_are_not_in_the_markdown(kenya: Example) -> None:
    left_out = {"leave_out": ["evidence", "about", "blockers"]}
    text = render_markdown(view_of(with_more(kenya, report=left_out)))
    assert "## Evidence register" not in text
    assert "## About the requirements" not in text
    assert "# Still in the way" not in text
    assert "1. `" not in text


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_json_follows_its_schema(name: str) -> None:
    questionnaire, _assessment, source = given = load_example(name)
    view = view_of(given, load_reviews(name))
    data = ReportData.model_validate_json(render_json(view))
    assert [each.requirement for each in data.answers] == list(questionnaire.by_id)
    assert data.files[0].sha256 == source.digest


PUBLISHED: dict[str, type[BaseModel]] = {
    "comparison": ComparisonData,
    "difference": DifferenceData,
    "history": HistoryData,
    "owners": OwnersData,
    "portfolio-row": PortfolioRow,
    "report": ReportData,
    "score": ScoreData,
    "timeline": TimelineData,
}


def test_the_published_schemas_are_those_in_force() -> None:
    folder = files_of("selfassess.report.formats.data") / "schemas"
    published = {
        file.name: json.loads(file.read_text("utf-8"))
        for file in folder.iterdir()
        if file.name.endswith(".json")
    }
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    assert published == {
        f"{name}.schema.json": dialect | model.model_json_schema(mode="serialization")
        for name, model in PUBLISHED.items()
    }


def test_the_json_tells_statuses_and_not_their_labels(kenya: Example) -> None:
    data = json.loads(render_json(view_of(kenya)))
    assert data["made_on"] == "2026-11-23"
    assert data["answers"][1]["status"] == "not_met"
    assert data["star"]["eligibility"] == "not_eligible"
    assert data["tallies"][0]["statuses"]["unanswered"] == 5


def rows(given: Example, reviews: Reviews = NOBODY) -> Iterator[dict[str, str]]:
    content = render_csv(view_of(given, reviews).comparison)
    assert content.startswith(b"\xef\xbb\xbf")
    text = content.decode("utf-8-sig")
    yield from csv.DictReader(io.StringIO(text, newline=""))


def test_the_csv_has_a_line_for_each_requirement(kenya: Example) -> None:
    found = list(rows(kenya))
    assert [each["Requirement"] for each in found] == list(kenya[0].by_id)
    assert found[1]["Answer"] == "Not met"
    assert found[1]["Counts"] == "no"
    assert found[1]["Evidence"] == "IRM mid-term report 2018: Kenya 2016-2018"
    assert found[1]["Addresses"].startswith("https://")
    named = ("Country", "Action plan", "Questionnaire", "Edition")
    assert [found[0][name] for name in named] == [
        "Kenya",
        "2nd National Action Plan 2016-2018",
        kenya[0].id,
        kenya[0].edition,
    ]


def test_evidence_that_is_a_file_has_its_place_in_the_csv(kenya: Example) -> None:
    questionnaire, assessment, source = kenya
    for slug, file in (("a", "=minutes.pdf"), ("b", "list.csv")):
        assessment = assessment.with_evidence(slug, Evidence(title=slug, file=file))
    answer = Answer(status=Status.MET, evidence=("a", "b"))
    asked = questionnaire.asked_levels[0]
    level = ClaimedLevel(level="consult", note="By calls.", evidence=("b",))
    levels = {asked.scale_id: {asked.phase.id: level}}
    assessment = assessment.model_copy(update={"levels": levels})
    (first, second, *_others, last) = rows(
        (questionnaire, assessment.with_answer("c-timeline", answer), source)
    )
    told = "Level of public influence: Consult\nBy calls.\nb"
    assert [each["Level of the phase"] for each in (first, second)] == [told] * 2
    assert last["Level of the phase"] == ""
    assert first["Files"] == "'=minutes.pdf\nlist.csv"
    assert (second["Files"], first["Addresses"]) == ("", "")


def test_what_in_the_evidence_shows_a_claim_is_in_every_form(kenya: Example) -> None:
    questionnaire, assessment, source = kenya
    (slug,) = assessment.evidence
    answer = assessment.answer_to("c-notice").model_copy(update={"evidence": (slug,)})
    shown = assessment.with_answer("c-notice", answer.with_shown(slug, "=page *3*"))
    view = view_of((questionnaire, shown, source))
    assert ", =page \\*3\\*\n" in render_markdown(view)
    assert "</a>, =page *3*</p>" in render_html(view, Paper.A4)
    assert f"{assessment.evidence[slug].title}: =page *3*" in render_csv(
        view.comparison
    ).decode("utf-8-sig")
    answers = {
        each["requirement"]: each for each in json.loads(render_json(view))["answers"]
    }
    assert answers["c-notice"]["shows"] == {slug: "=page *3*"}


def test_a_spreadsheet_never_gets_a_formula(kenya: Example) -> None:
    questionnaire, assessment, source = kenya
    hostile = Answer(status=Status.MET, note='=HYPERLINK("https://evil.example")')
    changed = assessment.with_answer("c-timeline", hostile)
    (first, *_others) = rows((questionnaire, changed, source))
    assert first["Note"] == '\'=HYPERLINK("https://evil.example")'


def test_findings_stand_in_one_cell_and_are_counted(kenya: Example) -> None:
    found = {row["Requirement"]: row for row in rows(kenya, hostile(kenya))}
    cell = found["c-timeline"]["Findings of reviewers"]
    assert cell.startswith("'=HYPERLINK(")
    assert "✘ disagrees: not met · no reply yet\n<script>" in cell
    counts = ("Disputed by", "Waiting for a reply", "Not reviewed by")
    assert [found["c-timeline"][name] for name in counts] == ["1", "1", "0"]
    assert [found["c-notice"][name] for name in counts] == ["0", "0", "1"]
    assert found["c-notice"]["Findings of reviewers"] == ""


def test_a_reply_stands_behind_its_finding_in_the_cell() -> None:
    found = rows(load_example("exampleland"), load_reviews("exampleland"))
    cell = [row["Findings of reviewers"] for row in found][3]
    assert "were not asked.\nReply: accepted and planned: We did not" in cell


def test_the_json_tells_every_finding_and_every_silence() -> None:
    view = view_of(load_example("exampleland"), load_reviews("exampleland"))
    data = json.loads(render_json(view))
    assert (data["waiting"], data["disputed"]) == (1, 7)
    coast, network = data["reviewers"]
    assert (coast["reviewed"], coast["standings"]["not_reviewed"]) == (8, 44)
    flips = network["star"].pop("flips")
    assert network["star"] == {
        "eligibility": "not_eligible",
        "in_the_way": 19,
        "without_a_status": 3,
    }
    assert [flip["reviewer"] for flip in flips].count("unanswered") == 3
    assert flips[1] == {
        "requirement": "dev-involve-7",
        "answer": None,
        "reviewer": "partly_met",
    }
    silent, spoken = data["answers"][0]["findings"]
    assert (silent["verdict"], silent["status"], silent["standing"]) == (
        *("", ""),
        "not_reviewed",
    )
    assert spoken["verdict"] == "agree"
    assert data["answers"][3]["findings"][0]["reply"]["decision"] == "accepted_planned"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("  +1", "'  +1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ("|cmd", "'|cmd"),
        ("%x", "'%x"),
        ("\t=1", "'\t=1"),
        ("\nx", "'\nx"),
        ("plain = text", "plain = text"),
        ("", ""),
    ],
)
def test_what_looks_like_a_formula_is_made_harmless(text: str, shown: str) -> None:
    assert harmless(text) == shown
