"""Levels on the scales of a questionnaire: read, changed, merged, told apart."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.core.diff.assessment_diff import differ
from selfassess.core.diff.change_summary import change_text, count_changes
from selfassess.core.diff.plain_data import contents_of
from selfassess.core.merge.three_way import merge
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.levels import ClaimedLevel, GivenLevel
from selfassess.core.review.comparison import compare
from selfassess.core.review.comparison_blocks import level_blocks
from selfassess.core.session.session import Session
from selfassess.core.signatures.signature import content_of
from selfassess.core.text.blocks import EntryBlock, HeadingBlock
from tests.builders import (
    BASIC,
    PROOF,
    answered,
    phase,
    questionnaire,
    review,
    scale,
)

ASKED = questionnaire(
    phase("first", a=BASIC),
    phase("second", b=BASIC),
    phase("third", c=BASIC),
    scales={"influence": scale("second", "first")},
)
FIRST, SECOND = ASKED.asked_levels
PLACES = ("levels", "influence", "first")


def with_first(**fields: Any) -> Assessment:
    return Session.begin(ASKED, answered()).levelled(FIRST, **fields).assessment


def test_levels_are_asked_in_the_order_of_the_phases() -> None:
    assert (FIRST.phase.id, SECOND.phase.id) == ("first", "second")
    assert (FIRST.scale.rank("none"), FIRST.scale.rank("all")) == (0, 2)
    assert FIRST.scale.rank("most") == -1
    assert FIRST.scale.level("most") is None


def test_a_table_in_which_nothing_is_said_says_nothing() -> None:
    stubs = {"influence": {"first": {"level": "", "note": "", "evidence": []}}}
    read = Assessment.model_validate({**answered().model_dump(), "levels": stubs})
    assert read == answered()
    assert content_of(read) == content_of(answered())
    taken_back = Session.begin(ASKED, with_first(level="some")).levelled(
        FIRST, level=""
    )
    assert taken_back.assessment == answered()
    before: dict[str, Any] = {"levels": {}}
    after = {"levels": stubs}
    assert change_text(count_changes(before, after)) == "only the layout"


def test_a_change_of_a_level_has_its_place_and_is_counted_as_an_answer() -> None:
    before, after = answered(), with_first(level="some", open=False)
    difference = differ(before, after, ASKED, ASKED)
    assert difference.others == []
    (changes,) = difference.tables.values()
    assert [(c.where, c.before, c.after) for c in changes] == [
        ((*PLACES, "level"), None, "some"),
        ((*PLACES, "open"), None, False),
    ]
    counted = count_changes(contents_of(before), contents_of(after))
    assert change_text(counted) == "1 answer"


def test_evidence_that_is_taken_out_is_cited_by_no_level() -> None:
    cited = with_first(level="some", evidence=(PROOF,))
    assert cited.without_evidence(PROOF) == with_first(level="some").without_evidence(
        PROOF
    )


def test_evidence_that_one_takes_out_and_a_level_cites_anew_is_a_conflict() -> None:
    merged = merge(
        answered(),
        answered().without_evidence(PROOF),
        with_first(level="some", evidence=(PROOF,)),
    )
    assert [conflict.where for conflict in merged.conflicts] == [f"evidence.{PROOF}"]


FIELDS: dict[str, list[Any]] = {
    "level": ["", "none", "some", "all"],
    "open": [None, True, False],
    "note": ["", "A note.", "Another one."],
    "evidence": [(), (PROOF,)],
}
CHANGES = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(values) for name, values in FIELDS.items()}
)


@given(CHANGES, CHANGES, CHANGES, st.booleans())
@settings(max_examples=200)
def test_levels_merge_field_by_field(
    before: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any], apart: bool
) -> None:
    base = Session.begin(ASKED, with_first(**before))
    mine = base.levelled(FIRST, **ours).assessment
    place = SECOND if apart else FIRST
    other = base.levelled(place, **theirs).assessment
    merged = merge(base.assessment, mine, other)
    given_before = base.given(FIRST).model_dump()
    clash = {
        name
        for name in ours.keys() & theirs.keys()
        if not apart and given_before[name] not in (ours[name], theirs[name])
        if ours[name] != theirs[name]
    }
    if not clash:
        assert merged.conflicts == ()
        both = base.levelled(FIRST, **ours).levelled(
            place, **{k: v for k, v in theirs.items() if apart or v != given_before[k]}
        )
        assert merged == both.assessment


@pytest.mark.parametrize("side", ["ours", "theirs"])
def test_two_levels_for_one_phase_are_a_conflict_that_keeps_both(side: str) -> None:
    ours, theirs = with_first(level="some"), with_first(level="all")
    if side == "theirs":
        ours, theirs = theirs, ours
    merged = merge(answered(), ours, theirs)
    (conflict,) = merged.conflicts
    assert conflict.where == "levels.influence.first.level"
    assert {conflict.ours, conflict.theirs} == {"some", "all"}
    assert merged.levels["influence"]["first"] == ClaimedLevel(level=str(conflict.ours))


def test_both_sides_of_a_level_stand_side_by_side() -> None:
    theirs = {"influence": {"first": GivenLevel(level="none", note="Nobody asked.")}}
    spoken = review().model_copy(update={"levels": theirs})
    ours = with_first(level="some", open=True)
    comparison, place = compare(ASKED, ours, {"watch": spoken}), "first/influence"
    assert list(level_blocks(comparison, {"watch": "Watch"})) == [
        HeadingBlock("Influence, First"),
        EntryBlock("Answer", "Some of it, open to anyone", leads_to=place),
        EntryBlock("Watch", "None", "Nobody asked.", leads_to=place),
    ]
    assert comparison.theirs["watch"].levels == theirs
