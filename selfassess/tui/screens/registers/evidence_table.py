"""The register of evidence as a table: sorted, searched, and what is marked told in full."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import DataTable, Input, Static

from selfassess.core.session.search import evidence_matching
from selfassess.core.text.i18n import _
from selfassess.core.validation.evidence_form import missing_line, not_in_register
from selfassess.tui.dialogs.dialog import FittedDialog
from selfassess.tui.screens.registers.open_register import OpenedEntry, OpenRegister
from selfassess.tui.widgets.evidence_rows import (
    COLUMNS,
    Order,
    evidence_cells,
    evidence_details,
    evidence_heads,
    in_order,
)
from selfassess.tui.widgets.footer import Hint
from selfassess.tui.widgets.table import Cell, Table


class EvidenceTable(FittedDialog[None]):
    """The register beside one answer; what that cites is ticked."""

    AUTO_FOCUS: ClassVar[str | None] = "DataTable"
    FRAME = "dialog -broad"
    WITHOUT_ROWS: ClassVar[Sequence[Hint]] = ()
    """The keys that do something where no entry is shown."""
    WHILE_SEARCHING: ClassVar[Sequence[Hint]] = ()
    """The keys that do something while words are typed, besides the way back."""
    help_topic = "evidence"

    def __init__(self, register: OpenRegister) -> None:
        walk, title = register.walk, _("Evidence for {number} {title}")
        super().__init__(title.format(number=walk.number, title=walk.requirement.title))
        self.register = register
        register.changed = self.fill
        self._shown = walk.assessment
        """As it was when the list was filled: by its keys the rows are named."""
        self._order = Order.NUMBER
        self._has_rows = bool(register.entries)

    def head(self) -> ComposeResult:
        """The title, where to look for words, and a word where there is no entry."""
        yield from super().head()
        yield Input(placeholder=_("words of a title, address or note"), id="search")
        yield Static(id="empty", markup=False)

    def body(self) -> ComposeResult:
        """The register."""
        yield Table("register")

    def foot(self) -> ComposeResult:
        """What is marked in it."""
        yield Static(id="entry", markup=False)

    def on_resize(self) -> None:
        """The columns are as wide as there is room."""
        self.fill()

    def fill(self) -> None:
        """Show the entries that have the words, as they are by now."""
        session, table = self.register.walk, self.query_one(Table)
        assessment = self._shown = session.assessment
        names = evidence_matching(assessment, self.query_one("#search", Input).value)
        rows = {
            slug: evidence_cells(
                session, slug, self.register.doubts_on(slug), self.size.width
            )
            for slug in in_order(assessment, names, self._order)
        }
        for slug in not_in_register(assessment, session.answer):
            rows[slug] = [Cell(f"[✔] {missing_line(slug)}"), *[Cell("")] * 3]
        table.fill(evidence_heads(self._order, self.size.width), rows)
        nothing = _("Nothing here yet: press a to add.")
        if assessment.evidence:
            nothing = _("Nothing has these words.")
        self.tell("empty", "" if rows else nothing)
        self._has_rows = bool(rows)
        self.offer_keys()
        if not rows:
            self.show_entry()

    def on_descendant_focus(self) -> None:
        """Other keys do something in the list than where words are typed."""
        self.offer_keys()

    def hints(self) -> Sequence[Hint]:
        """Those of the list, of a list without entries, or of the place to type words."""
        if not isinstance(self.focused, Input):
            return self.HINTS if self._has_rows else self.WITHOUT_ROWS
        back = self.HINTS[:1]
        return [*self.WHILE_SEARCHING, *back] if self._has_rows else back

    @on(DataTable.RowHighlighted)
    def show_entry(self) -> None:
        """What the columns cut of the marked entry."""
        entry, details = self.entry, self.query_one("#entry", Static)
        details.display = entry is not None
        if entry:
            doubts = self.register.doubts_on(entry.slug)
            walk = self.register.walk
            details.update(evidence_details(walk, entry.slug, doubts))

    def action_sort(self) -> None:
        """Sort the entries by the next column that has an order."""
        orders = [*Order]
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self.fill()

    @on(DataTable.HeaderSelected)
    def sort_by_the_clicked(self, event: DataTable.HeaderSelected) -> None:
        """Sort the entries by the column whose head was clicked, if it has an order."""
        self._order = COLUMNS.get(event.column_index, self._order)
        self.fill()

    def action_search(self) -> None:
        """Narrow the list by words."""
        search = self.query_one("#search", Input)
        search.display = True
        search.focus()

    @on(Input.Changed, "#search")
    def narrow(self) -> None:
        """Show what has the words typed so far."""
        self.fill()

    @on(Input.Submitted, "#search")
    def action_to_the_list(self) -> None:
        """On with what was found."""
        self.query_one(Table).focus()

    @property
    def slug(self) -> str | None:
        """The key that the marked entry has by now."""
        slug = self.query_one(Table).marked
        return None if slug is None else self.register.slug_of(self._shown, slug)

    @property
    def entry(self) -> OpenedEntry | None:
        """The marked one, if the register has it."""
        return self.register.opened(self.slug)

    def action_close(self) -> None:
        """Out of the search, or back to the answer."""
        search = self.query_one("#search", Input)
        if search.display:
            search.value, search.display = "", False
            self.query_one(Table).focus()
            return
        self.dismiss(None)
