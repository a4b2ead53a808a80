"""What the words of plain lines are called in the language in force.

English words are understood in every language. A catalogue names others for them in
messages with the context "plain words", several set apart by commas.
"""

import re
from collections.abc import Iterable

from selfassess.core.text.i18n import pgettext
from selfassess.core.text.look_alikes import folded


def own_names(word: str) -> tuple[str, ...]:
    """The names of an English word in the language in force; none in English."""
    said = pgettext("plain words", word)
    return () if said == word else tuple(name.strip() for name in said.split(","))


_TYPED = re.compile(r"(?<![\w-])[a-z]+")
"""What is typed as it stands, such as `add`, of what a command takes."""


def words_in(takes: str) -> tuple[str, ...]:
    """The English words that may stand behind a command which takes this."""
    return tuple(_TYPED.findall(takes))


def in_own_words(takes: str) -> str:
    """What a command takes, with the names of the language in force for such words."""
    return _TYPED.sub(lambda word: next(iter(own_names(word[0])), word[0]), takes)


def meant_by(typed: str, words: Iterable[str]) -> str:
    """The English word of these that is meant; or what was typed."""
    names = {folded(name): word for word in words for name in own_names(word)}
    return names.get(folded(typed), typed)


def in_english(behind: str, takes: str) -> str:
    """What stands behind a command, with its first word as the program knows it.

    Where a text may stand there alone, a word of a text is not taken for one of ours.
    """
    words = words_in(takes)
    first, blank, rest = behind.partition(" ")
    if (rest and takes.startswith("[TEXT")) or first.lower() in words:
        return behind
    return f"{meant_by(first, words)}{blank}{rest}"
