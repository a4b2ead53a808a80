"""No entry of a register vanishes in a merge, whoever adds or changes which."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as some

from selfassess.core.merge.resolve import resolved
from selfassess.core.merge.three_way import merge
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.model.registers.forum import ForumMeeting, ForumMember
from selfassess.core.model.registers.owners import AnswerOwner
from selfassess.core.text.slugs import slug_for
from tests.builders import answered

DAY = date(2026, 5, 3)
BASE = answered().model_copy(
    update={
        "actions": {key: PlannedAction(title=f"do {key}") for key in ("one", "two")}
    }
)
TITLES = some.lists(some.sampled_from(["Meet", "Meet 2", "Tell", "tell!"]), max_size=3)
OWNERS = some.dictionaries(some.sampled_from(["one", "two"]), some.just("Ministry"))


def with_actions(titles: list[str], owners: dict[str, str], side: str) -> Assessment:
    """The base with new actions, and owners for old ones."""
    file = BASE
    for title in titles:
        action = PlannedAction(title=title, owner=side)
        file = file.with_entry("actions", slug_for(title, file.actions, "x"), action)
    for key, owner in owners.items():
        owned = PlannedAction(title=f"do {key}", owner=owner)
        file = file.with_entry("actions", key, owned)
    return file


@settings(max_examples=200)
@given(TITLES, OWNERS, TITLES, OWNERS)
def test_every_action_of_both_sides_is_there_after_a_merge(
    our_titles: list[str],
    our_owners: dict[str, str],
    their_titles: list[str],
    their_owners: dict[str, str],
) -> None:
    ours = with_actions(our_titles, our_owners, "us")
    theirs = with_actions(their_titles, their_owners, "them")
    merged = merge(BASE, ours, theirs)
    assert merged.conflicts == ()
    told = sorted((each.title, each.owner) for each in merged.actions.values())
    new = [*((t, "us") for t in our_titles), *((t, "them") for t in their_titles)]
    old = [
        (f"do {k}", {**our_owners, **their_owners}.get(k, "")) for k in ("one", "two")
    ]
    assert told == sorted([*new, *old])


def with_meetings(names: list[str], side: str) -> Assessment:
    """The base with new members, each at a meeting of its own."""
    file = BASE
    for name in names:
        seat = slug_for(name, file.members, "x")
        file = file.with_entry(
            "members", seat, ForumMember(organisation=f"{name} {side}")
        )
        met = ForumMeeting(title=f"{name} {side}", date=DAY, members=(seat,))
        key = slug_for(name, file.forum_meetings, "x")
        file = file.with_entry("forum_meetings", key, met)
    return file


@settings(max_examples=200)
@given(TITLES, TITLES)
def test_every_meeting_keeps_the_members_who_were_there(
    our_names: list[str], their_names: list[str]
) -> None:
    merged = merge(
        BASE, with_meetings(our_names, "us"), with_meetings(their_names, "them")
    )
    assert merged.conflicts == ()
    assert len(merged.forum_meetings) == len(our_names) + len(their_names)
    for met in merged.forum_meetings.values():
        (seat,) = met.members
        assert merged.members[seat].organisation == met.title


def test_an_owner_who_is_taken_out_here_and_asked_there_is_for_people_to_settle() -> (
    None
):
    base = BASE.with_entry("owners", "mof", AnswerOwner(name="Ministry of Finance"))
    owed = base.answer_to("a").model_copy(update={"owner": "mof"})
    merged = merge(
        base, base.with_entry("owners", "mof", None), base.with_answer("a", owed)
    )
    (conflict,) = merged.conflicts
    assert (conflict.where, conflict.ours) == ("owners.mof", None)
    gone = resolved(merged, conflict, None)
    assert (gone.owners, gone.answer_to("a").owner) == ({}, "")
    kept = resolved(merged, conflict, conflict.theirs)
    assert (kept.owners, kept.answer_to("a").owner) == (base.owners, "mof")
