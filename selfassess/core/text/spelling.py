"""Spelling hints: the word that may have been meant."""

from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches

from selfassess.core.text.i18n import _
from selfassess.core.text.look_alikes import advice_on, name_of, plain


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is probably meant, or nothing."""
    word, known = word.casefold(), list(known)
    # What begins alike is meant rather than what looks alike: `accepted` is nowhere
    # near `not_accepted`. Where several begin alike, a guess could mislead.
    begun = [name for name in known if word and name.startswith(word)]
    if f"{word}s" in begun:  # one of what has several
        return f"{word}s"
    near = begun[:2] or get_close_matches(word, known, n=1)
    return near[0] if len(near) == 1 else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known word, and what cannot be seen in the given one."""
    near = nearest(plain(word), known)
    if not near:
        return advice_on(word)
    if word.isascii():
        return _("did you mean `{word}`?").format(word=near)
    strange = next(character for character in word if not character.isascii())
    hint = _("did you mean `{word}`, without the {name}?")
    return hint.format(word=near, name=name_of(strange))


def word_meant(text: str, names: Mapping[str, Collection[str]]) -> str:
    """The word of the file for what a person typed: the word itself, or a name of it.

    What is none of them comes back as it is, for the file's own check to refuse.
    """
    wanted = " ".join(text.casefold().replace("_", " ").split())
    for word, others in names.items():
        if wanted in (word.replace("_", " "), *others):
            return word
    return text.strip()
