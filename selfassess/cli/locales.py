"""The language of the person at the terminal, from the environment."""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selfassess.core.text import i18n

LOCALES = Path(__file__).resolve().parent.parent / "locale"


def available_languages() -> list[str]:
    """The codes of the languages there are beside English."""
    return sorted(
        path.parts[-3] for path in LOCALES.glob("*/LC_MESSAGES/selfassess.mo")
    )


def use_the_users_language() -> None:
    """The language of the settings, or else of the environment, if we have it.

    The environment's are LANGUAGE, LC_ALL, LC_MESSAGES and LANG, in this order.
    """
    if not available_languages():
        return  # nothing to choose from, so the settings need not be read
    from selfassess.storage.user.settings_file import load_settings

    chosen = load_settings()[0].language
    codes = [chosen] if chosen else None
    i18n.use(gettext.translation("selfassess", LOCALES, codes, fallback=True))


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """The words in another language for a while, if we have it; else in English."""
    before = i18n.in_force()
    languages = [tag.replace("-", "_") or "en"]
    i18n.use(
        gettext.translation("selfassess", LOCALES, languages=languages, fallback=True)
    )
    try:
        yield
    finally:
        i18n.use(before)
