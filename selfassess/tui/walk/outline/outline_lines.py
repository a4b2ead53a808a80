"""The lines of the outline as they are drawn: one is marked, one is under the pointer."""

from typing import ClassVar

# A line of a widget is made of the segments of rich; no other type will do.
from rich.segment import Segment  # noqa: TID251
from rich.style import Style  # noqa: TID251
from textual import events
from textual.binding import BindingType
from textual.geometry import Offset, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from selfassess.tui.walk.outline.row_pieces import COLOURS, Piece


class OutlineLines(ScrollView, can_focus=True):
    """Lines of which one is marked by a caret and a colour.

    They are drawn one by one, and only those that changed. Textual's Tree draws all of
    them at every move, and holds an object for each.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        ("up", "move(-1)"),
        ("down", "move(1)"),
        ("pageup", "page(-1)"),
        ("pagedown", "page(1)"),
        ("home", "go_home"),
        ("end", "go_end"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *("outline--marked", "outline--hover", "outline--phase"),
        *(f"outline--{colour}" for colour in COLOURS),
    }
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self.marked_line = 0
        self._count = 0
        self._hovered = -1
        self._height = 0
        self._drawn: dict[int, list[Piece]] = {}

    def pieces(self, line: int) -> list[Piece]:
        """What that line says."""
        raise NotImplementedError

    def is_head(self, line: int) -> bool:
        """Whether the other lines up to the next head lie within that line."""
        raise NotImplementedError

    def moved(self) -> None:
        """The person has marked another line."""

    def lay_out(self, count: int) -> None:
        """There are so many lines now, and each may be another one."""
        self._count = count
        self.marked_line = max(0, min(self.marked_line, count - 1))
        self._drawn = {}
        self.virtual_size = Size(1, count)
        self.refresh()

    def draw_changed(self) -> None:
        """Draw those lines in view that say something else than before."""
        top = self.scroll_offset.y
        for line in range(top, top + self.size.height):
            if self._pieces(line) != self._drawn.get(line):
                self.refresh_line(line)

    def mark(self, line: int) -> None:
        """Mark that line, and scroll to it if it is not in view."""
        before, self.marked_line = self.marked_line, line
        self._draw_both(before, line)
        if self.size and not self._is_in_view:
            # To the middle: one line further at every move would redraw every line.
            self.reveal()

    def _draw_both(self, before: int, now: int) -> None:
        if before != now:
            self.refresh_line(before)
            self.refresh_line(now)

    def go(self, line: int) -> None:
        """To that line, or to the nearest one there is, as the person wants."""
        line = max(0, min(line, self._count - 1))
        if self._count and line != self.marked_line:
            self.mark(line)
            self.moved()

    def action_move(self, step: int) -> None:
        """To the row below or above."""
        self.go(self.marked_line + step)

    def action_page(self, step: int) -> None:
        """As many rows further as there are in view."""
        self.go(self.marked_line + step * max(1, self.size.height - 1))

    def action_go_home(self) -> None:
        """To the first row."""
        self.go(0)

    def action_go_end(self) -> None:
        """To the last row."""
        self.go(self._count - 1)

    def line_at(self, event: events.MouseEvent) -> int:
        """The line under the pointer; there may be none of that number."""
        return event.y - self.gutter.top + self.scroll_offset.y

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """The row under the pointer is underlined."""
        self._hover(self.line_at(event))

    def on_leave(self) -> None:
        """No row is."""
        self._hover(-1)

    def _hover(self, line: int) -> None:
        before, self._hovered = self._hovered, line
        self._draw_both(before, line)

    @property
    def marked_offset(self) -> Offset:
        """Where the marked row begins on the screen."""
        line = self.marked_line - self.scroll_offset.y
        return self.content_region.offset + Offset(0, line)

    @property
    def _is_in_view(self) -> bool:
        return 0 <= self.marked_line - self.scroll_offset.y < self.size.height

    def on_hide(self) -> None:
        """Where it was is nothing that anybody remembers."""
        self._height = 0

    def on_resize(self) -> None:
        """The row in view stays in view, and where it is if a message takes some room."""
        before, self._height = self._height, self.size.height
        if abs(self._height - before) > before // 2 or not self._is_in_view:
            self.reveal()

    def reveal(self) -> None:
        """Scroll so that the row in view stands in the middle."""
        middle = self.marked_line - self.size.height // 2
        self.scroll_to(y=max(0, middle), animate=False)

    def _pieces(self, line: int) -> list[Piece]:
        return self.pieces(line) if 0 <= line < self._count else []

    def render_line(self, y: int) -> Strip:
        """One row, or nothing below the last."""
        line = y + self.scroll_offset.y
        pieces = self._drawn[line] = self._pieces(line)
        style = self._style(line) if pieces else self.rich_style
        plain = self.has_focus and line == self.marked_line
        strip = Strip(
            [Segment(p.text, style if plain else self._ink(p, style)) for p in pieces]
        )
        # Together what looks alike: each passage costs forty bytes.
        return strip.simplify().adjust_cell_length(self.size.width, style)

    def _style(self, line: int) -> Style:
        style = self.rich_style
        if self.is_head(line):
            style += self.get_component_rich_style("outline--phase", partial=True)
        if line == self.marked_line:
            style = self.get_component_rich_style("outline--marked")
        if line == self._hovered:
            style += self.get_component_rich_style("outline--hover", partial=True)
        return style

    def _ink(self, piece: Piece, style: Style) -> Style:
        if not piece.colour:
            return style
        name = f"outline--{piece.colour}"
        return style + self.get_component_rich_style(name, partial=True)
