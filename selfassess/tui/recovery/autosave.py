"""What keeps the walk's work safe: recovery copies, other people's changes, bad disks."""

from collections.abc import Callable

from selfassess.core.errors import SelfAssessError
from selfassess.core.model.review import Record
from selfassess.core.scoring.labels import change_of_final_question
from selfassess.core.session.drafts import Drafts
from selfassess.core.session.external_change import ExternalChange
from selfassess.core.session.recovery import RecoveryGuard, outside_words
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import Preferences, Workspace
from selfassess.core.text.i18n import _
from selfassess.core.validation.evidence_form import moved_entries
from selfassess.tui.bindings import key_of
from selfassess.tui.dialogs.base import ask, opens
from selfassess.tui.dialogs.drafts import typed_in
from selfassess.tui.walk.base import WalkBase

COPY = 1.0
"""Seconds between looks at whether something is to be copied."""

LOOK = 2.0
"""Seconds between looks at what others did."""

OTHERS = 60.0
"""Seconds between looks at who else has the file open."""


class Sheltered(WalkBase):
    """Nothing of this is seen while all is well."""

    def __init__(self, job: Workspace, preferences: Preferences) -> None:
        super().__init__(job, preferences)
        self.drafts: Drafts = {}
        self._may_change = False
        """The person has agreed to change what was final."""
        self.guard = RecoveryGuard(job.recovery_port)

    def on_mount(self) -> None:
        """Look around, as long as the walk is open."""
        self.guard.newly(self.job.warnings)
        self.set_interval(COPY, self.copy_work)
        self.set_interval(LOOK, self.look_outside)
        self.set_interval(OTHERS, self.look_for_others)

    def on_unmount(self) -> None:
        """Others need not know any longer that it is open here."""
        self.guard.close()

    @property
    def _mine(self) -> Session:
        """The walk with the note as it stands in the editor."""
        lasting = self.session.trial_from or self.session
        editor = self.editor
        if editor is None or self.session.trial_from:
            return lasting
        return lasting.noted(editor.note)

    def copy_work(self) -> None:
        """Make a recovery copy of what is not in the file, also of what is being typed."""
        mine, typed = self._mine.record, typed_in(self.app)
        if mine is self._kept and not typed and not self.trouble:
            self.guard.all_is_saved()
            return
        self.guard.keep(mine, typed)

    def flush(self) -> None:
        """Save everything, and copy what cannot be saved."""
        super().flush()
        self.copy_work()

    def look_outside(self) -> None:
        """Notice what others did to the file or to the reviews beside it."""
        self._hear_reviewers()
        if self.session.trial_from:
            return  # later: answers that are tried out stand on those in the file
        external = self.guard.poll()
        is_changed = external is ExternalChange.CHANGED
        self._is_in_trouble(self.take_in() if is_changed else outside_words(external))

    def _is_in_trouble(self, trouble: str) -> None:
        before, self.trouble = self.trouble, trouble
        if before == trouble:
            return
        if trouble:
            self.say(trouble, severity="error")
            self.copy_work()
        else:
            self.why_not_saved = ""
            self.say(_("The file is there again."))
            self.keep()
        self.show_heading()

    def take_in(self) -> str:
        """Merge what others saved with what is here and say so; or return why not."""
        if text := outside_words(self.guard.poll()):
            return text
        mine = self._mine
        is_touched = mine.record is not self._kept
        try:
            merged, theirs = self.guard.take_in(mine.record)
        except SelfAssessError as error:
            text = _("somebody else changed the file, and it cannot be read: {reason}")
            return text.format(reason=error)
        self.trouble = self.why_not_saved = ""
        self._go_on_with(merged.record, theirs)
        from selfassess.core.session.external_change import told

        if text := told(merged, touched=is_touched):
            self.say(text, severity="warning" if merged.clashes else "information")
        return ""

    def _go_on_with(self, record: Record, theirs: Record) -> None:
        """Show it; earlier states do not hold what came in, so there is no undo to them."""
        self._kept = theirs
        editor = self.editor
        typed = editor.note if editor else ""
        before = self.session.assessment
        self.session = self.session.with_external(record)
        if moved := moved_entries(before, self.session.assessment):
            from selfassess.tui.screens.evidence_form import follow_entries

            follow_entries(self.app, moved)
        if editor and self.session.note != typed:
            editor.bring(self.session.note)
        self.show_record()
        self.call_after_refresh(self.keep)

    def _hear_reviewers(self) -> None:
        reviews = self.guard.reviews()
        if reviews is None:
            return
        before = self.session.reviews
        names = [r.reviewer.name for s, r in reviews.items() if r != before.get(s)]
        self.session = self.session.with_reviews(reviews)
        self.show_record()
        if names:
            text = _("A review was changed: {names}.").format(names=", ".join(names))
            self.say(text)

    def look_for_others(self) -> None:
        """Tell who has opened it since."""
        for text in self.guard.others():
            self.say(text, severity="warning")

    def is_refused(self, again: Callable[[], object]) -> bool:
        """Read-only, or final and the person has not yet agreed to change it."""
        return self.is_read_only() or self.asks_first(self.session, again)

    def asks_first(self, session: Session, again: Callable[[], object]) -> bool:
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

    def _bar_lines(self) -> list[str]:
        return [self._disk_line(), self._conflict_line(), *super()._bar_lines()]

    def _disk_line(self) -> str:
        if self.job.read_only:
            return _("Read-only: {reason}").format(reason=self.job.read_only)
        reason = self.trouble or self.why_not_saved
        if not reason:
            return ""
        lines = [_("Not saved: {reason}").format(reason=reason), self.copy_line()]
        if self.job.save_as:
            text = _("{key} saves it elsewhere").format(key=key_of("save-as"))
            lines[1] = f"{text} · {lines[1]}"
        return "\n".join(filter(None, lines))

    def copy_line(self) -> str:
        """Where the recovery copy is, or why there is none."""
        if self.guard.where:
            return _("kept meanwhile in {path}").format(path=self.guard.where)
        return self.guard.trouble

    def _conflict_line(self) -> str:
        count = len(self.session.record.conflicts)
        if not count:
            return ""
        from selfassess.core.session.external_change import clash_words

        return _("{conflicts}: press {key} to settle").format(
            conflicts=clash_words(count), key=key_of("conflicts")
        )
