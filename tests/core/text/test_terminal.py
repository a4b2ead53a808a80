import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.core.text.terminal import (
    bar,
    cell_width,
    padded,
    printable,
    shortened,
    shortened_by_words,
)

ANY_TEXT = st.text(st.characters(exclude_categories=[]))


@given(ANY_TEXT)
def test_nothing_that_is_printable_acts_on_a_terminal(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    for character in shown:
        kind = unicodedata.category(character)
        assert kind not in ("Cc", "Cs", "Zl", "Zp") or character in "\n\t"
        assert unicodedata.bidirectional(character) not in (
            *("LRE", "RLE", "LRO", "RLO", "PDF"),
            *("LRI", "RLI", "FSI", "PDI"),
        )


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"])))
def test_plain_text_of_any_script_is_printed_as_it_is(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("plain", 5), ("日本", 4), ("e\u0301", 1), ("\u200dक", 1), ("ﾊ", 1)],
)
def test_width_is_counted_in_cells(text: str, width: int) -> None:
    assert cell_width(text) == width


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [
        ("plain", 5, "plain"),
        ("plainly", 5, "plai…"),
        ("in plain", 4, "in…"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        ("plain", 1, "…"),
        ("plain", 0, ""),
        ("plain", -1, ""),
    ],
)
def test_what_is_too_long_is_cut_with_an_ellipsis(
    text: str, cells: int, shown: str
) -> None:
    assert shortened(text, cells) == shown


def test_a_very_long_text_is_cut_at_once() -> None:
    assert len(shortened("a" * 1_000_000, 40)) == 40


@given(ANY_TEXT, st.integers(0, 30))
def test_padded_text_fills_exactly_the_cells(text: str, cells: int) -> None:
    assert cell_width(padded(text, cells)) == cells


@given(st.integers(0, 60), st.integers(0, 60), st.integers(1, 30))
def test_a_bar_is_full_only_when_everything_is_done(
    done: int, more: int, cells: int
) -> None:
    drawn = bar(done, done + more, cells)
    assert len(drawn) == cells
    assert ("░" not in drawn) == (more == 0 < done)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the forum met", "the forum met"),
        ("the forum meets often", "the forum …"),
        ("multistakeholderforum", "multistakeho…"),
    ],
)
def test_what_is_listened_to_is_cut_where_a_word_ends(text: str, shown: str) -> None:
    assert shortened_by_words(text, 13) == shown
