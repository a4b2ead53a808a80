"""The language of the person at the terminal, and what speaks it."""

import gettext
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from selfassess.core.text import i18n
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed

LOCALES = Path(__file__).resolve().parent.parent / "locale"
DOMAIN = "selfassess"
ENGLISH = "en"
_ENGLISH_CODES = (ENGLISH, "c", "posix")


def available_languages() -> list[str]:
    """The codes of the languages there are beside English."""
    return sorted(path.parts[-3] for path in LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))


def language_found(code: str) -> str:
    """Our language for a code such as fr_CA.UTF-8 or pt-BR; empty where there is none."""
    ours = {each.lower(): each for each in available_languages()}
    ours |= dict.fromkeys(_ENGLISH_CODES, ENGLISH)
    whole = code.partition(".")[0].partition("@")[0].replace("-", "_").lower()
    return ours.get(whole) or ours.get(whole.partition("_")[0], "")


def no_words_in(code: str) -> str:
    """That there is no such language, and which there are."""
    message = _("there are no words in the language '{text}'; there are: {codes}")
    codes = listed((ENGLISH, *available_languages()))
    return message.format(text=code, codes=codes)


def no_language(text: str) -> str:
    """That this is the code of no language, and what would be one."""
    message = _("'{text}' is no language code such as en, fr or pt-BR")
    return message.format(text=text)


def use_the_users_language(asked: str = "") -> None:
    """The language asked for, that of the settings, or that of the environment.

    The first of them that was chosen is taken, or English if we have no such language.
    """
    codes = [asked] if asked else _chosen_languages()
    i18n.use(_words(next(filter(None, map(language_found, codes)), ENGLISH)))


def asked_language(typed: Sequence[str], own: Sequence[str]) -> str:
    """The language that the command line asks for, before the words to say so are known.

    Behind the commands of `own`, the option asks for something else.
    """
    asked, command = "", ""
    words = iter(typed)
    for word in words:
        option, equals, value = word.partition("=")
        if option == "--lang":
            asked = value if equals else next(words, "")
        elif not word.startswith("-"):
            command = f"{command} {word}".lstrip()
        if word == "--" or command in own:
            break
    return asked


def _chosen_languages() -> list[str]:
    """The codes in the settings, or else in the environment, the best one first."""
    from selfassess.storage.user.settings_path import language_setting

    if chosen := language_setting():
        return [chosen]
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    codes = next(filter(None, map(os.environ.get, names)), "").split(":")
    # Nobody gets two languages on one screen who did not ask for it.
    return [each for each in codes if not i18n.is_for_documents(language_found(each))]


def _words(language: str) -> gettext.NullTranslations:
    if language == ENGLISH:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, LOCALES, [language])


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """The words in another language for a while, if we have it; else in English."""
    before = i18n.in_force()
    i18n.use(_words(language_found(tag) or ENGLISH))
    try:
        yield
    finally:
        i18n.use(before)


@contextmanager
def words_for_argparse() -> Iterator[None]:
    """While it lasts, what asks gettext by itself gets the words in force.

    So argparse does, at the time when it needs a word; gettext then looks only into
    the environment for the language.
    """
    language, before = i18n.language_in_force(), os.environ.get("LANGUAGE")
    domain = gettext.textdomain()
    gettext.bindtextdomain(DOMAIN, LOCALES)
    gettext.textdomain(DOMAIN)
    # For C no catalogue is looked for; argparse would look 80 times for an English one.
    os.environ["LANGUAGE"] = "C" if language == ENGLISH else language.replace("-", "_")
    try:
        yield
    finally:
        gettext.textdomain(domain)
        del os.environ["LANGUAGE"]
        os.environ |= {} if before is None else {"LANGUAGE": before}
