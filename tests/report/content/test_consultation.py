"""What an official says around the answers: remarks, advice, comments, what to leave out."""

import tomllib
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from selfassess.core.model.about.details import CommentPeriod, Section
from selfassess.core.model.assessment import Assessment
from selfassess.report.content.report import ReportView
from selfassess.report.content.report_section import Kind
from selfassess.report.elements.passages import Passage
from selfassess.report.formats.html import render_html
from selfassess.storage.documents.assessment_text import format_assessment
from tests.report.printed_reports import Example, bodies, body, view_of

SAID: dict[str, Any] = {
    "remarks": {"development": "All went well.\n\nMostly."},
    "recommendations": {
        "earlier-notice": {
            "title": "Give notice earlier",
            "source": "Independent review 2014",
            "done": "The calendar now comes out in January.",
        },
        "forum": {"title": "Set up a forum"},
    },
    "comment_period": {
        "start": date(2026, 5, 1),
        "end": date(2026, 5, 14),
        "comments": 12,
        "replies": "https://www.example.org/replies",
        "note": "Three of them changed the text.",
    },
}


def with_more(given: Example, **more: Any) -> Example:
    questionnaire, assessment, source = given
    data = {**assessment.model_dump(), **more}
    return questionnaire, Assessment.model_validate(data), source


@pytest.fixture
def said(kenya: Example) -> ReportView:
    return view_of(with_more(kenya, **SAID))


def test_remarks_stand_at_the_head_of_their_phase(said: ReportView) -> None:
    texts = [[part.text for part in each.remarks] for each in bodies(said, Kind.PHASE)]
    assert texts == [["All went well.", "Mostly."], [], []]


def test_earlier_advice_says_what_was_done_or_that_nothing_is_said(
    said: ReportView,
) -> None:
    one, other = body(said, Kind.ADVICE).entries
    texts = [
        [each.text for _label, text in cell for each in text] for cell in one.cells
    ]
    assert texts == [
        ["Give notice earlier", "Independent review 2014"],
        ["The calendar now comes out in January."],
    ]
    assert other.cells[1] == (("", (Passage("none yet"),)),)


def test_the_comment_period_tells_days_number_and_where_the_replies_are(
    said: ReportView,
) -> None:
    commenting = body(said, Kind.COMMENTS)
    facts = [(label, link.text.text) for label, link in commenting.facts]
    assert facts == [
        ("The draft was open to comments", "1 May 2026 to 14 May 2026 (14 days)"),
        ("Comments received", "12"),
        ("Comments and replies", "https://www.example.org/replies"),
    ]
    assert commenting.facts[2][1].target == "https://www.example.org/replies"


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ({"start": date(2026, 5, 1)}, "from 1 May 2026"),
        ({"end": date(2026, 5, 1)}, "until 1 May 2026"),
        ({"replies": "javascript:alert(1)"}, "javascript:alert(1)"),
    ],
)
def test_a_comment_period_is_told_as_far_as_it_is_known(
    kenya: Example, period: dict[str, Any], words: str
) -> None:
    view = view_of(with_more(kenya, comment_period=period))
    ((_label, link),) = body(view, Kind.COMMENTS).facts
    assert link.text.text == words
    assert link.target == ""


def test_a_comment_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValidationError, match="ends before it starts"):
        CommentPeriod(start=date(2026, 5, 2), end=date(2026, 5, 1))


def test_what_nobody_wrote_has_no_section(kenya: Example) -> None:
    view = view_of(kenya)
    assert bodies(view, Kind.ADVICE) == bodies(view, Kind.COMMENTS) == []


def test_the_contents_name_the_sections_around_the_answers(said: ReportView) -> None:
    headings = [heading.text for _anchor, heading in said.contents]
    assert headings[5:7] == [
        "Comments on this report",
        "Use of earlier recommendations",
    ]


def test_all_that_was_said_is_in_the_html(said: ReportView) -> None:
    html = render_html(said)
    for words in ("Mostly.", "Give notice earlier", "Three of them changed the text."):
        assert words in html


def test_sections_can_be_left_out(kenya: Example) -> None:
    view = view_of(with_more(kenya, **SAID, report={"leave_out": list(Section)}))
    assert [anchor for anchor, _heading in view.contents] == [
        "phase-development",
        "phase-implementation",
        "phase-monitoring",
        "sources",
        "making",
    ]
    facts = [each.label.text for each in view.summary.facts]
    assert "Most is in the way in" not in facts
    assert body(view, Kind.MAKING).about == ()
    html = render_html(view)
    assert 'href="#evidence' not in html
    assert "[1] IRM mid-term report" in html


def test_what_is_left_out_is_told_if_there_is_anything_in_it(kenya: Example) -> None:
    settings = {"leave_out": ["context", "evidence", "recommendations"]}
    view = view_of(with_more(kenya, **SAID, report=settings))
    assert "Left out of this report, as the file asks: Use of earlier " in str(
        body(view, Kind.MAKING).sentences
    )
    assert (
        body(view, Kind.MAKING)
        .sentences[-1]
        .endswith("recommendations; Evidence register.")
    )
    assert "Left out" not in str(
        body(view_of(with_more(kenya, **SAID)), Kind.MAKING).sentences
    )


def test_the_answers_cannot_be_left_out(kenya: Example) -> None:
    with pytest.raises(ValidationError):
        with_more(kenya, report={"leave_out": ["answers"]})


def test_what_is_said_around_the_answers_is_saved_and_read_again(
    kenya: Example,
) -> None:
    settings = {"leave_out": ["context"]}
    questionnaire, assessment, _source = with_more(kenya, **SAID, report=settings)
    text = format_assessment(assessment, questionnaire)
    assert Assessment.model_validate(tomllib.loads(text)) == assessment


def test_a_file_without_it_stays_as_it_is(kenya: Example) -> None:
    questionnaire, assessment, _source = kenya
    text = format_assessment(assessment, questionnaire)
    for table in ("remarks", "recommendations", "comment_period", "[report]"):
        assert table not in text
