from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from selfassess.core.model.fields.day_fields import Day, YearOrDay
from selfassess.core.model.fields.name_fields import Identifier, Slug
from selfassess.core.model.fields.text_fields import (
    LONGEST_LINE,
    LONGEST_TEXT,
    Address,
    FilledLine,
    FilledText,
    LanguageCode,
    Line,
    Text,
    tidy,
)
from selfassess.core.text.characters import (
    address_in_one_line,
    cleaned,
    in_one_line,
    refused_character,
)

ANY_TEXT = st.text(
    st.characters(exclude_categories=[])
    | st.sampled_from("\r\n\t\u2066\u2067\u2068\u2069")
)

UNSEEN = "".join(chr(0xE0000 + ord(letter)) for letter in "secret words")
"""Letters that no program shows."""
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


def read(kind: Any, value: object) -> Any:
    return TypeAdapter(kind).validate_python(value)


def complaint(kind: Any, value: object) -> str:
    with pytest.raises(ValidationError) as refused:
        read(kind, value)
    return refused.value.errors()[0]["msg"]


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "two\nlines\tand a tab",
        "שלום \u200fRTL mark",
        "नेपाली\u200d",
        "\u2067balanced \u2066twice\u2069\u2069",
        "\ue000 private",
        f"{ENGLAND} and {ENGLAND}",
    ],
)
def test_what_people_write_is_accepted(text: str) -> None:
    assert refused_character(text) is None


def test_letters_that_nobody_sees_are_left_out_of_what_is_pasted() -> None:
    text = f"Open{UNSEEN} to all {ENGLAND}"
    assert cleaned(text) == f"Open to all {ENGLAND}"


@pytest.mark.parametrize(
    ("text", "character"),
    [
        ("a\x1b[2J", "\x1b"),
        ("a\x00", "\x00"),
        ("a\rb", "\r"),
        ("a\x7f", "\x7f"),
        ("a\x9b31m", "\x9b"),
        ("a\u202eb", "\u202e"),
        ("a\u2028b", "\u2028"),
        ("\ufeffa", "\ufeff"),
        ("a\ud800", "\ud800"),
        ("a\uffff", "\uffff"),
        (f"open to all{UNSEEN}", UNSEEN[0]),
        (f"{ENGLAND}{UNSEEN}", UNSEEN[0]),
        (f"\U0001f3f4{UNSEEN}\U000e007f", UNSEEN[0]),
        ("\u2066\u2068never closed\u2069", "\u2066"),
        ("\u2068open\nand closed in the next paragraph\u2069", "\u2068"),
        ("closed before it opens\u2069\u2066", "\u2069"),
    ],
)
def test_what_acts_on_terminals_and_pages_is_refused(text: str, character: str) -> None:
    assert refused_character(text) == character


@given(ANY_TEXT)
def test_cleaned_text_is_always_accepted(text: str) -> None:
    assert refused_character(cleaned(text)) is None
    assert cleaned(cleaned(text)) == cleaned(text)


@given(ANY_TEXT)
def test_cleaning_leaves_alone_what_is_accepted(text: str) -> None:
    if refused_character(text) is None:
        assert cleaned(text) == text


LINE_ENDS = ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")


@pytest.mark.parametrize("end", LINE_ENDS)
def test_whatever_ends_a_line_elsewhere_ends_it_here(end: str) -> None:
    assert cleaned(f"one{end}two{end}three") == "one\ntwo\nthree"
    assert read(Text, f"one{end}two") == "one\ntwo"


@given(st.lists(st.sampled_from(["a", "\n", "\x00", "\u202e", *LINE_ENDS])))
def test_words_on_two_lines_never_stick_together(parts: list[str]) -> None:
    text = "".join(" " if each in ("\n", *LINE_ENDS) else each for each in parts)
    assert cleaned("".join(parts)).split() == cleaned(text).split()


@pytest.mark.parametrize("end", LINE_ENDS[1:])
def test_what_is_one_line_in_a_file_is_not_made_two(end: str) -> None:
    with pytest.raises(ValidationError):
        read(FilledLine, f"one{end}two")


def test_only_the_paragraph_with_a_stray_isolate_loses_its_isolates() -> None:
    assert cleaned("\u2066a\u2069\n\u2067b") == "\u2066a\u2069\nb"


@given(ANY_TEXT)
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


def test_tidy_text_has_no_blanks_at_its_edges() -> None:
    assert tidy("\n\n first \n\n  second\t\n\n") == " first\n\n  second"


def test_a_line_loses_the_blanks_around_it() -> None:
    assert read(Line, "  Kenya ") == "Kenya"
    assert read(Address, " https://example.org ") == "https://example.org"


