from datetime import date

from selfassess.core.model.about.details import Period
from selfassess.core.model.event_days import EventDays
from selfassess.core.model.questionnaire.events import Event, EventKind
from selfassess.core.model.questionnaire.sources import Basis, Citation
from selfassess.core.model.questionnaire.time_rules import TimeRule, TimeRuleKind
from selfassess.core.model.status import Status
from selfassess.core.scoring.score import score
from selfassess.core.timeline.day_labels import distance_label, late_label
from selfassess.core.timeline.judgement import Contradiction, judge
from selfassess.core.timeline.labels import contradiction_lines
from tests.builders import (
    MET,
    NOT_MET,
    PARTLY_MET,
    answered,
    questionnaire,
    requirement,
)

GUIDE = (Citation(key="guide", basis=Basis.PRACTICE),)
NOTICE = Event(id="notice", title="Notice", kind=EventKind.ONCE)
START = Event(id="start", title="Start", kind=EventKind.ONCE)
PLAN = Event(id="plan", title="The plan", kind=EventKind.SPAN, same_as="period")
MEETINGS = Event(id="meetings", title="Meetings", kind=EventKind.REPEATED)
AHEAD = TimeRule(
    kind=TimeRuleKind.BEFORE, event="notice", other="start", days=14, sources=GUIDE
)
OFTEN = TimeRule(
    kind=TimeRuleKind.APART, event="meetings", other="plan", months=6, sources=GUIDE
)
ASKED = questionnaire(
    events=(NOTICE, START, PLAN, MEETINGS),
    a=requirement("a", time_rules=(AHEAD,)),
    b=requirement("b", time_rules=(OFTEN, AHEAD)),
    c=requirement("c"),
)
TODAY = date(2026, 11, 30)


def test_an_answer_that_the_days_speak_against_is_told_and_stays_as_it_is() -> None:
    assessment = answered(a=MET, b=MET, c=MET).model_copy(
        update={
            "events": {
                "notice": EventDays(date=date(2024, 2, 10)),
                "start": EventDays(date=date(2024, 2, 16)),
            }
        }
    )
    judgement = judge(ASKED, assessment, TODAY)
    assert judgement.rules.keys() == {"a", "b"}
    assert judgement.contradictions == {
        "a": Contradiction.MET_THOUGH_ONE_FAILS,
        "b": Contradiction.MET_THOUGH_ONE_FAILS,
    }
    told = "met, but the days say: 6 days before; 14 asked"
    assert judgement.contradiction_sentence("a") == told
    assert judgement.contradiction_sentence("b") == told
    assert judgement.contradiction_sentence("c") == ""
    assert [*contradiction_lines(ASKED, judgement)] == [
        ("1.1.1", "a", f"A: {told}"),
        ("1.1.2", "b", f"B: {told}"),
    ]
    unknown, _fails = judgement.rules["b"]
    missing = "cannot be told before the days are known: Meetings; The plan"
    assert unknown.sentence == missing
    without = assessment.model_copy(update={"events": {}})
    assert score(ASKED, assessment) == score(ASKED, without)


def contradictions(
    status: Status, notice: date, start: date, today: date = TODAY
) -> list[Contradiction]:
    assessment = answered(a=status).model_copy(
        update={
            "events": {"notice": EventDays(date=notice), "start": EventDays(date=start)}
        }
    )
    return [*judge(ASKED, assessment, today).contradictions.values()]


def test_not_met_although_all_rules_hold_is_told_once_the_days_are_past() -> None:
    days = date(2026, 2, 1), date(2026, 2, 16)
    told = [Contradiction.NOT_MET_THOUGH_ALL_HOLD]
    assert contradictions(NOT_MET, *days) == told
    assert contradictions(NOT_MET, *days, today=date(2026, 2, 10)) == []
    assert contradictions(PARTLY_MET, *days) == []
    assert contradictions(MET, *days) == []


def test_the_days_of_the_plan_count_where_its_event_says_none() -> None:
    met_once = {"meetings": EventDays(dates=(date(2025, 1, 1),))}
    assessment = answered(b=NOT_MET).model_copy(
        update={
            "events": met_once,
            "period": Period(start=date(2024, 9, 1), end=date(2025, 3, 1)),
        }
    )
    often, _ahead = judge(ASKED, assessment, TODAY).rules["b"]
    assert often.sentence.startswith("4 months between 1 September 2024")
    years_only = assessment.model_copy(update={"period": Period(start=2024, end=2025)})
    often, _ahead = judge(ASKED, years_only, TODAY).rules["b"]
    missing = "cannot be told before the days are known: The plan"
    assert often.sentence == missing
    to_come = assessment.model_copy(update={"period": Period(start=date(2027, 1, 1))})
    often, _ahead = judge(ASKED, to_come, TODAY).rules["b"]
    assert often.sentence == missing
    to_come = assessment.model_copy(
        update={"period": Period(start=date(2027, 1, 1), end=date(2028, 1, 1))}
    )
    often, _ahead = judge(ASKED, to_come, TODAY).rules["b"]
    assert often.sentence == "cannot be told before it has begun: The plan"


def test_a_day_is_told_as_far_off_as_it_is() -> None:
    days = (date(2026, 11, 29), TODAY, date(2026, 12, 12))
    assert [distance_label(day, TODAY) for day in days] == [
        *("1 day ago", "today", "in 12 days")
    ]
    assert late_label(days[0], TODAY) == "late by 1 day"
    far = (
        *(date(2027, 2, 27), date(2027, 2, 28), date(2028, 12, 1)),
        *(date(2029, 10, 14), date(2024, 11, 30)),
    )
    assert [distance_label(day, TODAY) for day in far] == [
        *("in 89 days", "in 3 months", "in 2 years"),
        *("in 2 years and 10 months", "2 years ago"),
    ]


def test_how_many_answers_are_spoken_against_is_told_in_one_sentence() -> None:
    days = {
        "notice": EventDays(date=date(2024, 2, 10)),
        "start": EventDays(date=date(2024, 2, 16)),
    }
    assessment = answered(a=MET, b=MET).model_copy(update={"events": days})
    two = judge(ASKED, assessment, TODAY)
    assert two.count_sentence == "Days or forum speak against 2 answers"
    assert judge(ASKED, answered(), TODAY).count_sentence == ""
