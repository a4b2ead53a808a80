"""The days that an assessment says, and those that follow from time rules."""

from datetime import date

import pytest

from selfassess.core.model.event_days import EventDays
from selfassess.core.model.questionnaire.events import Event, EventKind
from selfassess.core.model.questionnaire.sources import Basis, Citation
from selfassess.core.model.questionnaire.time_rules import TimeRule, TimeRuleKind
from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.timeline.labels import rule_sentence
from selfassess.core.timeline.timeline import EntryKind, timeline
from tests.builders import answered, questionnaire, requirement

NOTICE = Event(id="notice", title="Notice", kind=EventKind.ONCE)
WORK = Event(id="work", title="Work", kind=EventKind.SPAN)
MEETINGS = Event(id="meetings", title="Meetings", kind=EventKind.REPEATED)
TODAY = date(2024, 1, 21)


def rule(kind: TimeRuleKind, event: str, **asked: object) -> TimeRule:
    sources = (Citation(key="guide", basis=Basis.PRACTICE),)
    return TimeRule.model_validate(
        {"kind": kind, "event": event, "sources": sources, **asked}
    )


BEFORE = rule(TimeRuleKind.BEFORE, "notice", other="work", days=14)
LONG = rule(TimeRuleKind.LONG, "work", days=14)
APART = rule(TimeRuleKind.APART, "meetings", other="work", months=6)
DAYS_APART = rule(TimeRuleKind.APART, "meetings", other="work", days=30)
A_YEAR = rule(TimeRuleKind.A_YEAR, "meetings", other="work", times=2)
OF_THE_CALENDAR = rule(TimeRuleKind.A_YEAR, "meetings", times=2)
AFTER = rule(TimeRuleKind.AFTER, "notice", other="work", months=3)
BY = rule(TimeRuleKind.BY, "notice", day="2024-08-31")
OF_A_YEAR = rule(TimeRuleKind.BY, "notice", day_of_year="06-30")
OF_THAT_YEAR = rule(TimeRuleKind.BY, "notice", other="work", day_of_year="06-30")


def lines(
    asked_rule: TimeRule, events: dict[str, EventDays], today: date = TODAY
) -> list[tuple[str, str]]:
    """What the timeline tells of a requirement with that rule, kind and text."""
    asked = questionnaire(
        events=(NOTICE, WORK, MEETINGS), a=requirement("a", time_rules=(asked_rule,))
    )
    assessment = answered().model_copy(update={"events": events})
    return [(e.kind, e.text) for e in timeline(asked, assessment, today)]


def days(*each: date) -> EventDays:
    return EventDays(dates=each)


def span(start: date, end: date | None = None) -> EventDays:
    return EventDays(start=start, end=end)


def test_what_follows_from_a_planned_start_is_due_or_late() -> None:
    work = span(date(2024, 2, 16))
    start = (EntryKind.PLANNED, "Work: first day")
    due = "Notice: by 2 February at the latest, 14 days before 16 February 2024"
    assert lines(BEFORE, {"work": work}) == [(EntryKind.DUE, due), start]
    late = lines(BEFORE, {"work": work}, date(2024, 2, 3))
    assert late == [(EntryKind.LATE, due), start]
    told = [(EntryKind.PLANNED, "Notice"), start]
    assert lines(BEFORE, {"work": work, "notice": EventDays(date=TODAY)}) == told


