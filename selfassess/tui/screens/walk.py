"""The walk: one requirement after the other, the outline beside it.

The other screens are imported when they are first asked for: together they cost as
much as a fifth of the start.
"""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Tree

from selfassess.core.assessment import Status
from selfassess.core.errors import CannotSave
from selfassess.core.language import _, marked
from selfassess.core.questionnaire import Requirement
from selfassess.core.walking import Step, Walk
from selfassess.tui.desk import Work
from selfassess.tui.widgets.footer import Hint, LeanFooter
from selfassess.tui.widgets.heading import Heading
from selfassess.tui.widgets.note_editor import NoteEditor
from selfassess.tui.widgets.outline import Outline, Part
from selfassess.tui.widgets.requirement_pane import RequirementPane

WIDE = 100
"""Columns from which the outline has room beside the requirement."""

AGAIN = 5.0
"""Seconds between attempts to save what could not be saved."""

KEYS = (
    (
        marked("Answer"),
        (
            ("m", marked("met")),
            ("p", marked("partly met")),
            ("n", marked("not met")),
            ("x", marked("not applicable, where it is allowed")),
            ("c", marked("clear the answer")),
            ("enter", marked("write the note; Esc ends it")),
            ("e", marked("evidence: cite, add, edit, remove")),
            ("z  y", marked("undo, redo")),
        ),
    ),
    (
        marked("Move"),
        (
            ("↑  ↓", marked("previous, next row")),
            ("[  ]", marked("previous, next requirement")),
            ("u", marked("next unanswered requirement")),
            ("b", marked("next requirement in the way of the star")),
            ("tab", marked("from the outline to the requirement and back")),
            ("o", marked("show or hide the outline")),
            ("space", marked("outline: fold; requirement: scroll")),
        ),
    ),
    (
        marked("More"),
        (
            ("s", marked("score and what is in the way; Enter goes there")),
            ("r", marked("make the report")),
            ("d", marked("about this assessment: plan, contact, texts, final")),
            ("ctrl+o", marked("start screen: another file")),
            ("q", marked("quit; everything is saved")),
        ),
    ),
)

WALKING = (
    Hint("m p n x", marked("answer"), "screen.keys"),
    Hint("enter", marked("note"), "screen.note"),
    Hint("e", marked("evidence"), "screen.evidence"),
    Hint("u", marked("next unanswered"), "screen.next_unanswered"),
    Hint("s", marked("score"), "screen.score"),
    Hint("r", marked("report"), "screen.report"),
    Hint("?", marked("keys"), "screen.keys"),
    Hint("q", marked("quit"), "screen.quit"),
)
WRITING = (Hint("esc", marked("end the note (it is saved)"), "screen.end_note"),)


