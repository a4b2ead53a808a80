"""A portfolio on the screen: a table that is sorted, searched and grouped."""

from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import DataTable, Static

from selfassess.core.commands.portfolio_commands import PORTFOLIO_FOOTER
from selfassess.core.portfolio.groups import Grouping
from selfassess.core.portfolio.portfolio_session import PortfolioSession
from selfassess.core.session.launcher import Preferences
from selfassess.core.session.portfolio_port import PortfolioPort
from selfassess.core.text.i18n import _, marked_as
from selfassess.tui.bindings import PORTFOLIO_GROUPS, bindings, own_keys, put_into_force
from selfassess.tui.dialogs.dialog import Dialog, ask, opens
from selfassess.tui.dialogs.keys import IN_TABLES, show_keys
from selfassess.tui.screens.portfolio.portfolio_dialogs import (
    ALL,
    ColumnsScreen,
    FindRowScreen,
    ReadScreen,
    order_choice,
    table_choice,
    unread_sentence,
)
from selfassess.tui.screens.portfolio.portfolio_rows import (
    cells_of_line,
    heads_of_columns,
)
from selfassess.tui.terminal.display import say
from selfassess.tui.widgets.footer import Hint, LeanFooter, hints_of
from selfassess.tui.widgets.table import Table

OPEN = Hint("enter", marked_as("what a key does", "open"), "select")


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
        self._port, self._preferences, self._session = port, preferences, port.session
        keys = preferences.settings.keys
        self._own_keys, self._wrong_keys = own_keys(keys, PORTFOLIO_GROUPS)
        put_into_force(self._own_keys)

    def compose(self) -> ComposeResult:
        """What it is, the table, the keys."""
        yield Static(_("Portfolio of assessments"), id="portfolio", markup=False)
        yield Static(id="about", markup=False)
        yield Table("rows")
        yield Static(id="remark", classes="quiet", markup=False)
        yield LeanFooter((OPEN, *hints_of(PORTFOLIO_FOOTER, PORTFOLIO_GROUPS)))

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
            say(self, self._wrong_keys, "error")
        if self._port.unread:
            say(self, unread_sentence(self._port), "warning")

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
        self.tell("about", about)
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
        from selfassess.tui.walk.walks import show_walk

        line = self._lines[event.row_key.value or ""]
        if (row := line.assessment) is None:
            self._go_on_in(self._session.opened(line))
        else:
            show_walk(self, lambda: self._port.open(row), self._preferences)

    def action_select(self) -> None:
        """As Enter on the table."""
        self.query_one(Table).action_select_cursor()

    @opens
    async def action_find(self) -> None:
        """Look for words, and go to a row that has them."""
        if key := await ask(self, FindRowScreen([*self._lines.values()])):
            self.query_one(Table).mark(key)

    @opens
    async def action_sort(self) -> None:
        """Ask by which column."""
        if name := await ask(self, order_choice(self._session)):
            self._go_on_in(self._session.sorted_on(name))

    @opens
    async def action_columns(self) -> None:
        """Ask which columns are to be shown."""
        names = await ask(self, ColumnsScreen(self._session.columns))
        if names is not None:
            session = self._session.with_columns(names.split(","))
            self._go_on_in(replace(session, by=None))

    def _group(self, by: Grouping | None) -> None:
        self._go_on_in(self._session.grouped_by(by))

    def action_next_blocker(self) -> None:
        """The requirements most in the way, or back to the assessments."""
        is_there = self._session.by is Grouping.REQUIREMENT
        self._group(None if is_there else Grouping.REQUIREMENT)

    @opens
    async def action_view(self) -> None:
        """Ask which table."""
        if name := await ask(self, table_choice(self._session)):
            self._group(None if name == ALL else Grouping(name))

    def action_all(self) -> None:
        """Back to the groups of which one was opened, or to a row for each assessment."""
        if group := self._session.group:
            self._go_on_in(replace(group.outer, columns=self._session.columns))
            self.query_one(Table).mark(group.key)
        elif self._session.by is None:
            self.app.bell()
        else:
            self._group(None)

    def action_unread(self) -> None:
        """What was read, and what could not be."""
        self.app.push_screen(ReadScreen(self._port))

    def action_keys(self) -> None:
        """All keys; what is clicked among them is done."""
        show_keys(self, self.keys_table, IN_TABLES)

    async def action_palette(self) -> None:
        """All actions by name."""
        await self.run_action("app.command_palette")

    def action_files(self) -> None:
        """To the start screen."""
        self.dismiss(None)

    def action_quit(self) -> None:
        """Leave the program; nothing was changed."""
        self.app.exit()
