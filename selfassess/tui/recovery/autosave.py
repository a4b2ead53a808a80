"""What keeps the walk's work safe: recovery copies, other people's changes, bad disks."""

from collections.abc import Callable

from selfassess.core.scoring.labels import change_of_final_question
from selfassess.core.session.drafts import Drafts
from selfassess.core.session.workspace import AnySession, Preferences, Workspace
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

    def on_mount(self) -> None:
        """Look around, as long as the walk is open."""
        self.set_interval(COPY, self.copy_work)
        self.set_interval(LOOK, self.look_outside)
        self.set_interval(OTHERS, self.look_for_others)

    def on_unmount(self) -> None:
        """Others need not know any longer that it is open here."""
        self.saver.guard.close()

    def copy_work(self) -> None:
        """Make a recovery copy of what is not in the file, also of what is being typed."""
        self.saver.copy(self.mine, typed_in(self.app))

    def flush(self) -> None:
        """Save everything, and copy what cannot be saved."""
        super().flush()
        self.copy_work()

    def look_outside(self) -> None:
        """Notice what others did to the file or to the reviews beside it."""
        self._hear_reviewers()
        before = self.saver.trouble
        self.go_on_in(self.saver.poll(self.session, self.mine))
        if before == self.saver.trouble:
            return
        if self.saver.trouble:
            self.copy_work()
        else:
            self.keep()
        self.show_heading()

    def go_on_in(self, session: AnySession) -> None:
        """Show what others changed; the editor and open forms follow."""
        if session is self.session:
            return
        editor = self.editor
        typed = editor.note if editor else ""
        before, self.session = self.session.assessment, session
        if moved := moved_entries(before, session.assessment):
            from selfassess.tui.screens.evidence_form import follow_entries

            follow_entries(self.app, moved)
        if editor and session.note != typed:
            editor.bring(session.note)
        self.show_record()
        self.call_after_refresh(self.keep)

    def _hear_reviewers(self) -> None:
        before = self.session.reviews
        self.session = self.saver.with_reviews(self.session)
        reviews = self.session.reviews
        if reviews is before:
            return
        names = [r.reviewer.name for s, r in reviews.items() if r != before.get(s)]
        self.show_record()
        if names:
            text = _("A review was changed: {names}.").format(names=", ".join(names))
            self.say(text)

    def look_for_others(self) -> None:
        """Tell who has opened it since."""
        for text in self.saver.guard.others():
            self.say(text, severity="warning")

    def is_refused(self, again: Callable[[], object]) -> bool:
        """Read-only, or final and the person has not yet agreed to change it."""
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

    def _bar_lines(self) -> list[str]:
        return [self._disk_line(), self._conflict_line(), *super()._bar_lines()]

    def _disk_line(self) -> str:
        if self.workspace.read_only:
            return _("Read-only: {reason}").format(reason=self.workspace.read_only)
        reason = self.saver.reason
        if not reason:
            return ""
        lines = [_("Not saved: {reason}").format(reason=reason), self.copy_line()]
        if self.workspace.save_as:
            text = _("{key} saves it elsewhere").format(key=key_of("save-as"))
            lines[1] = f"{text} · {lines[1]}"
        return "\n".join(filter(None, lines))

    def copy_line(self) -> str:
        """Where the recovery copy is, or why there is none."""
        if self.saver.guard.where:
            return _("kept meanwhile in {path}").format(path=self.saver.guard.where)
        return self.saver.guard.trouble

    def _conflict_line(self) -> str:
        count = len(self.session.record.conflicts)
        if not count:
            return ""
        from selfassess.core.session.external_change import clash_words

        return _("{conflicts}: press {key} to settle").format(
            conflicts=clash_words(count), key=key_of("conflicts")
        )
