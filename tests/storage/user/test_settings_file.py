import errno
from pathlib import Path

import pytest

from selfassess.core.errors import CannotSave
from selfassess.core.session.settings import Settings
from selfassess.storage.user.settings_file import (
    load_settings,
    save_settings,
    settings_path,
)


def write(text: str) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text(text, encoding="utf-8")


def test_without_a_file_everything_has_its_default() -> None:
    assert load_settings() == (Settings(), [])


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
