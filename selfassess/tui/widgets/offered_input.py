"""A line to type into, with what could be meant below it to choose from."""

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from selfassess.tui.widgets.option_list import Choices

Offers = Callable[[str], Sequence[tuple[str, str]]]
"""What could be meant by what is typed: what to fill in, and its words."""


class OfferedInput(Vertical):
    """The list is narrowed by what is typed; what is not in it may be typed, too."""

    BINDINGS = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]

    def __init__(self, line: Input, offers: Offers) -> None:
        super().__init__()
        self._line, self._offers = line, offers
        self._taken = line.value
        """What the line holds of the list, or held when nothing was typed yet."""

    def compose(self) -> ComposeResult:
        """The line, and the list, which is seen while one types."""
        yield self._line
        offered = Choices(markup=False)
        offered.can_focus = False
        offered.display = False
        yield offered

    @property
    def _offered(self) -> Choices:
        return self.query_one(Choices)

    def on_descendant_focus(self) -> None:
        """The list opens with the line."""
        self._fill()
        self._offered.display = True

    def on_descendant_blur(self) -> None:
        """The list goes with the cursor, and what stands below it moves up."""
        self._offered.display = False

    @on(Input.Changed)
    def narrow(self) -> None:
        """Show what could be meant by now, the likeliest marked if anything was typed."""
        self._fill()

    def _fill(self) -> None:
        typed = self._line.value.strip()
        # All of them are offered beside what is in the line already.
        offers = self._offers("" if typed == self._taken else typed)
        offered = self._offered
        offered.clear_options()
        offered.add_options(
            Option(Content(f"{value}  {text}"), value) for value, text in offers
        )
        values = [value for value, _words in offers]
        if typed == self._taken:
            offered.highlighted = values.index(typed) if typed in values else None
        else:
            offered.highlighted = 0 if offers else None

    def action_move(self, step: int) -> None:
        """To the row below or above, while the typing goes on."""
        self._offered.move_marked(step)

    @on(Input.Submitted)
    def take_the_marked(self) -> None:
        """Enter fills in what is marked, and the form goes on."""
        if value := self._offered.marked:
            self._take(value)

    @on(OptionList.OptionSelected)
    def take_the_clicked(self, event: OptionList.OptionSelected) -> None:
        """A click fills in, too."""
        event.stop()
        self._take(event.option.id or "")

    def _take(self, value: str) -> None:
        self._taken = value
        self._line.value = value