class WalkScreen(Screen[None]):
    """Holds the walk; every change goes through `_take`."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [
        (0, "-narrow"),
        (WIDE, "-wide"),
    ]

    BINDINGS = [
        Binding("m", "answer('met')", show=False),
        Binding("p", "answer('partly_met')", show=False),
        Binding("n", "answer('not_met')", show=False),
        Binding("x", "answer('not_applicable')", show=False),
        Binding("c", "answer('')", show=False),
        Binding("enter", "note", show=False),
        Binding("e", "evidence", show=False),
        Binding("right_square_bracket,j", "next", show=False),
        Binding("left_square_bracket,k", "previous", show=False),
        Binding("u", "next_unanswered", show=False),
        Binding("b", "next_blocker", show=False),
        Binding("z,ctrl+z", "undo", show=False),
        Binding("y,ctrl+y", "redo", show=False),
        Binding("s", "score", show=False),
        Binding("r", "report", show=False),
        Binding("d", "details", show=False),
        Binding("o", "outline", show=False),
        Binding("question_mark,f1", "keys", show=False),
        Binding("ctrl+o", "files", show=False),
        Binding("q,ctrl+q", "quit", show=False),
    ]

    def __init__(self, job: Work) -> None:
        super().__init__()
        self._job = job
        self._kept = job.assessment
        """What the file holds."""
        self._why_not_saved = ""
        self._remembered = ""
        self._part: Part | None = None
        """The phase or guideline in view instead of a requirement."""
        self.walk = Walk.begin(job.questionnaire, job.assessment, job.place)

    def compose(self) -> ComposeResult:
        """Heading, outline, requirement, keys."""
        yield Heading()
        with Horizontal(id="panes"):
            yield Outline(self.walk)
            yield RequirementPane()
        yield LeanFooter(WALKING)

    def on_mount(self) -> None:
        """Show where the person stopped."""
        # Before the first layout, so that there is only one.
        is_wide = self.app.size.width >= WIDE
        self.set_class(is_wide, "-wide").set_class(not is_wide, "-narrow")
        self._show_place()
        self._focus_what_shows()
        self.set_interval(AGAIN, self._keep_again)
        for warning in self._job.warnings:
            self.notify(warning, severity="warning", timeout=8, markup=False)

    def _focus_what_shows(self) -> None:
        outline = self.query_one(Outline)
        (outline if outline.display else self.query_one(RequirementPane)).focus()

    def on_resize(self) -> None:
        """The focus never stays on an outline that has folded away."""
        self.call_after_refresh(self._keep_focus_in_view)

    def _keep_focus_in_view(self) -> None:
        if self.focused is None or not self.focused.display:
            self._focus_what_shows()

    def _take(self, walk: Walk | None) -> None:
        """Take over another walk: show it, and keep what changed."""
        if walk is None:
            self.app.bell()
            return
        before, self.walk = self.walk, walk
        changed = walk.assessment is not before.assessment
        if walk.place != before.place or self._part:
            self._show_place()
        elif changed:
            self.query_one(RequirementPane).show_answer(walk)
        if changed:
            self.query_one(Outline).show(walk)
            self._show_heading()
            self.call_after_refresh(self.keep)

    def keep(self) -> None:
        """Save what is not saved yet; say so, or say why not."""
        if self.walk.assessment is self._kept:
            return
        assessment = self.walk.assessment
        try:
            self._job.save(assessment)
        except CannotSave as error:
            if str(error) != self._why_not_saved:
                self._why_not_saved = str(error)
                self.notify(str(error), severity="error", timeout=10, markup=False)
        else:
            self._kept = assessment
            self._why_not_saved = ""
        self._show_heading()

    def _keep_again(self) -> None:
        """What could not be saved, and the place: the program may end without a word."""
        self.keep()
        if self.walk.place != self._remembered:
            self._remembered = self.walk.place
            self._job.remember(self.walk.place)

    def flush(self) -> None:
        """Save everything, also what is being typed: the program is about to end."""
        if editor := self._editor:
            self.walk = self.walk.noted(editor.note)
        self.keep()
        self._job.remember(self.walk.place)

    @property
    def is_saved(self) -> bool:
        """The file holds everything."""
        return self.walk.assessment is self._kept

    def _show_place(self) -> None:
        self._part = None
        self.query_one(RequirementPane).show(self.walk)
        self.query_one(Outline).go_to(self.walk.place)
        self._show_heading()

    def _show_heading(self) -> None:
        if self.is_saved:
            saved = _("saved ✔")
        elif self._why_not_saved:
            saved = _("NOT SAVED ✘")
        else:
            saved = _("saving …")
        self.query_one(Heading).show(self.walk, saved)

    @on(Tree.NodeHighlighted)
    def show_what_is_marked(self, event: Tree.NodeHighlighted[Part]) -> None:
        """The row under the cursor is what the pane shows."""
        part = event.node.data
        if isinstance(part, Requirement):
            if part.id != self.walk.place or self._part:
                self._take(self.walk.at(part.id))
        elif part is not None:
            self._part = part
            self.query_one(RequirementPane).show_part(self.walk, part)

    @on(Tree.NodeSelected)
    def open_what_is_chosen(self, event: Tree.NodeSelected[Part]) -> None:
        """Enter on a requirement writes its note; on a part it folds."""
        if isinstance(event.node.data, Requirement):
            self.action_note()
        else:
            event.node.toggle()

    def action_answer(self, status: str) -> None:
        """Claim a status for the requirement in view."""
        if self._in_no_requirement():
            return
        claimed = Status(status)
        if (
            claimed is Status.NOT_APPLICABLE
            and not self.walk.requirement.not_applicable
        ):
            message = _('"Not applicable" is not allowed for this requirement.')
            self.notify(message, severity="warning", markup=False)
            return
        self._take(self.walk.answered(claimed))

    def _in_no_requirement(self) -> bool:
        if self._part:
            self.notify(_("Choose a requirement first."), markup=False)
        return self._part is not None

    def action_next(self) -> None:
        """To the next requirement."""
        self._take(self.walk.next())

    def action_previous(self) -> None:
        """To the previous requirement."""
        self._take(self.walk.previous())

    def action_next_unanswered(self) -> None:
        """To the next requirement without an answer."""
        found = self.walk.next_unanswered()
        if found is None:
            self.notify(_("Everything is answered."), markup=False)
            return
        self._take(found)

    def action_next_blocker(self) -> None:
        """To the next requirement that stands in the way of the star."""
        found = self.walk.next_blocker()
        if found is None:
            self.notify(_("Nothing stands in the way of the star."), markup=False)
            return
        self._take(found)

    def action_undo(self) -> None:
        """Take the last change back, and say which."""
        self._step(self.walk.undo(), _("Undone: {what}"), self.walk.done)

    def action_redo(self) -> None:
        """Do again what was undone, and say what."""
        self._step(self.walk.redo(), _("Done again: {what}"), self.walk.undone)

    def _step(self, walk: Walk | None, words: str, steps: tuple[Step, ...]) -> None:
        self._take(walk)
        if walk is not None:
            self.notify(words.format(what=steps[-1].what), markup=False)

    @property
    def _editor(self) -> NoteEditor | None:
        return self.query_one(RequirementPane).editor

    @work
    async def action_note(self) -> None:
        """Write the note of the requirement in view."""
        if self._in_no_requirement() or self._editor:
            return
        self.query_one(LeanFooter).show(WRITING)
        await self.query_one(RequirementPane).edit_note(self.walk.answer.note)

    @on(NoteEditor.Typed)
    def keep_the_note(self, event: NoteEditor.Typed) -> None:
        """The typing paused."""
        walk = self.walk.noted(event.text)
        if walk is not self.walk:
            self._take(walk)

    @on(NoteEditor.Finished)
    def close_the_note(self) -> None:
        """The note is done."""
        self.walk = self.walk.pause()
        self.query_one(RequirementPane).end_note()
        self.query_one(LeanFooter).show(WALKING)
        self._keep_focus_in_view()

    def action_end_note(self) -> None:
        """As Escape in the editor."""
        if editor := self._editor:
            editor.action_finish()

    def action_evidence(self) -> None:
        """The evidence of the requirement in view."""
        if not self._in_no_requirement():
            from selfassess.tui.screens.evidence import EvidenceScreen

            self.app.push_screen(EvidenceScreen(self.walk, self._take))

    @work
    async def action_score(self) -> None:
        """The score; the answer is where to go."""
        from selfassess.tui.screens.score import ScoreScreen

        saved = _("saved ✔") if self.is_saved else _("saving …")
        place = await self.app.push_screen_wait(ScoreScreen(self.walk, saved))
        if place:
            self._take(self.walk.at(place))

    def action_report(self) -> None:
        """Make the report of what is saved."""
        from selfassess.tui.screens.report import ReportScreen

        self.keep()
        self.app.push_screen(ReportScreen(self._job))

    @work
    async def action_details(self) -> None:
        """What the report says around the answers."""
        from selfassess.tui.screens.details import details_form, with_details

        values = await self.app.push_screen_wait(details_form(self.walk.assessment))
        if values is not None:
            assessment = with_details(self.walk.assessment, values)
            self._take(self.walk.changed(assessment, _("about this assessment")))

    def action_outline(self) -> None:
        """Show or hide the outline."""
        self.toggle_class("-outline")
        self.call_after_refresh(self._keep_focus_in_view)
        self.call_after_refresh(self.query_one(Outline).reveal)

    def action_keys(self) -> None:
        """All keys."""
        from selfassess.tui.screens.keys import KeysScreen

        self.app.push_screen(KeysScreen(KEYS))

    @work
    async def action_files(self) -> None:
        """Back to the start screen."""
        if await self._may_leave():
            self.dismiss(None)

    @work
    async def action_quit(self) -> None:
        """Leave the program."""
        if await self._may_leave():
            self.app.exit()

    async def _may_leave(self) -> bool:
        self.flush()
        if self.is_saved:
            return True
        from selfassess.tui.screens.confirm import ConfirmScreen

        return await self.app.push_screen_wait(
            ConfirmScreen(
                _("Not everything is saved"),
                self._why_not_saved,
                _("Leave without saving"),
            )
        )