@pytest.mark.parametrize(
    ("asked", "events", "text"),
    [
        (
            *(LONG, {"work": span(date(2024, 1, 15))}),
            "Work: until 28 January 2024 at the earliest, 14 days from 15 January",
        ),
        (LONG, {"work": span(date(2023, 12, 15))}, ""),
        (LONG, {}, ""),
        (
            *(APART, {"work": span(date(2023, 6, 30))}),
            "Meetings: by 30 December 2023 at the latest, 6 months after 30 June",
        ),
        (
            APART,
            {
                "work": span(date(2023, 8, 31)),
                "meetings": days(date(2024, 2, 3), date(2024, 12, 1)),
            },
            "Meetings: by 3 August 2024 at the latest, 6 months after 3 February",
        ),
        (APART, {"work": span(date(2023, 8, 31), date(2024, 2, 29))}, ""),
        (APART, {"work": span(date(2022, 8, 31), date(2023, 2, 28))}, ""),
        (
            *(DAYS_APART, {"work": span(date(2024, 1, 10))}),
            "Meetings: by 9 February 2024 at the latest, 30 days after 10 January",
        ),
        (
            A_YEAR,
            {"work": span(date(2023, 8, 1)), "meetings": days(date(2023, 9, 1))},
            "Meetings: 1 more by 31 July 2024, in the year from 1 August 2023",
        ),
        (
            A_YEAR,
            {
                "work": span(date(2023, 8, 1)),
                "meetings": days(date(2023, 9, 1), date(2024, 7, 1)),
            },
            "",
        ),
        (A_YEAR, {"work": span(date(2022, 1, 1), date(2022, 12, 31))}, ""),
        (
            *(OF_THE_CALENDAR, {"meetings": days(date(2023, 5, 1))}),
            "Meetings: 2 more by 31 December 2024, in the year from 1 January",
        ),
        (OF_THE_CALENDAR, {}, ""),
        (
            *(AFTER, {"work": span(date(2023, 1, 1), date(2023, 11, 30))}),
            "Notice: by 29 February 2024 at the latest, 3 months after 30 November 2023",
        ),
        (AFTER, {}, ""),
        (BY, {}, "Notice: by 31 August 2024 at the latest"),
        (BY, {"notice": EventDays(date=date(2024, 1, 2))}, ""),
        (OF_A_YEAR, {}, ""),
        (
            *(OF_THAT_YEAR, {"work": span(date(2024, 3, 1))}),
            "Notice: by 30 June 2024 at the latest",
        ),
    ],
)
def test_each_rule_sets_its_day_while_something_is_to_be_done(
    asked: TimeRule, events: dict[str, EventDays], text: str
) -> None:
    told = [text for _kind, text in lines(asked, events) if ": " in text]
    due = [line for line in told if not line.endswith((" first day", " last day"))]
    assert due == ([text] if text else [])


def test_every_day_that_is_said_is_told_in_order_with_what_was_promised() -> None:
    asked = questionnaire(events=(NOTICE, WORK, MEETINGS), a=requirement("a"))
    assessment = answered().model_copy(
        update={
            "events": {
                "meetings": days(date(2024, 1, 5), date(2024, 3, 1)),
                "work": span(date(2024, 1, 1), date(2024, 2, 1)),
            },
            "actions": {
                "site": PlannedAction(title="Site", due=date(2024, 1, 20)),
                "list": PlannedAction(title="List", due=TODAY, requirement="a"),
                "done": PlannedAction(title="Call", done=date(2024, 1, 2)),
                "gone": PlannedAction(title="Gone", due=TODAY, not_done="No."),
                "when": PlannedAction(title="When?"),
            },
        }
    )
    told = [
        (entry.day.isoformat()[5:], entry.kind.value, entry.text, entry.which)
        for entry in timeline(asked, assessment, TODAY)
    ]
    assert told == [
        ("01-01", "past", "Work: first day", "start"),
        ("01-02", "past", "Action: Call", "done"),
        ("01-05", "past", "Meetings", "2024-01-05"),
        ("01-20", "late", "Action: Site", "due"),
        ("01-21", "due", "Action: List", "due"),
        ("02-01", "planned", "Work: last day", "end"),
        ("03-01", "planned", "Meetings", "2024-03-01"),
    ]


def test_a_rule_is_told_in_words() -> None:
    asked = questionnaire(events=(NOTICE, WORK, MEETINGS), a=requirement("a"))
    rules = (
        *(BEFORE, LONG, APART, DAYS_APART, A_YEAR, OF_THE_CALENDAR),
        *(AFTER, BY, OF_A_YEAR, OF_THAT_YEAR),
    )
    assert [rule_sentence(each, asked) for each in rules] == [
        "“Notice” at least 14 days before “Work”",
        "“Work” for at least 14 days",
        "“Meetings” at most 6 months apart, during “Work”",
        "“Meetings” at most 30 days apart, during “Work”",
        "“Meetings” at least 2 times in each year of “Work”",
        "“Meetings” at least 2 times in each year",
        "“Notice” at most 3 months after the end of “Work”",
        "“Notice” by 31 August 2024",
        "“Notice” by 30 June of its year",
        "“Notice” by 30 June of the year in which “Work” begins",
    ]
