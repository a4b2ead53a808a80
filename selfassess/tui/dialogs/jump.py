"""A letter on everything that can be focused; pressing it goes there."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.events import Key
from textual.widget import Widget
from textual.widgets import Static

from selfassess.core.text.i18n import marked_as
from selfassess.tui.dialogs.dialog import Dialog
from selfassess.tui.widgets.footer import Hint, LeanFooter

LETTERS = "asdfghjklqwertyuiopzxcvbnm"


class JumpScreen(Dialog[Widget | None]):
    """Answers with what to focus, or None for any other key."""

    HINTS = [Hint("esc", marked_as("what a key does", "back"), "close")]

    def __init__(self, places: Sequence[Widget]) -> None:
        super().__init__()
        self._places = dict(zip(LETTERS, places, strict=False))

    def compose(self) -> ComposeResult:
        """Each letter where the thing begins; no key of the screen behind does anything."""
        for letter, place in self._places.items():
            label = Static(f" {letter} ", classes="letter", markup=False)
            label.styles.offset = place.region.offset
            yield label
        yield LeanFooter(self.HINTS)

    def on_key(self, event: Key) -> None:
        """Any key ends it."""
        event.stop()
        self.dismiss(self._places.get(event.key))
