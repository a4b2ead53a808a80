"""The styles of a terminal's cells, and the shortest way from one to the next."""

from functools import lru_cache
from typing import NamedTuple

# Textual's updates are made of the segments of rich.
from rich.color import ColorSystem  # noqa: TID251
from rich.style import Style  # noqa: TID251
from textual.strip import Strip

_ENDS = {"1": "22", "2": "22", "3": "23", "4": "24", "7": "27", "9": "29"}
"""What ends a bold, dim, italic, underlined, reversed or struck passage."""


class Ink(NamedTuple):
    """What a cell is written with, each part as the codes for it."""

    attributes: tuple[str, ...] = ()
    colour: str = ""
    ground: str = ""
    marks_blanks: bool = False
    """It can be seen where nothing is written."""

    @property
    def on_blanks(self) -> "Ink":
        """What is left of it where nothing is written."""
        return self if self.marks_blanks else _ground_alone(self.ground)


@lru_cache(256)
def _ground_alone(ground: str) -> Ink:
    return Ink(ground=ground)


NO_INK = Ink()


@lru_cache(1024)
def ink_of(style: Style, system: ColorSystem) -> Ink:
    """A style as codes."""
    attributes = Strip.render_ansi(style.without_color, system)
    marks = style.reverse or style.underline or style.strike or style.overline
    return Ink(
        tuple(attributes.split(";")) if attributes else (),
        Strip.render_ansi(Style(color=style.color), system),
        Strip.render_ansi(Style(bgcolor=style.bgcolor), system),
        bool(marks),
    )


@lru_cache(4096)
def change(before: Ink, after: Ink) -> str:
    """What the terminal is sent between the two; nothing if they are the same."""
    if before == after:
        return ""
    if after == NO_INK:
        return "\x1b[m"
    gone = set(before.attributes) - set(after.attributes)
    if not gone <= _ENDS.keys():
        return change(NO_INK, after).replace("[", "[0;", 1)
    ends = {_ENDS[code] for code in gone}
    # One code ends both bold and dim.
    kept = {c for c in before.attributes if _ENDS.get(c) not in ends}
    codes = [*sorted(ends), *(c for c in after.attributes if c not in kept)]
    if before.colour != after.colour:
        codes.append(after.colour or "39")
    if before.ground != after.ground:
        codes.append(after.ground or "49")
    return f"\x1b[{';'.join(codes)}m"
