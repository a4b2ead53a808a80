"""The evidence of one answer: pick from the register, add, edit, remove."""

from collections.abc import Callable

from pydantic import ValidationError
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from selfassess.core.addresses import is_inside, safe_address
from selfassess.core.assessment import Evidence
from selfassess.core.explaining import explain
from selfassess.core.language import _, marked, ngettext
from selfassess.core.naming import slug_for
from selfassess.core.searching import evidence_matching
from selfassess.core.walking import Walk
from selfassess.tui.screens.confirm import ConfirmScreen
from selfassess.tui.screens.form import Field, FormScreen, Values
from selfassess.tui.widgets.footer import Hint, LeanFooter
from selfassess.tui.widgets.wording import evidence_line


class EvidenceScreen(ModalScreen[None]):
    """The register as a list; what the answer cites is ticked."""

    BINDINGS = [
        Binding("escape,q", "close", show=False),
        Binding("space", "cite", show=False),
        Binding("a", "add", show=False),
        Binding("e", "edit", show=False),
        Binding("delete,d", "remove", show=False),
        Binding("o", "visit", show=False),
        Binding("slash", "search", show=False),
    ]

    HINTS = (
        Hint("enter", marked("cite or not"), "screen.cite"),
        Hint("a", marked("add"), "screen.add"),
        Hint("e", marked("edit"), "screen.edit"),
        Hint("d", marked("remove"), "screen.remove"),
        Hint("o", marked("open the address"), "screen.visit"),
        Hint("/", marked("search"), "screen.search"),
        Hint("esc", marked("back"), "screen.close"),
    )

    def __init__(self, walk: Walk, take: Callable[[Walk], None]) -> None:
        super().__init__()
        self._walk = walk
        self._take = take
        """Told of every change."""

    def compose(self) -> ComposeResult:
        """The title, the register, the keys."""
        with Vertical(classes="dialog"):
            title = _("Evidence for {id}").format(id=self._walk.place)
            yield Static(title, classes="dialog-title", markup=False)
            yield Input(placeholder=_("words of a title, address or note"), id="search")
            yield Static(id="empty", markup=False)
            yield OptionList(markup=False)
            yield LeanFooter(self.HINTS)

    def on_mount(self) -> None:
        """Show the register; an empty one asks for its first entry."""
        self._fill()
        self.query_one(OptionList).focus()
        if not self._walk.assessment.evidence:
            self.call_after_refresh(self.action_add)

    def _fill(self) -> None:
        assessment = self._walk.assessment
        found = evidence_matching(assessment, self.query_one("#search", Input).value)
        numbers = {slug: number for number, slug in enumerate(assessment.evidence, 1)}
        choices = self.query_one(OptionList)
        kept = choices.highlighted
        choices.clear_options()
        choices.add_options([self._option(numbers[slug], slug) for slug in found])
        if found:
            choices.highlighted = min(kept or 0, len(found) - 1)
        empty = "" if found else _("Nothing here yet: press a to add.")
        self.query_one("#empty", Static).update(empty)
        self.query_one("#empty", Static).display = not found

    def _option(self, number: int, slug: str) -> Option:
        tick = "[✔]" if slug in self._walk.answer.evidence else "[ ]"
        count = len(self._walk.assessment.citing(slug))
        cited = ngettext(
            "cited by {count} answer", "cited by {count} answers", count
        ).format(count=count)
        line = evidence_line(number, self._walk.assessment.evidence[slug])
        return Option(f"{tick} {line} · {cited}", slug)

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
        self.query_one(OptionList).focus()

    @work
    async def action_visit(self) -> None:
        """Open the address in a browser, after showing the whole of it."""
        slug = self._slug
        if slug is None:
            return
        address = safe_address(self._walk.assessment.evidence[slug].url)
        if address is None:
            self.notify(_("There is no address that can be opened."), markup=False)
            return
        confirm = ConfirmScreen(_("Open this address?"), address, _("Open it"))
        if await self.app.push_screen_wait(confirm):
            self.app.open_url(address)

    def _change(self, walk: Walk) -> None:
        self._walk = walk
        self._fill()
        self._take(walk)

    @property
    def _slug(self) -> str | None:
        choices = self.query_one(OptionList)
        if choices.highlighted is None:
            return None
        return choices.get_option_at_index(choices.highlighted).id

    @on(OptionList.OptionSelected)
    def action_cite(self) -> None:
        """Cite the entry, or cite it no longer."""
        slug = self._slug
        if slug is None:
            return
        cited = slug in self._walk.answer.evidence
        self._change(self._walk.uncited(slug) if cited else self._walk.cited(slug))

    @work
    async def action_add(self) -> None:
        """Add an entry to the register and cite it."""
        title = _("New evidence")
        values = await self.app.push_screen_wait(
            evidence_form(title, Evidence(title="-"))
        )
        if values is None:
            return
        evidence = _evidence_from(values, Evidence(title="-"))
        slug = slug_for(evidence.title, self._walk.assessment.evidence)
        self._change(self._walk.registered(slug, evidence).cited(slug))
        choices = self.query_one(OptionList)
        choices.highlighted = choices.option_count - 1

    @work
    async def action_edit(self) -> None:
        """Change the entry, for every answer that cites it."""
        slug = self._slug
        if slug is None:
            return
        evidence = self._walk.assessment.evidence[slug]
        cited = len(self._walk.assessment.citing(slug))
        title = ngettext(
            "Edit evidence: {count} answer cites it",
            "Edit evidence: {count} answers cite it",
            cited,
        ).format(count=cited)
        values = await self.app.push_screen_wait(evidence_form(title, evidence))
        if values is not None:
            changed = _evidence_from(values, evidence)
            self._change(self._walk.registered(slug, changed))

    @work
    async def action_remove(self) -> None:
        """Take the entry out of the register, after a warning where it is cited."""
        slug = self._slug
        if slug is None:
            return
        citing = self._walk.assessment.citing(slug)
        if citing:
            question = _("Cited by {ids}. It will be removed there too.").format(
                ids=", ".join(citing)
            )
            title, go_on = _("Remove this evidence?"), _("Remove")
            confirm = ConfirmScreen(title, question, go_on)
            if not await self.app.push_screen_wait(confirm):
                return
        self._change(self._walk.unregistered(slug))

    def action_close(self) -> None:
        """Out of the search, or back to the answer."""
        search = self.query_one("#search", Input)
        if search.display:
            search.value, search.display = "", False
            self.query_one(OptionList).focus()
            return
        self.dismiss(None)


