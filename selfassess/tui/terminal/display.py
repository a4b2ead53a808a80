"""Notifications and redrawing: what the screens show and say."""

import math
import time
from collections import deque
from collections.abc import Sequence
from typing import Any

from textual.app import App
from textual.events import Event, Key, MouseUp
from textual.filter import LineFilter, Monochrome
from textual.geometry import Offset, Region
from textual.notifications import Notification, Notify, SeverityLevel
from textual.screen import Screen

from selfassess.tui.terminal.cursor import cursor_of
from selfassess.tui.terminal.line_breaks import break_lines_as_scripts_do
from selfassess.tui.terminal.line_filters import Filters, NoControls, NoLines
from selfassess.tui.terminal.rest_of_pane import RestOfPane
from selfassess.tui.terminal.sent_rows import SentRows

REMEMBERED = 200
"""Messages that can be read again."""

A_DAY = 86_400
"""Seconds that a message stays on the screen of a person who does nothing."""


class Showing(App[None]):
    """Sends nothing that a terminal would obey, and says one thing at a time."""

    def __init__(self) -> None:
        self.shows_cursor = False
        """Whether the terminal's own cursor is seen: for whoever follows it."""
        self.messages_stay = False
        """Nothing that was said goes away by itself or behind another key than Esc."""
        super().__init__()
        break_lines_as_scripts_do()
        self.told: deque[tuple[str, str]] = deque(maxlen=REMEMBERED)
        """What was said, with how grave it is."""
        self._word: Notification | None = None
        """What was said about the last key."""
        self._shown: list[tuple[Notification, float]] = []
        """All that was said and is not cleared, with the time until which it stays."""
        self._no_controls = NoControls()
        self._no_lines = NoLines()
        self.draws_lines = True
        """Whether boxes, rules and bars are drawn, and panes stand beside one another."""
        self.rows_sent = SentRows()
        """What the terminal shows by now, where it is not sent twice."""
        self._rest_of_pane = RestOfPane()
        self._filters_in_force = Filters([self._no_controls])

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's own cursor goes behind each frame: to what has the focus.

        Textual's fields alone say where they write, and not before the first letter.
        """
        screens = self.screen_stack
        return cursor_of(screens[-1]) if screens else Offset()

    @cursor_position.setter
    def cursor_position(self, place: Offset) -> None:
        """What a field says is no news."""

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Nothing that a terminal would obey leaves the screens, and no grey on grey."""
        theirs = super().get_line_filters()
        coloured = (
            line_filter
            for line_filter in theirs
            if not isinstance(line_filter, Monochrome)
        )
        enabled = [*coloured, self._no_controls]
        if not self.draws_lines:
            enabled.append(self._no_lines)
        if self._filters_in_force.filters != enabled:
            self._filters_in_force = Filters(enabled)
        return [self._filters_in_force]

    def notify(self, message: str, **how: Any) -> None:
        """A new word takes the place of the one before; warnings stay their time, once."""
        severity = how.get("severity", "information")
        if severity == "information":
            self.clear_words()
        again = [said for said, _until in self._shown if said.message == message]
        self._shown = [kept for kept in self._shown if kept[0] not in again]
        for said in again:
            self._clear(said)
        self.told.append((severity, message))
        super().notify(message, **how)

    def on_notify(self, event: Notify) -> None:
        """Keep what is said, so that it can be cleared."""
        said = event.notification
        if said.has_expired or said.timeout == A_DAY:
            return
        if said.severity == "information":
            self._word = said
        self._shown.append((said, time.monotonic() + said.timeout))
        said.timeout = A_DAY

    async def on_event(self, event: Event) -> None:
        """Words that have had their time go behind a key or a click, never by themselves.

        What can be clicked gets another place when they go, and a person who was about
        to click would hit something else. Where they are to stay, Esc takes them away,
        and does nothing else then.
        """
        is_typed = isinstance(event, Key | MouseUp) and not event.is_forwarded
        if is_typed and self.messages_stay:
            if self._shown and isinstance(event, Key) and event.key == "escape":
                self._clear_until(math.inf)
                return
            is_typed = False
        await super().on_event(event)
        if is_typed:
            self._clear_until(time.monotonic())

    def _clear_until(self, now: float) -> None:
        """Take away what has had its time by then."""
        over = [said for said, until in self._shown if until < now]
        self._shown = [kept for kept in self._shown if kept[1] >= now]
        for said in over:
            self._clear(said)

    def _clear(self, said: Notification) -> None:
        # Textual takes away what has had its time, whenever it is told anything.
        said.timeout = 0
        self.post_message(Notify(said))

    def clear_words(self) -> None:
        """What was said about the last key is over; nothing shows behind a dialog."""
        if self._word:
            self._shown = [kept for kept in self._shown if kept[0] is not self._word]
            self._clear(self._word)
            self._word = None
        for screen in self.screen_stack[:-1]:
            screen.query_children("ToastRack").set(display=False)

    def post_display_hook(self) -> None:
        """Behind each frame: say in words what a bar would show."""
        if not self.draws_lines and self.screen_stack:
            self._rest_of_pane.tell(self.screen_stack[-1])

    def news(self, data: str) -> str:
        """What of a frame is sent: nothing that has not changed.

        Who listens hears single words of a bar; who looks gets whole rows of a pane, since
        terminals do not agree on how wide each letter is.
        """
        return self.rows_sent.news(data, by_word=not self.draws_lines)

    def send_again(self, region: Region) -> bool:
        """What is seen there is another text; whether somebody wants to hear all of it."""
        if self.draws_lines:
            return False
        self.rows_sent.forget(range(region.y + 1, region.bottom + 1))
        return True

    def on_resize(self) -> None:
        """A terminal that changes its size may break its rows anew."""
        self.rows_sent.forget()

    def action_draw_again(self) -> None:
        """Draw the screen anew: another program has written on it."""
        self.rows_sent.forget()
        self.refresh(layout=True)


def say(
    screen: Screen[Any], text: str, severity: SeverityLevel = "information"
) -> None:
    """A word in the corner; long enough to be read, never in the way."""
    seconds = 4 if severity == "information" else 10
    screen.notify(text, severity=severity, timeout=seconds, markup=False)
