"""The base of all dialogs: screens in front of another one, and waiting for their answer.

Keys may arrive faster than screens come and go: over a slow line, from a person who
types ahead, from a paste. A second Escape must not close the screen behind, and a
second `s` must not open a second score.
"""

from collections.abc import Callable, Coroutine, Sequence
from functools import partial, wraps
from typing import Any, ClassVar, Concatenate, ParamSpec, TypeVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import OptionList, Static

from selfassess.tui.bindings import binding
from selfassess.tui.terminal.display import Showing
from selfassess.tui.terminal.input_queue import InputQueue
from selfassess.tui.widgets.footer import Hint, LeanFooter

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
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [
        (0, "-short"),
        (22, "-middle"),
        (40, "-tall"),
    ]

    HINTS: list[Hint] = []
    """The keys that stand below it, by which those that are its own are bound, too."""
    FRAME = "dialog"
    """The classes of what stands around it."""
    help_topic = "answering"
    """Its help page."""
    is_answered = False
    """It was told to close; perhaps it is still there."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self.heading = heading

    def compose(self) -> ComposeResult:
        """The heading, what is in the dialog, the keys."""
        with Vertical(classes=self.FRAME):
            yield from self.head()
            yield from self.body()
            if hints := self.hints():
                yield LeanFooter(hints)

    def head(self) -> ComposeResult:
        """What stands above all else."""
        yield Static(self.heading, classes="dialog-title", markup=False)

    def body(self) -> ComposeResult:
        """What stands between the heading and the keys."""
        yield from ()

    def hints(self) -> Sequence[Hint]:
        """The keys that do something here by now; asked for before anything is there, too."""
        return self.HINTS

    def offer_keys(self) -> None:
        """Show the keys that do something by now."""
        self.query_one(LeanFooter).show(self.hints())

    def on_mount(self) -> None:
        """Clear what was said before: it would stand in front of the dialog."""
        if isinstance(self.app, Showing):
            self.app.clear_words()

    def on_screen_suspend(self) -> None:
        """Drop what is drawn of the dialog, which Textual would keep."""
        for widget in self.walk_children(with_self=True):
            widget.refresh()

    def tell(self, name: str, text: str) -> None:
        """Say it on the line of that name, which is there only for words."""
        line = self.query_one(f"#{name}", Static)
        line.update(Content(text))
        line.display = bool(text)

    def action_select(self) -> None:
        """As Enter on the list."""
        self.query_one(OptionList).action_select()

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


class FittedDialog(Dialog[Result]):
    """A dialog as high as what it holds, and at most as the window."""

    def compose(self) -> ComposeResult:
        """What is always in view above and below, and between them what scrolls."""
        with Vertical(classes=self.FRAME):
            with Vertical(classes="head"):
                yield from self.head()
            yield from self.body()
            with Vertical(classes="foot"):
                yield from self.foot()
                yield LeanFooter(self.hints())

    def foot(self) -> ComposeResult:
        """What stands above the keys."""
        yield from ()


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
