"""Characters that look like others, or like nothing, where only plain ones count.

Word processors, mails and web pages put them in: dashes for hyphens, blanks that do not
break, soft hyphens, curly quotation marks. In a name, a key or a date they are mistakes
that nobody can see.
"""

import unicodedata

from selfassess.core.text.i18n import _

_DASHES = "\u2212\u2043"
"""What looks like a hyphen and is no dash to Unicode."""
_INVISIBLE = "\u034f\u115f\u1160\u3164\uffa0"
"""What is drawn as nothing and is no format character to Unicode."""
_QUOTES = "“”„‟«»‘’‚‹›"


def name_of(character: str) -> str:
    """A character's number and what Unicode calls it."""
    name = unicodedata.name(character, _("a control character"))
    return f"U+{ord(character):04X} ({name.lower()})"


def odd_character(word: str) -> str | None:
    """The first character that is not what it seems to be, or None."""
    return next(
        (character for character in word if _meant_by(character) is not None), None
    )


def plain(word: str) -> str:
    """The word as it was probably meant."""
    meant = ((character, _meant_by(character)) for character in word)
    return "".join(character if other is None else other for character, other in meant)


def as_read(name: str) -> str:
    """A name without what no reader would tell apart: two of one person are the same."""
    composed = unicodedata.normalize("NFC", plain(name))
    return " ".join(composed.split()).casefold()


def advice_on(word: str) -> str:
    """What to do about the first odd character of the word; nothing if it has none."""
    character = odd_character(word)
    if character is None:
        return ""
    if character in _QUOTES:
        return _('typographic quotation marks do not count: write the plain "')
    meant, name = _meant_by(character), name_of(character)
    if not meant:
        return _("delete the invisible {name} in it").format(name=name)
    if meant == " ":
        return _("write a plain blank instead of the {name} in it").format(name=name)
    return _("write {meant} instead of the {name} in it").format(meant=meant, name=name)


def _meant_by(character: str) -> str | None:
    """The plain character that stands there for the eye; None if it is plain itself."""
    if " " <= character <= "~" or character in "\n\t":
        return None
    if character in _QUOTES:
        return '"'
    category = unicodedata.category(character)
    if character == "\u00ad" or category == "Cf" or character in _INVISIBLE:
        return ""
    if category == "Pd" or character in _DASHES:
        return "-"
    if category.startswith("Z"):
        return " "
    wide = unicodedata.normalize("NFKC", character)
    return wide if wide.isascii() and wide.isprintable() else None


def folded(text: str) -> str:
    """A text without capitals and accents, so that `cafe` finds `Café`."""
    # Capitals such as 𝓐 show only in the plain form, and small letters may bring accents.
    small = unicodedata.normalize("NFKD", text).casefold()
    plain = unicodedata.normalize("NFKD", small)
    return "".join(c for c in plain if not unicodedata.combining(c))
