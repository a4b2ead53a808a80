"""A pane of text about the session, where the window has room for one more."""

from collections.abc import Callable, Iterable
from typing import Any, cast

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.reactive import var

from selfassess.core.session.workspace import AnySession
from selfassess.tui.widgets.text_blocks import TextBlock, TextBlocks

SessionSections = Callable[[AnySession], Iterable[TextBlock]]


class SessionText(VerticalScroll):
    """Draws its sections anew whenever the session is another one."""

    session: var[AnySession] = var(cast(Any, None), init=False)

    def __init__(
        self, session: AnySession, sections: SessionSections, title: str, name: str
    ) -> None:
        super().__init__(id=name)
        self.set_reactive(SessionText.session, session)
        self._sections = sections
        self.border_title = title

    def compose(self) -> ComposeResult:
        """One text."""
        yield TextBlocks(self._text)

    def _text(self, *, is_narrow: bool) -> Iterable[TextBlock]:
        return self._sections(self.session)

    def watch_session(self, before: AnySession, now: AnySession) -> None:
        """Only where it can be seen."""
        if now is not before and self.display:
            self.query_one(TextBlocks).draw()
