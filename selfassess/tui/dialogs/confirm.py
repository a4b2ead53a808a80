"""A dialog that asks yes or no before something that is not easily undone."""

from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, Static

from selfassess.core.text.i18n import _
from selfassess.tui.bindings import with_key
from selfassess.tui.dialogs.dialog import Dialog, ask


class ConfirmScreen(Dialog[bool]):
    """Answers with whether to go on."""

    FRAME = "dialog -small"
    BINDINGS = [Binding("escape,n", "refuse", show=False)]

    def __init__(self, title: str, question: str, go_on: str) -> None:
        super().__init__(title)
        self._question, self._go_on = question, go_on

    def body(self) -> ComposeResult:
        """What would happen, and two buttons; the careful one has the focus."""
        yield Static(self._question, classes="question", markup=False)
        with Horizontal(classes="buttons"):
            yield Button(with_key(_("Back"), "esc"), id="refuse")
            yield Button(Content(self._go_on), id="go-on")

    @on(Button.Pressed, "#go-on")
    def accept(self) -> None:
        """Go on."""
        self.dismiss(result=True)

    @on(Button.Pressed, "#refuse")
    def action_refuse(self) -> None:
        """Rather not."""
        self.dismiss(result=False)


async def is_agreed(screen: Screen[Any], title: str, question: str, go_on: str) -> bool:
    """Whether the person wants to go on; to be awaited in an action that `opens`."""
    return await ask(screen, ConfirmScreen(title, question, go_on)) is True
