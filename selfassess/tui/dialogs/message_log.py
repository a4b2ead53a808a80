"""What was said in the corner of the screens, to be read again."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from selfassess.core.text.i18n import _, marked_as
from selfassess.tui.bindings import binding
from selfassess.tui.dialogs.dialog import FittedDialog
from selfassess.tui.widgets.footer import Hint

_MARKS = {"error": ("✘", "$error"), "warning": ("!", "$warning")}


class MessagesScreen(FittedDialog[None]):
    """All messages of this session, the last one first."""

    HINTS = [Hint("esc", marked_as("what a key does", "back"), "close")]
    BINDINGS = [
        Binding("escape,q,enter", "close", show=False),
        binding("messages", "close"),
    ]

    def __init__(self, messages: Iterable[tuple[str, str]]) -> None:
        super().__init__(_("Messages"))
        self._all = tuple(messages)
        """How grave each is, and its words."""

    def body(self) -> ComposeResult:
        """The messages."""
        with VerticalScroll():
            yield Static(self._lines(), markup=False)

    def _lines(self) -> Content:
        lines = [
            Content.assemble(_MARKS.get(severity, ("·", "$quiet")), f" {text}")
            for severity, text in reversed(self._all)
        ]
        return Content("\n").join(lines or [Content(_("Nothing was said yet."))])
