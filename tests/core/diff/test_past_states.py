from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.core.diff.assessment_diff import Difference, differ
from selfassess.core.diff.history_blocks import history_blocks, since_review_blocks
from selfassess.core.diff.past_states import PastState, changes_over, since_review
from selfassess.core.model.assessment import Assessment
from selfassess.core.problems import Where
from selfassess.core.review.threads import answer_digest
from selfassess.core.text.blocks import ConsequenceBlock, SentenceBlock
from tests.builders import (
    AGREE,
    BASIC,
    MET,
    NOT_MET,
    PARTLY_MET,
    answered,
    finding,
    given_on,
    phase,
    questionnaire,
    review,
)
from tests.strategies import NAMES, simple_assessments

BEGAN = datetime(2026, 3, 1, tzinfo=UTC)
ASKED = questionnaire(phase("all", **dict.fromkeys(NAMES, BASIC)))


def states_of(*assessments: Assessment) -> list[PastState]:
    return [
        PastState(BEGAN + timedelta(days=day), f"state {day}", assessment, ASKED)
        for day, assessment in enumerate(assessments)
    ]


def net(differences: list[Difference]) -> dict[Where, tuple[Any, Any]]:
    """Of every place what it said first and last, where that is not the same."""
    found: dict[Where, tuple[Any, Any]] = {}
    for difference in differences:
        for change in difference.changes:
            before, _after = found.get(change.where, (change.before, None))
            found[change.where] = (before, change.after)
    return {where: sides for where, sides in found.items() if sides[0] != sides[1]}


@settings(max_examples=200)
@given(st.lists(simple_assessments(), min_size=1, max_size=6))
def test_all_steps_of_a_history_together_are_the_difference_of_its_ends(
    assessments: list[Assessment],
) -> None:
    steps = [each.difference for each in changes_over(states_of(*assessments))]
    first, last = assessments[0], assessments[-1]
    assert net(steps) == net([differ(first, last, ASKED, ASKED)])


def test_of_one_requirement_only_its_answer_is_told_and_the_evidence_it_cites() -> None:
    first = answered(a=NOT_MET, b=MET)
    entry = first.evidence["minutes"].model_copy(update={"title": "Other minutes"})
    states = states_of(
        first,
        answered(a=PARTLY_MET, b=MET),
        answered(a=PARTLY_MET, b=MET).with_evidence("minutes", entry),
    )
    (of_a,) = changes_over(states, "a")
    assert of_a.after is states[1]
    assert [change.where for change in of_a.difference.changes] == [
        ("answers", "a", "status")
    ]
    (of_b,) = changes_over(states, "b")
    assert [change.where for change in of_b.difference.changes] == [
        ("evidence", "minutes", "title")
    ]


def test_a_reviewer_is_told_what_changed_since_the_answer_that_they_saw() -> None:
    before, now = answered(a=NOT_MET, b=MET), answered(a=PARTLY_MET, b=MET)
    findings = {name: finding(AGREE) for name in ("a", "b")}
    seen = given_on(before, review(**findings, c=finding(AGREE, of="0" * 12)))
    states = states_of(answered(), before, now)
    found = {
        each.requirement_id: each.change
        for each in since_review(states, seen, answer_digest)
    }
    assert found.keys() == {"a", "c"}
    assert found["a"]
    assert found["a"].before is states[1]
    assert found["c"] is None
    told = [
        *since_review_blocks(
            "Water Watch", [*since_review(states, seen, answer_digest)], ASKED
        )
    ]
    assert SentenceBlock("the answer that was reviewed is not kept here") in told
    nothing = [*since_review_blocks("Water Watch", (), ASKED)]
    assert nothing[-1] == SentenceBlock("nothing")


def test_what_is_no_longer_asked_and_what_is_from_now_on_is_told() -> None:
    old, new = (
        PastState(BEGAN, name, answered(), questionnaire(phase("all", **{name: BASIC})))
        for name in ("gone", "new")
    )
    told = [*history_blocks(changes_over([old, new]), old)]
    assert ConsequenceBlock("no longer asked: gone") in told
    assert ConsequenceBlock("asked from now on: new") in told
