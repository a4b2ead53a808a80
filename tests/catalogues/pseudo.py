"""A language that nobody speaks: every message, longer and with accents.

What stays short, plain English in it was never given to gettext.
"""

import re
from functools import cache
from pathlib import Path

from tests.catalogues.build_hook import machine_object
from tests.catalogues.portable import TEMPLATE, laid_out, originals, read

_KEPT = re.compile(r"(\{[^{}]*\}|%\(\w+\)[sr]|%[sr]|`[^`]*`|\\?\[[^\]]*\]|<[^>]*>)")
_VOWELS = str.maketrans(
    {"a": "aá", "e": "eé", "i": "ií", "o": "oó", "u": "uú"},
)


def pseudo(message: str) -> str:
    """The message in that language: its vowels twice; fields, markup, words in backticks stay."""
    parts = _KEPT.split(message)
    parts[::2] = [part.translate(_VOWELS) for part in parts[::2]]
    return "".join(parts)


@cache
def pseudo_machine_object() -> bytes:
    """Its catalogue, as gettext reads it."""
    catalog = read(TEMPLATE, "en")
    for message in filter(lambda each: each.id, catalog):
        translated = tuple(map(pseudo, originals(message)))
        message.string = translated if message.pluralizable else translated[0]
    return machine_object(laid_out(catalog).replace(b"Language: en", b"Language: xx"))


def put_pseudo(locales: Path) -> None:
    """Let the language be there, as `xx`, beside others."""
    folder = locales / "xx" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "selfassess.mo").write_bytes(pseudo_machine_object())
