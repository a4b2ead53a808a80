"""What the screens show and say."""

from collections.abc import Sequence
from typing import Any

# What Textual's screens hand over to be displayed is made of rich.
from rich.console import RenderableType  # noqa: TID251
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App
from textual.filter import LineFilter, Monochrome
from textual.screen import Screen
from textual.widgets._toast import ToastRack

from selfassess.tui.line_breaks import break_lines_as_scripts_do
from selfassess.tui.sending import Difference, Sent
from selfassess.tui.terminal import Filters, NoControls, erases_to_the_ground


class Showing(App[None]):
    """Sends what the terminal does not show yet."""

    def __init__(self) -> None:
        super().__init__()
        break_lines_as_scripts_do()
        self._sent = Sent()
        self._erases = not self.is_web and erases_to_the_ground()
        self._no_controls = NoControls()
        self._filters_in_force = Filters([self._no_controls])

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Nothing that a terminal would obey leaves the screens, and no grey on grey."""
        theirs = super().get_line_filters()
        coloured = (each for each in theirs if not isinstance(each, Monochrome))
        enabled = [*coloured, self._no_controls]
        if self._filters_in_force.filters != enabled:
            self._filters_in_force = Filters(enabled)
        return [self._filters_in_force]

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Send what the terminal does not show yet."""
        shown: RenderableType | None = renderable
        if isinstance(renderable, LayoutUpdate | ChopsUpdate):
            # The terminal's own cursor comes along, for whoever follows it.
            if place := getattr(screen, "place_terminal_cursor", None):
                place()
            self._sent.fit(screen.outer_size)
            shown = Difference(renderable, self._sent, erases=self._erases)
            is_there = self.cursor_position == self._previous_cursor_position
            if is_there and shown.is_nothing(self.console):
                shown = None
        super()._display(screen, shown)

    def notify(self, message: str, **how: Any) -> None:
        """A new word takes the place of the one before; warnings stay their time."""
        if how.get("severity", "information") == "information":
            self.clear_words()
        super().notify(message, **how)

    def clear_words(self) -> None:
        """What was said about the last key is over; nothing shows behind a dialog."""
        for said in list(self._notifications):
            if said.severity == "information":
                self._unnotify(said)
        for screen in self.screen_stack[:-1]:
            screen.query_children(ToastRack).set(display=False)

    def action_draw_again(self) -> None:
        """Another program has written on the screen."""
        self._sent.forget()
        self.screen.refresh()
