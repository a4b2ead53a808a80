"""What is written to a terminal: letters, styles and moves, as few bytes as will do."""

import re
from collections.abc import Iterable, Iterator, Sequence

# Textual's updates are made of the segments of rich.
from rich.color import ColorSystem  # noqa: TID251
from rich.segment import Segment  # noqa: TID251
from textual.strip import Strip

from selfassess.tui.inks import NO_INK, Ink, change

ERASED = 11
"""Blank cells from which it is shorter to erase than to write them."""

_LONG_BLANKS = re.compile(f" {{{ERASED},}}")

Cell = tuple[str, Ink]
"""What stands there; nothing in the second half of a wide letter."""


class Pen:
    """Writes what the terminal is sent; changes its style only where it has to."""

    def __init__(self, system: ColorSystem, *, erases: bool = False) -> None:
        """`erases`: whether what the terminal erases takes the ground's colour."""
        self.system = system
        self._erases = erases
        self._parts: list[str] = []
        self._ink = NO_INK
        self._cursor = self._at = (-1, -1)
        """Where the terminal's cursor is; and where the next letter belongs."""

    def move(self, x: int, y: int) -> None:
        """Go there."""
        self._at = x, y

    def paint(self, cells: Sequence[Cell]) -> None:
        """Write the cells."""
        begin = 0
        for first, end in _long_blanks(cells) if self._erases else ():
            self._write(cells[begin:first])
            self._erase(cells[first][1], end - first)
            begin = end
        self._write(cells[begin:])

    def _write(self, cells: Sequence[Cell]) -> None:
        if not cells:
            return
        self._follow()
        ink = self._ink
        for letter, wanted in cells:
            if wanted is not ink:
                after = _on_blank(ink, wanted) if letter == " " else wanted
                self._parts.append(change(ink, after))
                ink = after
            self._parts.append(letter)
        self._ink = ink
        x, y = self._at
        self._cursor = self._at = x + len(cells), y

    def _erase(self, ground: Ink, count: int) -> None:
        """Make blanks; the terminal's cursor stays."""
        self._follow()
        after = _on_blank(self._ink, ground)
        self._parts.append(f"{change(self._ink, after)}\x1b[{count}X")
        self._ink = after
        x, y = self._at
        self._at = x + count, y

    def _follow(self) -> None:
        (x, y), (before, line) = self._at, self._cursor
        if y != line or x < before:
            self._parts.append(f"\x1b[{y + 1};{x + 1}H")
        elif x > before:
            self._parts.append(f"\x1b[{x - before}C")
        self._cursor = self._at

    def paint_whole(self, strips: Iterable[Strip]) -> None:
        """Write the strips as Textual would, but the blanks at the end before the rest.

        A terminal that gives the letters more room would move them over what stands
        to the right.
        """
        self.lift()
        segments = [segment for strip in strips for segment in strip]
        width = sum(segment.cell_length for segment in segments)
        if segments and not segments[-1].text.strip(" "):
            style = segments.pop().style
            self._write_whole([Segment(" " * width, style)])
        self._write_whole(segments)

    def _write_whole(self, segments: Iterable[Segment]) -> None:
        self._follow()
        self._cursor = (-1, -1)
        for text, style, _control in segments:
            styled = style and Strip.render_style(style, text, self.system)
            self._parts.append(styled or text)

    def lift(self) -> str:
        """Leave the terminal without a style; everything that was written."""
        self._parts.append(change(self._ink, NO_INK))
        self._ink = NO_INK
        return "".join(self._parts)


def _on_blank(ink: Ink, wanted: Ink) -> Ink:
    """What has to be in force for a blank: only what can be seen of it is changed."""
    if ink.marks_blanks or wanted.marks_blanks:
        return wanted
    return ink if ink.ground == wanted.ground else ink._replace(ground=wanted.ground)


def _long_blanks(cells: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    """Where blanks begin and end that are better erased than written."""
    if not any(letter == " " for letter, _ink in cells[ERASED - 1 :: ERASED]):
        return  # none can be that long
    letters = "".join(letter or "-" for letter, _ink in cells)
    for found in _LONG_BLANKS.finditer(letters):
        first, end = found.span()
        ink = cells[first][1]
        if not ink.marks_blanks and all(other == ink for _b, other in cells[first:end]):
            yield first, end
