"""The days of the process in the report: drawn, written, and held against what is asked."""

from datetime import date

import pytest

from selfassess.core.model.event_days import EventDays
from selfassess.core.timeline.judgement import judge
from selfassess.report.content.timeline import timeline_of
from selfassess.report.elements.charts import WIDTH
from selfassess.report.elements.day_strips import Axis, Stretch
from tests.builders import MET, answered
from tests.core.timeline.test_judgement import ASKED

TODAY = date(2025, 1, 1)
START, END = date(2024, 1, 1), date(2026, 1, 1)


@pytest.fixture
def axis() -> Axis:
    return Axis(START, END, TODAY)


def test_the_section_says_days_and_rules_and_draws_nothing_that_it_does_not_say() -> (
    None
):
    events = {
        "notice": EventDays(date=date(2024, 2, 10)),
        "start": EventDays(date=date(2024, 2, 16)),
        "plan": EventDays(start=date(2024, 9, 1)),
    }
    assessment = answered(a=MET).model_copy(update={"events": events})
    judgement = judge(ASKED, assessment, TODAY)
    section = timeline_of(ASKED, assessment, judgement, TODAY)
    assert section
    assert [(row.title.text, row.days) for row in section.events] == [
        ("Notice", "10 February 2024"),
        ("Start", "16 February 2024"),
        ("The plan", "1 September 2024"),
    ]
    assert section.columns[1] == "10 February 2024 to 1 September 2024"
    assert section.events[0].strip.title == "Notice: 10 February 2024"
    fails = [row for row in section.rules if row.kind == "fails"]
    assert [row.requirement.text.text for row in fails] == ["1.1.1", "1.1.2"]
    assert fails[0].figure.text == "6 days before; 14 asked"
    assert fails[0].state == "✘ fails"


def test_without_a_day_there_is_no_section() -> None:
    judgement = judge(ASKED, answered(), TODAY)
    assert timeline_of(ASKED, answered(), judgement, TODAY) is None


def test_what_is_to_come_is_hollow_and_years_have_a_line(axis: Axis) -> None:
    strip = axis.strip("A plan", [Stretch(date(2024, 7, 1), date(2025, 7, 1))])
    done, planned = strip.marks
    assert (done.dashes, bool(planned.dashes)) == ("", True)
    assert done.x + done.width == pytest.approx(planned.x, abs=0.1)
    assert strip.years == pytest.approx((WIDTH / 2, WIDTH), abs=1)


@pytest.mark.parametrize("day", [START, TODAY, END])
def test_a_single_day_stands_within_the_strip(axis: Axis, day: date) -> None:
    (mark,) = axis.strip("A day", [Stretch(day, day)]).marks
    assert 0 <= mark.x <= WIDTH - mark.width
    assert bool(mark.dashes) == (day > TODAY)


def test_one_day_alone_can_be_drawn() -> None:
    alone = Axis.around([Stretch(TODAY, TODAY)], TODAY)
    assert alone.strip("Today", [Stretch(TODAY, TODAY)]).marks
