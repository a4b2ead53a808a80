"""Unsaved work and what others saved meanwhile."""

import pytest

from selfassess.core.errors import CannotMerge
from selfassess.core.session.recovery.external_change import (
    changes_text,
    clash_text,
    merge_external,
    merge_text,
)
from tests.builders import MET, NOT_MET, PARTLY_MET, answered

BASE = answered(a=NOT_MET, b=NOT_MET)
MINE = answered(a=MET, b=NOT_MET)
THEIRS = answered(a=NOT_MET, b=MET)


def test_both_sides_come_together_and_what_came_in_is_told() -> None:
    merged = merge_external(BASE, MINE, THEIRS)
    assert merged.record == answered(a=MET, b=MET)
    assert (merged.came_in, merged.clashes) == ("1 answer", 0)
    assert merge_text(merged, touched=True) == (
        "Somebody else changed the file: 1 answer. Merged with what is here."
    )
    assert merge_text(merged, touched=False).endswith("Read again.")


def test_what_both_changed_differently_is_counted() -> None:
    merged = merge_external(BASE, MINE, answered(a=PARTLY_MET, b=NOT_MET))
    assert merged.clashes == 1
    assert "1 thing was changed differently" in merge_text(merged, touched=True)
    again = merge_external(merged.record, merged.record, merged.record)
    assert (again.clashes, merge_text(again, touched=True)) == (0, "")


def test_without_a_base_every_difference_counts() -> None:
    merged = merge_external(None, MINE, THEIRS)
    assert merged.clashes == 2
    assert merged.came_in == "2 answers"


def test_strangers_are_refused() -> None:
    stranger = BASE.model_copy(update={"id": "another"})
    with pytest.raises(CannotMerge):
        merge_external(None, BASE, stranger)


def test_words() -> None:
    assert changes_text(BASE, BASE) == ""
    assert clash_text(2) == "2 conflicts from a merge"
