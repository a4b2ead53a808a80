"""Sections of text one below the other, drawn by one widget.

A widget for each of them costs more than the text: fifteen of them took 30 ms and
13 kB at every move.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget


class Section(NamedTuple):
    """Some lines that belong together; links in them can be clicked."""

    text: Content
    gap: bool = False
    """An empty line above."""
    indent: int = 0


class Sections(Protocol):
    """Gives the sections as they are now; told whether there is little room."""

    def __call__(self, *, is_narrow: bool) -> Iterable[Section]:
        """The sections from top to bottom."""


class Fields(Widget):
    """As high as its sections are at its width."""

    def __init__(self, sections: Sections) -> None:
        super().__init__()
        self._sections = sections
        self._broken: dict[tuple[int, bool], Content] = {}

    def draw(self) -> None:
        """The sections are others now."""
        self._broken = {}
        self.refresh(layout=True)

    def render(self) -> Content:
        """Every line as it is broken at our width."""
        return self._lines(self.size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """How many lines there are at that width."""
        text = self._lines(width).plain
        return text.count("\n") + 1 if text else 0

    def _lines(self, width: int) -> Content:
        key = width, self.screen.has_class("-narrow")
        if key not in self._broken:
            sections = self._sections(is_narrow=key[1])
            self._broken = {key: Content("\n").join(lines_of(sections, width))}
        return self._broken[key]


def lines_of(sections: Iterable[Section], width: int) -> Iterator[Content]:
    """The sections broken into lines of that width."""
    for section in sections:
        if section.gap:
            yield Content("")
        for line in section.text.wrap(max(1, width - section.indent)):
            yield line.pad_left(section.indent)
