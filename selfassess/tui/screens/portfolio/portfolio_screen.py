"""A portfolio on the screen: a table that is sorted, searched and grouped."""

from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import DataTable, Static

from selfassess.core.commands.portfolio_commands import PORTFOLIO_FOOTER
from selfassess.core.errors import SelfAssessError
from selfassess.core.portfolio.groups import Grouping
from selfassess.core.portfolio.portfolio_session import TABLES, PortfolioSession
from selfassess.core.session.launcher import Preferences
from selfassess.core.session.portfolio_port import PortfolioPort
from selfassess.core.session.recovery.saver import Severity
from selfassess.core.text.i18n import _, marked_as, ngettext
from selfassess.tui.bindings import (
    PORTFOLIO_GROUPS,
    bindings,
    key_of,
    own_keys,
    put_into_force,
)
from selfassess.tui.dialogs.choice import ChoiceScreen
from selfassess.tui.dialogs.dialog import Dialog, ask, opens
from selfassess.tui.screens.portfolio.portfolio_rows import (
    cells_of_line,
    heads_of_columns,
)
from selfassess.tui.widgets.footer import Hint, LeanFooter, hints_of
from selfassess.tui.widgets.table import Table

OPEN = Hint("enter", marked_as("what a key does", "open"), "select")
ALL = "all"
"""The name of the table with a row for each assessment."""


