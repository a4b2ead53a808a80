"""Phases, guidelines and requirements as rows that fold, each with its progress."""

from collections.abc import Callable
from typing import Any, ClassVar, cast

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import var

from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.session.workspace import AnySession
from selfassess.tui.walk.outline.outline_lines import OutlineLines
from selfassess.tui.walk.outline.outline_rows import (
    OutlineRow,
    Part,
    RowKey,
    level_key,
    rows_of,
)
from selfassess.tui.walk.outline.row_pieces import Piece, row_pieces

FOLDING = (Phase, Guideline)
"""What other rows lie within."""


class Outline(OutlineLines):
    """The questionnaire's parts; the row in view is the marked one."""

    BINDINGS: ClassVar[list[BindingType]] = [("enter", "choose"), ("space", "fold")]

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
        self._fold_out()

    @property
    def row(self) -> OutlineRow | None:
        """The marked row."""
        line = self.marked_line
        return self._rows[line] if line < len(self._rows) else None

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
            self._fold_out()
            self.go_to(session.current_id)
        elif not session.looks_like(before):
            self.draw_changed()
        if session.current_id != before.current_id:
            self.go_to(session.current_id)

    def _fold_out(self) -> None:
        """Show the rows that are neither folded away nor filtered out."""
        shown = set(self.session.shown)
        self._rows = list(rows_of(self.session.questionnaire, shown, self._folded))
        self._lines = {row.key: line for line, row in enumerate(self._rows)}
        self.lay_out(len(self._rows))

    def go_to(self, requirement_id: str) -> None:
        """Mark a requirement, opening what hides it."""
        phase, guideline = self.session.questionnaire.places[requirement_id]
        above = RowKey(0, phase.id), RowKey(1, guideline.id)
        self._reveal(RowKey(2, requirement_id), *above)

    def _reveal(self, key: RowKey, *above: RowKey) -> None:
        if self._folded.intersection(above):
            self._folded.difference_update(above)
            self._fold_out()
        line = self._lines.get(key)
        if line is not None:
            self.mark(line)

    def moved(self) -> None:
        """What the marked row is about comes into view."""
        self._marked(self._rows[self.marked_line].part)

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
            self._fold_out()

    def on_click(self, event: events.Click) -> None:
        """To the row that was clicked; a part folds, too."""
        line = self.line_at(event)
        if 0 <= line < len(self._rows):
            self.go(line)
            self.action_fold()
            if not isinstance(self._rows[line].part, FOLDING):
                self.post_message(self.Clicked())

    def pieces(self, line: int) -> list[Piece]:
        """The title of that row, and how far it is."""
        width = self.scrollable_content_region.width
        is_marked = line == self.marked_line
        return row_pieces(self.session, self._rows[line], width, is_marked=is_marked)

    def is_head(self, line: int) -> bool:
        """Phases are."""
        return isinstance(self._rows[line].part, Phase)
