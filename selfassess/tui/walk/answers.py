"""Answering: status, note, evidence, flag, trying out, undo and redo."""

from textual import on

from selfassess.core.model.status import Status
from selfassess.core.session.guide import Question, onward, question
from selfassess.core.session.navigation import Step
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.tui.dialogs.dialog import opens
from selfassess.tui.walk.base import WRITING, WalkBase
from selfassess.tui.walk.outline import Outline
from selfassess.tui.walk.pane.note_messages import NoteFinished, NoteTyped
from selfassess.tui.walk.pane.pane import RequirementPane
from selfassess.tui.widgets.footer import LeanFooter


class AnswerActions(WalkBase):
    """What changes the answer in view."""

    def action_answer(self, status: str) -> None:
        """Claim a status for the requirement in view."""
        if self.in_no_requirement():
            return
        claimed = Status(status)
        if (
            claimed is Status.NOT_APPLICABLE
            and not self.session.requirement.not_applicable
        ):
            message = _('"Not applicable" is not allowed for this requirement.')
            self.say(message)
            return
        self.skipped = set()
        self.take(self.session.answered(claimed))

    def action_flag(self) -> None:
        """Flag the requirement in view to come back to, or no longer."""
        if self.in_no_requirement() or self.is_refused(self.action_flag):
            return
        self.take(self.answering.flagged())
        flagged = self.session.answer.come_back
        self.say(_("Flagged: come back.") if flagged else _("No longer flagged."))

    def action_undo(self) -> None:
        """Take the last change back, and say which."""
        session = self.session.undo()
        if session is None or not self.is_refused(self.action_undo):
            self._step(session, _("Undone: {what}"), self.session.done)

    def action_redo(self) -> None:
        """Do again what was undone, and say what."""
        session = self.session.redo()
        if session is None or not self.is_refused(self.action_redo):
            self._step(session, _("Done again: {what}"), self.session.undone)

    def _step(
        self, session: AnySession | None, text: str, steps: tuple[Step, ...]
    ) -> None:
        self.take(session)
        if session is not None:
            self.say(text.format(what=steps[-1].what))

    @opens
    async def action_note(self) -> None:
        """Write the note of the requirement in view."""
        if self.in_no_requirement() or self.editor:
            return
        if self.is_refused(self.action_note):
            return
        self.show_requirement()
        pane = self.query_one(RequirementPane)
        await pane.edit_note(self.session.note, self.settings.autosave_delay)
        self.query_one(LeanFooter).show(WRITING)
        self.add_class("-writing")

    @on(NoteTyped)
    def keep_the_note(self, event: NoteTyped) -> None:
        """The typing paused."""
        # What others added to the note since is in the editor, not in the message.
        text = self.editor.note if self.editor else event.text
        session = self.session.noted(text)
        if session is not self.session:
            self.take(session)

    @on(NoteFinished)
    def close_the_note(self) -> None:
        """The note is done."""
        self.session = self.session.pause()
        self.query_one(RequirementPane).end_note()
        self.query_one(LeanFooter).show(self.hints)
        self.remove_class("-writing")
        self.keep_focus_in_view()

    def action_end_note(self) -> None:
        """As Escape in the editor."""
        if editor := self.editor:
            editor.action_finish()

    @on(Outline.Chosen)
    def go_on(self) -> None:
        """As Enter on the requirement; where the outline hides it, first to it."""
        if not self.show_requirement():
            self.action_go_on()

    def action_go_on(self) -> None:
        """Enter: the note, or with one question at a time the next question."""
        if not self.guided:
            self.action_note()
            return
        current = question(self.answering, self.skipped)
        if current in (Question.STATUS, Question.DONE):
            self.take(onward(self.answering))
            return
        self.skipped.add(current)
        self.show_heading()

    def action_evidence(self) -> None:
        """The evidence of the requirement in view."""
        if self.in_no_requirement():
            return
        if not self.is_refused(self.action_evidence):
            from selfassess.tui.screens.evidence import EvidenceScreen

            self.app.push_screen(
                EvidenceScreen(lambda: self.answering, self.take, self.workspace.doubts)
            )

    def action_what_if(self) -> None:
        """Begin to try answers out, or keep what was tried."""
        if self.session.trial_from is None:
            self.take(self.answering.start_what_if())
            self.say(_("Nothing is saved until you keep it."))
            return
        kept = self.answering.trial_kept()
        if not self.asks_first(kept, self.action_what_if):
            self.take(kept)
            self.say(_("Kept what was tried out."))

    def action_all(self) -> None:
        """Leave what is tried out, or else show all again: requirements and questions."""
        from selfassess.core.session.filters import Filter

        if self.session.trial_from:
            self.take(self.answering.trial_discarded())
            self.say(_("Discarded what was tried out."))
        elif self.guided or self.session.filter is not Filter.ALL:
            self.guided = False
            self.take(self.session.narrowed(Filter.ALL))
            self.show_heading()
