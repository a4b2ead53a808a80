import pytest

from selfassess.core.language_codes import is_language, language_meant


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
