"""A dialog in which one of a few is chosen."""

from collections.abc import Iterator, Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfassess.core.text.i18n import marked_as
from selfassess.tui.dialogs.dialog import Dialog
from selfassess.tui.widgets.footer import Hint
from selfassess.tui.widgets.option_list import Choices


class Choosing(Dialog[str | None]):
    """A dialog that answers with the name of what was chosen in its list, or None."""

    FRAME = "dialog -small"

    def __init__(
        self, title: str, choices: Sequence[tuple[str, str]], first: int = 0
    ) -> None:
        super().__init__(title)
        self._choices, self._first = choices, first

    def body(self) -> ComposeResult:
        """A row for each choice."""
        yield Choices(*self.rows(), markup=False)

    def rows(self) -> Iterator[Option]:
        """A row for each choice."""
        return (Option(Content(text), name) for name, text in self._choices)

    def on_mount(self) -> None:
        """The likeliest one is marked."""
        choices = self.query_one(OptionList)
        choices.highlighted = self._first
        choices.focus()

    @on(OptionList.OptionSelected)
    def take(self, event: OptionList.OptionSelected) -> None:
        """Close the dialog with the option that is marked."""
        self.dismiss(event.option.id)


class ChoiceScreen(Choosing):
    """A title, and the choices below it."""

    BINDINGS = [Binding("escape,q", "close", show=False)]

    HINTS = [
        Hint("enter", marked_as("what a key does", "choose"), "select"),
        Hint("esc", marked_as("what a key does", "back"), "close"),
    ]
