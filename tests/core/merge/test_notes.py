"""Texts that two people changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.core.merge.notes import both_texts, merged_text

BASE = "One.\n\nTwo.\n\nThree."
TEXTS = st.lists(st.sampled_from(["One.", "Two.", "Three.", "", "Four."])).map(
    "\n".join
)


@pytest.mark.parametrize(
    ("ours", "theirs", "merged"),
    [
        pytest.param(
            "1.\n\nTwo.\n\nThree.", BASE, "1.\n\nTwo.\n\nThree.", id="one side"
        ),
        pytest.param(
            "1.\n\nTwo.\n\nThree.",
            "One.\n\n2.\n\nThree.",
            "1.\n\n2.\n\nThree.",
            id="paragraphs side by side",
        ),
        pytest.param(
            "Zero.\n\nOne.\n\nTwo.\n\nThree.",
            "One.\n\nTwo.",
            "Zero.\n\nOne.\n\nTwo.",
            id="one put in at the start, one taken out at the end",
        ),
        pytest.param(
            "Two.\n\nThree.",
            "One.\n\nTwo.\n\n3.",
            "Two.\n\n3.",
            id="the first taken out, the last reworded",
        ),
        pytest.param(
            "One.\nTwo.\n\nThree.",
            "One.\n\nTwo.\n\nThree.\n\nFour.",
            "One.\nTwo.\n\nThree.\n\nFour.",
            id="a blank line taken out",
        ),
        pytest.param(
            "One.\n\n\nTwo.\n\nThree.",
            "One.\n\n\n\nTwo.\n\nThree.",
            "One.\n\n\n\nTwo.\n\nThree.",
            id="more blank lines and even more",
        ),
        pytest.param("1.\n\nTwo.", "1.\n\nTwo.\n", "1.\n\nTwo.\n", id="ended by one"),
        pytest.param("", "", "", id="all taken out by both"),
        pytest.param(
            "1.\n\nTwo.\n\nThree.", "One?\n\nTwo.\n\nThree.", None, id="one line"
        ),
        pytest.param(f"{BASE}\n\n4.", f"{BASE}\n\nFour.", None, id="two new endings"),
        pytest.param(
            "One.\n\n2.\n\nThree.", "One.\n\nThree.", None, id="reworded and out"
        ),
    ],
)
def test_changes_come_together_or_clash(
    ours: str, theirs: str, merged: str | None
) -> None:
    assert merged_text(BASE, ours, theirs) == merged
    assert merged_text(BASE, theirs, ours) == merged


@given(TEXTS, TEXTS, TEXTS)
def test_every_line_comes_from_somebody_and_no_new_one_is_lost(
    base: str, ours: str, theirs: str
) -> None:
    for merged in (merged_text(base, ours, theirs), both_texts(base, ours, theirs)):
        if merged is not None:
            lines = set(merged.split("\n"))
            new = {*ours.split("\n"), *theirs.split("\n")} - {*base.split("\n")} - {""}
            assert new <= lines <= {*ours.split("\n"), *theirs.split("\n"), ""}


def test_both_is_one_after_the_other_where_they_clash() -> None:
    assert both_texts(BASE, f"{BASE}\n\n4.", f"{BASE}\n\nFour.") == (
        f"{BASE}\n\n4.\n\nFour."
    )
    assert both_texts("", "A", "B") == "A\n\nB"
    assert both_texts("A", "B", "") == "B"