def evidence_form(title: str, evidence: Evidence) -> FormScreen:
    """The dialog for one entry of the register."""
    name = "" if evidence.title == "-" else evidence.title
    day = evidence.date.isoformat() if evidence.date else ""
    fields = (
        Field("title", _("Title"), name),
        Field("url", _("Address"), evidence.url, hint="https://…"),
        Field("file", _("Or a file beside the assessment"), evidence.file),
        Field("date", _("Date"), day, hint=_("YYYY-MM-DD")),
        Field("note", _("What in it shows the claim"), evidence.note),
    )
    return FormScreen(title, fields, _check)


def _check(values: Values) -> dict[str, str]:
    wrong = {}
    try:
        Evidence.model_validate(_filled(values))
    except ValidationError as error:
        wrong = {str(p.where[0]): p.message for p in explain(error) if p.where}
    if not values["title"]:
        wrong["title"] = _("must not be empty")
    if values["url"] and safe_address(values["url"]) is None:
        wrong["url"] = _("must be a whole address that starts with https:// or http://")
    if values["file"] and not is_inside(values["file"]):
        wrong["file"] = _("must be a path below the folder of the assessment")
    return wrong


def _filled(values: Values) -> dict[str, str]:
    return {key: value for key, value in values.items() if value or key != "date"}


def _evidence_from(values: Values, before: Evidence) -> Evidence:
    kept = before.model_extra or {}
    return Evidence.model_validate({**kept, **_filled(values)})
