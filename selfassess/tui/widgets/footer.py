"""The keys that matter now, on one line, each of which can be clicked.

Textual's own Footer makes new widgets at every move of the focus and does not let
them go (Textualize/textual#6666): 300 moves cost 87 MB. This is one widget.
"""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content
from textual.widgets import Static

from selfassess.core.language import _

NO_BREAK = "\u00a0"


class Hint(NamedTuple):
    """A key, what it does, and the action a click runs."""

    key: str
    words: str
    """Marked for translation; translated when shown."""
    action: str


class LeanFooter(Static):
    """The hints of a screen."""

    ALLOW_SELECT = False

    def __init__(self, hints: Sequence[Hint]) -> None:
        super().__init__(markup=False)
        self._hints = hints

    def on_mount(self) -> None:
        """Show what we were made with."""
        self.show(self._hints)

    def show(self, hints: Sequence[Hint]) -> None:
        """Show other hints."""
        parts = []
        for hint in hints:
            # A key and its words are never parted at the end of a line.
            words = _(hint.words).replace(" ", NO_BREAK)
            click = f"@click={hint.action}"
            parts.append(Content(" "))
            parts.append(Content.styled(f"{hint.key}{NO_BREAK}", f"bold {click}"))
            parts.append(Content.styled(f"{words} ", click))
        self.update(Content.assemble(*parts))
