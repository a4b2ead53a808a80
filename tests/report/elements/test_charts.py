"""Bars whose kinds differ without colour."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.model.status import STATUSES, Status
from selfassess.core.scoring.score import score
from selfassess.core.scoring.tallies.tally import Tally
from selfassess.report.content.report_section import Kind
from selfassess.report.content.way import Way
from selfassess.report.elements.charts import WIDTH, bar, lacking
from selfassess.report.elements.passages import Passage
from selfassess.report.formats.html import Paper, render_html
from selfassess.report.pdf.render import html_to_pdf
from tests.report.printed_reports import (
    EXAMPLES,
    load_example,
    view_of,
    with_questionnaire,
)

ALL = Tally(met=3, asked=9, statuses=dict.fromkeys(Status, 2))


def test_numbers_up_to_9999_stay_in_one_piece() -> None:
    view = with_questionnaire(load_example("kenya-2016"))
    chart = view.summary.chart
    rows = tuple(
        replace(row, counts=(9999,) * 5, counted="9999/9999") for row in chart.rows
    )
    chart = replace(chart, rows=rows)
    wide = replace(view, summary=replace(view.summary, chart=chart))
    content = html_to_pdf(
        render_html(wide, Paper.LETTER), view.attachments, lambda *_step: None
    )
    lines = PdfReader(BytesIO(content)).pages[0].extract_text().splitlines()
    printed = [line for line in lines if "9999" in line]
    assert len(printed) == 4
    for row in printed:
        assert row.split()[-6:] == ["9999"] * 5 + ["9999/9999"]


def test_very_many_in_the_way_are_told_in_short() -> None:
    view = with_questionnaire(load_example("kenya-2016"))
    (way,) = [each for each in view.sections if each.kind is Kind.WAY]
    group = way.body.groups[0]
    blocker = group.blockers[0]
    link = blocker.requirement
    many = tuple(
        replace(blocker, requirement=replace(link, text=Passage(f"9.9.{number}")))
        for number in range(224)
    )
    body = Way((replace(group, blockers=many),))
    html = render_html(replace(view, sections=(replace(way, body=body),)))
    (told,) = re.findall(r'<p class="in-short">.*?</p>', html)
    assert all(f">{each.requirement.text.text}</a>" in told for each in many)
    assert '<ul class="blockers' not in html
    assert '<p class="in-short">' not in render_html(view)


def test_a_bar_says_its_numbers() -> None:
    assert bar(ALL).title == (
        "Share of answers: 2 met, 2 partly met, 2 not met, 2 not applicable, "
        "2 unanswered"
    )


def test_kinds_without_answers_take_no_room() -> None:
    segments = bar(Tally(statuses={Status.NOT_MET: 3})).segments
    assert [(each.kind, each.x, each.width) for each in segments] == [("not", 0, WIDTH)]


def test_met_without_the_evidence_that_it_takes_is_not_green() -> None:
    tally = Tally(met=1, asked=4, statuses={Status.MET: 3, Status.NOT_MET: 1})
    green, amber, _not = bar(tally).segments
    assert [(each.kind, each.width) for each in (green, amber)] == [
        ("met", WIDTH / 4),
        ("lacking", WIDTH / 2),
    ]
    assert green.paint != amber.paint
    assert amber.marks


def test_the_key_of_met_shows_both_of_its_looks_where_there_are_both() -> None:
    charts = {
        name: view_of(load_example(name)).summary.chart
        for name in ("exampleland", "kenya-2016")
    }
    assert {name: chart.columns[0][0] for name, chart in charts.items()} == {
        "exampleland": "met lacking",
        "kenya-2016": "met",
    }


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
    rows = view_of(given).summary.chart.rows
    tallies = [
        tally
        for phase in given[0].phases
        for tier in Tier
        if (tally := result.tally(phase, tier)).total
    ]
    for row, tally in zip(rows, (*tallies, result.tally(given[0])), strict=True):
        assert row.counts == tuple(tally.of(status) for status in STATUSES)
        assert row.counted == f"{tally.met}/{tally.asked}"
        widths = [part.width / WIDTH for part in row.bar.segments]
        met, *others = row.counts
        counts = (met - lacking(tally), lacking(tally), *others)
        shares = [count / tally.total for count in counts if count]
        assert widths == pytest.approx(shares, abs=1e-4)
