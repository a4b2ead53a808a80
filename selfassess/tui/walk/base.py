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

from selfassess.core.commands.command_table import FOOTER, FOOTER_WITH_REVIEWS
from selfassess.core.model.review import Record
from selfassess.core.scoring.labels import final_remark
from selfassess.core.scoring.verdict_labels import trial_in_brief
from selfassess.core.session.filters import Filter, filter_label
from selfassess.core.session.guide import Question, question, question_words
from selfassess.core.session.saver import Saver, Severity
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import AnySession, Preferences, Workspace
from selfassess.core.text.i18n import _, marked
from selfassess.tui.bindings import GROUPS, key_of
from selfassess.tui.walk.outline import Outline
from selfassess.tui.walk.outline_rows import Part
from selfassess.tui.walk.pane.pane import RequirementPane
from selfassess.tui.widgets.footer import Hint, LeanFooter, hints_of
from selfassess.tui.widgets.heading import Heading

if TYPE_CHECKING:
    from selfassess.tui.walk.pane.note_editor import NoteEditor

WIDE = 100
"""Columns from which the outline has room beside the requirement."""

AGAIN = 5.0
"""Seconds between attempts to save what could not be saved."""

WRITING = (Hint("esc", marked("end the note (it is saved)"), "screen.end_note"),)


class WalkBase(Screen[None]):
    """Holds the walk; every change goes through `take`."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [
        (0, "-narrow"),
        (WIDE, "-wide"),
    ]

    def __init__(self, job: Workspace, preferences: Preferences) -> None:
        super().__init__()
        self.settings = preferences.settings
        self.languages = preferences.languages
        self.change = preferences.change
        self.session = job.begin()
        self.saver = Saver(job, self.session.record, self.say)
        self.guided = preferences.settings.guided
        self.skipped: set[Question] = set()
        """What was skipped on purpose about the requirement in view."""
        self.part: Part | None = None
        """The phase or guideline in view instead of a requirement."""
        self._remembered = ""
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
    def workspace(self) -> Workspace:
        """What is open."""
        return self.saver.workspace

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter while walking."""
        names = FOOTER_WITH_REVIEWS if self.session.reviews else FOOTER
        return tuple(hints_of(names, GROUPS))

    def on_mount(self) -> None:
        """Show where the person stopped."""
        # Before the first layout, so that there is only one.
        is_wide = self.app.size.width >= WIDE
        self.set_class(is_wide, "-wide").set_class(not is_wide, "-narrow")
        self.show_place()
        self._focus_what_shows()
        self.set_interval(AGAIN, self._keep_again)
        for warning in self.workspace.warnings:
            self.say(warning, severity="warning")

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
            self.call_after_refresh(self.keep)

    def show_part(self, part: Part) -> None:
        """The pane shows what is marked in the outline."""

    def is_read_only(self) -> bool:
        """Whether nothing can ever be changed here; then say why."""
        if self.workspace.read_only:
            self.say(self.workspace.read_only, severity="warning")
        return bool(self.workspace.read_only)

    def is_refused(self, again: Callable[[], object]) -> bool:
        """Whether nothing can be changed here, or only once the person agrees.

        Says why, or asks; `again` is called once the person has agreed.
        """
        return False

    def copy_work(self) -> None:
        """Keep what is not in the file."""

    def keep(self) -> None:
        """Save what is not saved yet; say so, or say why not."""
        if self.is_saved or self.session.trial_from:
            return
        before, trouble = self.saver.error, self.saver.trouble
        self.go_on_in(self.saver.save(self.session, self.mine))
        reason = self.saver.error
        if reason:
            if reason not in (before, trouble):
                self.say(reason, severity="error")
            self.copy_work()
        elif before and self.saver.is_saved(self.session):
            self.say(_("Everything is saved again."))
        self.show_heading()

    @property
    def mine(self) -> AnySession:
        """The session with the note as it stands in the editor."""
        if self.editor is None or self.session.trial_from:
            return self.session
        return self.session.noted(self.editor.note)

    def go_on_in(self, session: AnySession) -> None:
        """Go on in a session in which others' changes are, if it is another one."""

    def _keep_again(self) -> None:
        """What could not be saved, and the place: the program may end without a word."""
        self.keep()
        if self.session.current_id != self._remembered:
            self._remembered = self.session.current_id
            self.workspace.remember(self.session.current_id)

    def flush(self) -> None:
        """Save everything, also what is being typed: the program is about to end."""
        if editor := self.editor:
            self.session = self.session.noted(editor.note)
        if isinstance(self.session, Session) and self.session.trial_from:
            self.session = self.session.trial_discarded()
        self.keep()
        self.workspace.remember(self.session.current_id)

    @property
    def is_saved(self) -> bool:
        """The file holds everything."""
        return self.saver.is_saved(self.session)

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

    @property
    def saved_words(self) -> str:
        """Whether everything is saved."""
        if self.workspace.read_only:
            return _("read-only")
        if self.session.trial_from:
            return _("nothing is saved")
        if self.is_saved:
            return _("saved ✔")
        return _("NOT SAVED ✘") if self.saver.reason else _("saving …")

    def show_heading(self) -> None:
        """The heading, and the bar below it if there is something to say."""
        self.query_one(Heading).show(self.session, self.saved_words)
        text = "\n".join(line for line in self._bar_lines() if line)
        if text != self._bar_words:
            # Everything else on the screen makes room for it.
            self._bar_words = text
            bar = self.query_one("#bar", Static)
            bar.display = bool(text)
            bar.update(Content(text))

    def _bar_lines(self) -> list[str]:
        return [
            final_remark(self.session.assessment, self.session.score),
            self._trial_line(),
            self._filter_line(),
            self._guide_line(),
        ]

    def _trial_line(self) -> str:
        before = self.session.trial_from
        if before is None:
            return ""
        now, was = trial_in_brief(self.session.score, before.score)
        return _(
            "What if: {now} (in the file: {was}) · {keep} keeps it, {leave} discards it"
        ).format(
            keep=key_of("what-if"),
            leave=key_of("all"),
            now=now,
            was=was,
        )

    def _filter_line(self) -> str:
        if self.session.filter is Filter.ALL:
            return ""
        return _("Shown: {filter}, {count} of {total} · {key} shows all").format(
            key=key_of("all"),
            filter=filter_label(self.session.filter),
            count=len(self.session.shown),
            total=len(self.session.questionnaire.requirements),
        )

    def _guide_line(self) -> str:
        if not self.guided or self.part:
            return ""
        session = self.answering
        return question_words(session, question(session, self.skipped), key_of)
