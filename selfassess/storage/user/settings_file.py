"""The person's settings and own themes: TOML files in their configuration folder."""

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from selfassess.core.errors import CannotRead, CannotSave, InvalidFile
from selfassess.core.problems import Problem
from selfassess.core.session.preferences.own_theme import OwnTheme
from selfassess.core.session.preferences.settings import Settings
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.text.languages.refusals import refusal_label
from selfassess.core.validation.pydantic_errors import validated
from selfassess.core.validation.unknown_keys import unknown_keys
from selfassess.storage.files.atomic import save_over
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.reader import read_document
from selfassess.storage.toml.writer import format_toml
from selfassess.storage.user.settings_path import settings_path

Model = TypeVar("Model", bound=BaseModel)


def load_settings() -> tuple[Settings, list[Problem]]:
    """The settings, or the defaults with what is wrong with the file."""
    settings, problems = _checked(settings_path(), Settings)
    return settings or Settings(), problems


def load_themes() -> tuple[dict[str, OwnTheme], list[Problem]]:
    """The person's own themes by the names of their files, and what is wrong with any."""
    themes: dict[str, OwnTheme] = {}
    problems: list[Problem] = []
    for path in sorted(settings_path().parent.glob("themes/*.toml")):
        theme, wrong = _checked(path, OwnTheme)
        problems += wrong
        if theme:
            themes[path.stem] = theme
    return themes, problems


def _checked(path: Path, kind: type[Model]) -> tuple[Model | None, list[Problem]]:
    """What the file says, if it says nothing wrong, and what is wrong or odd there."""
    try:
        document = read_document(str(path))
    except CannotRead:
        return None, []
    except InvalidFile as error:
        return None, list(error.problems)
    odd = [] if kind is Settings else [*unknown_keys(kind, document.data)]
    settings, problems = validated(kind, document.data)
    return settings, located(document, [*odd, *problems])


def save_settings(settings: Settings) -> None:
    """Write the settings into their file; raise CannotSave."""
    path = settings_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotSave(labelled(str(path), refusal_label(error))) from error
    save_over(str(path), format_toml(settings.model_dump()).encode())
