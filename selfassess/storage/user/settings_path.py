"""Where the person's settings are, and the one of them that every command needs.

To read the language alone is cheaper than to check all settings, which `--help` waits for.
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
    try:
        code = read_document(str(settings_path())).data.get("language", "")
    except (CannotRead, InvalidFile):
        return ""
    return code if isinstance(code, str) else ""
