"""Where to begin: a recent file, a new one, another one, an example."""

import asyncio
import shlex
from collections.abc import Callable, Sequence
from contextlib import suppress

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Paste
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from selfassess.core.errors import SelfAssessError
from selfassess.core.session.drafts import Drafts
from selfassess.core.session.launcher import Beginning, Launcher, Shortcut
from selfassess.core.session.workspace import Workspace
from selfassess.core.text.i18n import _, marked_as
from selfassess.tui.dialogs.assessment_form import new_assessment_form
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.terminal.display import say
from selfassess.tui.walk.walks import show_walk
from selfassess.tui.widgets.footer import Hint, LeanFooter, bound
from selfassess.tui.widgets.option_list import Choices
from selfassess.tui.widgets.start_rows import (
    below,
    by_years,
    cells_in,
    gauge,
    group,
    heading,
    rows_of,
)

HINTS = (
    Hint("n", marked_as("what a key does", "new"), "new", "n"),
    Hint("f", marked_as("what a key does", "from a file"), "begin_from", "f"),
    Hint("o", marked_as("what a key does", "open"), "open", "o"),
    Hint("enter", marked_as("what a key does", "choose"), "choose"),
    Hint("f1", marked_as("what a key does", "help"), "app.help"),
    Hint("q", marked_as("what a key does", "quit"), "app.quit", "q,escape,ctrl+q"),
)


BETWEEN = 0.02
"""Seconds between two files that are read, for keys to be answered in."""


class StartScreen(Screen[None]):
    """A list of everything that can be opened."""

    BINDINGS = bound(HINTS)

    def __init__(self, launcher: Launcher) -> None:
        super().__init__()
        self._launcher = launcher
        self.drafts: Drafts = {}
        self._cells = 0
        """How long the lines of the rows are."""

    def compose(self) -> ComposeResult:
        """What the program is, what can be opened, the keys."""
        yield Static("selfassess", id="program", markup=False)
        yield Static(
            _("How is your national action plan made, carried out and monitored?"),
            id="claim",
            classes="quiet",
            markup=False,
        )
        yield Choices(id="shortcuts", markup=False)
        yield LeanFooter(HINTS)

    def on_resize(self) -> None:
        """Rows are broken where there is room for no more."""
        if self._cells not in (0, cells_in(self.app.size.width)):
            marked = self.query_one(Choices).highlighted
            self.on_screen_resume()
            self.query_one(Choices).highlighted = marked

    def on_screen_resume(self) -> None:
        """The list is read anew each time it is seen."""
        choices, recent = self.query_one(OptionList), self._launcher.recent()
        cells = self._cells = cells_in(self.app.size.width)
        choices.clear_options()
        choices.add_options(
            [
                heading(_("Begin")),
                Option(f"  {_('New assessment')}", "new:"),
                Option(f"  {_('New, from an earlier plan or a filled-in form')}", "f:"),
                Option(f"  {_('Open a file, or drag it into this window')}", "open:"),
                *group(_("Recent files"), "recent", recent, cells),
                *group(
                    _("Which questionnaire is mine?"),
                    "new",
                    by_years(self._launcher.offers()),
                    cells,
                ),
                *group(
                    _("Examples (a copy is put into this folder)"),
                    "example",
                    self._launcher.examples(),
                    cells,
                ),
            ]
        )
        first = f"recent:{recent[0].reference}" if recent else "new:"
        choices.highlighted = choices.get_option_index(first)
        choices.focus()
        self._show_gauges(recent)

    @work(exclusive=True, group="gauges")
    async def _show_gauges(self, recent: Sequence[Shortcut]) -> None:
        """How each of them stands, one after the other while keys are answered."""
        choices = self.query_one(OptionList)
        for shortcut, row in zip(recent, rows_of(recent, self._cells), strict=True):
            await asyncio.sleep(BETWEEN)
            try:
                session = self._launcher.glance(shortcut.reference)
            except SelfAssessError as error:
                line = Content.styled(str(error), "$error")
            else:
                line = (
                    gauge(session) if session else Content(_("A reviewer's findings"))
                )
            whole = Content.assemble(row, "\n", below(line, self._cells))
            choices.replace_option_prompt(f"recent:{shortcut.reference}", whole)

    @on(OptionList.OptionSelected)
    def begin(self, event: OptionList.OptionSelected) -> None:
        """Do what was chosen."""
        kind, _colon, reference = (event.option.id or "").partition(":")
        match kind:
            case "new":
                self.action_new(reference)
            case "f":
                self.action_begin_from()
            case "open":
                self.action_open()
            case "recent":
                self._walk(lambda: self._launcher.open_recent(reference))
            case _:
                self._walk(lambda: self._launcher.open_example(reference))

    def action_choose(self) -> None:
        """As Enter on the list."""
        self.query_one(OptionList).action_select()

    @opens
    async def action_open(self) -> None:
        """Ask which file."""
        from selfassess.tui.dialogs.open_file import OpenScreen

        title, launcher = _("Open a file"), self._launcher
        if opened := await ask(self, OpenScreen(title, launcher.files, launcher.open)):
            self._walk(lambda: opened)

    @opens
    async def action_begin_from(self) -> None:
        """Ask for an earlier assessment or a form, and what else a new one needs."""
        from selfassess.tui.dialogs.open_file import OpenScreen

        title, launcher = _("Begin from an earlier plan or a form"), self._launcher
        if said := await ask(self, OpenScreen(title, launcher.bases, launcher.said_by)):
            await self._begin(said)

    def on_paste(self, event: Paste) -> None:
        """A file that was dragged into the window, as terminals write its name."""
        names: list[str] = []
        with suppress(ValueError):
            names = shlex.split(event.text)
        if names and not names[0].lower().endswith(".toml"):
            self._begin_from(names[0])
        elif names:
            self._walk(lambda: self._launcher.open(names[0]))

    @opens
    async def _begin_from(self, form: str) -> None:
        try:
            said = self._launcher.said_by(form)
        except SelfAssessError as error:
            say(self, str(error), "error")
        else:
            await self._begin(said)

    @opens
    async def action_new(self, questionnaire: str = "") -> None:
        """Ask what a new assessment needs."""
        await self._begin(Beginning(questionnaire))

    async def _begin(self, said: Beginning) -> None:
        opened: list[Workspace] = []
        form = new_assessment_form(self._launcher, said, opened.append)
        if await ask(self, form):
            self._walk(opened.pop)

    def _walk(self, get: Callable[[], Workspace]) -> None:
        show_walk(self, get, self._launcher.preferences)
