"""What each owner owes, as a table, and the text to send to one."""

from collections.abc import Callable, Iterator, Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import DataTable, Static

from selfassess.core.cycle.owed_answers import OwedAnswers, count_heads, owed_answers
from selfassess.core.cycle.owner_letter import form_command
from selfassess.core.session.filters import Filter, OwnerFilter
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import Workspace
from selfassess.core.text.i18n import _, marked_as
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind
from selfassess.tui.bindings import binding
from selfassess.tui.dialogs.decision import DecisionScreen
from selfassess.tui.dialogs.dialog import FittedDialog, ask, opens
from selfassess.tui.widgets.footer import Hint, bound
from selfassess.tui.widgets.table import Cell, Table

COPY = "copy"


class LetterScreen(DecisionScreen):
    """A text to send, to read and to copy; nothing is sent."""

    help_topic = "owners"
    HINTS = [
        Hint("enter", marked_as("what a key does", "copy"), "select"),
        Hint("pgdn", marked_as("what a key does", "read on"), "read(1)"),
        Hint("esc", marked_as("what a key does", "back"), "close"),
    ]


class OwnersScreen(FittedDialog[str | None]):
    """Answers with the filter for what one owner owes, or None."""

    help_topic = "owners"
    HINTS = [
        Hint("enter", marked_as("what a key does", "show these"), "choose"),
        Hint("t", marked_as("what a key does", "text to send"), "letter", "t"),
        Hint("e", marked_as("what a key does", "change the list"), "edit", "e,a"),
        Hint("esc", marked_as("what a key does", "back"), "close", "escape,q"),
    ]
    ADD = Hint("e", marked_as("what a key does", "add"), "edit")
    BINDINGS = [*bound(HINTS[1:]), binding("owners", "close")]

    def __init__(
        self,
        current: Callable[[], Session],
        workspace: Workspace,
        edit: Callable[[str], None],
    ) -> None:
        super().__init__(_(REGISTER_FORMS[RegisterKind.OWNERS].title))
        self._current, self._workspace, self._edit = current, workspace, edit
        """The session as it is by now; what shows the list with an entry marked."""

    def body(self) -> ComposeResult:
        """The table, or how to fill it."""
        yield Static(id="empty", markup=False)
        yield Table("owners")

    def hints(self) -> Sequence[Hint]:
        """As long as nobody is named, only adding an owner does something."""
        return self.HINTS if self._owed() else [self.ADD, self.HINTS[-1]]

    def on_screen_resume(self) -> None:
        """Owners may have been added or taken out in front of the table."""
        owed = self._owed()
        rows = {OwnerFilter(key, "").value: _row(each) for key, each in owed.items()}
        unowned = len(self._current().matching(Filter.UNOWNED))
        if rows and unowned:
            nobody = (Cell(_("(waits for an owner)"), "quiet"), Cell(str(unowned)))
            blank = (Cell(""),) * (len(count_heads()) - 1)
            rows[Filter.UNOWNED.value] = (*nobody, *blank)
        table = self.query_one(Table)
        heads = (_("Owner"), *count_heads())
        table.fill([(head, None) for head in heads], rows)
        table.display = bool(rows)
        self.offer_keys()
        first = _(REGISTER_FORMS[RegisterKind.OWNERS].empty)
        hint = f"{first} {_('Press e to add the first one.')}"
        self.tell("empty", "" if rows else hint)
        if rows:
            table.focus()

    def _owed(self) -> dict[str, OwedAnswers]:
        session = self._current()
        owed = owed_answers(session.score, session.assessment, session.today)
        return {each.key: each for each in owed}

    @property
    def _marked(self) -> OwedAnswers | None:
        key = (self.query_one(Table).marked or "").removeprefix("of ")
        return self._owed().get(key)

    @on(DataTable.RowSelected)
    def action_choose(self) -> None:
        """Close with the filter of the marked row."""
        self.dismiss(self.query_one(Table).marked)

    def action_edit(self) -> None:
        """Add, change or take out owners."""
        owed = self._marked
        self._edit(owed.key if owed else "")

    @opens
    async def action_letter(self) -> None:
        """What to send to the owner of the marked row."""
        owed = self._marked
        if owed is None:
            self.app.bell()
            return
        session = self._current()
        letter = self._workspace.letter(owed, session.questionnaire, session.assessment)
        head = "\n".join(_head(letter.to, letter.subject))
        text = f"{head}\n\n{letter.body}"
        form = form_command(self._workspace.name, owed.key)
        told = _("Form to attach: {command}").format(command=form)
        content = Content(f"{told}\n\n{text}")
        screen = LetterScreen(owed.owner.name, content, [(COPY, _("Copy the text"))])
        if await ask(self, screen) == COPY:
            self.app.copy_to_clipboard(text)
            self.notify(_("The text is copied."), markup=False)


def _head(address: str, subject: str) -> Iterator[str]:
    if address:
        yield _("To: {address}").format(address=address)
    yield _("Subject: {subject}").format(subject=subject)


def _row(owed: OwedAnswers) -> tuple[Cell, ...]:
    *counts, late = owed.counts
    is_late = Cell(str(late), "not-met" if late else "")
    return (Cell(owed.owner.name), *(Cell(str(count)) for count in counts), is_late)
