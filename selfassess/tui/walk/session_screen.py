"""The screen behind the walk: it holds the session, and lets it change where it may."""

from typing import Any, Generic, cast

from textual.reactive import var
from textual.screen import Screen

from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.session.recovery.saver import Severity
from selfassess.core.session.workspace import OneSession, Workspace
from selfassess.core.text.i18n import _
from selfassess.tui.terminal.display import say
from selfassess.tui.walk.outline.outline_rows import Part
from selfassess.tui.walk.permission import Permission


class SessionScreen(Screen[None], Generic[OneSession]):
    """Holds the session; every change goes through `take`."""

    session: var[OneSession] = var(cast(Any, None), init=False, always_update=True)
    """Where things stand, down to every part of the screen."""
    part: var[Phase | Guideline | AskedLevel | None] = var(None, init=False)
    """The phase, guideline or level in view instead of a requirement."""

    def __init__(self) -> None:
        super().__init__()
        self.permission = Permission(self)

    @property
    def workspace(self) -> Workspace:
        """What is open."""
        raise NotImplementedError

    def say(self, text: str, severity: Severity = "information") -> None:
        """A word in the corner; long enough to be read, never in the way."""
        say(self, text, severity)

    def take(self, session: OneSession | None) -> None:
        """Go on in another session, if there is one and what changed may change."""
        if session is None:
            self.app.bell()
            return
        before = self.session.record

        def again() -> None:
            if self.session.record is before:
                self.take(session.with_reviews(self.session.reviews))
            else:
                self.say(_("Others saved meanwhile: please do that once more."))

        if session.record is before or not self.permission.is_refused(again):
            self.adopt(session)

    def adopt(self, session: OneSession) -> None:
        """Go on in another session without a question, unless nothing may change."""
        if session.record is self.session.record or not self.permission.is_read_only():
            self.session = session
            self.part = None

    def go(self, session: OneSession | None, text: str) -> None:
        """Go to the requirement of that session, or say why there is none."""
        if session is None:
            self.say(text)
        else:
            self.take(session)

    def show_part(self, part: Part) -> None:
        """The marked row of the outline is what the pane shows."""
        if isinstance(part, Requirement):
            self.take(self.session.go_to(part.id))
        else:
            self.part = part
