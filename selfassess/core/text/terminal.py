"""Text on a terminal: what may be sent there, and how many cells it fills."""

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate, takewhile

# Controls but line feed and tab, direction overrides, separators, invisible marks.
_ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff]"
)


_NO_BREAKS = dict.fromkeys(map(ord, "\n\t"), "\ufffd")
DEEPEST = 12
"""How far a line may be indented, in blanks."""
NO_BREAK_SPACE = "\u00a0"


def printable(text: str) -> str:
    """The text with a replacement character for each one that a terminal would obey."""
    return _ACTING.sub("\ufffd", text)


def printable_name(name: str) -> str:
    """The same of a file's name or a cell, which may hold a line break: it begins no line."""
    return printable(name).translate(_NO_BREAKS)


def kept_indent(line: str) -> str:
    """The line with no-break spaces for the blanks before it, which most forms drop."""
    text = line.lstrip()
    indent = line.removesuffix(text).expandtabs(4) if text else ""
    return NO_BREAK_SPACE * min(len(indent), DEEPEST) + text.rstrip()


def cell_width(text: str) -> int:
    """How many cells the text fills: wide characters two, combining marks none."""
    return len(text) if text.isascii() else sum(map(_width, text))


@lru_cache(maxsize=4096)
def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def shortened(text: str, cells: int) -> str:
    """The text, cut with an ellipsis if it needs more cells than there are."""
    if cell_width(text) <= cells:
        return text
    if cells <= 0:
        return ""
    room = cells - cell_width("…")
    ends = accumulate(map(_width, text))
    kept = sum(1 for _end in takewhile(lambda end: end <= room, ends))
    return text[:kept].rstrip() + "…"


def shortened_by_words(text: str, cells: int) -> str:
    """The same, cut where a word ends, if any does: half a word cannot be listened to."""
    short = shortened(text, cells)
    whole, blank, _half = short.rpartition(" ")
    return f"{whole} …" if blank and short != text else short


def padded(text: str, cells: int) -> str:
    """The text in exactly that many cells."""
    text = shortened(text, cells)
    return text + " " * (cells - cell_width(text))


def bar(done: int, total: int, cells: int) -> str:
    """A bar of that many cells; full only when everything is done."""
    filled = done * cells // total if total else 0
    return "█" * filled + "░" * (cells - filled)