@pytest.mark.parametrize("kind", [Line, FilledLine, Address])
@pytest.mark.parametrize("text", ["a\nb", "a\tb"])
def test_a_line_is_one_line(kind: Any, text: str) -> None:
    assert complaint(kind, text) == "must be one line, without line breaks or tabs"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (FilledLine, "  "),
        (FilledLine, "\u200b\u00ad"),
        (FilledText, "\n \n"),
        (LanguageCode, ""),
    ],
)
def test_what_must_be_filled_must_not_be_blank(kind: Any, text: str) -> None:
    assert complaint(kind, text) == "must not be empty"


def test_a_refused_character_is_named() -> None:
    assert complaint(Line, "a\u202eb") == (
        "holds U+202E (right-to-left override), which could act on a terminal or a "
        "printed page"
    )


def test_a_refused_character_in_a_long_text_is_told_with_its_line() -> None:
    assert complaint(Text, "fine\nfine too\nnot \x07") == (
        "holds U+0007 (a control character) in its line 3, which could act on a "
        "terminal or a printed page"
    )


@pytest.mark.parametrize(
    ("kind", "limit"), [(Line, LONGEST_LINE), (Text, LONGEST_TEXT)]
)
def test_there_is_a_limit_to_the_length(kind: Any, limit: int) -> None:
    assert read(kind, "a" * limit)
    assert "at most" in complaint(kind, "a" * (limit + 1))


@pytest.mark.parametrize("code", ["en", "fr", "pt-BR", "zh-Hant-TW", "tlh"])
def test_a_language_is_a_code(code: str) -> None:
    assert read(LanguageCode, code) == code


@pytest.mark.parametrize("words", ["English (UK)", "e", "fr_FR", "-en", "ελ"])
def test_a_language_in_words_is_refused(words: str) -> None:
    assert complaint(LanguageCode, words) == (
        "must be a language code such as en, fr or pt-BR"
    )


@pytest.mark.parametrize("name", ["a", "dev-inform-1", "a_b", "a" * 80])
def test_an_identifier_is_a_plain_name(name: str) -> None:
    assert read(Identifier, name) == name
    assert read(Slug, name) == name


@pytest.mark.parametrize("name", ["", "A", "é", "a.b", "a b", "-a", "a\n", "a" * 81])
def test_no_other_name_is_an_identifier(name: str) -> None:
    assert complaint(Identifier, name)
    assert complaint(Slug, name)


def test_a_slug_may_begin_with_a_digit_and_an_identifier_may_not() -> None:
    assert read(Slug, "2026-minutes") == "2026-minutes"
    assert complaint(Identifier, "2026-minutes")


@pytest.mark.parametrize("value", [date(2026, 11, 23), "2026-11-23"])
def test_a_day_is_a_date_or_the_same_as_text(value: object) -> None:
    assert read(Day, value) == date(2026, 11, 23)
    assert read(YearOrDay, value) == date(2026, 11, 23)


@pytest.mark.parametrize(
    "value",
    ["23.11.2026", "", 2026, True, datetime(2026, 11, 23), None],  # noqa: DTZ001
)
def test_anything_else_is_no_day(value: object) -> None:
    assert complaint(Day, value) == "must be a date such as 2026-11-23"


@pytest.mark.parametrize("year", [1900, 2026, 2200])
def test_a_year_may_stand_for_a_day(year: int) -> None:
    assert read(YearOrDay, year) == year


@pytest.mark.parametrize("value", [1899, 2201, True, "2026", 2026.0])
def test_anything_else_is_neither_year_nor_day(value: object) -> None:
    assert complaint(YearOrDay, value) == (
        "must be a year such as 2026 or a date such as 2026-11-23"
    )


@given(ANY_TEXT)
def test_what_is_put_in_one_line_loses_no_word_and_is_one_line(text: str) -> None:
    line = in_one_line(text)
    assert line.split() == cleaned(text).split()
    assert read(Line, line) == line


@pytest.mark.parametrize(
    ("pasted", "address"),
    [
        ("https://a.example/very-\r\n  long\n", "https://a.example/very-long"),
        ("ogp@\nict.example", "ogp@ict.example"),
        ("https://a.example\nhttp://b.example", "https://a.example http://b.example"),
        ("https://a.example/\nhttps//b", "https://a.example/https//b"),
        (
            "https://a.example/1/https://b.example",
            "https://a.example/1/https://b.example",
        ),
    ],
)
def test_an_address_of_two_lines_is_one_and_two_addresses_stay_two(
    pasted: str, address: str
) -> None:
    assert address_in_one_line(pasted) == address
