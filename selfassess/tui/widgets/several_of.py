"""A list of which several things may be chosen, each with a box to tick."""

from collections.abc import Sequence

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfassess.tui.widgets.option_list import Choices


class SeveralOf(Choices):
    """As text it is the words of what is chosen, with commas between them."""

    BINDINGS = [Binding("space", "select", show=False)]

    def __init__(
        self, choices: Sequence[tuple[str, str]], value: str, name: str
    ) -> None:
        self._labels = {word: label for label, word in choices}
        self._chosen = set(value.split(","))
        super().__init__(*(Option(self._row(w), w) for w in self._labels), id=name)

    @property
    def value(self) -> str:
        """The words of what is chosen, in the order of the list."""
        return ",".join(word for word in self._labels if word in self._chosen)

    @value.setter
    def value(self, text: str) -> None:
        self._chosen = set(text.split(","))
        for word in self._labels:
            self.replace_option_prompt(word, self._row(word))

    @on(OptionList.OptionSelected)
    def tick(self, event: OptionList.OptionSelected) -> None:
        """Tick the box of the row, or untick it."""
        event.stop()
        word = str(event.option_id)
        self._chosen ^= {word}
        self.replace_option_prompt(word, self._row(word))

    def _row(self, word: str) -> Content:
        box = "[✔]" if word in self._chosen else "[ ]"
        return Content(f"{box} {self._labels[word]}")
