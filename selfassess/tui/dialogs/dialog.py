"""The base of all dialogs: screens in front of another one, and waiting for their answer.

Keys may arrive faster than screens come and go: over a slow line, from a person who
types ahead, from a paste. A second Escape must not close the screen behind, and a
second `s` must not open a second score.
"""

from collections.abc import Callable, Coroutine
from functools import partial, wraps
from typing import Any, ClassVar, Concatenate, ParamSpec, TypeVar

from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.screen import ModalScreen, Screen

from selfassess.tui.bindings import binding
from selfassess.tui.terminal.display import Showing
from selfassess.tui.terminal.input_queue import InputQueue

Result = TypeVar("Result")
Asker = TypeVar("Asker", bound=Screen[Any])
Arguments = ParamSpec("Arguments")


class Dialog(ModalScreen[Result]):
    """A dialog that closes once, however often it is told to."""

    # The app's own keys do not reach what stands in front.
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("help", "app.help"),
        binding("jump", "app.jump"),
        binding("messages", "app.messages"),
    ]

    help_topic = "answering"
    """Its help page."""
    is_answered = False
    """It was told to close; perhaps it is still there."""

    def on_mount(self) -> None:
        """Clear what was said before: it would stand in front of the dialog."""
        if isinstance(self.app, Showing):
            self.app.clear_words()

    def on_screen_suspend(self) -> None:
        """Drop what is drawn of the dialog, which Textual would keep."""
        for widget in self.walk_children(with_self=True):
            widget.refresh()

    def action_close(self) -> None:
        """Close the dialog, with no answer."""
        self.dismiss(None)

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close with the result; the first one counts."""
        # Textual would close whatever stands in front.
        if self.is_answered or not self.is_active:
            return AwaitComplete()
        self.is_answered = True
        return super().dismiss(result)


def opens(
    action: Callable[Concatenate[Asker, Arguments], Coroutine[Any, Any, None]],
) -> Callable[Concatenate[Asker, Arguments], None]:
    """For an action that opens a place to type, or asks: it says so before it returns.

    It goes on while other messages are handled.
    """

    @wraps(action)
    def begin(
        self: Asker, /, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> None:
        door_of(self).begin_opening(partial(action, self, *args, **kwargs), self)

    return begin


async def ask(screen: Screen[Any], dialog: Dialog[Result]) -> Result | None:
    """What the person answers; None if they go back, or are being asked already.

    To be awaited in an action that `opens`.
    """
    return await door_of(screen).ask_once(screen, dialog)


def door_of(screen: Screen[Any]) -> InputQueue:
    """The application of a screen as the queue of what is typed."""
    assert isinstance(screen.app, InputQueue)
    return screen.app
