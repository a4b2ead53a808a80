import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.core.text.look_alikes import advice_on, as_read, odd_character, plain


@pytest.mark.parametrize(
    ("word", "meant", "advice"),
    [
        ("dev–inform", "dev-inform", "write - instead of the U+2013 (en dash) in it"),
        (
            "a\u2011b",
            "a-b",
            "write - instead of the U+2011 (non-breaking hyphen) in it",
        ),
        ("\u22121", "-1", "write - instead of the U+2212 (minus sign) in it"),
        ("me\u00adt", "met", "delete the invisible U+00AD (soft hyphen) in it"),
        ("\u200bmet", "met", "delete the invisible U+200B (zero width space) in it"),
        ("m\u3164et", "met", "delete the invisible U+3164 (hangul filler) in it"),
        (
            "not\u00a0met",
            "not met",
            "write a plain blank instead of the U+00A0 (no-break space) in it",
        ),
        (
            "\uff4det",
            "met",
            "write m instead of the U+FF4D (fullwidth latin small letter m) in it",
        ),
        (
            "“met”",
            '"met"',
            'typographic quotation marks do not count: write the plain "',
        ),
    ],
)
def test_what_is_not_what_it_seems_is_named_with_its_cure(
    word: str, meant: str, advice: str
) -> None:
    assert plain(word) == meant
    assert advice_on(word) == advice


@given(st.text())
def test_a_word_made_plain_has_nothing_odd_left(word: str) -> None:
    assert odd_character(plain(word)) is None
    assert advice_on(plain(word)) == ""
    assert bool(advice_on(word)) == (plain(word) != word)


@pytest.mark.parametrize("word", ["", "met", "żółć", "会议", "ሕዝብ", "a\tb\nc"])
def test_letters_of_any_script_are_plain(word: str) -> None:
    assert plain(word) == word


@pytest.mark.parametrize(
    "name", ["forum  élan ", "FORUM ÉLAN", "Forum E\u0301lan", "Forum\u00a0É\u200blan"]
)
def test_names_that_no_reader_tells_apart_are_the_same(name: str) -> None:
    assert as_read(name) == as_read("Forum Élan") != as_read("Forum Elan")
