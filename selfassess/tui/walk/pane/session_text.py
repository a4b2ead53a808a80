"""A pane of text about the session, where the window has room for one more."""

from collections.abc import Callable, Iterable
from typing import Any, cast

from textual.reactive import var

from selfassess.core.session.workspace import AnySession
from selfassess.tui.widgets.text_blocks import ScrolledText, TextBlock

SessionSections = Callable[[AnySession], Iterable[TextBlock]]


class SessionText(ScrolledText):
    """Draws its sections anew whenever the session is another one."""

    session: var[AnySession] = var(cast(Any, None), init=False)

    def __init__(
        self, session: AnySession, sections: SessionSections, title: str, name: str
    ) -> None:
        super().__init__(lambda is_narrow: sections(self.session), name)
        self.set_reactive(SessionText.session, session)
        self.border_title = title

    def watch_session(self, before: AnySession, now: AnySession) -> None:
        """Only where it can be seen."""
        if now is not before and self.display:
            self.draw()
