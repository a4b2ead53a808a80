"""Letters that show nothing, and what a text may hold of them."""

import pytest

from selfassess.core.text.characters import is_unseen


@pytest.mark.parametrize("letter", ["\u200c", "\u200d", "\u00a0", "\u202f", "\u3000"])
def test_joiners_and_blanks_of_other_widths_are_text_that_shows_nothing(
    letter: str,
) -> None:
    assert is_unseen(letter)


@pytest.mark.parametrize("letter", ["", "a", " ", "é", "\r", "\t", "\x1b", "\u202e"])
def test_letters_keys_and_what_turns_directions_are_not(letter: str) -> None:
    assert not is_unseen(letter)
