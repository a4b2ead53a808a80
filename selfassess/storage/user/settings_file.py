"""The person's settings: one TOML file in their configuration folder."""

from pathlib import Path

import platformdirs
from pydantic import ValidationError

from selfassess.core.errors import CannotRead, CannotSave, InvalidFile
from selfassess.core.problems import Problem
from selfassess.core.session.settings import Settings
from selfassess.core.validation.pydantic_errors import explain
from selfassess.storage.files.atomic import save_over
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.reader import read_document
from selfassess.storage.toml.writer import format_toml


def settings_path() -> Path:
    """Where the settings are kept."""
    return Path(platformdirs.user_config_dir("selfassess")) / "settings.toml"


def load_settings() -> tuple[Settings, list[Problem]]:
    """The settings, or the defaults with what is wrong with the file."""
    path = str(settings_path())
    try:
        document = read_document(path)
    except CannotRead:
        return Settings(), []
    except InvalidFile as error:
        return Settings(), list(error.problems)
    try:
        return Settings.model_validate(document.data), []
    except ValidationError as error:
        return Settings(), located(document, explain(error))


def save_settings(settings: Settings) -> None:
    """Keep them; raise CannotSave."""
    path = settings_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotSave(f"{path}: {error.strerror}") from error
    save_over(str(path), format_toml(settings.model_dump()).encode())
