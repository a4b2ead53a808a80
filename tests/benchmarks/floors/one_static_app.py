"""The floor of a key: a Textual program whose one text fills the screen and changes."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from tests.benchmarks.terminals import COLUMNS, ROWS


class OneStatic(App[None]):
    """Every key shows another page of the same size."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [("m", "turn"), ("q", "quit")]
    page = 0

    def compose(self) -> ComposeResult:
        """The text."""
        yield Static(self._text(), markup=False)

    def action_turn(self) -> None:
        """Show the next page."""
        self.page += 1
        self.query_one(Static).update(self._text())

    def _text(self) -> str:
        line = f"one line of page {self.page}, filled with words ".ljust(COLUMNS, "x")
        return "\n".join([line] * ROWS)


if __name__ == "__main__":
    OneStatic().run()
