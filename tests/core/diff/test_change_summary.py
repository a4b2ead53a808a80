from typing import Any

import pytest

from selfassess.core.diff.change_summary import Changed, change_text, count_changes

STUB = {"status": "", "evidence": [], "note": ""}
MET = {"status": "met", "evidence": ["minutes"], "note": "Because.\n"}


def test_answers_and_notes_are_counted_apart() -> None:
    before = {"answers": {"a": STUB, "b": MET, "c": MET}}
    after = {"answers": {"a": MET, "b": {**MET, "note": "No."}, "c": MET}}
    assert count_changes(before, after) == Changed(answers=1, notes=2)


def test_an_empty_answer_is_as_none() -> None:
    assert count_changes({"answers": {"a": STUB}}, {}) == Changed()
    assert count_changes({}, {"texts": {}, "state": ""}) == Changed()


def test_evidence_and_details_are_counted() -> None:
    before = {"country": "Kenya", "evidence": {"a": {"title": "A"}}}
    after = {"country": "Chad", "evidence": {"b": {"title": "A"}}, "texts": {"x": "y"}}
    assert count_changes(before, after) == Changed(evidence=2, other=2)


@pytest.mark.parametrize("odd", [5, [], "text", {"a": 5}, {"a": None}])
def test_data_of_any_shape_can_be_compared(odd: object) -> None:
    there = {"answers": odd, "evidence": odd}
    assert count_changes(there, there) == Changed()
    count_changes(there, {"answers": {"a": MET}})
    count_changes({}, there)


def test_the_counts_are_told_in_words() -> None:
    assert change_text(Changed(answers=3, notes=1)) == "3 answers, 1 note"
    assert change_text(Changed(evidence=1, other=2)) == (
        "1 piece of evidence, 2 details"
    )
    assert change_text(Changed()) == "only the layout"


def test_days_are_counted_event_by_event_and_empty_tables_are_layout() -> None:
    stubs: dict[str, Any] = {"events": {"notice": {}, "meetings": {"dates": []}}}
    days = {"events": {"notice": {"date": "2026-01-01"}, "meetings": {"dates": [1]}}}
    assert change_text(count_changes({}, stubs)) == "only the layout"
    assert change_text(count_changes(stubs, days)) == "2 details"
