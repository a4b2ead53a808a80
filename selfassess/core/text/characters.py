"""Characters that may stand in a text, and texts without those that may not."""

import re
from unicodedata import category

from selfassess.core.text.word_symbols import with_known_letters

_ISOLATES = "\u2066\u2067\u2068"
_END_OF_ISOLATE = "\u2069"

# The flags of England, Scotland and others: a black flag, then letters that nobody sees.
_FLAG = (
    "(?P<flag>\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f)"
)
# Control characters, separators that end a line, direction overrides, invisible
# annotation marks, lone surrogates, code points that are no characters, and the letters
# of flags outside of them, in which whole sentences can be hidden.
_REFUSED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"
)
_REFUSED_OR_FLAG = re.compile(f"{_FLAG}|{_REFUSED.pattern}")
_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ISOLATE = re.compile(f"[{_ISOLATES}{_END_OF_ISOLATE}]")


def refused_character(text: str) -> str | None:
    """The first character that text from a file must not hold, or None."""
    if _REFUSED.search(text):
        for match in _REFUSED_OR_FLAG.finditer(text):
            if not match["flag"]:
                return match[0]
    if not _ISOLATE.search(text):
        return None
    for paragraph in text.split("\n"):
        if stray := _stray_isolate(paragraph):
            return stray
    return None


def _stray_isolate(paragraph: str) -> str | None:
    begun = []
    for character in paragraph:
        if character in _ISOLATES:
            begun.append(character)
        elif character == _END_OF_ISOLATE and not begun:
            return character
        elif character == _END_OF_ISOLATE:
            begun.pop()
    return begun[-1] if begun else None


def with_line_breaks(text: str) -> str:
    """The text with a line feed for everything that ends a line, wherever it comes from.

    Word ends lines with U+000B, other programs with U+2028: without them words would
    stick together.
    """
    return _LINE_BREAK.sub("\n", text)


def cleaned(text: str) -> str:
    """The text without what `refused_character` would refuse, for typed or pasted text."""
    text = _REFUSED_OR_FLAG.sub(r"\g<flag>", with_line_breaks(text))
    text = with_known_letters(text)
    return "\n".join(
        _ISOLATE.sub("", paragraph) if _stray_isolate(paragraph) else paragraph
        for paragraph in text.split("\n")
    )


def is_unseen(letter: str) -> bool:
    """Whether it is text that shows nothing: a joiner, or a blank of another width."""
    is_such = not letter.isprintable() and category(letter[0]) in ("Cf", "Zs")
    return is_such and bool(cleaned(letter))


def in_one_line(text: str, between: str = " ") -> str:
    """The lines of a text one behind the other, cleaned, for what has no lines."""
    lines = (line.strip() for line in cleaned(text).splitlines())
    return between.join(filter(None, lines)).replace("\t", " ")


def address_in_one_line(text: str) -> str:
    """An address that was broken into lines; a second one below it stays apart."""
    apart = re.sub(r"\n\s*(?=https?://)", " ", cleaned(text).strip())
    return in_one_line(apart, "")
