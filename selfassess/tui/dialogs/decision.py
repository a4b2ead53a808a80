"""A dialog with something to read, and a few ways to go on."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from selfassess.core.text.i18n import marked_as
from selfassess.tui.dialogs.choice import Choosing
from selfassess.tui.dialogs.dialog import FittedDialog
from selfassess.tui.widgets.footer import Hint
from selfassess.tui.widgets.option_list import Choices


class DecisionScreen(FittedDialog[str | None], Choosing):
    """Answers with the name of what was chosen, or None to put it off."""

    help_topic = "nothing-is-lost"
    BINDINGS = [
        Binding("escape", "close", show=False),
        Binding("pagedown", "read(1)", show=False, priority=True),
        Binding("pageup", "read(-1)", show=False, priority=True),
    ]

    FRAME = "dialog"
    HINTS = [
        Hint("enter", marked_as("what a key does", "choose"), "select"),
        Hint("pgdn", marked_as("what a key does", "read on"), "read(1)"),
        Hint("esc", marked_as("what a key does", "later"), "close"),
    ]

    def __init__(
        self, title: str, content: Content, choices: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__(title, choices)
        self._shown = content

    def body(self) -> ComposeResult:
        """What there is to know."""
        with VerticalScroll(id="told", can_focus=False):
            yield Static(self._shown, markup=False)

    def foot(self) -> ComposeResult:
        """A row for each way."""
        yield Choices(*self.rows(), id="ways", markup=False)

    def action_read(self, pages: int) -> None:
        """Scroll the text of the dialog by pages, on or back."""
        text = self.query_one("#told", VerticalScroll)
        text.scroll_relative(y=pages * max(1, text.size.height - 1), animate=False)
