"""The evidence of one answer: pick from the register, sort, find, add, edit, remove."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import DataTable, Input, Static

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.registers.evidence_file import EvidenceFiles
from selfassess.core.session.drafts import Values
from selfassess.core.session.search import evidence_matching
from selfassess.core.session.session import Session
from selfassess.core.text.addresses import safe_address
from selfassess.core.text.i18n import _, marked_as, ngettext
from selfassess.core.text.slugs import slug_for
from selfassess.core.validation.evidence.doubts import doubts_text
from selfassess.core.validation.evidence_form import (
    SHOWS,
    evidence_from,
    missing_line,
    moved_entries,
    not_in_register,
    typed_from,
    typed_over,
)
from selfassess.tui.dialogs.confirm import ConfirmScreen
from selfassess.tui.dialogs.dialog import Dialog, ask, opens
from selfassess.tui.screens.registers.evidence_form import (
    claim_form,
    draft_name,
    evidence_form,
)
from selfassess.tui.screens.registers.evidence_picker import EvidencePicker
from selfassess.tui.widgets.evidence_rows import (
    COLUMNS,
    WARNING,
    Order,
    evidence_cells,
    evidence_details,
    evidence_heads,
    in_order,
)
from selfassess.tui.widgets.footer import Hint, bound
from selfassess.tui.widgets.table import Cell, Table

Doubts = Callable[[Evidence], Iterable[tuple[str, str]]]
"""Why an entry may show nothing: which field, and in which words."""


class EvidenceScreen(Dialog[None]):
    """The register as a table; what the answer cites is ticked."""

    AUTO_FOCUS: ClassVar[str | None] = "DataTable"
    FRAME = "dialog -broad"
    HINTS = [
        Hint("esc", marked_as("what a key does", "back"), "screen.close", "escape,q"),
        Hint(
            "enter", marked_as("what a key does", "cite or not"), "screen.cite", "space"
        ),
        Hint("a", marked_as("what a key does", "add"), "screen.add", "a"),
        Hint("e", marked_as("what a key does", "edit"), "screen.edit", "e"),
        Hint("f", marked_as("what a key does", "file"), "screen.file", "f"),
        Hint("d", marked_as("what a key does", "remove"), "screen.remove", "delete,d"),
        Hint("/", marked_as("what a key does", "search"), "screen.search", "slash"),
        Hint("s", marked_as("what a key does", "sort"), "screen.sort", "s"),
        Hint(
            "o", marked_as("what a key does", "open the address"), "screen.visit", "o"
        ),
        Hint("Y", marked_as("what a key does", "copy it"), "screen.copy", "Y"),
    ]
    BINDINGS = bound(HINTS)
    help_topic = "evidence"

    def __init__(
        self,
        current: Callable[[], Session],
        take: Callable[[Session], None],
        doubts: Doubts,
        files: EvidenceFiles,
    ) -> None:
        title = _("Evidence for {number} {title}")
        session = current()
        super().__init__(
            title.format(number=session.number, title=session.requirement.title)
        )
        self._current = current
        self._shown = session.assessment
        """As it was when the list was filled: by its keys the rows are named."""
        self._take = take
        """Told of every change."""
        self._doubts = doubts
        self._files = files
        self._order = Order.NUMBER

    @property
    def _walk(self) -> Session:
        """The session as it is by now: others may have saved meanwhile."""
        return self._current()

    def body(self) -> ComposeResult:
        """Where to look for words, the register, and what is marked in it."""
        yield Input(placeholder=_("words of a title, address or note"), id="search")
        yield Static(id="empty", markup=False)
        yield Table("register")
        yield Static(id="entry", markup=False)

    def on_mount(self) -> None:
        """Show the register; an empty one asks for its first entry."""
        self.query_one(Table).focus()
        if not self._walk.assessment.evidence:
            self.action_add()  # at once: what is typed next is meant for the form

    def on_resize(self) -> None:
        """The columns are as wide as there is room."""
        self._fill()

    def _fill(self) -> None:
        session, table = self._walk, self.query_one(Table)
        assessment = self._shown = session.assessment
        names = evidence_matching(assessment, self.query_one("#search", Input).value)
        rows = {
            slug: evidence_cells(session, slug, self._doubts_on(slug), self.size.width)
            for slug in in_order(assessment, names, self._order)
        }
        for slug in not_in_register(assessment, session.answer):
            rows[slug] = [Cell(f"[✔] {missing_line(slug)}"), *[Cell("")] * 3]
        table.fill(evidence_heads(self._order, self.size.width), rows)
        nothing = _("Nothing here yet: press a to add.")
        if assessment.evidence:
            nothing = _("Nothing has these words.")
        self.tell("empty", "" if rows else nothing)

    def _doubts_on(self, slug: str) -> str:
        return doubts_text(self._doubts(self._walk.assessment.evidence[slug]))

    @on(DataTable.RowHighlighted)
    def show_entry(self) -> None:
        """What the columns cut of the marked entry."""
        slug, entry = self._entry, self.query_one("#entry", Static)
        entry.display = slug is not None
        if slug is not None:
            entry.update(evidence_details(self._walk, slug, self._doubts_on(slug)))

    def action_sort(self) -> None:
        """Sort the entries by the next column that has an order."""
        orders = [*Order]
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self._fill()

    @on(DataTable.HeaderSelected)
    def sort_by_the_clicked(self, event: DataTable.HeaderSelected) -> None:
        """Sort the entries by the column whose head was clicked, if it has an order."""
        self._order = COLUMNS.get(event.column_index, self._order)
        self._fill()

    def action_search(self) -> None:
        """Narrow the list by words."""
        search = self.query_one("#search", Input)
        search.display = True
        search.focus()

    @on(Input.Changed, "#search")
    def narrow(self) -> None:
        """Show what has the words typed so far."""
        self._fill()

    @on(Input.Submitted, "#search")
    def to_the_list(self) -> None:
        """On with what was found."""
        self.query_one(Table).focus()

    @opens
    async def action_visit(self) -> None:
        """Open the address in a browser, after showing the whole of it."""
        slug = self._entry
        if slug is None:
            return
        address = safe_address(self._walk.assessment.evidence[slug].url)
        if address is None:
            self.notify(_("There is no address that can be opened."), markup=False)
            return
        confirm = ConfirmScreen(_("Open this address?"), address, _("Open it"))
        if await ask(self, confirm):
            self.app.open_url(address)

    def action_copy(self) -> None:
        """The address or file, into the clipboard of the terminal."""
        slug = self._entry
        entry = self._walk.assessment.evidence[slug] if slug else None
        if entry and (where := entry.url or entry.file):
            self.app.copy_to_clipboard(where)
            self.notify(_("{text} is copied.").format(text=where), markup=False)
        else:
            self.notify(_("There is no address to copy."), markup=False)

    def _change(self, session: Session) -> None:
        self._take(session)
        self._fill()

    @property
    def _slug(self) -> str | None:
        slug = self.query_one(Table).marked
        if slug is None:
            return None
        return moved_entries(self._shown, self._walk.assessment).get(slug, slug)

    @property
    def _entry(self) -> str | None:
        """The marked one, if the register has it."""
        slug = self._slug
        return slug if slug in self._walk.assessment.evidence else None

    @on(DataTable.RowSelected)
    @opens
    async def action_cite(self) -> None:
        """Cite the entry and ask what in it shows the claim, or cite it no longer."""
        slug = self._slug
        if slug is None:
            return
        if slug in self._walk.answer.evidence:
            self._change(self._walk.uncited(slug))
            return
        self._change(self._walk.cited(slug))
        before = self._walk.assessment
        if slug not in self._walk.answer.evidence:
            return  # it may not be changed
        values = await ask(self, claim_form(before.evidence[slug], ""))
        if values is not None:
            slug = moved_entries(before, self._walk.assessment).get(slug, slug)
            self._change(self._walk.claim_shown(slug, values[SHOWS]))

    @opens
    async def action_add(self) -> None:
        """Add an entry to the register and cite it."""
        title = _("New evidence")
        values = await ask(self, evidence_form(title, self._files))
        if values is None:
            return
        evidence = self._files.sealed(evidence_from(values))
        slug = slug_for(evidence.title, self._walk.assessment.evidence)
        self._change(self._walk.added(slug, evidence, values[SHOWS]))
        self.query_one(Table).mark(slug)

    @opens
    async def action_edit(self) -> None:
        """Change the entry, for every answer that cites it."""
        slug = self._entry
        if slug is None:
            return
        evidence = self._walk.assessment.evidence[slug]
        cited = len(self._walk.assessment.citing(slug))
        title = ngettext(
            "Edit evidence: {count} answer cites it",
            "Edit evidence: {count} answers cite it",
            cited,
        ).format(count=cited)
        if doubts := self._doubts_on(slug):
            title = f"{title} · {WARNING} {doubts}"
        answer = self._walk.answer
        shows = answer.shows.get(slug, "") if slug in answer.evidence else None
        form = evidence_form(title, self._files, evidence, shows)
        form.kept_as = draft_name(slug)
        before = self._walk.assessment
        if (values := await ask(self, form)) is not None:
            self._edit(before, slug, values)

    def _edit(self, before: Assessment, slug: str, values: Values) -> None:
        """Change the entry that had that key before, and what of it was typed over."""
        register = self._walk.assessment.evidence
        opened = before.evidence[slug]
        slug = moved_entries(before, self._walk.assessment).get(slug, slug)
        now = register.get(slug, opened)
        fields = {name: text for name, text in values.items() if name != SHOWS}
        typed = typed_over(typed_from(now), typed_from(opened), fields)
        entry = self._files.sealed(evidence_from(typed, now))
        self._change(self._walk.registered(slug, entry, values.get(SHOWS)))

    @opens
    async def action_file(self) -> None:
        """Cite a file for the entry, also its own as it is by now."""
        slug = self._entry
        if slug is None or not self._files.folder:
            return
        before = self._walk.assessment
        if name := await ask(self, EvidencePicker(self._files)):
            slug = moved_entries(before, self._walk.assessment).get(slug, slug)
            entry = self._files.cited_anew(self._walk.assessment.evidence[slug], name)
            self._change(self._walk.registered(slug, entry))

    @opens
    async def action_remove(self) -> None:
        """Take the entry out of the register, after a warning where it is cited."""
        slug = self._entry
        if slug is None:
            return
        citing = self._walk.assessment.citing(slug)
        if citing:
            question = _("Cited by {numbers}. It will be removed there too.").format(
                numbers=self._walk.questionnaire.in_numbers(citing)
            )
            title, go_on = _("Remove this evidence?"), _("Remove")
            confirm = ConfirmScreen(title, question, go_on)
            before = self._walk.assessment
            if not await ask(self, confirm):
                return
            slug = moved_entries(before, self._walk.assessment).get(slug, slug)
        if slug in self._walk.assessment.evidence:
            self._change(self._walk.unregistered(slug))

    def action_close(self) -> None:
        """Out of the search, or back to the answer."""
        search = self.query_one("#search", Input)
        if search.display:
            search.value, search.display = "", False
            self.query_one(Table).focus()
            return
        self.dismiss(None)
