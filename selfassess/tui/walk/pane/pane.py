"""The requirement in view, in full, with its answer."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from textual.content import Content
from textual.geometry import Region
from textual.reactive import var
from textual.timer import Timer

from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.session.workspace import AnySession
from selfassess.tui.walk.pane import level_sections, part_sections, sections
from selfassess.tui.walk.pane.answer_row import AnswerRow, ChoiceRows
from selfassess.tui.widgets.text_blocks import (
    ScrolledText,
    TextBlock,
    TextBlocks,
    lines_of,
)

if TYPE_CHECKING:
    from selfassess.tui.walk.pane.note_editor import NoteEditor
    from selfassess.tui.walk.pane.note_pane import NotePane

PAUSE = 0.06
"""Seconds of rest after which somebody who moves fast sees more than the head."""


class RequirementPane(ScrolledText):
    """Sections that are filled anew for each requirement: no widget per requirement."""

    BINDINGS = [
        ("down", "screen.next"),
        ("up", "screen.previous"),
        ("space", "page_down"),
        ("enter", "screen.go_on"),
        ("left,right", "fold"),
    ]
    WIDEST, USUAL = 76, 30
    """Nobody reads longer lines with ease; most texts have no more of them."""

    session: var[AnySession] = var(cast(Any, None), init=False)
    part: var[Phase | Guideline | AskedLevel | None] = var(None, init=False)

    def __init__(self, session: AnySession) -> None:
        super().__init__(self._sections)
        self.set_reactive(RequirementPane.session, session)
        self._below = session
        """What the sections below the head still show."""
        self._is_folded = True
        """Of what the requirement is based on, only how much is shown."""
        self._moving: Timer | None = None
        self._note_pane: NotePane | None = None
        self._written_on = ""
        """The requirement whose note is done, and is to be brought into view."""
        self.head = TextBlocks(self._head, "head")
        """Stands above the pane, and is seen wherever that is scrolled to."""
        self.answers = AnswerRow(self._choices, self._remark)
        """Stands below it, and is seen as well."""

    def watch_session(self, before: AnySession, session: AnySession) -> None:
        """Another requirement or another answer; only its head while moving fast."""
        if session.current_id != before.current_id:
            self._show()
        elif not session.looks_like(before):
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
        self._draw(anew=True)
        self.scroll_home(animate=False)

    def _show_all(self) -> None:
        self._below = self.session
        self._draw()

    def _rest(self) -> None:
        self._moving = None
        if self._below is not self.session:
            self._below = self.session
            self._draw_text(anew=True)

    def _draw(self, *, anew: bool = False) -> None:
        self.head.draw()
        self._draw_text(anew=anew)
        self.answers.draw(anew=anew)

    def _draw_text(self, *, anew: bool) -> None:
        if self.editor and self._note_pane:
            self._note_pane.draw()
        else:
            self.draw(anew=anew)
        self._make_room()

    def _make_room(self) -> None:
        """In a high window the answers stand near the text; only long ones move them."""
        # Before there is a width, every word would be a line.
        if self.size:
            self.set_class(len(self.lines) > self.USUAL, "-long")

    def _head(self, *, is_narrow: bool) -> Iterator[TextBlock]:
        if isinstance(self.part, AskedLevel):
            yield from level_sections.head(self.part)
        elif self.part:
            yield from part_sections.head(self.part)
        else:
            yield from sections.head(self.session, is_narrow=is_narrow)

    def _choices(self) -> ChoiceRows:
        rows = sections.choices(self.session)
        # As many lines: to make room would draw everything.
        return [() for _row in rows] if self.part else rows

    def _remark(self) -> Content:
        return Content() if self.part else sections.remark(self.session)

    def _sections(self, *, is_narrow: bool) -> Iterator[TextBlock]:
        if isinstance(self.part, AskedLevel):
            yield from level_sections.of_level(self.session, self.part)
        elif self.part:
            yield from part_sections.of_part(self.session, self.part)
        else:
            yield from sections.above_note(self._below, is_narrow=is_narrow)
            yield from sections.note(self._below, is_narrow=is_narrow)
            yield from self._below_note(is_narrow=is_narrow)

    def _above_note(self, *, is_narrow: bool) -> Iterator[TextBlock]:
        yield from sections.above_note(self.session, is_narrow=is_narrow)
        yield sections.note_label(self.session, is_narrow=is_narrow)

    def _below_note(self, *, is_narrow: bool) -> Iterator[TextBlock]:
        has_side = self.screen.has_class("-three")
        yield from sections.below_note(
            self._below, is_narrow=is_narrow, has_side=has_side
        )
        yield from sections.sources(
            self._below, is_narrow=is_narrow, is_folded=self._is_folded
        )

    def action_fold(self) -> None:
        """Hide the sources, or show them."""
        self._is_folded = not self._is_folded
        self._draw()

    def on_resize(self) -> None:
        """The answers may have room by now, and a note that is done a place."""
        self.answers.draw()
        self._make_room()
        self._reveal_note()

    @property
    def editor(self) -> "NoteEditor | None":
        """The editor while a note is being written."""
        editor = self._note_pane.editor if self._note_pane else None
        return editor if editor and editor.display else None

    async def edit_note(self, text: str, delay: float) -> None:
        """Put an editor in the place of the note."""
        if self._note_pane is None:
            # Made when it is first needed: it costs a third of the first paint.
            from selfassess.tui.walk.pane.note_pane import NotePane

            self._note_pane = NotePane(self._above_note, self._below_note)
            await self.screen.query_one("#requirement").mount(
                self._note_pane, after=self
            )
        self.screen.add_class("-writing")
        self._note_pane.begin(text, delay, self.scroll_y)

    def end_note(self) -> None:
        """Put the editor away again; the note stays in view in its place."""
        self.screen.remove_class("-writing")
        if self._note_pane:
            self._note_pane.editor.display = False
            self._show_all()
            self._written_on = self.session.current_id
            self.call_after_refresh(self._reveal_note)

    def _reveal_note(self) -> None:
        """With the word that stands before it; of a long one where it begins."""
        if not self.size:
            return  # it is only now getting its place back, and is told when it has
        written_on, self._written_on = self._written_on, ""
        if self.session.current_id != written_on or self.part:
            return
        # Where the editor stood is not known if it was gone before it was laid out.
        is_narrow = self.screen.has_class("-narrow")
        above = sections.above_note(self._below, is_narrow=is_narrow)
        note = sections.note(self._below, is_narrow=is_narrow)
        top, height = (len(list(lines_of(b, self.cells))) for b in (above, note))
        region = Region(0, top, 1, min(height, self.size.height))
        self.scroll_to_region(region, animate=False)
