"""Phases, guidelines and requirements as rows that fold, each with its progress."""

from collections.abc import Callable
from typing import Any, ClassVar, cast

# A line of a widget is made of the segments of rich; no other type will do.
from rich.segment import Segment  # noqa: TID251
from rich.style import Style  # noqa: TID251
from textual import events
from textual.binding import BindingType
from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.session.workspace import AnySession
from selfassess.tui.walk.outline_rows import (
    OutlineRow,
    Part,
    RowKey,
    level_key,
    rows_of,
)
from selfassess.tui.walk.row_pieces import COLOURS, Piece, row_pieces

FOLDING = (Phase, Guideline)
"""What other rows lie within."""


class Outline(ScrollView, can_focus=True):
    """The questionnaire's parts; the row in view is marked by a caret and a colour.

    It draws line by line, and only the lines that changed. Textual's Tree draws all of
    them at every move, and holds an object for each.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        ("up", "move(-1)"),
        ("down", "move(1)"),
        ("pageup", "page(-1)"),
        ("pagedown", "page(1)"),
        ("home", "go_home"),
        ("end", "go_end"),
        ("enter", "choose"),
        ("space", "fold"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *("outline--marked", "outline--hover", "outline--phase"),
        *(f"outline--{colour}" for colour in COLOURS),
    }
    ALLOW_SELECT = False

    session: var[AnySession] = var(cast(Any, None), init=False)
    part: var[Phase | Guideline | AskedLevel | None] = var(None, init=False)

    class Chosen(Message):
        """The person wants to do something with a requirement."""

    class Clicked(Message):
        """The person wants to see a requirement."""

    def __init__(self, session: AnySession, marked: Callable[[Part], None]) -> None:
        super().__init__()
        self.set_reactive(Outline.session, session)
        self._marked = marked
        """Told when the person goes to another row: a message would come too late to be
        drawn together with the row."""
        self._folded: set[RowKey] = set()
        self._rows: list[OutlineRow] = []
        self._line = 0
        self._hovered = -1
        self._drawn: dict[int, list[Piece]] = {}
        self._lay_out()

    @property
    def row(self) -> OutlineRow | None:
        """The marked row."""
        return self._rows[self._line] if self._line < len(self._rows) else None

    def watch_part(self) -> None:
        """A requirement is in view again, or the level of a phase."""
        if self.part is None:
            self.go_to(self.session.current_id)
        elif isinstance(self.part, AskedLevel):
            self._reveal(level_key(self.part), RowKey(0, self.part.phase.id))

    def watch_session(self, before: AnySession, session: AnySession) -> None:
        """Draw anew what is other than before."""
        is_narrowed = session.filter is not before.filter
        is_worded = session.questionnaire is not before.questionnaire
        if is_narrowed or is_worded or session.shown != before.shown:
            self._lay_out()
            self.go_to(session.current_id)
        elif not session.looks_like(before):
            top = self.scroll_offset.y
            for line in range(top, top + self.size.height):
                if self._pieces(line) != self._drawn.get(line):
                    self.refresh_line(line)
        if session.current_id != before.current_id:
            self.go_to(session.current_id)

    def _lay_out(self) -> None:
        """Rows are others than before."""
        shown = set(self.session.shown)
        self._rows = list(rows_of(self.session.questionnaire, shown, self._folded))
        self._lines = {row.key: line for line, row in enumerate(self._rows)}
        self._line = max(0, min(self._line, len(self._rows) - 1))
        self._drawn = {}
        self.virtual_size = Size(1, len(self._rows))
        self.refresh()

    def go_to(self, requirement_id: str) -> None:
        """Mark a requirement, opening what hides it."""
        phase, guideline = self.session.questionnaire.places[requirement_id]
        above = RowKey(0, phase.id), RowKey(1, guideline.id)
        self._reveal(RowKey(2, requirement_id), *above)

    def _reveal(self, key: RowKey, *above: RowKey) -> None:
        if self._folded.intersection(above):
            self._folded.difference_update(above)
            self._lay_out()
        line = self._lines.get(key)
        if line is not None:
            self._mark(line)

    def _mark(self, line: int) -> None:
        before, self._line = self._line, line
        if before != line:
            self.refresh_line(before)
            self.refresh_line(line)
        top, height = self.scroll_offset.y, self.size.height
        if height and not top <= line < top + height:
            # To the middle: one line further at every move would redraw every line.
            self.reveal()

    def _go(self, line: int) -> None:
        line = max(0, min(line, len(self._rows) - 1))
        if self._rows and line != self._line:
            self._mark(line)
            self._marked(self._rows[line].part)

    def action_move(self, step: int) -> None:
        """To the row below or above."""
        self._go(self._line + step)

    def action_page(self, step: int) -> None:
        """As many rows further as there are in view."""
        self._go(self._line + step * max(1, self.size.height - 1))

    def action_go_home(self) -> None:
        """To the first row."""
        self._go(0)

    def action_go_end(self) -> None:
        """To the last row."""
        self._go(len(self._rows) - 1)

    def action_choose(self) -> None:
        """Fold a part; do something with a requirement or a level."""
        if self.row and not isinstance(self.row.part, FOLDING):
            self.post_message(self.Chosen())
        else:
            self.action_fold()

    def action_fold(self) -> None:
        """Hide what lies within the part, or show it again."""
        row = self.row
        if row and isinstance(row.part, FOLDING):
            self._folded ^= {row.key}
            self._lay_out()

    def on_click(self, event: events.Click) -> None:
        """To the row that was clicked; a part folds, too."""
        line = self._line_at(event)
        if 0 <= line < len(self._rows):
            self._go(line)
            self.action_fold()
            if not isinstance(self._rows[line].part, FOLDING):
                self.post_message(self.Clicked())

    def _line_at(self, event: events.MouseEvent) -> int:
        return event.y - self.gutter.top + self.scroll_offset.y

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """The row under the pointer is underlined."""
        self._hover(self._line_at(event))

    def on_leave(self) -> None:
        """No row is."""
        self._hover(-1)

    def _hover(self, line: int) -> None:
        before, self._hovered = self._hovered, line
        if before != line:
            self.refresh_line(before)
            self.refresh_line(line)

    @property
    def marked_offset(self) -> Offset:
        """Where the marked row begins on the screen."""
        return self.content_region.offset + Offset(0, self._line - self.scroll_offset.y)

    def on_resize(self) -> None:
        """The row in view stays in view."""
        self.reveal()

    def reveal(self) -> None:
        """Scroll so that the row in view stands in the middle."""
        self.scroll_to(y=max(0, self._line - self.size.height // 2), animate=False)

    def _pieces(self, line: int) -> list[Piece]:
        if not 0 <= line < len(self._rows):
            return []
        width = self.scrollable_content_region.width
        row, is_marked = self._rows[line], line == self._line
        return row_pieces(self.session, row, width, is_marked=is_marked)

    def render_line(self, y: int) -> Strip:
        """One row, or nothing below the last."""
        line = y + self.scroll_offset.y
        pieces = self._drawn[line] = self._pieces(line)
        style = self._style(line) if pieces else self.rich_style
        plain = self.has_focus and line == self._line
        strip = Strip(
            [Segment(p.text, style if plain else self._ink(p, style)) for p in pieces]
        )
        # Together what looks alike: each passage costs forty bytes.
        return strip.simplify().adjust_cell_length(self.size.width, style)

    def _style(self, line: int) -> Style:
        style = self.rich_style
        if isinstance(self._rows[line].part, Phase):
            style += self.get_component_rich_style("outline--phase", partial=True)
        if line == self._line:
            style = self.get_component_rich_style("outline--marked")
        if line == self._hovered:
            style += self.get_component_rich_style("outline--hover", partial=True)
        return style

    def _ink(self, piece: Piece, style: Style) -> Style:
        if not piece.colour:
            return style
        name = f"outline--{piece.colour}"
        return style + self.get_component_rich_style(name, partial=True)
