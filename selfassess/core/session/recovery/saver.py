"""Saving a session while it goes on, whichever way it is shown."""

from collections.abc import Callable, Mapping
from typing import Literal, TypeVar

from selfassess.core.errors import CannotSave, ChangedOnDisk, SelfAssessError
from selfassess.core.model.review import Record
from selfassess.core.session.history import History
from selfassess.core.session.recovery.external_change import ExternalChange, merge_text
from selfassess.core.session.recovery.recovery_guard import (
    RecoveryGuard,
    external_change_text,
)
from selfassess.core.session.workspace import Workspace
from selfassess.core.text.i18n import _

SessionType = TypeVar("SessionType", bound=History)
Severity = Literal["information", "warning", "error"]
Tell = Callable[[str, Severity], None]
"""Says something to the person."""
NOTHING_TYPED: Mapping[str, str] = {}


def lasting(session: History) -> Record:
    """What of a session belongs into the file: nothing that is only tried out."""
    return (session.trial_from or session).record


class Saver:
    """Saves the record of a session, merges in what others save, copies the rest.

    Sessions are values: what changes one gives back another one, to go on with.
    """

    def __init__(self, workspace: Workspace, record: Record, tell: Tell) -> None:
        """The record is what the file of the workspace holds."""
        self.workspace = workspace
        self.guard = RecoveryGuard(workspace.recovery_port)
        self.guard.newly(workspace.warnings)
        self.error = ""
        """Why the last save failed; empty if it did not."""
        self.trouble = ""
        """What others did to the file, so that it cannot be saved; mostly empty."""
        self._saved = record
        self._tell = tell

    @property
    def reason(self) -> str:
        """Why something is not saved; empty if nothing is in the way."""
        return self.trouble or self.error

    def is_saved(self, session: History) -> bool:
        """Whether the file holds everything of the session that belongs there."""
        return lasting(session) is self._saved and not self.trouble

    def save(self, session: SessionType, mine: SessionType) -> SessionType:
        """Save what is not saved yet, or keep in `error` why not.

        `mine` is the session with what is being typed. If others saved meanwhile, the
        two are merged: that session comes back, and is still to be saved.
        """
        record = lasting(session)
        if self.is_saved(session):
            return session
        try:
            self.workspace.save(record)
        except ChangedOnDisk:
            merged, self.error = self._merged(mine)
            return merged or session
        except CannotSave as error:
            self.error = str(error)
        else:
            self._saved, self.error = record, ""
            for text in self.workspace.notices():
                self._tell(text, "warning")
        return session

    def poll(self, session: SessionType, mine: SessionType) -> SessionType:
        """Notice what others did to the file, and merge what they saved with `mine`.

        While answers are tried out this waits: they stand on those in the file.
        """
        if session.trial_from:
            return session
        external, merged = self.guard.poll(), None
        if external is ExternalChange.CHANGED:
            merged, trouble = self._merged(mine)
        else:
            trouble = external_change_text(external)
        self._is_in(trouble)
        return merged or session

    def _is_in(self, trouble: str) -> None:
        before, self.trouble = self.trouble, trouble
        if trouble and trouble != before:
            self._tell(trouble, "error")
        elif before and not trouble:
            self.error = ""
            self._tell(_("The file is there again."), "information")

    def _merged(self, mine: SessionType) -> tuple[SessionType | None, str]:
        """The session with what others saved in it; or none, and why not."""
        if mine.trial_from:
            return None, _("somebody else changed the file: type keep or discard first")
        if text := external_change_text(self.guard.poll()):
            return None, text
        try:
            merged, theirs = self.guard.take_in(mine.record)
        except SelfAssessError as error:
            text = _("somebody else changed the file, and it cannot be read: {reason}")
            return None, text.format(reason=error)
        if text := merge_text(merged, touched=mine.record is not self._saved):
            self._tell(text, "warning" if merged.clashes else "information")
        self._saved = theirs
        self.trouble = self.error = ""
        return mine.with_external(merged.record), ""

    def copy(self, mine: History, forms: Mapping[str, str] = NOTHING_TYPED) -> None:
        """Make a recovery copy of what is not in the file, or drop the one there is.

        `mine` is the session with what is being typed, `forms` what forms hold.
        """
        if self.is_saved(mine) and not forms:
            self.guard.all_is_saved()
        else:
            self.guard.keep(lasting(mine), forms)

    def save_as(self, name: str, mine: History) -> None:
        """Save under another name and go on there; raise SelfAssessError."""
        assert self.workspace.save_as
        workspace = self.workspace.save_as(name, lasting(mine))
        self.guard.all_is_saved()
        self.guard.close()
        self.workspace = workspace
        self.guard = RecoveryGuard(workspace.recovery_port)
        self._saved = lasting(mine)
        self.trouble = self.error = ""

    def with_reviews(self, session: SessionType) -> SessionType:
        """The session with the reviews beside the file as they are now."""
        reviews = self.guard.reviews()
        return session if reviews is None else session.with_reviews(reviews)
