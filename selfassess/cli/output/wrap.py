"""Paragraphs as lines that fit into a terminal, by the cells that they fill."""

import re
from collections.abc import Iterator

from selfassess.core.text.line_ends import line_ends
from selfassess.core.text.terminal import cell_width, kept_indent

WIDTH = 80
_BLANKS = re.compile("[^\\S\u00a0\u202f]+")
"""Where a line may end: not at the blanks before the : and ; of French."""


def wrapped(text: str, indent: str = "", width: int = WIDTH) -> Iterator[str]:
    """The lines of the text, as far indented as they are, and a common indent.

    An address is never broken, so that it can be copied.
    """
    for paragraph in text.split("\n") if text else ():
        kept = kept_indent(paragraph)
        own = " " * (len(kept) - len(kept.lstrip()))
        yield from _lines(_words(paragraph), indent + own, width)


def _lines(words: list[str], indent: str, width: int) -> Iterator[str]:
    line = ""
    for word in words:
        for piece in _pieces(word, width - cell_width(indent)):
            longer = f"{line} {piece}" if line else f"{indent}{piece}"
            if line and cell_width(longer) > width:
                yield line
                longer = f"{indent}{piece}"
            line = longer
    yield line


def _words(paragraph: str) -> list[str]:
    """What no line may break, with blanks as the rest of the line has them."""
    words = (" ".join(word.split()) for word in _BLANKS.split(paragraph))
    return [word for word in words if word]


def _pieces(word: str, room: int) -> Iterator[str]:
    """The word, or as many parts of it as it takes: some scripts have no blanks."""
    if cell_width(word) <= room or "://" in word:
        yield word
        return
    start = 0
    for end in line_ends(word, room):
        yield word[start:end].rstrip()
        start = end
    yield word[start:]
