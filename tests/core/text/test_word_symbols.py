import pytest

from selfassess.core.model.answer import Answer
from selfassess.core.text.characters import cleaned
from selfassess.core.text.word_symbols import private_letter, with_known_letters

AS_WORD_WRITES = "\uf0b7 in March\n\uf0fc done\n\uf0d8 on\uf0e0"
AS_MEANT = "• in March\n✓ done\n➢ on→"


def test_bullets_and_ticks_of_word_are_those_that_every_font_has() -> None:
    assert with_known_letters(AS_WORD_WRITES) == AS_MEANT


def test_they_are_changed_at_every_door() -> None:
    assert cleaned(AS_WORD_WRITES) == AS_MEANT
    assert Answer(note=AS_WORD_WRITES).note == AS_MEANT


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("plain", None),
        ("\uf0b7 known", None),
        ("\uf0b7 and \uf8ff", "\uf8ff"),
        ("\ue000", "\ue000"),
        ("a\U0010fffd", "\U0010fffd"),
    ],
)
def test_other_private_letters_are_found(text: str, letter: str | None) -> None:
    assert private_letter(text) == letter
