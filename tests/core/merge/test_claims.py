"""A status and what it waits for merge as one claim, however often and whichever side."""

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from selfassess.core.merge.resolve import resolved
from selfassess.core.merge.three_way import merge
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.retired import RetiredAnswer
from selfassess.core.model.status import Status
from tests.builders import MET, NOT_MET, PARTLY_MET, UNANSWERED, answered

BASE = answered()
CARRIED = Answer(status=MET, carried="2nd plan")
CLAIMED = Answer(status=MET)
PROPOSED = Answer(status=MET, proposed="f.xlsx")
ANSWERS = st.builds(
    Answer,
    status=st.sampled_from(Status),
    note=st.sampled_from(["", "x", "y", "x\n\ny", "z\n\ny"]),
    language=st.sampled_from(["", "fr", "sw"]),
    carried=st.sampled_from(["", "2nd plan"]),
    proposed=st.sampled_from(["", "f.xlsx", "g.xlsx"]),
    evidence=st.sampled_from([(), ("p",), ("p", "q")]),
    shows=st.sampled_from([{}, {"p": "page 1"}, {"p": "page 2", "q": "all"}]),
)


def saying(*answers: Answer) -> Assessment:
    return BASE.model_copy(update={"answers": dict(zip("ab", answers, strict=False))})


SIDES = st.lists(ANSWERS, max_size=2).map(lambda answers: saying(*answers))


def places(assessment: Assessment) -> set[str]:
    return {conflict.where for conflict in assessment.conflicts}


@settings(
    max_examples=150, deadline=None, phases=(Phase.explicit, Phase.generate)
)  # what it finds is small already
@given(SIDES, SIDES, SIDES)
@example(saying(CARRIED), saying(Answer(proposed="f.xlsx")), saying(CLAIMED))
@example(saying(CARRIED), saying(CLAIMED), saying(Answer(proposed="f.xlsx")))
@example(saying(Answer(evidence=("p", "q"))), saying(), saying(Answer(evidence=("p",))))
@example(saying(Answer(note="x")), saying(), saying(Answer(note="y")))
@example(
    saying(Answer(evidence=("p", "q"), language="fr")),
    saying(),
    saying(Answer(evidence=("p",), language="sw")),
)
def test_merging_either_side_again_changes_nothing(
    base: Assessment, ours: Assessment, theirs: Assessment
) -> None:
    merged = merge(base, ours, theirs)
    assert places(merged) == places(merge(base, theirs, ours))
    assert merge(base, merged, theirs) == merged
    assert merge(base, merged, ours) == merged
    assert merge(base, ours, merged) == merged


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "result"),
    [
        (UNANSWERED, CARRIED, CLAIMED, CLAIMED),
        (UNANSWERED, PROPOSED, CLAIMED, CLAIMED),
        (CARRIED, CLAIMED, PROPOSED, CLAIMED),
        (CARRIED, PROPOSED, CARRIED, PROPOSED),
        (CARRIED, CARRIED, Answer(status=NOT_MET), Answer(status=NOT_MET)),
        (UNANSWERED, Answer(), PROPOSED, PROPOSED),
        (CARRIED, Answer(), CARRIED, Answer()),
    ],
)
def test_who_claims_a_status_confirms_the_same_one_that_waits(
    base: Answer | Status, ours: Answer, theirs: Answer, result: Answer
) -> None:
    start = saying(base if isinstance(base, Answer) else Answer(status=base))
    for one, other in ((ours, theirs), (theirs, ours)):
        merged = merge(start, saying(one), saying(other))
        assert (merged.answer_to("a"), merged.conflicts) == (result, ())


def test_a_claim_is_not_merged_with_what_another_status_waits_for() -> None:
    offered = Answer(status=PARTLY_MET, proposed="f.xlsx")
    merged = merge(saying(CARRIED), saying(CLAIMED), saying(offered))
    assert merged.answer_to("a") == CLAIMED
    assert places(merged) == {"answers.a.status", "answers.a.proposed"}
    for conflict in merged.conflicts:
        merged = resolved(merged, conflict, conflict.theirs)
    assert merged.answer_to("a") == offered


def test_retired_answers_merge_so_too() -> None:
    base, ours, theirs = (
        BASE.model_copy(update={"retired": {"x": RetiredAnswer(**each.model_dump())}})
        for each in (CARRIED, CLAIMED, PROPOSED)
    )
    merged = merge(base, ours, theirs)
    assert merged.retired["x"].status is MET
    assert not merged.conflicts
