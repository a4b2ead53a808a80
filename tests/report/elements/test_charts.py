"""Bars whose kinds differ without colour."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from selfassess.core.model.questionnaire import Phase, Questionnaire, Tier
from selfassess.core.model.status import STATUSES, Status
from selfassess.core.scoring.score import score
from selfassess.core.scoring.tally import Tally
from selfassess.report.elements.charts import WIDTH, bar
from selfassess.report.formats.html import Paper, render_html
from selfassess.report.pdf.render import html_to_pdf
from tests.report.printed_reports import (
    EXAMPLES,
    load_example,
    view_of,
    with_questionnaire,
)

pytestmark = pytest.mark.filterwarnings(
    "ignore:unclosed file .*sRGB2014:ResourceWarning"
)

ALL = Tally(met=3, asked=9, statuses=dict.fromkeys(Status, 2))


def test_numbers_up_to_9999_stay_in_one_piece() -> None:
    view = with_questionnaire(load_example("kenya-2016"))
    charts = tuple(
        replace(
            chart,
            rows=tuple(
                replace(row, counts=(9999,) * 5, counted="9999/9999")
                for row in chart.rows
            ),
        )
        for chart in view.summary.charts
    )
    wide = replace(view, summary=replace(view.summary, charts=charts))
    content = html_to_pdf(
        render_html(wide, Paper.LETTER), view.attachments, lambda *_step: None
    )
    lines = PdfReader(BytesIO(content)).pages[1].extract_text().splitlines()
    rows = [line for line in lines if "9999" in line]
    assert len(rows) == 6
    for row in rows:
        assert row.split()[-6:] == ["9999"] * 5 + ["9999/9999"]


def test_very_many_in_the_way_are_told_in_short_by_reason() -> None:
    view = with_questionnaire(load_example("kenya-2016"))
    (obstacles,), rules = view.summary.in_the_way, ("not met", "no answer yet")
    many = tuple(
        replace(
            obstacles.blockers[0],
            id=f"long-requirement-{number}",
            rule=rules[number % 2],
        )
        for number in range(224)
    )
    summary = replace(view.summary, in_the_way=(replace(obstacles, blockers=many),))
    html = render_html(replace(view, summary=summary))
    first_told, second_told = re.findall(r'<p class="in-short">.*?</p>', html)
    assert first_told.startswith('<p class="in-short">Not met: <a href="#requirement')
    assert second_told.startswith('<p class="in-short">No answer yet: <a ')
    for each in many:
        assert f">{each.id}</a>" in first_told + second_told
    assert '<ol class="blockers">' not in html
    assert '<p class="in-short">' not in render_html(view)


def test_a_bar_says_its_numbers() -> None:
    assert bar(ALL).title == (
        "Share of answers: 2 met, 2 partly met, 2 not met, 2 not applicable, "
        "2 unanswered"
    )


def test_kinds_without_answers_take_no_room() -> None:
    segments = bar(Tally(statuses={Status.NOT_MET: 3})).segments
    assert [(each.kind, each.x, each.width) for each in segments] == [("not", 0, WIDTH)]


def test_the_segments_fill_the_bar_in_a_fixed_order() -> None:
    segments = bar(ALL).segments
    assert [each.kind for each in segments] == ["met", "partly", "not", "na", "open"]
    assert sum(each.width for each in segments) == pytest.approx(WIDTH)


def test_no_two_kinds_have_the_same_pattern() -> None:
    met, partly, not_met, not_applicable, unanswered = bar(ALL).segments
    assert met.marks == unanswered.marks == ""  # filled, and a dashed outline
    assert len({partly.marks, not_met.marks, not_applicable.marks}) == 3


def test_the_pattern_stays_inside_its_segment() -> None:
    many = Tally(statuses={Status.MET: 400, Status.PARTLY_MET: 1, Status.NOT_MET: 1})
    for segment in bar(many).segments[1:]:
        words = segment.marks.replace("L", " ").replace("M", " ").split()
        for x in map(float, words[::2]):
            assert segment.x - 0.1 <= x <= segment.x + segment.width + 0.1


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_charts_of_every_example_show_its_score(name: str) -> None:
    given = load_example(name)
    result = score(*given[:2])
    phases, tiers = view_of(given).summary.charts
    parts: list[Questionnaire | Phase] = [*given[0].phases, given[0]]
    tallies = [result.tally(part) for part in parts]
    tallies += [result.tally(given[0], tier) for tier in Tier]
    for row, tally in zip((*phases.rows, *tiers.rows), tallies, strict=True):
        assert row.counts == tuple(tally.of(status) for status in STATUSES)
        assert row.counted == f"{tally.met}/{tally.asked}"
        widths = [part.width / WIDTH for part in row.bar.segments] if row.bar else []
        shares = [count / tally.total for count in row.counts if count]
        assert widths == pytest.approx(shares, abs=1e-4)
