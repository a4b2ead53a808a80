import errno
from pathlib import Path

import pytest

from selfassess.core.errors import CannotSave
from selfassess.core.problems import Severity
from selfassess.core.session.preferences.own_theme import OwnTheme
from selfassess.core.session.preferences.settings import Settings
from selfassess.storage.user.settings_file import (
    load_settings,
    load_themes,
    save_settings,
)
from selfassess.storage.user.settings_path import language_setting, settings_path


def write(text: str) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text(text, encoding="utf-8")


def test_without_a_file_everything_has_its_default() -> None:
    assert load_settings() == (Settings(), [])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('language = "fr"\nautosave_delay = "wrong"', "fr"),
        ("guided = true", ""),
        ("language = 3", ""),
        ("language = ", ""),
    ],
)
def test_the_language_is_read_without_the_other_settings(
    text: str, language: str
) -> None:
    assert language_setting() == ""
    write(text)
    assert language_setting() == language


def test_settings_are_kept() -> None:
    chosen = Settings(theme="dark", autosave_delay=1, keys={"answer_met": "f2"})
    save_settings(chosen)
    assert load_settings() == (chosen, [])
    save_settings(Settings())
    assert load_settings() == (Settings(), [])


def test_keys_that_we_do_not_know_are_kept() -> None:
    write("colour = 'blue'\n")
    save_settings(load_settings()[0])
    assert "colour" in settings_path().read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("theme = 5", "must be text in quotation marks"),
        ("guided = 'perhaps'", "must be true or false"),
        ("guided = []", "must be true or false, without quotation marks"),
        ("autosave_delay = 'soon'", "must be a number such as 0.5"),
        ("autosave_delay = []", "must be a number such as 0.5"),
        ("autosave_delay = 0", "must be greater than or equal to 0.1"),
        ("autosave_delay = 3", "must be less than or equal to 2.0"),
        ("cursor = 'big'", 'must be one of "hidden", "visible"; it is "big"'),
        ("lines = true", 'must be one of "drawn", "none"; it is true'),
        ("keys = 5", "must be a table: [keys] or [keys.…]"),
        ("theme = ", "a value is missing here"),
        ("", "is empty: was a save or a sync cut off? look for a copy"),
    ],
)
def test_a_mistake_is_told_and_the_defaults_are_taken(text: str, message: str) -> None:
    write(text)
    settings, problems = load_settings()
    assert settings == Settings()
    assert [problem.message for problem in problems] == [message]
    assert problems[0].path == str(settings_path())


def test_settings_that_cannot_be_kept_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(CannotSave, match=r"settings\.toml: Permission denied"):
        save_settings(Settings())


def write_theme(name: str, text: str) -> Path:
    folder = settings_path().parent / "themes"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_own_themes_there_are_none() -> None:
    assert load_themes() == ({}, [])


def test_own_themes_bear_the_names_of_their_files() -> None:
    write_theme("sea", 'based_on = "light"\nnot_met = "#AA0011"\n')
    write_theme("ash", "based_on = 'dark'")
    themes, problems = load_themes()
    assert list(themes) == ["ash", "sea"]
    assert themes["sea"] == OwnTheme(based_on="light", not_met="#AA0011")
    assert themes["sea"].colours == {"not-met": "#AA0011"}
    assert problems == []


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("met = 'green'", 'must be a colour such as "#1255b3"', 1),
        ("met = '#12345'", 'must be a colour such as "#1255b3"', 1),
        ("based_on = 'dark'\nmet = '#12345g'", "must be a colour such", 2),
        ("met = 5", "must be text in quotation marks", 1),
        ("based_on = 'lite'", 'must be one of "dark", "light", "high-contrast"', 1),
        ("met = ", "a value is missing here", 1),
    ],
)
def test_a_theme_with_a_mistake_is_left_out_and_the_mistake_is_told_with_its_place(
    text: str, message: str, line: int
) -> None:
    path = write_theme("sea", text)
    write_theme("ash", "based_on = 'dark'")
    themes, (problem,) = load_themes()
    assert list(themes) == ["ash"]
    assert problem.message.startswith(message)
    assert problem.path == str(path)
    assert problem.place
    assert problem.place.line == line


def test_a_colour_of_another_name_is_told_and_the_theme_is_there() -> None:
    write_theme("sea", "accents = '#112233'")
    themes, (problem,) = load_themes()
    assert themes == {"sea": OwnTheme()}
    assert problem.severity is Severity.WARNING
    assert "accent" in problem.hint


@pytest.mark.parametrize(("word", "cursor"), [("true", "visible"), ("false", "hidden")])
def test_a_file_that_shows_the_cursor_by_its_former_name_is_read(
    word: str, cursor: str
) -> None:
    write(f"show_cursor = {word}\n")
    settings, problems = load_settings()
    assert (settings.cursor, problems) == (cursor, [])
    save_settings(settings)
    assert "show_cursor" not in settings_path().read_text(encoding="utf-8")
    write('show_cursor = true\ncursor = "hidden"\n')
    assert load_settings()[0].cursor == "hidden"
