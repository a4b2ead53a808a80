"""The evidence of one answer: cite it, add, edit and remove entries of the register."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.widgets import DataTable

from selfassess.core.scoring.levels.level_labels import citing_label
from selfassess.core.text.addresses import safe_address
from selfassess.core.text.i18n import _, marked_as, ngettext
from selfassess.core.validation.evidence_form import SHOWS
from selfassess.tui.dialogs.confirm import is_agreed
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.screens.registers.evidence_form import (
    claim_form,
    draft_name,
    evidence_form,
)
from selfassess.tui.screens.registers.evidence_picker import EvidencePicker
from selfassess.tui.screens.registers.evidence_table import EvidenceTable
from selfassess.tui.widgets.evidence_rows import WARNING
from selfassess.tui.widgets.footer import Hint, bound
from selfassess.tui.widgets.table import Table


class EvidenceScreen(EvidenceTable):
    """The register to be changed, for all answers that cite an entry."""

    HINTS = [
        Hint("esc", marked_as("what a key does", "back"), "close", "escape,q"),
        Hint("enter", marked_as("what a key does", "cite or not"), "cite", "space"),
        Hint("a", marked_as("what a key does", "add"), "add", "a"),
        Hint("e", marked_as("what a key does", "edit"), "edit", "e"),
        Hint("f", marked_as("what a key does", "file"), "file", "f"),
        Hint("d", marked_as("what a key does", "remove"), "remove", "delete,d"),
        Hint("/", marked_as("what a key does", "search"), "search", "slash"),
        Hint("s", marked_as("what a key does", "sort"), "sort", "s"),
        Hint("o", marked_as("what a key does", "open the address"), "visit", "o"),
        Hint("Y", marked_as("what a key does", "copy it"), "copy", "Y"),
    ]
    WITHOUT_ROWS: ClassVar[Sequence[Hint]] = (HINTS[0], HINTS[2])
    WHILE_SEARCHING: ClassVar[Sequence[Hint]] = (
        Hint("enter", marked_as("what a key does", "show these"), "to_the_list"),
    )
    BINDINGS = bound(HINTS)

    def on_mount(self) -> None:
        """Show the register; an empty one asks for its first entry."""
        self.query_one(Table).focus()
        if not self.register.entries:
            self.action_add()  # at once: what is typed next is meant for the form

    @opens
    async def action_visit(self) -> None:
        """Open the address in a browser, after showing the whole of it."""
        if (entry := self.entry) is None:
            return
        address = safe_address(entry.evidence.url)
        if address is None:
            self.notify(_("There is no address that can be opened."), markup=False)
            return
        if await is_agreed(self, _("Open this address?"), address, _("Open it")):
            self.app.open_url(address)

    def action_copy(self) -> None:
        """The address or file, into the clipboard of the terminal."""
        entry = self.entry
        if entry and (where := entry.evidence.url or entry.evidence.file):
            self.app.copy_to_clipboard(where)
            self.notify(_("{text} is copied.").format(text=where), markup=False)
        else:
            self.notify(_("There is no address to copy."), markup=False)

    @on(DataTable.RowSelected)
    @opens
    async def action_cite(self) -> None:
        """Cite the entry and ask what in it shows the claim, or cite it no longer."""
        slug = self.slug
        if slug is None or (entry := self.register.cite(slug)) is None:
            return
        values = await ask(self, claim_form(entry.evidence, ""))
        if values is not None:
            self.register.claim(entry, values[SHOWS])

    @opens
    async def action_add(self) -> None:
        """Add an entry to the register and cite it."""
        form = evidence_form(_("New evidence"), self.register.files)
        if (values := await ask(self, form)) is not None:
            self.query_one(Table).mark(self.register.add(values))

    @opens
    async def action_edit(self) -> None:
        """Change the entry, for every answer that cites it."""
        if (entry := self.entry) is None:
            return
        cited = len(entry.assessment.citing(entry.slug))
        title = ngettext(
            "Edit evidence: {count} answer cites it",
            "Edit evidence: {count} answers cite it",
            cited,
        ).format(count=cited)
        if doubts := self.register.doubts_on(entry.slug):
            title = f"{title} · {WARNING} {doubts}"
        answer = self.register.walk.answer
        is_cited = entry.slug in answer.evidence
        shows = answer.shows.get(entry.slug, "") if is_cited else None
        form = evidence_form(title, self.register.files, entry.evidence, shows)
        form.kept_as = draft_name(entry.slug)
        if (values := await ask(self, form)) is not None:
            self.register.edit(entry, values)

    @opens
    async def action_file(self) -> None:
        """Cite a file for the entry, also its own as it is by now."""
        entry, files = self.entry, self.register.files
        if entry is None or not files.folder:
            return
        if name := await ask(self, EvidencePicker(files)):
            self.register.cite_file(entry, name)

    @opens
    async def action_remove(self) -> None:
        """Take the entry out of the register, after a warning where it is cited."""
        if (entry := self.entry) is None:
            return
        if citing := entry.assessment.citing(entry.slug):
            question = _("Cited by {numbers}. It will be removed there too.").format(
                numbers=citing_label(self.register.walk.questionnaire, citing)
            )
            title, go_on = _("Remove this evidence?"), _("Remove")
            if not await is_agreed(self, title, question, go_on):
                return
        self.register.remove(entry)
