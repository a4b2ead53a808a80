"""What every part of the walk shares: the walk itself, saving it, showing it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Static

from selfassess.core.model.questionnaire import Requirement
from selfassess.core.model.review import Record
from selfassess.core.scoring.labels import change_of_final_question
from selfassess.core.session.drafts import Drafts
from selfassess.core.session.guide import Question
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.saver import Saver, Severity
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import AnySession, Preferences, Workspace
from selfassess.core.text.i18n import _, marked
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.recovery.autosave import Autosave
from selfassess.tui.walk.bar import bar_text, saved_text
from selfassess.tui.walk.outline import Outline
from selfassess.tui.walk.outline_rows import Part
from selfassess.tui.walk.pane.pane import RequirementPane
from selfassess.tui.walk.role import role_of
from selfassess.tui.widgets.footer import Hint, LeanFooter
from selfassess.tui.widgets.heading import Heading

if TYPE_CHECKING:
    from selfassess.tui.walk.pane.note_editor import NoteEditor

WIDE = 100
"""Columns from which the outline has room beside the requirement."""

WRITING = (Hint("esc", marked("end the note (it is saved)"), "screen.end_note"),)


class WalkBase(Screen[None]):
    """Holds the walk; every change goes through `take`."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [
        (0, "-narrow"),
        (WIDE, "-wide"),
    ]

    def __init__(self, workspace: Workspace, preferences: Preferences) -> None:
        super().__init__()
        self.settings = preferences.settings
        self.languages = preferences.languages
        self.change = preferences.change
        self.session = workspace.begin()
        self.autosave = Autosave(self, workspace)
        self.drafts: Drafts = {}
        self.role = role_of(workspace)
        self.help_topic = self.role.help_topic
        self.guided = self.role.can_be_guided and self.settings.guided
        self.skipped: set[Question] = set()
        """What was skipped on purpose about the requirement in view."""
        self.part: Part | None = None
        """The phase or guideline in view instead of a requirement."""
        self._may_change = False
        """The person has agreed to change what was final."""
        self._bar_words = ""

    def compose(self) -> ComposeResult:
        """Heading, what the walk is narrowed to, outline and requirement, keys."""
        yield Heading()
        yield Static(id="bar", markup=False)
        with Horizontal(id="panes"):
            yield Outline(self.session, self.show_part)
            pane = RequirementPane(self.session)
            with Vertical(id="requirement"):
                yield pane.head
                yield pane
        yield LeanFooter(self.hints)

    @property
    def answering(self) -> Session:
        """The session of those who answer: no key of a reviewer asks for it."""
        assert isinstance(self.session, Session)
        return self.session

    @property
    def reviewing(self) -> ReviewSession:
        """The session of a reviewer: no key of those who answer asks for it."""
        assert isinstance(self.session, ReviewSession)
        return self.session

    @property
    def saver(self) -> Saver:
        """What saves the session."""
        return self.autosave.saver

    @property
    def workspace(self) -> Workspace:
        """What is open."""
        return self.saver.workspace

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter while walking."""
        return self.role.hints(has_reviews=bool(self.session.reviews))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nobody does what only the other side of the walk can do."""
        return self.role.can_do(action) and super().check_action(action, parameters)

    def show_first(self) -> None:
        """Show where the person stopped."""
        # Before the first layout, so that there is only one.
        is_wide = self.app.size.width >= WIDE
        self.set_class(is_wide, "-wide").set_class(not is_wide, "-narrow")
        self.show_place()
        self._focus_what_shows()

    def on_unmount(self) -> None:
        """Others need not know any longer that it is open here."""
        self.saver.guard.close()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The terminal's own cursor comes along whenever something is drawn."""
        self.place_terminal_cursor()
        return super().render_lines(crop)

    def place_terminal_cursor(self) -> None:
        """To where the keys go."""
        if isinstance(self.focused, Outline | RequirementPane):
            self.focused.place_terminal_cursor()

    def say(self, text: str, severity: Severity = "information") -> None:
        """A word in the corner; long enough to be read, never in the way."""
        seconds = 4 if severity == "information" else 10
        self.notify(text, severity=severity, timeout=seconds, markup=False)

    def _focus_what_shows(self) -> None:
        outline = self.query_one(Outline)
        shows = outline if outline.display else self.query_one(RequirementPane)
        # At once: a frame later, the screen would be drawn twice at the start.
        self.set_focus(shows, scroll_visible=False)

    def on_resize(self) -> None:
        """The focus never stays on an outline that has folded away."""
        if self.editor:
            self.show_requirement()
        self.call_after_refresh(self.keep_focus_in_view)

    def show_requirement(self) -> bool:
        """Fold the outline away if it hides the requirement; whether it did."""
        hides = self.has_class("-narrow") and self.has_class("-outline")
        if hides:
            self.remove_class("-outline")
            self.set_focus(self.editor or self.query_one(RequirementPane))
        return hides

    def keep_focus_in_view(self) -> None:
        """Give the focus to a part that can be seen."""
        if self.focused is None or not self.focused.display:
            self._focus_what_shows()

    @property
    def editor(self) -> "NoteEditor | None":
        """The editor while a note is being written."""
        return self.query_one(RequirementPane).editor

    def take(self, session: AnySession | None) -> None:
        """Take over another walk: show it, and keep what changed, if it may change."""
        if session is None:
            self.app.bell()
            return
        before = self.session.record
        if session.record is before or not self.is_refused(
            self._again(session, before)
        ):
            self.adopt(session)

    def _again(self, session: AnySession, before: Record) -> Callable[[], None]:
        def again() -> None:
            if self.session.record is before:
                self.take(session.with_reviews(self.session.reviews))
            else:
                self.say(_("Others saved meanwhile: please do that once more."))

        return again

    def adopt(self, session: AnySession) -> None:
        """Take over another walk without a question: show it, and keep what changed."""
        if session.record is not self.session.record and self.is_read_only():
            return
        before, self.session = self.session, session
        changed = not session.is_same_record(before)
        narrowed = session.filter is not before.filter
        if session.current_id != before.current_id or narrowed or self.part:
            self.skipped = set()
            self.show_place()
        elif changed:
            self.query_one(RequirementPane).show_answer(session)
        if changed or narrowed or session.trial_from is not before.trial_from:
            self.query_one(Outline).show(session)
            self.show_heading()
            self.call_after_refresh(self.autosave.save)

    def show_part(self, part: Part) -> None:
        """The marked row of the outline is what the pane shows."""
        if isinstance(part, Requirement):
            self.take(self.session.go_to(part.id))
        else:
            self.part = part
            self.query_one(RequirementPane).show(self.session, part)

    def in_no_requirement(self) -> bool:
        """Say so if a phase or guideline is in view: there is nothing to answer."""
        if self.part:
            self.say(_("Choose a requirement first."))
        return self.part is not None

    def is_without_reviews(self) -> bool:
        """Say so if nobody has reviewed the answers."""
        if not self.session.reviews:
            self.say(_("There is no review beside this assessment."))
        return not self.session.reviews

    def go(self, session: AnySession | None, text: str) -> None:
        """Go there, or say why there is nothing to go to."""
        if session is None:
            self.say(text)
        else:
            self.take(session)

    def is_read_only(self) -> bool:
        """Whether nothing can ever be changed here; then say why."""
        if self.workspace.read_only:
            self.say(self.workspace.read_only, severity="warning")
        return bool(self.workspace.read_only)

    def is_refused(self, again: Callable[[], object]) -> bool:
        """Read-only, or final and the person has not yet agreed to change it.

        Says why, or asks; `again` is called once the person has agreed.
        """
        return self.is_read_only() or self.asks_first(self.session, again)

    def asks_first(self, session: AnySession, again: Callable[[], object]) -> bool:
        """Ask before the first change of a final assessment; then do it again."""
        if self._may_change or not session.is_final:
            return False
        self._ask_about_final(again)
        return True

    @opens
    async def _ask_about_final(self, again: Callable[[], object]) -> None:
        from selfassess.tui.dialogs.confirm import ConfirmScreen

        title, go_on = _("Final"), _("Change it")
        question = ConfirmScreen(title, change_of_final_question(), go_on)
        if await ask(self, question):
            self._may_change = True
            self.call_later(again)

    def flush(self) -> None:
        """Save everything, also what is being typed: the program is about to end."""
        self.autosave.flush()

    def copy_work(self) -> None:
        """Make a recovery copy of what is not saved."""
        self.autosave.copy()

    def show_record(self) -> None:
        """The same place, while what stands there may be other."""
        self.query_one(RequirementPane).show_answer(self.session)
        self.query_one(Outline).show(self.session)
        self.show_heading()

    def show_place(self) -> None:
        """The requirement in view, and where it stands."""
        self.part = None
        self.query_one(RequirementPane).show(self.session)
        self.query_one(Outline).show(self.session)
        self.query_one(Outline).go_to(self.session.current_id)
        self.show_heading()

    def show_heading(self) -> None:
        """The heading, and the bar below it if there is something to say."""
        heading = self.query_one(Heading)
        heading.show(self.session, saved_text(self.saver, self.session))
        text = bar_text(self)
        if text != self._bar_words:
            # Everything else on the screen makes room for it.
            self._bar_words = text
            bar = self.query_one("#bar", Static)
            bar.display = bool(text)
            bar.update(Content(text))
