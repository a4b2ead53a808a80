"""Codes of languages: which there are, and which is meant by a name."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from selfassess.core.text.i18n import _, language_in_force
from selfassess.core.text.languages.iso_639 import (
    codes_by_name,
    codes_of_three_letters,
    names_by_code,
)
from selfassess.core.text.look_alikes import advice_on, folded, plain

if TYPE_CHECKING:
    from babel import Locale

TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
"""As in BCP 47: the language, then perhaps a script, a country, a variant."""

# What languages call themselves, where that is far from their English name.
_ENTRIES = """
fr français; es español; es castellano; pt português; de deutsch;
nl nederlands; sq shqip; hr hrvatski; ro română; ru русский; uk українська;
ky кыргызча; mn монгол; ka ქართული; hy հայերեն; ar العربية; fa فارسی; ur اردو;
am አማርኛ; id bahasa indonesia; sw kiswahili; fil filipino; tl tagalog; ko 한국어;
ja 日本語; zh 中文
"""
_OWN_NAMES = {
    name: code
    for code, name in (entry.split(maxsplit=1) for entry in _ENTRIES.strip().split(";"))
}
_SCRIPTS = {"Bengali": "Bangla", "Oriya": "Odia"}
"""Scripts by their names in Unicode, where CLDR has another one in English."""


def is_language(tag: str) -> bool:
    """Whether the tag begins with the code of a language that there is."""
    code = tag.partition("-")[0].lower()
    is_known = code in codes_by_name().values() or code in codes_of_three_letters()
    return bool(TAG.fullmatch(tag)) and is_known


def fitting_language(wanted: str, known: Iterable[str]) -> str:
    """The tag that says most of what is wanted: itself, or fr for fr-CA; or nothing."""
    by_tag = {tag.lower(): tag for tag in known}
    parts = wanted.lower().replace("_", "-").split("-")
    tags = ("-".join(parts[:n]) for n in range(len(parts), 0, -1))
    return next((by_tag[tag] for tag in tags if tag in by_tag), "")


def language_named(text: str) -> str:
    """The tag that is typed, or the code of the language whose name is; or nothing."""
    name = " ".join(plain(text).split())
    if is_language(tag := name.replace("_", "-")):
        return tag
    return _names().get(name.casefold(), "")


def likely_language(text: str) -> str:
    """The tag that is probably meant; nothing if none is near."""
    if named := language_named(text):
        return named
    word = re.split(r"[-_ (,/;]", plain(text).strip().casefold())[0]
    near = get_close_matches(word, _names(), n=1)
    return _names()[near[0]] if near else ""


def language_meant(text: str) -> str:
    """A hint that names the code which is probably meant, or nothing."""
    code = likely_language(text)
    return _("did you mean `{word}`?").format(word=code) if code else advice_on(text)


def language_in_itself(tag: str) -> str:
    """What the language of a tag calls itself, or else English calls it."""
    code = tag.partition("-")[0].lower()
    own = next((name for name, own_code in _OWN_NAMES.items() if own_code == code), "")
    return own or names_by_code().get(code, tag)


def language_in_a_sentence(tag: str) -> str:
    """What the language of a tag is called in the language in force; or else by itself."""
    code = tag.partition("-")[0].lower()
    return _names_in(language_in_force()).get(code) or language_in_itself(tag)


def language_label(code: str) -> str:
    """What the language of that code is called, in the language in force and by itself.

    In its own words it has its own name alone.
    """
    if code == language_in_force():
        return language_in_itself(code)
    own = next((name for name, own_code in _OWN_NAMES.items() if own_code == code), "")
    return " · ".join(filter(None, (_names_in(language_in_force()).get(code, ""), own)))


def languages_like(text: str) -> list[tuple[str, str]]:
    """Codes and names of the languages that may be meant, the likeliest first.

    A tag comes first as it is typed; without words it is all that have a short code.
    """
    wanted, named = folded(text.strip()), language_named(text)
    labels = [
        (label, code)
        for code in dict.fromkeys([*names_by_code(), *_OWN_NAMES.values()])
        if f" {wanted}" in f" {folded(label := language_label(code))}"
    ]
    likely = [(code, label) for label, code in sorted(labels) if code != named]
    first = [(named, language_label(named.partition("-")[0].lower()))] if named else []
    return [*first, *likely]


@cache
def _names_in(language: str) -> Mapping[str, str]:
    """What languages are called in that one, by their codes."""
    known = None if language == "en" else _known_of(language)
    return known.languages if known else names_by_code()


def _known_of(language: str) -> "Locale | None":
    # Needed seldom, and longer to load than all other texts.
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def script_label(name: str) -> str:
    """A script by the name that its letters have in Unicode, in the language in force."""
    language = language_in_force()
    return name if language == "en" else _scripts_in(language).get(name, name)


@cache
def _scripts_in(language: str) -> Mapping[str, str]:
    known, english = _known_of(language), _known_of("en")
    if not (known and english):
        return {}
    own = {
        name: known.scripts.get(code, name) for code, name in english.scripts.items()
    }
    return own | {name: own[other] for name, other in _SCRIPTS.items()}


@cache
def _names() -> dict[str, str]:
    return {**codes_by_name(), **_OWN_NAMES}


def note_language_sentence(language: str) -> str:
    """In which language a note is; empty: that of its file."""
    if not language:
        return _("The note is in the language of the file.")
    # Translators: {language} is what the language is called in English and by itself.
    return _("The note is in {language}.").format(
        language=language_in_a_sentence(language)
    )


def wrong_in_language(text: str) -> str:
    """What is wrong with a language that was typed; empty if all is well."""
    is_right = not text or is_language(text)
    return "" if is_right else _("must be a language code such as en, fr or pt-BR")
