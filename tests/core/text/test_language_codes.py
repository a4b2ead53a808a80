from gettext import NullTranslations

import pytest

from selfassess.core.text import i18n, language_codes
from selfassess.core.text.language_codes import (
    is_language,
    language_in_a_sentence,
    language_label,
    language_meant,
    language_named,
    languages_like,
    script_label,
)


@pytest.mark.parametrize(
    "tag", ["en", "EN", "pt-BR", "zh-Hant-TW", "fil", "kea", "quc", "sr-Latn", "es-419"]
)
def test_the_code_of_a_language_is_one(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("english", "en"),
        ("English (UK)", "en"),
        ("eneng", "en"),
        ("eng", "en"),
        ("en_US", "en-US"),
        ("en–GB", "en-GB"),
        ("Français", "fr"),
        ("ქართული", "ka"),
        ("Portuguese", "pt"),
        ("bahasa indonesia", "id"),
    ],
)
def test_what_is_no_code_is_answered_with_the_one_that_is_meant(
    text: str, code: str
) -> None:
    assert not is_language(text)
    assert language_meant(text) == f"did you mean `{code}`?"


@pytest.mark.parametrize("text", ["xx", "zzz", "", "e", "en-", "12"])
def test_what_is_no_language_at_all_is_none(text: str) -> None:
    assert not is_language(text)


def test_nothing_is_meant_by_what_is_like_no_language() -> None:
    assert language_meant("qqqqqq") == ""


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("French", "fr"),
        (" français ", "fr"),
        ("fre nch", ""),
        ("fr", "fr"),
        ("pt_BR", "pt-BR"),
        ("eng", "en"),
        ("rom", "rom"),
        ("አማርኛ", "am"),
        ("Frensh", ""),
    ],
)
def test_a_language_is_named_by_its_code_or_its_name(typed: str, code: str) -> None:
    assert language_named(typed) == code


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("fren", ("fr", "French · français")),
        ("francais", ("fr", "French · français")),
        ("fr", ("fr", "French · français")),
        ("rom", ("rom", "")),  # Romani, not Romanian
        ("pt-BR", ("pt-BR", "Portuguese · português")),
        ("indonesia", ("id", "Indonesian · bahasa indonesia")),
        ("ქარ", ("ka", "Georgian · ქართული")),
        ("fili", ("fil", "filipino")),
    ],
)
def test_languages_are_found_by_the_beginning_of_a_name(
    typed: str, first: tuple[str, str]
) -> None:
    assert languages_like(typed)[0] == first


def test_without_a_word_all_languages_with_a_short_code_are_there() -> None:
    every = languages_like("")
    assert len(every) == len({code for code, _label in every}) > 180
    assert all(is_language(code) and label for code, label in every)
    assert languages_like("no such language") == []


class Speaking(NullTranslations):
    def __init__(self, language: str) -> None:
        super().__init__()
        self._info = {"language": language}


@pytest.mark.parametrize(
    ("language", "in_a_sentence", "label"),
    [
        ("fr", "espagnol", "espagnol · español"),
        ("es", "español", "español"),
        ("en", "Spanish", "Spanish · español"),
        ("en-x-longer", "Spanish", "Spanish · español"),
        ("qq", "Spanish", "Spanish · español"),
    ],
)
def test_languages_are_called_as_the_language_in_force_calls_them(
    language: str, in_a_sentence: str, label: str
) -> None:
    before = i18n.in_force()
    i18n.use(Speaking(language))
    try:
        assert language_in_a_sentence("es-MX") == in_a_sentence
        assert language_in_a_sentence("qq") == "qq"
        assert language_label("es") == label
    finally:
        i18n.use(before)


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["Greek", "Bengali", "Oriya", "Letterlike"]),
        ("fr", ["grec", "bengali", "odia", "Letterlike"]),
        ("es", ["griego", "bengalí", "oriya", "Letterlike"]),
        ("xx-longer", ["Greek", "Bengali", "Oriya", "Letterlike"]),
    ],
)
def test_a_script_has_its_name_in_the_language_in_force(
    language: str, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language_codes, "language_in_force", lambda: language)
    told = [script_label(name) for name in ("Greek", "Bengali", "Oriya", "Letterlike")]
    assert told == names
