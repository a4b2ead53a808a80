"""Whose document a piece of evidence is, in any of the words for it."""

import pytest

from selfassess.core.model.registers.origin import (
    ORIGINS,
    Origin,
    origin_label,
    origin_typed,
)


@pytest.mark.parametrize("origin", Origin)
def test_every_word_for_an_origin_is_understood(origin: Origin) -> None:
    for text in (origin, origin_label(origin), *ORIGINS[origin].spellings):
        assert origin_typed(f" {text.upper()} ") == origin


def test_what_is_no_origin_comes_back_to_be_refused() -> None:
    assert origin_typed(" my aunt ") == "my aunt"
