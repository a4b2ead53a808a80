"""Lines of the screen cell by cell, and where two of them differ."""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

# Textual's strips are made of the segments of rich.
from rich.cells import get_character_cell_size  # noqa: TID251
from rich.color import ColorSystem  # noqa: TID251
from textual.strip import Strip

from selfassess.tui.inks import NO_INK, ink_of
from selfassess.tui.pen import Cell

# Letters that stand alone and keep their place: those of Europe, signs and rules,
# Chinese, Japanese and Korean. What combines, joins or runs to the left is not here.
_STEADY = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e"
    "\u2190-\u2319\u2322-\u2328\u2394-\u23e8\u2460-\u25fc\u25ff-\u2613\u2616-\u26a9"
    "\u2701-\u2704\u2706-\u2709\u270c-\u2727\u2729-\u274b\u2758-\u2794\u2798-\u27af"
    "\u3041-\u3096\u30a1-\u30fa\u3001-\u3029\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]*"
)

APART = 5
"""Cells that are the same again are sent along if they are fewer: to move costs more."""


def cells_of(strips: Iterable[Strip], system: ColorSystem) -> list[Cell] | None:
    """The strips cell by cell; None if a letter in them may not keep its place."""
    cells: list[Cell] = []
    for strip in strips:
        for text, style, _control in strip:
            is_narrow = text.isascii()
            if not ((is_narrow and text.isprintable()) or _STEADY.fullmatch(text)):
                return None
            ink = ink_of(style, system) if style else NO_INK
            blank = (" ", ink.on_blanks)
            cells += [blank if letter == " " else (letter, ink) for letter in text]
            if not is_narrow:
                _widen(cells, len(text))
    return cells


def _widen(cells: list[Cell], count: int) -> None:
    """Make room for the second halves of wide letters among the last cells."""
    for index in range(len(cells) - 1, len(cells) - count - 1, -1):
        letter, ink = cells[index]
        if letter > "\u1100" and get_character_cell_size(letter) == 2:
            cells.insert(index + 1, ("", ink))


def differences(before: list[Cell], after: list[Cell]) -> Iterator[tuple[int, int]]:
    """Where the cells differ: first, and one after the last."""
    if before == after:
        return
    first = last = -1
    pairs = zip_longest(before[: len(after)], after)
    for index in [i for i, (old, new) in enumerate(pairs) if old != new]:
        if first >= 0 and index - last > APART:
            yield first, last + 1
            first = index
        first = index if first < 0 else first
        last = index
    if first >= 0:
        yield first, last + 1
