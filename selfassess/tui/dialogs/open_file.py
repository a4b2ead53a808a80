"""The dialog for the file to open: typed, or chosen among those that are there."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from selfassess.core.errors import SelfAssessError
from selfassess.core.text.characters import cleaned
from selfassess.core.text.i18n import _, marked_as
from selfassess.tui.dialogs.dialog import FittedDialog
from selfassess.tui.widgets.footer import Hint
from selfassess.tui.widgets.option_list import Choices

Opened = TypeVar("Opened")


class OpenScreen(FittedDialog[Opened]):
    """Answers with what was opened, or None; what cannot be opened is told and stays."""

    help_topic = "file"
    HINTS = [
        Hint("↑↓", marked_as("what a key does", "choose"), "accept"),
        Hint("tab", marked_as("what a key does", "complete"), "complete"),
        Hint("enter", marked_as("what a key does", "open"), "accept"),
        Hint("esc", marked_as("what a key does", "back"), "close"),
    ]
    BINDINGS = [
        Binding("escape", "close", show=False),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("ctrl+s", "accept", show=False, priority=True),
        Binding("tab", "complete", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        files: Callable[[str], Sequence[str]],
        read: Callable[[str], Opened],
    ) -> None:
        super().__init__(title)
        self._files, self._read = files, read

    def head(self) -> ComposeResult:
        """The title, the name, and what is wrong with it."""
        yield from super().head()
        yield Input(placeholder="kenya-2016.toml", id="file")
        yield Static(id="file-wrong", classes="wrong", markup=False)

    def body(self) -> ComposeResult:
        """The files that it could be."""
        yield Choices(id="files", markup=False)

    def on_mount(self) -> None:
        """Every file of this folder, until something is typed."""
        self._list("")
        self.query_one(Input).focus()

    @on(Input.Changed)
    def look(self, event: Input.Changed) -> None:
        """The files whose names have what is typed."""
        self.tell("file-wrong", "")
        self._list(event.value)

    def _list(self, typed: str) -> None:
        files = self.query_one(OptionList)
        files.clear_options()
        files.add_options([Option(Content(name)) for name in self._files(typed)])
        files.highlighted = 0 if typed and files.option_count else None

    @property
    def _marked(self) -> str:
        """The marked file, or what is typed if none is."""
        files = self.query_one(OptionList)
        if files.highlighted is None:
            return cleaned(self.query_one(Input).value).strip()
        return str(files.get_option_at_index(files.highlighted).prompt)

    def action_move(self, step: int) -> None:
        """To the file below or above, while the typing goes on."""
        self.query_one(Choices).move_marked(step)

    def action_complete(self) -> None:
        """Make what is typed the name that is marked."""
        if self.query_one(OptionList).highlighted is None:
            self.action_move(1)
        self._type(self._marked)

    def _type(self, name: str) -> None:
        field = self.query_one(Input)
        field.value = name
        field.cursor_position = len(name)

    @on(Input.Submitted)
    def action_accept(self) -> None:
        """Open what is marked or typed; of a folder, show what is in it."""
        name = self._marked
        if not name:
            self.tell("file-wrong", _("must not be empty"))
        elif name.endswith("/"):
            self._type(name)
        else:
            self._open(name)

    def _open(self, name: str) -> None:
        try:
            opened = self._read(name)
        except SelfAssessError as error:
            self.tell("file-wrong", str(error))
        else:
            self.dismiss(opened)

    @on(OptionList.OptionSelected)
    def accept_the_clicked(self, event: OptionList.OptionSelected) -> None:
        """Open the one that was clicked."""
        self.query_one(OptionList).highlighted = event.option_index
        self.action_accept()
