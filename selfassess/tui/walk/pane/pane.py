"""The requirement in view, in full, with its answer."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.reactive import var
from textual.timer import Timer

from selfassess.core.model.questionnaire import Guideline, Phase
from selfassess.core.session.workspace import AnySession
from selfassess.tui.walk.pane import sections
from selfassess.tui.walk.pane.answer_row import AnswerRow, ChoiceRows
from selfassess.tui.widgets.text_blocks import TextBlock, TextBlocks

if TYPE_CHECKING:
    from selfassess.tui.walk.pane.note_editor import NoteEditor

PAUSE = 0.06
"""Seconds of rest after which somebody who moves fast sees more than the head."""


class RequirementPane(VerticalScroll):
    """Sections that are filled anew for each requirement: no widget per requirement."""

    BINDINGS = [
        ("down", "screen.next"),
        ("up", "screen.previous"),
        ("space", "page_down"),
        ("enter", "screen.go_on"),
        ("right", "fold"),
        ("left", "fold"),
    ]

    session: var[AnySession] = var(cast(Any, None), init=False)
    part: var[Phase | Guideline | None] = var(None, init=False)

    def __init__(self, session: AnySession) -> None:
        super().__init__()
        self.set_reactive(RequirementPane.session, session)
        self._below = session
        """What the sections below the head still show."""
        self._is_folded = True
        """Of what the requirement is based on, only how much is shown."""
        self._moving: Timer | None = None
        self._editor: NoteEditor | None = None
        self.head = TextBlocks(self._head)
        """Stands above the pane, and is seen wherever that is scrolled to."""
        self.answers = AnswerRow(self._choices, self._remark)
        """Stands below it, and is seen as well."""

    def compose(self) -> ComposeResult:
        """All sections; while a note is written, those above it."""
        yield TextBlocks(self._sections, self._room)

    def watch_session(self, before: AnySession, session: AnySession) -> None:
        """Another requirement or another answer; only its head while moving fast."""
        if session.current_id != before.current_id:
            self._show()
        elif not session.is_same_record(before):
            self._show_all()

    def watch_part(self) -> None:
        """A phase or guideline, or the requirement again."""
        self._show()

    def _show(self) -> None:
        if self._moving:
            self._moving.reset()
        else:
            self._below = self.session
            self._moving = self.set_timer(PAUSE, self._rest)
        self._draw()
        self.scroll_home(animate=False)

    def _show_all(self) -> None:
        self._below = self.session
        self._draw()

    def _rest(self) -> None:
        self._moving = None
        if self._below is not self.session:
            self._show_all()

    def _draw(self) -> None:
        for fields in (self.head, self.answers, *self.query(TextBlocks)):
            fields.draw()
        if not self.editor and self.size:
            # Left to the layout, the bar would be drawn one frame after the text.
            height = self.query_one(TextBlocks).least_height
            self.vertical_scrollbar.window_virtual_size = height
            self.virtual_size = self.virtual_size.with_height(height)

    def _room(self) -> int:
        """Lines of the pane, once what stands above and below it has its own."""
        if self.editor:
            return 0
        beside = (self.head, self.answers)
        return self.size.height + sum(b.size.height - b.least_height for b in beside)

    def _head(self, *, is_narrow: bool) -> Iterator[TextBlock]:
        if not self.part:
            yield from sections.head(self.session, is_narrow=is_narrow)

    def _choices(self) -> ChoiceRows:
        return () if self.part else sections.choices(self.session)

    def _remark(self) -> Content:
        return Content() if self.part else sections.remark(self.session)

    def _sections(self, *, is_narrow: bool) -> Iterator[TextBlock]:
        if self.part:
            yield from sections.of_part(self.session, self.part)
        elif self.editor:
            yield from sections.above_note(self.session, is_narrow=is_narrow)
        else:
            yield from sections.above_note(self._below, is_narrow=is_narrow)
            yield from sections.note(self._below)
            yield from self._below_note(self._below, is_narrow=is_narrow)

    def _sections_below(self, *, is_narrow: bool) -> Iterator[TextBlock]:
        if self.editor:
            yield from self._below_note(self.session, is_narrow=is_narrow)

    def _below_note(
        self, session: AnySession, *, is_narrow: bool
    ) -> Iterator[TextBlock]:
        has_side = self.screen.has_class("-three")
        yield from sections.below_note(session, is_narrow=is_narrow, has_side=has_side)
        yield from sections.sources(
            session, is_narrow=is_narrow, is_folded=self._is_folded
        )

    def action_fold(self) -> None:
        """Hide the sources, or show them."""
        self._is_folded = not self._is_folded
        self._draw()

    def on_resize(self) -> None:
        """The answers may have room by now; the line that is written stays in view."""
        self.answers.draw()
        if editor := self.editor:
            self.call_after_refresh(editor.reveal_cursor)

    def place_terminal_cursor(self) -> None:
        """To the first line of what is above it."""
        above = self if self.part else self.head
        self.app.cursor_position = above.content_region.offset

    @property
    def editor(self) -> "NoteEditor | None":
        """The editor while a note is being written."""
        return self._editor if self._editor and self._editor.display else None

    async def edit_note(self, text: str, delay: float) -> None:
        """Put an editor in the place of the note."""
        if self._editor is None:
            # Made when it is first needed: it costs a third of the first paint.
            from selfassess.tui.walk.pane.note_editor import NoteEditor

            self._editor = NoteEditor()
            await self.mount(self._editor, TextBlocks(self._sections_below))
        self.add_class("-writing")
        self._editor.begin(text, delay)
        self._draw()
        self.call_after_refresh(self._reveal_editor)

    def _reveal_editor(self) -> None:
        """The whole of it, as far as there is room; its cursor in any case."""
        if editor := self.editor:
            editor.scroll_visible(animate=False, immediate=True)
            editor.reveal_cursor()

    def end_note(self) -> None:
        """Put the editor away again; the note stays in view in its place."""
        self.remove_class("-writing")
        if self._editor:
            written = self._editor.virtual_region
            self._editor.display = False
            self._draw()
            # With the word that stands before it; of a long one where it begins.
            height = min(written.height, self.size.height)
            note = Region(0, written.y - 1, 1, height)
            self.call_after_refresh(self.scroll_to_region, note, animate=False)
