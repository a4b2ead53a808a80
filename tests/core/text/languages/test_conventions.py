from collections.abc import Iterator
from datetime import date
from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.cli.locales import speaking
from selfassess.core.model.registers.evidence_file import size_label
from selfassess.core.text import i18n
from selfassess.core.text.languages.conventions import (
    clauses,
    decimal_text,
    in_a_row,
    isolated,
    labelled,
    listed,
    number_text,
    one_of,
    percent_text,
    without_label,
)
from selfassess.core.timeline.day_labels import day_label, day_of_year_label

FRENCH = {
    ",": "\N{NO-BREAK SPACE}",
    ".": ",",
    "{number} %": "{number}\N{NO-BREAK SPACE}%",
    "{number} MB": "{number} Mo",
    "{before}, {last}": "{before} et {last}",
    "{before}, {choice}": "{before} ou {choice}",
    "{before}; {next}": "{before}\N{NO-BREAK SPACE}; {next}",
    "1": "1er",
    "March": "mars",
}


class French(NullTranslations):
    def pgettext(self, context: str, message: str) -> str:
        return FRENCH.get(message, message)


SPANISH = {
    ("CLDR", "{before}, {last}"): "{before} y {last}",
    ("CLDR", "{before}, {choice}"): "{before} o {choice}",
    ("before the sound i", "{before}, {last}"): "{before} e {last}",
    ("before the sound o", "{before}, {choice}"): "{before} u {choice}",
}


class Spanish(NullTranslations):
    def pgettext(self, context: str, message: str) -> str:
        return SPANISH.get((context, message), message)


@pytest.fixture
def spanish() -> Iterator[None]:
    i18n.use(Spanish())
    yield
    i18n.use(NullTranslations())


@pytest.fixture
def french() -> Iterator[None]:
    i18n.use(French())
    yield
    i18n.use(NullTranslations())


def test_english_has_commas_in_lists_and_points_in_numbers() -> None:
    assert (listed("ABC"), one_of("ABC"), clauses("ABC")) == (
        *2 * ("A, B, C",),
        "A; B; C",
    )
    assert (number_text(100_000), decimal_text(1.25)) == ("100,000", "1.2")
    assert percent_text(12) == "12 %"
    assert day_label(date(2024, 3, 1)) == "1 March 2024"


@pytest.mark.usefixtures("french")
def test_a_catalogue_says_how_its_language_writes_lists_numbers_and_days() -> None:
    assert (listed("ABC"), listed("AB")) == ("A, B et C", "A et B")
    assert in_a_row("ABC") == "A, B, C"
    assert (one_of("ABC"), clauses("AB")) == ("A, B ou C", "A\xa0; B")
    assert (number_text(1_234_567), decimal_text(1.5)) == ("1\xa0234\xa0567", "1,5")
    assert (percent_text(12), size_label(1_500_000)) == ("12\xa0%", "1,5 Mo")
    assert day_label(date(2024, 3, 1)) == "1er mars 2024"
    assert day_of_year_label(3, 11) == "11 mars"


@pytest.mark.usefixtures("spanish")
def test_spanish_has_other_words_for_and_and_or_before_their_own_sounds() -> None:
    assert listed(["desarrollo", "Implementación"]) == "desarrollo e Implementación"
    assert listed(["agua", "hielo"]) == "agua y hielo"
    assert (one_of(["uno", "otro"]), one_of(["una", "dos"])) == (
        *("uno u otro", "una o dos"),
    )


@given(st.lists(st.text()))
def test_nothing_of_a_list_is_lost_or_read_as_a_field(items: list[str]) -> None:
    assert listed(items) == one_of(items) == ", ".join(items)
    assert clauses(iter(items)) == "; ".join(items)


def test_a_text_stands_behind_what_it_is_called() -> None:
    assert labelled("Owner", "Ministry of Finance") == "Owner: Ministry of Finance"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_text_stands_without_what_it_is_called(language: str) -> None:
    with speaking(language):
        assert without_label("a.toml", labelled("a.toml", "is empty")) == "is empty"
        assert without_label("b.toml", "is empty") == "is empty"


def test_other_peoples_words_stand_apart_where_all_around_is_from_right_to_left() -> (
    None
):
    assert isolated("Standards (2022)") == "Standards (2022)"
    with speaking("ar"):
        assert isolated("Standards (2022)") == "\u2068Standards (2022)\u2069"
