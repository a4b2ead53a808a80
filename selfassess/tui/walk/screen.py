"""The walk: one requirement after the other, the outline beside it.

The session is the one value that the parts of the screen show. What can be done with it
stands in the role of whoever walks. The other screens are imported when they are first
asked for: together they cost as much as a fifth of the start.
"""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Paste
from textual.reactive import var

from selfassess.core.session.drafts import Drafts
from selfassess.core.session.guide import Question
from selfassess.core.session.launcher import Preferences
from selfassess.core.session.recovery.saver import Saver
from selfassess.core.session.workspace import OneSession, Workspace
from selfassess.core.text.i18n import marked_as
from selfassess.tui.bindings import bindings, own_keys, put_into_force
from selfassess.tui.recovery.autosave import Autosave
from selfassess.tui.walk import focus
from selfassess.tui.walk.actions import mail, note, program
from selfassess.tui.walk.actions.days import contradictions_told
from selfassess.tui.walk.bar import Bar, bar_text, saved_text
from selfassess.tui.walk.outline.outline import Outline
from selfassess.tui.walk.pane.note_messages import NoteFinished, NoteTyped
from selfassess.tui.walk.pane.pane import RequirementPane
from selfassess.tui.walk.panes import (
    BREADTHS,
    HEIGHTS,
    breadths,
    panes,
    show_foot,
    size_classes,
)
from selfassess.tui.walk.role import GOVERNMENT, Role
from selfassess.tui.walk.session_screen import SessionScreen
from selfassess.tui.widgets.footer import Hint, LeanFooter
from selfassess.tui.widgets.heading import Heading

if TYPE_CHECKING:
    from selfassess.tui.walk.pane.note_editor import NoteEditor


BACK = Hint("esc", marked_as("what a key does", "back"), "all")


class WalkScreen(SessionScreen[OneSession]):
    """The parts of the walk, what is saved of it, and what is told to it."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS = [*bindings(GOVERNMENT.commands), Binding("enter", "go_on", show=False)]
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = BREADTHS
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = HEIGHTS
    saved = var("", init=False)
    """Whether everything is saved, in words."""

    def __init__(
        self,
        workspace: Workspace,
        preferences: Preferences,
        role: Role[OneSession],
        session: OneSession,
    ) -> None:
        super().__init__()
        self.set_reactive(type(self).session, session)
        self.settings = preferences.settings
        self.languages = preferences.languages
        self.change = preferences.change
        self.role: Role[OneSession] = role
        keys = preferences.settings.keys
        self.own_keys, self.wrong_keys = own_keys(keys, role.commands)
        put_into_force(self.own_keys)
        self.help_topic, self.keys_table = role.help_topic, role.commands
        for name, action in role.actions.items():
            # Where Textual looks for what a key does.
            setattr(self, f"action_{name}", partial(action, self))
        self.autosave: Autosave[OneSession] = Autosave(self, workspace)
        self.drafts: Drafts = {}
        is_own = not workspace.is_aside
        self.guided = is_own and role.is_led and self.settings.guided
        self.skipped: set[Question] = set()
        """What was skipped on purpose about the requirement in view."""

    def compose(self) -> ComposeResult:
        """Heading, what the walk is narrowed to, outline and requirement, keys."""
        self.HORIZONTAL_BREAKPOINTS = breadths(self)
        # Before there is anything that would be laid out and styled once more.
        self.add_class(*size_classes(self))
        cls = type(self)
        yield Heading(self.session).data_bind(cls.session, cls.saved)
        yield Bar(id="bar", markup=False)
        yield from panes(self)
        footer: tuple[Hint, ...] = self.hints(self.role.footer)
        yield LeanFooter((BACK, *footer) if self.workspace.is_aside else footer)

    @property
    def saver(self) -> Saver:
        """What saves the session."""
        return self.autosave.saver

    @property
    def workspace(self) -> Workspace:
        """What is open."""
        return self.saver.workspace

    def hints(self, names: tuple[str, ...]) -> tuple[Hint, ...]:
        """The keys of those commands that do something here."""
        return self.role.hints(names, has_reviews=bool(self.session.reviews))

    @property
    def editor(self) -> "NoteEditor | None":
        """The editor while a note is being written."""
        return self.query_one(RequirementPane).editor

    def on_mount(self) -> None:
        """Show where the person stopped, then look around, and tell and offer things."""
        # After all parts, or the first frame would be without them, and wait for a save.
        self.watch(self, "session", self.show_session, init=False)
        show_foot(self)
        self.query_one(Outline).go_to(self.session.current_id)
        self.show_state()
        focus.focus_what_shows(self)
        self.autosave.start()
        program.arrive(self)

    def on_unmount(self) -> None:
        """Others need not know any longer that it is open here."""
        self.saver.guard.close()

    def on_resize(self) -> None:
        """The focus never stays on an outline that has folded away."""
        show_foot(self)
        if self.editor:
            focus.show_requirement(self)
        self.call_after_refresh(focus.keep_focus_in_view, self)

    def show_session(self, before: OneSession, now: OneSession) -> None:
        """What is said above; what changed is saved once all of it can be seen."""
        if now.current_id != before.current_id or now.filter is not before.filter:
            self.skipped = set()
        self.show_state()
        if not now.is_same_record(before):
            self.call_after_refresh(self.autosave.save)
            for sentence in contradictions_told(before, now):
                self.say(sentence, severity="warning")

    def watch_part(self) -> None:
        """What is asked about a requirement is not asked about a phase."""
        self.skipped = set()
        self.show_state()
        show_foot(self)

    def show_state(self) -> None:
        """Whether all is saved, and the bar below the heading if it has something to say."""
        self.saved = saved_text(self.saver, self.session)
        self.query_one(Bar).words = bar_text(self)

    def on_paste(self, event: Paste) -> None:
        """Where nothing is written, files that came may be dropped."""
        mail.drop(self, event.text)

    @on(NoteTyped)
    def keep_the_note(self, event: NoteTyped) -> None:
        """The typing paused."""
        note.keep(self, event.text)

    @on(NoteFinished)
    def close_the_note(self) -> None:
        """The note is done."""
        note.close(self)

    @on(Outline.Clicked)
    def show_the_clicked(self) -> None:
        """Show the clicked requirement, also where the outline hid it."""
        focus.show_requirement(self)

    @on(Outline.Chosen)
    async def go_on(self) -> None:
        """As Enter on the requirement; where the outline hides it, first to it."""
        if not focus.show_requirement(self):
            await self.run_action("go_on")

    def action_fold_sources(self) -> None:
        """As the arrows in the requirement."""
        self.query_one(RequirementPane).action_fold()
