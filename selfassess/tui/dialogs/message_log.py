"""What was said in the corner of the screens, to be read again."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from selfassess.core.text.i18n import _, marked_as
from selfassess.tui.bindings import binding
from selfassess.tui.dialogs.dialog import Dialog
from selfassess.tui.widgets.footer import Hint, LeanFooter

_MARKS = {"error": ("✘", "$error"), "warning": ("!", "$warning")}


class MessagesScreen(Dialog[None]):
    """All messages of this session, the last one first."""

    BINDINGS = [
        Binding("escape,q,enter", "close", show=False),
        binding("messages", "close"),
    ]

    def __init__(self, messages: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self._all = tuple(messages)
        """How grave each is, and its words."""

    def compose(self) -> ComposeResult:
        """The messages, and how to leave."""
        with Vertical(classes="dialog"):
            yield Static(_("Messages"), classes="dialog-title", markup=False)
            with VerticalScroll():
                yield Static(self._lines(), markup=False)
            yield LeanFooter(
                (Hint("esc", marked_as("what a key does", "back"), "screen.close"),)
            )

    def _lines(self) -> Content:
        lines = [
            Content.assemble(_MARKS.get(severity, ("·", "$quiet")), f" {text}")
            for severity, text in reversed(self._all)
        ]
        return Content("\n").join(lines or [Content(_("Nothing was said yet."))])
