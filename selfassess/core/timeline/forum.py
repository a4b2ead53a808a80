"""The forum as its registers show it on a day: how many sit for whom, and how often it met."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.forum import ForumMeeting, ForumMember, ForumSide
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import listed
from selfassess.core.timeline.calendar_months import months_between
from selfassess.core.timeline.day_labels import from_and_to
from selfassess.core.timeline.judged_rule import RuleState

MOST_APART = 1
"""So many members more may one side have in a forum that counts as even."""

Seats = Mapping[ForumSide, int]
"""How many people are there for each side."""


@dataclass(frozen=True, slots=True)
class Balance:
    """Whether as many sit for government as for all others, and how many they are."""

    state: RuleState
    sentence: str


def seats(assessment: Assessment, day: date) -> Seats:
    """How many members of each side the forum has on that day."""
    members = assessment.members.values()
    return _counted(each for each in members if _is_member_on(each, day))


def attendance(meeting: ForumMeeting, assessment: Assessment) -> Seats:
    """How many of each side were at a meeting: as said, or by the members who were there."""
    members = (assessment.members.get(key) for key in meeting.members)
    said = {
        ForumSide.GOVERNMENT: meeting.government,
        ForumSide.CIVIL_SOCIETY: meeting.civil_society,
        ForumSide.OTHER: meeting.other,
    }
    counted = _counted(each for each in members if each)
    counted.update(
        {side: n - counted[side] for side, n in said.items() if n is not None}
    )
    return counted


def balance(assessment: Assessment, day: date) -> Balance:
    """Whether the forum is even on that day; unknown while a side is not said."""
    counts = seats(assessment, day)
    total, government = sum(counts.values()), counts[ForumSide.GOVERNMENT]
    state = RuleState.UNKNOWN
    if total and not counts[ForumSide.UNSAID]:
        is_even = abs(total - 2 * government) <= MOST_APART
        state = RuleState.HOLDS if is_even else RuleState.FAILS
    return Balance(state, seats_sentence(counts))


def seats_sentence(counts: Seats) -> str:
    """Such as “4 of government, 3 of civil society”; empty if nobody is there."""
    words = {
        ForumSide.GOVERNMENT: _("{count} of government"),
        ForumSide.CIVIL_SOCIETY: _("{count} of civil society"),
        ForumSide.OTHER: _("{count} of others"),
        ForumSide.UNSAID: _("{count} of whom nobody said for whom"),
    }
    told = (word.format(count=counts[s]) for s, word in words.items() if counts[s])
    return listed(told)


def rhythm_sentence(assessment: Assessment, today: date) -> str:
    """How often the forum has met by that day, and its longest pause; empty if never."""
    days = meeting_days(assessment.forum_meetings.values(), today)
    if not days:
        return ""
    sentence = ngettext(
        "The forum has met {count} time.", "The forum has met {count} times.", len(days)
    ).format(count=len(days))
    if len(days) == 1:
        return sentence
    start, end = max(pairwise(days), key=lambda pair: pair[1] - pair[0])
    months = months_between(start, end)
    pause = ngettext(
        "Its longest pause was {count} whole month, between {start} and {end}.",
        "Its longest pause was {count} whole months, between {start} and {end}.",
        months,
    ).format(count=months, **from_and_to(start, end))
    return f"{sentence} {pause}"


def meeting_days(meetings: Iterable[ForumMeeting], until: date) -> list[date]:
    """The days on which the forum met, in their order."""
    return sorted({each.date for each in meetings if each.date <= until})


def _is_member_on(member: ForumMember, day: date) -> bool:
    since, until = member.since or day, member.until or day
    return since <= day <= until


def _counted(members: Iterable[ForumMember]) -> Counter[ForumSide]:
    return Counter(each.side for each in members)
