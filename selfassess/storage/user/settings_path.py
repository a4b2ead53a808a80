"""Where the person's settings are, and those of them that are needed first.

To read one alone is cheaper than to check all settings, which `--help` waits for; and a
mistake in another does not take it from the person.
"""

from pathlib import Path

import platformdirs

from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.storage.toml.reader import read_document


def settings_path() -> Path:
    """The path of the person's settings."""
    return Path(platformdirs.user_config_dir("selfassess")) / "settings.toml"


def language_setting() -> str:
    """The language code in the settings; empty where they have none or are no TOML."""
    code = _setting("language")
    return code if isinstance(code, str) else ""


def plain_setting() -> bool:
    """Whether the settings ask for plain lines; no where they are no TOML."""
    return _setting("plain") is True


def plain_was_offered() -> bool:
    """Whether plain lines were offered, and are not to be offered again."""
    return _setting("plain_offered") is True


def bell_setting() -> bool:
    """Whether the bell may ring when long work is done; yes where nothing says no."""
    return _setting("bell") is not False


def _setting(name: str) -> object:
    try:
        return read_document(str(settings_path())).data.get(name)
    except (CannotRead, InvalidFile):
        return None
