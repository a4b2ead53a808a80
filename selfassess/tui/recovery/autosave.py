"""What saves a walk by itself, looks at what others do, and copies what is not saved."""

from typing import TYPE_CHECKING, Generic

from selfassess.core.session.recovery.saver import Saver
from selfassess.core.session.workspace import OneSession, Workspace
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed
from selfassess.core.validation.evidence_form import moved_entries
from selfassess.tui.dialogs.drafts import typed_in

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen

COPY = 1.0
"""Seconds between looks at whether something is to be copied."""

LOOK = 2.0
"""Seconds between looks at what others did."""

AGAIN = 5.0
"""Seconds between attempts to save what could not be saved."""

OTHERS = 60.0
"""Seconds between looks at who else has the file open."""


class Autosave(Generic[OneSession]):
    """Lets a `Saver` save the session of a walk; nothing is seen of it while all is well."""

    def __init__(self, walk: "WalkScreen[OneSession]", workspace: Workspace) -> None:
        self._walk: WalkScreen[OneSession] = walk
        self.saver = Saver(workspace, walk.session.record, walk.say)
        self._remembered = ""
        """The requirement that was in view when that was last kept."""

    def start(self) -> None:
        """Look around, as long as the walk is open."""
        self._walk.set_interval(AGAIN, self._save_again)
        self._walk.set_interval(COPY, self.copy)
        self._walk.set_interval(LOOK, self.look_outside)
        self._walk.set_interval(OTHERS, self.look_for_others)

    @property
    def is_saved(self) -> bool:
        """The file holds everything."""
        return self.saver.is_saved(self._walk.session)

    def save(self) -> None:
        """Save what is not saved yet; say so, or say why not."""
        walk, saver = self._walk, self.saver
        if self.is_saved or walk.session.trial_from:
            return
        before, trouble = saver.error, saver.trouble
        self._go_on_in(saver.save(walk.session, self._mine))
        if saver.error:
            if saver.error not in (before, trouble):
                walk.say(saver.error, severity="error")
            self.copy()
        elif before and saver.is_saved(walk.session):
            walk.say(_("Everything is saved again."))
        walk.show_state()

    def _save_again(self) -> None:
        """What could not be saved, and the place: the program may end without a word."""
        self.save()
        place = self._walk.session.current_id
        if place != self._remembered:
            self._remembered = place
            self.saver.workspace.remember(place)

    def flush(self) -> None:
        """Save everything, also what is being typed, and copy what cannot be saved."""
        walk = self._walk
        if editor := walk.editor:
            walk.session = walk.session.noted(editor.note)
        if before := walk.session.trial_from:
            walk.session = before.go_to(walk.session.current_id)
        self.save()
        self.saver.workspace.remember(walk.session.current_id)
        self.copy()

    def copy(self) -> None:
        """Make a recovery copy of what is not in the file, also of what is being typed."""
        self.saver.copy(self._mine, typed_in(self._walk.app))

    def save_as(self, name: str) -> None:
        """Save under another name and go on there; raise SelfAssessError."""
        mine = self._mine
        self.saver.save_as(name, mine)
        self._walk.session = mine
        self._walk.show_state()

    @property
    def _mine(self) -> OneSession:
        """The session with the note as it stands in the editor."""
        session, editor = self._walk.session, self._walk.editor
        is_typing = editor is not None and not session.trial_from
        return session.noted(editor.note) if editor and is_typing else session

    def look_outside(self) -> None:
        """Notice what others did to the file or to the reviews beside it."""
        self._look_at_reviews()
        before = self.saver.trouble
        self._go_on_in(self.saver.poll(self._walk.session, self._mine))
        if before == self.saver.trouble:
            return
        if self.saver.trouble:
            self.copy()
        else:
            self.save()
        self._walk.show_state()

    def _go_on_in(self, session: OneSession) -> None:
        """Show what others changed; the editor and open forms follow."""
        walk = self._walk
        if session is walk.session:
            return
        editor = walk.editor
        typed = editor.note if editor else ""
        before, walk.session = walk.session.assessment, session
        if moved := moved_entries(before, session.assessment):
            from selfassess.tui.screens.registers.evidence_form import follow_entries

            follow_entries(walk.app, moved)
        if editor and session.note != typed:
            editor.bring(session.note)

    def _look_at_reviews(self) -> None:
        walk = self._walk
        before = walk.session.reviews
        walk.session = self.saver.with_reviews(walk.session)
        reviews = walk.session.reviews
        if reviews is before:
            return
        names = [r.reviewer.name for s, r in reviews.items() if r != before.get(s)]
        if names:
            text = _("A review was changed: {names}.").format(names=listed(names))
            walk.say(text)

    def look_for_others(self) -> None:
        """Tell who has opened the file since."""
        for text in self.saver.guard.others():
            self._walk.say(text, severity="warning")
