"""Sections of text one below the other, drawn by one widget.

A widget for each of them costs more than the text: fifteen of them took 30 ms and
13 kB at every move.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple, Protocol

from textual.content import Content
from textual.geometry import Region, Size
from textual.selection import Selection
from textual.widget import Widget

from selfassess.core.text.terminal import cell_width


class TextBlock(NamedTuple):
    """Some lines that belong together; links in them can be clicked."""

    text: Content = Content()
    gap: bool = False
    """An empty line above."""
    indent: int = 0
    parts: tuple[Content, ...] = ()
    """Instead of the text: what is never broken inside."""
    first: Content = Content()
    """Stands before the first line of the text."""
    rest: Content = Content()
    """Stands before its other lines; as wide as what stands before the first."""

    def lines(self, width: int) -> Iterator[Content]:
        """Broken into lines of that width."""
        if self.parts:
            yield from packed(self.parts, width)
            return
        start = self.first
        for line in _broken(self.text, max(1, width - start.cell_length)):
            yield start + line
            start = self.rest


def _broken(text: Content, width: int) -> Iterable[Content]:
    return text.wrap(width) if _is_long(text, width) else [text]


def _is_long(text: Content, width: int) -> bool:
    """Whether a line may have to be broken; to look closely takes long."""
    plain = text.plain
    wider = max(text.cell_length, cell_width(plain))
    return wider > width or not plain.isprintable()


class Sections(Protocol):
    """Gives the sections as they are now; told whether there is little room."""

    def __call__(self, *, is_narrow: bool) -> Iterable[TextBlock]:
        """The sections from top to bottom."""


class TextBlocks(Widget):
    """Blocks of text, as high as they are at their width, or as the stylesheet says."""

    def __init__(self, sections: Sections, room: Callable[[], int] = lambda: 0) -> None:
        super().__init__()
        self._sections = sections
        self._room = room
        """How many lines it has at least, as its stylesheet says."""
        self._broken: tuple[int, bool, list[Content]] | None = None

    def draw(self) -> None:
        """The sections are others now: draw the lines that changed."""
        before, self._broken = self._broken, None
        if before is None or not self.size:
            self.refresh(layout=True)
            return
        lines = self._lines(before[0])
        height = self.least_height
        if height != self.size.height:
            # Other things on the screen have to make room. Its size is said here: where
            # Textual finds it out, it lays out and draws everything once more.
            self.virtual_size = self.size.with_height(height)
            self.refresh(layout=True)
            return
        self.clear_cached_dimensions()
        self.refresh(*changed(before[2], lines))

    @property
    def least_height(self) -> int:
        """Lines that are needed at the width that it has."""
        return max(len(self._lines(self.size.width)), self._room())

    def render(self) -> Content:
        """Every line as it is broken at our width."""
        return Content("\n").join(self._lines(self.size.width))

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """The text that was marked with the mouse, for copying."""
        return selection.extract(str(self.render())), "\n"

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The number of lines that the blocks take at that width."""
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Content]:
        is_narrow = self.screen.has_class("-narrow")
        if self._broken is None or self._broken[:2] != (width, is_narrow):
            sections = self._sections(is_narrow=is_narrow)
            self._broken = width, is_narrow, list(lines_of(sections, width))
        return self._broken[2]


def changed(before: list[Content], after: list[Content]) -> Iterator[Region]:
    """The lines that are other than before, as far as there is text in them."""
    for y, (old, new) in enumerate(zip_longest(before, after, fillvalue=Content())):
        if not old.is_same(new):
            yield Region(0, y, max(old.cell_length, new.cell_length), 1)


def lines_of(sections: Iterable[TextBlock], width: int) -> Iterator[Content]:
    """The sections broken into lines of that width."""
    for section in sections:
        if section.gap:
            yield Content("")
        for line in section.lines(max(1, width - section.indent)):
            yield line.pad_left(section.indent)


def packed(parts: Iterable[Content], width: int) -> Iterator[Content]:
    """As many of the parts on a line as there is room for; each ends with a blank."""
    line = Content()
    for part in parts:
        longer = line + part
        # The blank at the end may fall off.
        if line and longer.cell_length - 1 > width:
            yield line
            longer = part
        line = longer
    yield line
