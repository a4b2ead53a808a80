"""A letter on everything that can be focused; pressing it goes there."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.events import Key
from textual.widget import Widget
from textual.widgets import Static

from selfassess.tui.dialogs.dialog import Dialog

LETTERS = "asdfghjklqwertyuiopzxcvbnm"


class JumpScreen(Dialog[Widget | None]):
    """Answers with what to focus, or None for any other key."""

    def __init__(self, places: Sequence[Widget]) -> None:
        super().__init__()
        self._places = dict(zip(LETTERS, places, strict=False))

    def compose(self) -> ComposeResult:
        """Each letter where the thing begins."""
        for letter, place in self._places.items():
            label = Static(f" {letter} ", classes="letter", markup=False)
            label.styles.offset = place.region.offset
            yield label

    def on_key(self, event: Key) -> None:
        """Any key ends it."""
        event.stop()
        self.dismiss(self._places.get(event.key))
