"""Something to read, and a few ways to go on."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from selfassess.core.language import marked
from selfassess.tui.screens.dialog import Dialog
from selfassess.tui.widgets.footer import Hint, LeanFooter


class DecisionScreen(Dialog[str | None]):
    """Answers with the name of what was chosen, or None to put it off."""

    BINDINGS = [
        Binding("escape", "close", show=False),
        Binding("pagedown", "read(1)", show=False, priority=True),
        Binding("pageup", "read(-1)", show=False, priority=True),
    ]

    HINTS = (
        Hint("enter", marked("choose"), "screen.choose"),
        Hint("pgdn", marked("read on"), "screen.read(1)"),
        Hint("esc", marked("later"), "screen.close"),
    )

    def __init__(
        self, title: str, told: Content, choices: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__()
        self._title, self._told, self._choices = title, told, choices

    def compose(self) -> ComposeResult:
        """The title, what there is to know, a row for each way, the keys."""
        with Vertical(classes="dialog"):
            yield Static(self._title, classes="dialog-title", markup=False)
            with VerticalScroll(id="told", can_focus=False):
                yield Static(self._told, markup=False)
            rows = (Option(Content(words), name) for name, words in self._choices)
            yield OptionList(*rows, id="ways", markup=False)
            yield LeanFooter(self.HINTS)

    def on_mount(self) -> None:
        """The likeliest way is marked."""
        ways = self.query_one(OptionList)
        ways.highlighted = 0
        ways.focus()

    def action_read(self, pages: int) -> None:
        """On with the text, or back."""
        told = self.query_one("#told", VerticalScroll)
        told.scroll_relative(y=pages * max(1, told.size.height - 1), animate=False)

    @on(OptionList.OptionSelected)
    def take(self, event: OptionList.OptionSelected) -> None:
        """This one."""
        self.dismiss(event.option.id)

    def action_choose(self) -> None:
        """As Enter on the list."""
        self.query_one(OptionList).action_select()

    def action_close(self) -> None:
        """Later."""
        self.dismiss(None)