class PortfolioScreen(Dialog[None]):
    """Shows the session; Enter opens what a row is about, in front of it."""

    help_topic = "portfolio"
    keys_table = PORTFOLIO_GROUPS
    AUTO_FOCUS: ClassVar[str | None] = "#rows"
    BINDINGS = [
        *bindings(PORTFOLIO_GROUPS),
        # The app's own keys do not reach a dialog, and here it is all there is.
        Binding("ctrl+c", "app.help_quit", show=False),
    ]

    def __init__(self, port: PortfolioPort, preferences: Preferences) -> None:
        super().__init__()
        self._port, self._preferences = port, preferences
        self._session = port.session
        keys = preferences.settings.keys
        self._own_keys, self._wrong_keys = own_keys(keys, PORTFOLIO_GROUPS)
        put_into_force(self._own_keys)

    def compose(self) -> ComposeResult:
        """What it is, the table, the keys."""
        yield Static(_("Portfolio of assessments"), id="portfolio", markup=False)
        yield Static(id="about", markup=False)
        yield Table("rows")
        yield Static(id="remark", classes="quiet", markup=False)
        hints = hints_of(PORTFOLIO_FOOTER, PORTFOLIO_GROUPS)
        yield LeanFooter((OPEN, *hints))

    def on_screen_resume(self) -> None:
        """The keys are those of the table again."""
        put_into_force(self._own_keys)
        self.app.set_keymap(self._own_keys)

    def on_mount(self) -> None:
        """What could not be read is told, where all is in view."""
        self.call_after_refresh(self._tell)

    def on_resize(self, _event: events.Resize) -> None:
        """The first column takes a third at most."""
        self._show()

    def _tell(self) -> None:
        if self._wrong_keys:
            self._say(self._wrong_keys, "error")
        if count := len(self._port.unread):
            # Translators: {key} lists them.
            sentence = ngettext(
                "{count} thing could not be read; {key} tells what and why.",
                "{count} things could not be read; {key} tells what and why.",
                count,
            )
            self._say(sentence.format(count=count, key=key_of("unread")), "warning")

    def _say(self, text: str, severity: Severity = "information") -> None:
        seconds = 4 if severity == "information" else 10
        self.notify(text, severity=severity, timeout=seconds, markup=False)

    def _show(self) -> None:
        session, table = self._session, self._session.seen
        lines = session.lines()
        heads = heads_of_columns(session, table, lines, self.size.width)
        widths = [width for _title, width in heads]
        self._heads = [head.name for head in table.heads]
        self._lines = {line.key: line for line in lines}
        rows = {line.key: cells_of_line(line, table, widths) for line in lines}
        self.query_one(Table).fill(heads, rows)
        about = session.about(lines) if lines else _("There is nothing to show.")
        self.query_one("#about", Static).update(Content(about))
        self.tell("remark", table.remark)

    def _go_on_in(self, session: PortfolioSession) -> None:
        """Show another table, or the same in another way; the marked row stays marked.

        Not the first one: who stands there wants to see what comes first.
        """
        table, is_same = self.query_one(Table), session.by is self._session.by
        marked = table.marked if is_same and table.cursor_row else None
        self._session = session
        self._show()
        if marked in self._lines:
            table.mark(marked)
        else:
            table.move_cursor(row=0)

    @on(DataTable.HeaderSelected)
    def sort_by_the_clicked(self, event: DataTable.HeaderSelected) -> None:
        """Sort by the column; once more: the other way round."""
        self._go_on_in(self._session.sorted_on(self._heads[event.column_index]))

    @on(DataTable.RowSelected)
    def open_the_row(self, event: DataTable.RowSelected) -> None:
        """Open what the row is about."""
        self._open(event.row_key.value or "")

    def _open(self, key: str) -> None:
        from selfassess.tui.walk.walks import walk_screen

        row = self._lines[key].assessment
        if row is None:
            text = _("This row is about several assessments; {key} shows each.")
            self._say(text.format(key=key_of("all")))
            return
        try:
            workspace = self._port.open(row)
        except SelfAssessError as error:
            self._say(str(error), "error")
            return
        self.app.push_screen(walk_screen(workspace, self._preferences))

    def action_select(self) -> None:
        """As Enter on the table."""
        self.query_one(Table).action_select_cursor()

    def action_find(self) -> None:
        """Look for words, and go to a row that has them."""
        self._ask_for_a_row()

    @opens
    async def _ask_for_a_row(self) -> None:
        from selfassess.tui.screens.portfolio.portfolio_dialogs import FindRowScreen

        if key := await ask(self, FindRowScreen([*self._lines.values()])):
            self.query_one(Table).mark(key)

    @opens
    async def action_sort(self) -> None:
        """Ask by which column."""
        session = self._session
        choices = [(head.name, head.title) for head in session.seen.heads]
        names = [name for name, _title in choices]
        first = names.index(session.sorted_by) if session.sorted_by in names else 0
        if name := await ask(self, ChoiceScreen(_("Sort by"), choices, first)):
            self._go_on_in(session.sorted_on(name))

    @opens
    async def action_columns(self) -> None:
        """Ask which columns are to be shown."""
        from selfassess.tui.screens.portfolio.portfolio_dialogs import ColumnsScreen

        names = await ask(self, ColumnsScreen(self._session.columns))
        if names is not None:
            session = self._session.with_columns(names.split(","))
            self._go_on_in(replace(session, by=None))

    def action_next_blocker(self) -> None:
        """The requirements most in the way, or back to the assessments."""
        is_there = self._session.by is Grouping.REQUIREMENT
        by = None if is_there else Grouping.REQUIREMENT
        self._go_on_in(self._session.grouped_by(by))

    @opens
    async def action_view(self) -> None:
        """Ask which table."""
        choices = [(by or ALL, _(title)) for by, title in TABLES.items()]
        first = [*TABLES].index(self._session.by)
        if name := await ask(self, ChoiceScreen(_("Which table?"), choices, first)):
            by = None if name == ALL else Grouping(name)
            self._go_on_in(self._session.grouped_by(by))

    def action_all(self) -> None:
        """Back to a row for each assessment."""
        if self._session.by is None:
            self.app.bell()
        else:
            self._go_on_in(self._session.grouped_by(None))

    def action_unread(self) -> None:
        """What was read, and what could not be."""
        from selfassess.tui.screens.portfolio.portfolio_dialogs import ReadScreen

        self.app.push_screen(ReadScreen(self._port))

    def action_keys(self) -> None:
        """All keys; what is clicked among them is done."""
        from selfassess.tui.dialogs.keys import IN_TABLES, KeysScreen

        self.app.push_screen(KeysScreen(self.keys_table, IN_TABLES), self._run)

    def _run(self, action: str | None) -> None:
        if action:
            self.call_later(self.run_action, action)

    async def action_palette(self) -> None:
        """All actions by name."""
        await self.run_action("app.command_palette")

    def action_files(self) -> None:
        """To the start screen."""
        self.dismiss(None)

    def action_quit(self) -> None:
        """Leave the program; nothing was changed."""
        self.app.exit()
