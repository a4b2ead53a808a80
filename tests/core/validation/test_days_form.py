"""The days of events as people type them, field by field or on one line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from selfassess.core.model.about.details import Period
from selfassess.core.model.event_days import EventDays
from selfassess.core.session.session import Session
from selfassess.core.validation.days_form import (
    day_fields,
    days_in_words,
    field_of,
    typed_days,
    with_days,
    words_typed,
    wrong_in_days,
)
from tests.builders import answered
from tests.core.timeline.test_judgement import ASKED, MEETINGS, NOTICE, PLAN

BLANK = answered()
NOTHING = dict.fromkeys(day_fields(ASKED), "")
DAYS = some.dates(date(1900, 1, 1), date(2200, 12, 31))


def test_there_is_a_field_for_each_day_and_one_for_all_days_of_what_is_repeated() -> (
    None
):
    fields = day_fields(ASKED)
    labels = {name: field.label for name, field in fields.items()}
    assert labels == {
        "notice-date": "Notice",
        "start-date": "Start",
        "plan-start": "The plan: first day",
        "plan-end": "The plan: last day",
        "meetings-dates": "Meetings",
    }
    assert [name for name, field in fields.items() if field.takes_many] == [
        "meetings-dates"
    ]
    assert {field.hint(BLANK) for field in fields.values()} == {"YYYY-MM-DD"}
    period = Period(start=date(2024, 9, 1))
    said = BLANK.model_copy(update={"period": period})
    hint = fields["plan-start"].hint(said)
    assert hint == "2024-09-01, as this file says elsewhere"
    assert field_of(PLAN) == "plan-start"


@given(some.none() | DAYS, some.lists(DAYS, max_size=4), some.tuples(DAYS, DAYS))
def test_days_read_as_they_are_typed(
    once: date | None, many: list[date], span: tuple[date, date]
) -> None:
    start, end = sorted(span)
    events = {
        "notice": EventDays(date=once),
        "meetings": EventDays(dates=tuple(many)),
        "plan": EventDays(start=start, end=end),
    }
    typed = typed_days(BLANK.model_copy(update={"events": events}), ASKED)
    assert wrong_in_days(typed, ASKED) == {}
    said = with_days(BLANK, typed, ASKED).events
    assert {key: said.get(key, EventDays()) for key in events} == events


def test_nothing_typed_says_nothing_and_what_is_unknown_stays() -> None:
    before = EventDays.model_validate({"date": "2024-02-10", "x_by": "hand"})
    file = BLANK.model_copy(update={"events": {"notice": before}})
    assert with_days(BLANK, NOTHING, ASKED) == BLANK
    after = with_days(file, NOTHING, ASKED).events["notice"]
    assert (after.date, after.model_extra) == (None, {"x_by": "hand"})


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("notice-date", "soon", "must be a date such as 2026-11-23"),
        ("meetings-dates", "2024-03-01, May", "May must be a date such as 2026-11-23"),
        ("plan-start", "2024", "must be a date such as 2026-11-23"),
        ("plan-end", "2023-01-01", "ends before it starts"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(name: str, text: str, message: str) -> None:
    wrong = wrong_in_days({**NOTHING, "plan-start": "2024-01-01", name: text}, ASKED)
    assert [*wrong] == [name]
    assert message in wrong[name]


def test_days_on_one_line_are_those_of_one_event() -> None:
    days = ["2024-01-02", "2024-03-04"]
    assert words_typed(MEETINGS, days) == {"meetings-dates": " ".join(days)}
    assert words_typed(PLAN, days) == dict(
        zip(("plan-start", "plan-end"), days, strict=True)
    )
    assert words_typed(PLAN, []) == {"plan-start": "", "plan-end": ""}
    assert words_typed(NOTICE, days) == {"notice-date": " ".join(days)}


def test_known_days_are_told_in_words() -> None:
    said = words_typed(MEETINGS, ["2024-03-04,2024-01-02"])
    typed = {**NOTHING, **said, "plan-end": "2024-12-31"}
    session = Session.begin(ASKED, BLANK).dated(typed)
    told = [days_in_words(event, session.assessment) for event in ASKED.events]
    assert told == ["", "", "until 2024-12-31", "2024-01-02, 2024-03-04"]
    whole = Session.begin(ASKED, BLANK).dated({**typed, "plan-start": "2024-01-01"})
    open_end = whole.dated({**NOTHING, "plan-start": "2024-01-01"})
    plans = [days_in_words(PLAN, each.assessment) for each in (whole, open_end)]
    assert plans == ["2024-01-01 to 2024-12-31", "from 2024-01-01"]
    assert session.dated(typed) is session
    undone = session.undo()
    assert undone
    assert undone.assessment == BLANK
