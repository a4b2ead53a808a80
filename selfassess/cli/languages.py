"""Which language the person reads."""

import gettext
from pathlib import Path

from selfassess.core import language

LOCALES = Path(__file__).resolve().parent.parent / "locale"


def use_the_users_language() -> None:
    """The language of the environment (LANGUAGE, LC_ALL, LC_MESSAGES, LANG), if we have it."""
    if LOCALES.is_dir():
        language.use(gettext.translation("selfassess", LOCALES, fallback=True))
