"""Sections of text one below the other, drawn by one widget.

A widget for each of them costs more than the text: fifteen of them took 30 ms and
13 kB at every move.
"""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple, Protocol

from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget

from selfassess.core.text.terminal import cell_width
from selfassess.tui.terminal.display import Showing


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


class TextBlocks(ScrollView, can_focus=False):
    """Blocks of text, as high as they are at their width; each line is drawn alone."""

    def __init__(self, sections: Sections, name: str | None = None) -> None:
        super().__init__(id=name)
        self._source = sections
        self._broken: tuple[int, bool, list[Content]] | None = None

    def draw(self, *, anew: bool = False) -> None:
        """The sections are others now: draw the lines that changed.

        Who listens wants the whole of what is another text, also where a line is by chance
        as it was.
        """
        app = self.app
        whole = anew and isinstance(app, Showing) and app.send_again(self.region)
        before, self._broken = self._broken, None
        if before is None or not self.size:
            self.refresh(layout=True)
            return
        old, new = before[2], self.lines
        height = self.styles.height
        if height and height.is_auto and len(new) != len(old):
            # Other things on the screen have to make room.
            self.refresh(layout=True)
            return
        top = self.scroll_offset.y
        seen = slice(top, top + self.size.height)
        if regions := list(changed(old[seen], new[seen], whole=whole)):
            self.refresh(*regions)

    @property
    def cells(self) -> int:
        """How long a line may be."""
        return self.scrollable_content_region.width

    @property
    def lines(self) -> list[Content]:
        """Every line as it is broken at our width."""
        return self._lines_at(self.cells)

    def render_line(self, y: int) -> Strip:
        """One line; what was marked with the mouse is seen."""
        number, lines = y + self.scroll_offset.y, self.lines
        line = lines[number] if number < len(lines) else Content()
        if (marked := self.text_selection) and (span := marked.get_span(number)):
            ink = self.screen.get_component_styles("screen--selection")
            end = span[1] if span[1] >= 0 else None
            line = line.stylize(Style.from_styles(ink), span[0], end)
        style = self.visual_style
        strips = Visual.to_strips(
            self, line, self.cells, 1, style, apply_selection=False
        )
        return Strip.join(strips).apply_offsets(0, number)

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """The text that was marked with the mouse, for copying."""
        return selection.extract("\n".join(line.plain for line in self.lines)), "\n"

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The number of lines that the blocks take at that width."""
        return len(self._lines_at(width))

    def _lines_at(self, width: int) -> list[Content]:
        is_narrow = self.screen.has_class("-narrow")
        if self._broken is None or self._broken[:2] != (width, is_narrow):
            sections = self._source(is_narrow=is_narrow)
            self._broken = width, is_narrow, list(lines_of(sections, width))
        return self._broken[2]


class ScrolledText(TextBlocks, can_focus=True):
    """A window on blocks of text, as high as the stylesheet says.

    The text is no widget of its own: at every move, its height would be another one, and
    the whole screen be laid out and drawn twice.
    """

    WIDEST = 1000

    def draw(self, *, anew: bool = False) -> None:
        """The sections are others now: draw the lines that changed, and the scroll bar."""
        super().draw(anew=anew)
        self.scroll_y = self.validate_scroll_y(self.scroll_y)

    @property
    def cells(self) -> int:
        """A blank parts the text from the scroll bar."""
        return min(super().cells - 1, self.WIDEST)

    def validate_scroll_y(self, value: float) -> float:
        """As far as there are lines: they are broken anew for each width."""
        if self.size:
            # What fits leaves the bar as it is.
            height = max(self.size.height, len(self.lines))
            # Told to the screen, it would lay out everything.
            self.set_reactive(Widget.virtual_size, Size(1, height))
            self.vertical_scrollbar.window_virtual_size = height
        return super().validate_scroll_y(value)


def changed(
    before: list[Content], after: list[Content], *, whole: bool = False
) -> Iterator[Region]:
    """The lines that are other than before, or all, as far as there is text in them."""
    for y, (old, new) in enumerate(zip_longest(before, after, fillvalue=Content())):
        if not old.is_same(new) or (whole and new.plain.strip()):
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
