"""Settling conflicts: ours, theirs, both, or what a person typed."""

import pytest
from pydantic import ValidationError

from selfassess.core.merge.resolve import Choice, choice_label, choices, resolved
from selfassess.core.merge.three_way import merge
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.conflict import Conflict
from tests.builders import MET, NOT_MET, PARTLY_MET, PROOF, answer, answered, evidence

BASE = answered(
    a=answer(NOT_MET, PROOF, note="One.\n\nTwo."), b=answer(MET, PROOF, note="")
)


def conflicting(ours: Assessment, theirs: Assessment) -> tuple[Assessment, Conflict]:
    merged = merge(BASE, ours, theirs)
    return merged, merged.conflicts[0]


def noting(note: str) -> Assessment:
    return BASE.with_answer("a", answer(NOT_MET, PROOF, note=note))


def test_a_status_is_settled_for_one_of_the_two() -> None:
    merged, conflict = conflicting(
        BASE.with_answer("b", answer(PARTLY_MET, PROOF)),
        BASE.with_answer("b", answer(NOT_MET, PROOF)),
    )
    values = choices(merged, conflict)
    assert values == {Choice.OURS: "partly_met", Choice.THEIRS: "not_met"}
    for choice, status in ((Choice.OURS, PARTLY_MET), (Choice.THEIRS, NOT_MET)):
        done = resolved(merged, conflict, values[choice])
        assert done.answer_to("b").status is status
        assert done.conflicts == ()


def test_both_notes_keep_what_they_have_in_common_once() -> None:
    merged, conflict = conflicting(noting("One!\n\nTwo."), noting("One?\n\nTwo."))
    values = choices(merged, conflict)
    assert values[Choice.BOTH] == "One!\n\nOne?\n\nTwo."
    done = resolved(merged, conflict, values[Choice.BOTH])
    assert done.answer_to("a").note == "One!\n\nOne?\n\nTwo."


def test_what_a_person_typed_is_checked_and_stands() -> None:
    merged, conflict = conflicting(noting("One!\n\nTwo."), noting("One?\n\nTwo."))
    assert resolved(merged, conflict, "One.").answer_to("a").note == "One."
    with pytest.raises(ValidationError):
        resolved(merged, conflict, 7)


def test_only_the_settled_conflict_goes() -> None:
    ours = noting("One!\n\nTwo.").model_copy(update={"country": "Here"})
    theirs = noting("One?\n\nTwo.").model_copy(update={"country": "There"})
    merged, conflict = conflicting(ours, theirs)
    done = resolved(merged, conflict, conflict.ours)
    assert [each.where for each in done.conflicts] == ["country"]


def test_one_line_cannot_be_both() -> None:
    merged, conflict = conflicting(
        BASE.model_copy(update={"country": "Here"}),
        BASE.model_copy(update={"country": "There"}),
    )
    assert choices(merged, conflict) == {Choice.OURS: "Here", Choice.THEIRS: "There"}


def test_evidence_taken_out_in_the_end_is_cited_no_more() -> None:
    ours = BASE.with_evidence(PROOF, evidence("Better minutes"))
    merged, conflict = conflicting(ours, BASE.without_evidence(PROOF))
    values = choices(merged, conflict)
    assert values[Choice.THEIRS] is None
    done = resolved(merged, conflict, None)
    assert done.evidence == {}
    assert done.answer_to("b").evidence == ()
    assert resolved(merged, conflict, values[Choice.OURS]).evidence == ours.evidence


def test_lists_come_together_in_both() -> None:
    def listing(*values: int) -> Assessment:
        return Assessment.model_validate({**BASE.model_dump(), "x_list": list(values)})

    merged, conflict = conflicting(listing(1, 2), listing(1, 3))
    assert choices(merged, conflict)[Choice.BOTH] == [1, 2, 3]


def test_each_choice_has_a_word() -> None:
    assert [choice_label(choice) for choice in Choice] == ["Ours", "Theirs", "Both"]
