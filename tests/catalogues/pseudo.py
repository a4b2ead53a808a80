"""A language that nobody speaks: every message, longer and with accents.

What stays short, plain English in it was never given to gettext.
"""

import re
from functools import cache
from pathlib import Path

from tests.catalogues.build_hook import machine_object
from tests.catalogues.portable import TEMPLATE, laid_out, read

_KEPT = re.compile(r"(\{[^{}]*\}|%\(\w+\)[sr]|%[sr]|`[^`]*`|\\?\[[^\]]*\]|<[^>]*>)")
_VOWELS = {
    vowel: f"{vowel}{accented}"
    for vowel, accented in zip("aeiou", "áéíóú", strict=True)
}


def pseudo(message: str) -> str:
    """The message in that language: its vowels twice; fields, markup, words in backticks stay."""
    parts = _KEPT.split(message)
    parts[::2] = [part.translate(str.maketrans(_VOWELS)) for part in parts[::2]]
    return "".join(parts)


@cache
def pseudo_machine_object() -> bytes:
    """Its catalogue, as gettext reads it."""
    catalog = read(TEMPLATE, "en")
    for message in filter(lambda each: each.id, catalog):
        one = isinstance(message.id, str)
        message.string = pseudo(message.id) if one else tuple(map(pseudo, message.id))
    return machine_object(laid_out(catalog).replace(b"Language: en", b"Language: xx"))


def put_pseudo(locales: Path) -> None:
    """Let the language be there, as `xx`, beside others."""
    folder = locales / "xx" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "selfassess.mo").write_bytes(pseudo_machine_object())
