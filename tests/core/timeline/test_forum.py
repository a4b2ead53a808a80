"""The forum by its registers: sides, balance, attendance, rhythm."""

from datetime import date
from typing import Any

import pytest

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.event_days import EventDays
from selfassess.core.model.questionnaire.events import Event, EventKind
from selfassess.core.model.registers.forum import ForumMeeting, ForumMember, ForumSide
from selfassess.core.timeline.forum import (
    attendance,
    balance,
    meeting_days,
    rhythm_sentence,
    seats,
    seats_sentence,
)
from selfassess.core.timeline.judged_rule import RuleState
from selfassess.core.timeline.judgement import judge
from selfassess.core.timeline.known_days import is_said_twice, known_days
from tests.builders import (
    MET,
    NOT_MET,
    PARTLY_MET,
    answered,
    questionnaire,
    requirement,
)

DAY = date(2026, 5, 3)
ASKED = questionnaire(
    even=requirement("even").model_copy(update={"balanced_forum": True})
)


def forum(
    government: int, civil_society: int = 0, other: int = 0, unsaid: int = 0
) -> Assessment:
    """So many members for each side."""
    counts = (unsaid, government, civil_society, other)
    sides = [s for s, n in zip(ForumSide, counts, strict=True) for _ in range(n)]
    members = {
        f"m-{number}": ForumMember(organisation="o", side=side)
        for number, side in enumerate(sides)
    }
    return answered().model_copy(update={"members": members})


@pytest.mark.parametrize(
    ("members", "state"),
    [
        ((0,), RuleState.UNKNOWN),
        ((4, 4), RuleState.HOLDS),
        ((4, 3), RuleState.HOLDS),
        ((4, 2, 3), RuleState.HOLDS),
        ((4, 2), RuleState.FAILS),
        ((3, 5), RuleState.FAILS),
        ((3, 5, 0, 1), RuleState.UNKNOWN),
    ],
)
def test_a_forum_is_even_if_no_side_has_more_than_one_more(
    members: tuple[int, ...], state: RuleState
) -> None:
    assert balance(forum(*members), DAY).state is state


def test_who_has_left_or_is_still_to_come_does_not_count() -> None:
    members = {
        "left": ForumMember(organisation="o", until=date(2026, 5, 2)),
        "there": ForumMember(organisation="o", since=DAY, until=DAY),
        "to-come": ForumMember(organisation="o", since=date(2026, 5, 4)),
    }
    file = answered().model_copy(update={"members": members})
    assert seats(file, DAY) == {ForumSide.UNSAID: 1}


@pytest.mark.parametrize(
    ("status", "members", "told"),
    [
        (
            MET,
            (8, 2, 1),
            "met, but the members of the forum are "
            "8 of government, 2 of civil society, 1 of others",
        ),
        (
            NOT_MET,
            (2, 2),
            "not met, but the members of the forum are "
            "2 of government, 2 of civil society",
        ),
        (MET, (2, 2), ""),
        (PARTLY_MET, (8, 2), ""),
        (NOT_MET, (0, 0), ""),
    ],
)
def test_an_answer_that_the_members_speak_against_is_told(
    status: Any, members: tuple[int, ...], told: str
) -> None:
    answers = answered(even=status).answers
    file = forum(*members).model_copy(update={"answers": answers})
    judgement = judge(ASKED, file, DAY)
    assert judgement.contradiction_sentence("even") == told
    assert bool(judgement.contradictions) == bool(told)


def test_attendance_is_counted_from_members_unless_it_is_said() -> None:
    file = forum(2, 1)
    meeting = ForumMeeting(title="t", date=DAY, members=("m-0", "m-2", "lost"))
    counted = "1 of government, 1 of civil society"
    assert seats_sentence(attendance(meeting, file)) == counted
    said = meeting.model_copy(update={"civil_society": 9, "other": 0})
    counted = "1 of government, 9 of civil society"
    assert seats_sentence(attendance(said, file)) == counted


def met(*days: date) -> Assessment:
    """An assessment with meetings of the forum on these days."""
    meetings = {f"f-{d}": ForumMeeting(title="t", date=d) for d in days}
    return answered().model_copy(update={"forum_meetings": meetings})


def test_the_longest_pause_between_meetings_is_told() -> None:
    days = date(2025, 3, 3), date(2025, 11, 5), date(2026, 2, 1), date(2027, 1, 1)
    assert rhythm_sentence(met(*days), DAY) == (
        "The forum has met 3 times. Its longest pause was 8 whole months, "
        "between 3 March and 5 November 2025."
    )
    assert rhythm_sentence(met(DAY), DAY) == "The forum has met 1 time."
    assert rhythm_sentence(met(), DAY) == ""
    assert meeting_days(met(*days).forum_meetings.values(), DAY) == [*days[:3]]


def test_the_meetings_of_the_register_count_where_the_event_says_no_days() -> None:
    event = Event(id="e", title="t", kind=EventKind.REPEATED, same_as="forum_meetings")
    file = met(DAY)
    assert known_days(event, file).dates == (DAY,)
    assert not is_said_twice(event, file)
    other = file.with_entry("events", "e", EventDays(dates=(date(2026, 5, 4),)))
    assert known_days(event, other).dates == (date(2026, 5, 4),)
    assert is_said_twice(event, other)
