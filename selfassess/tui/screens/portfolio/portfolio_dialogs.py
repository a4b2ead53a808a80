"""What is asked and told in front of a portfolio's table: columns, words, what was read."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from selfassess.core.portfolio.portfolio_columns import COLUMNS, head_of
from selfassess.core.portfolio.portfolio_line import PortfolioLine, found_in
from selfassess.core.portfolio.portfolio_session import TABLES, PortfolioSession
from selfassess.core.session.portfolio_port import PortfolioPort
from selfassess.core.text.i18n import _, marked, marked_as, ngettext
from selfassess.core.text.terminal import printable
from selfassess.tui.bindings import binding, key_of
from selfassess.tui.dialogs.choice import ChoiceScreen
from selfassess.tui.dialogs.dialog import FittedDialog
from selfassess.tui.screens.find import FindDialog, with_marks
from selfassess.tui.widgets.footer import Hint
from selfassess.tui.widgets.option_list import Choices
from selfassess.tui.widgets.several_of import SeveralOf

ALL = "all"
"""The name of the table with a row for each assessment."""
MOST = 50
"""So many rows that were found are shown."""
ABOUT = ("country", "plan", "period", "verdict", "questionnaire")
"""What is told of an assessment that was found, above its path."""
INDENT = "    "


class ColumnsScreen(FittedDialog[str]):
    """All columns with a box to tick; answers with the names of the ticked, or None."""

    help_topic = "portfolio"
    HINTS = [
        Hint("space", marked_as("what a key does", "show or hide"), "tick"),
        Hint("enter", marked_as("what a key does", "show these"), "accept"),
        Hint("esc", marked_as("what a key does", "back"), "close"),
    ]
    BINDINGS = [
        Binding("escape", "close", show=False),
        Binding("enter", "accept", show=False, priority=True),
        binding("columns", "close"),
    ]

    def __init__(self, shown: Sequence[str]) -> None:
        super().__init__(_("Columns"))
        self._shown = shown

    def body(self) -> ComposeResult:
        """A row for each column."""
        columns = [(head_of(name).title, name) for name in COLUMNS]
        yield SeveralOf(columns, ",".join(self._shown), "chosen")

    def on_mount(self) -> None:
        """The first one is marked."""
        choices = self.query_one(SeveralOf)
        choices.highlighted = 0
        choices.focus()

    def action_tick(self) -> None:
        """As the space bar on the list."""
        self.query_one(SeveralOf).action_select()

    def action_accept(self) -> None:
        """Show the ticked ones."""
        self.dismiss(self.query_one(SeveralOf).value)


class FindRowScreen(FindDialog):
    """Looks through all that is known of each row of the table."""

    help_topic = "portfolio"
    hint = marked("words of a country, a plan, a reviewer, a file or any other column")

    def __init__(self, lines: Sequence[PortfolioLine]) -> None:
        super().__init__()
        self._rows = lines

    def matches(self, words: str) -> Sequence[Option]:
        """The rows that have all the words, in the order of the table."""
        found = [*found_in(self._rows, words)] if words.strip() else []
        room = self.query_one(Choices).row_width - len(INDENT)
        return [Option(_told(line, words, room), line.key) for line in found[:MOST]]


def _told(line: PortfolioLine, words: str, room: int) -> Content:
    """All of it: of two files with one beginning, the end of the path tells which it is."""
    own = line.assessment
    texts = [COLUMNS[name].text(own) for name in ABOUT] if own else line.cells
    told = " · ".join(str(each) for each in texts if each not in (None, ""))
    row = with_marks(printable(told), words)
    if own is None:
        return row
    path = with_marks(printable(own.path), words).stylize_before("$quiet")
    below = (Content.assemble(INDENT, each) for each in path.fold(room))
    return Content("\n").join((row, *below))


class ReadScreen(FittedDialog[None]):
    """What was read, and what could not be, each with its place."""

    help_topic = "portfolio"
    FRAME = "dialog -broad"
    BINDINGS = [
        Binding("escape,q,enter", "close", show=False),
        binding("unread", "close"),
    ]
    HINTS = [Hint("esc", marked_as("what a key does", "back"), "close")]

    def __init__(self, port: PortfolioPort) -> None:
        super().__init__(_("What was read"))
        self._port = port

    def body(self) -> ComposeResult:
        """The sentences, and the problems below them."""
        told = [Content(printable(sentence)) for sentence in self._port.told]
        wrong = (Content(printable(line)) for line in self._port.unread)
        problems = [line.stylize_before("$error") for line in wrong]
        blank = [Content()] if problems else []
        with VerticalScroll():
            lines = (*told, *blank, *problems)
            yield Static(Content("\n").join(lines), markup=False)


def order_choice(session: PortfolioSession) -> ChoiceScreen:
    """Asks by which column the rows are sorted."""
    choices = [(head.name, head.title) for head in session.seen.heads]
    names = [name for name, _title in choices]
    first = names.index(session.sorted_by) if session.sorted_by in names else 0
    return ChoiceScreen(_("Sort by"), choices, first)


def table_choice(session: PortfolioSession) -> ChoiceScreen:
    """Asks which table is shown: by what the assessments are grouped, or ALL."""
    choices = [(by or ALL, _(title)) for by, title in TABLES.items()]
    return ChoiceScreen(_("Which table?"), choices, [*TABLES].index(session.by))


def unread_sentence(port: PortfolioPort) -> str:
    """How much could not be read, and which key lists it."""
    count = port.unread_count
    # Translators: {key} lists them.
    sentence = ngettext(
        "{count} thing could not be read; {key} tells what and why.",
        "{count} things could not be read; {key} tells what and why.",
        count,
    )
    return sentence.format(count=count, key=key_of("unread"))
