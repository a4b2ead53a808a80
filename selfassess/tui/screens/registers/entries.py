"""Comments on the draft, commitments of the plan, actions and so on: as lists."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static, Tab

from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _
from selfassess.core.timeline.action_sources import action_for_recommendation
from selfassess.core.validation.evidence_form import typed_over
from selfassess.core.validation.register_entries import (
    entries_of,
    entry_typed,
    key_for_action,
    key_of_entry,
    typed_entry,
)
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind
from selfassess.core.validation.register_lines import (
    entry_line,
    entry_lines,
    register_sentence,
)
from selfassess.tui.dialogs.confirm import is_agreed
from selfassess.tui.dialogs.dialog import FittedDialog, ask, opens
from selfassess.tui.screens.registers.evidence_form import entry_form
from selfassess.tui.screens.registers.register_hints import KEYS, keys_for
from selfassess.tui.screens.registers.register_tabs import RegisterTabs
from selfassess.tui.widgets.footer import Hint, bound
from selfassess.tui.widgets.option_list import Choices
from selfassess.tui.widgets.text_blocks import TextBlock

_FIRST, _REST = Content("• "), Content("  ")
"""Before the first line of an entry, and before its others."""


class RegistersScreen(FittedDialog[None]):
    """One register at a time as a list, the others behind tabs."""

    AUTO_FOCUS: ClassVar[str | None] = "OptionList"
    HINTS = [*KEYS]
    BINDINGS = [*bound(KEYS), Binding("left", "register(-1)", show=False)]
    help_topic = "report"
    TOPICS: ClassVar[Mapping[RegisterKind, str]] = {
        RegisterKind.ACTIONS: "actions",
        RegisterKind.MEMBERS: "forum",
        RegisterKind.FORUM_MEETINGS: "forum",
        RegisterKind.OWNERS: "owners",
    }
    """The help page of a register that has one of its own."""

    def __init__(
        self,
        current: Callable[[], Session],
        take: Callable[[Session], None],
        refused: Callable[[Callable[[], object]], bool],
        first: tuple[RegisterKind, str],
        today: date,
    ) -> None:
        super().__init__()
        self._current = current
        """The session as it is by now: others may have saved while this was open."""
        self._take = take
        """Told of every change."""
        self._refused = refused
        """Whether nothing may be changed yet; does what it is given once it may be."""
        self._shown, self._marked = first
        """The register of which the entries are shown, and the one to begin at."""
        self._has_entries = False
        self._today = today

    def head(self) -> ComposeResult:
        """A tab for each register, and what there is to say of the one in front."""
        forms = REGISTER_FORMS.items()
        tabs = (Tab(Content(_(form.title)), id=name) for name, form in forms)
        yield RegisterTabs(*tabs, active=self._shown)
        yield Static(id="whole", markup=False)

    def body(self) -> ComposeResult:
        """The entries of the register whose tab is in front."""
        yield Choices(markup=False)

    def hints(self) -> Sequence[Hint]:
        """Those of the register in front, as long as it has none those of an empty one."""
        return keys_for(self._shown, has_entries=self._has_entries)

    def on_resize(self) -> None:
        """Entries are broken where they are as wide as the list."""
        self.call_after_refresh(self.fill)

    @property
    def _register(self) -> RegisterKind:
        return RegisterKind(
            self.query_one(RegisterTabs).active or next(iter(RegisterKind))
        )

    @on(RegisterTabs.TabActivated)
    def fill(self) -> None:
        """Show the entries of the register whose tab is in front."""
        register = self._register
        self.help_topic = self.TOPICS.get(register, "report")
        session = self._current()
        numbers = session.questionnaire.numbers
        lines = entry_lines(register, session.assessment, self._today, numbers)
        choices = self.query_one(Choices)
        choices.fill(
            choices.row(TextBlock(Content(line), first=_FIRST, rest=_REST), key)
            for key, line in lines.items()
        )
        if self._marked in lines:
            choices.highlighted = choices.get_option_index(self._marked)
            self._marked = ""
        whole = register_sentence(register, session.assessment, self._today)
        if not lines:
            first = _("Press a to add the first one.")
            whole = f"{_(REGISTER_FORMS[register].empty)} {first}"
        self.tell("whole", whole)
        self._shown, self._has_entries = register, bool(lines)
        self.offer_keys()

    def action_register(self, step: int) -> None:
        """To the list of the next register, or of the one before."""
        self.query_one(RegisterTabs).step(step)

    @property
    def _key(self) -> str | None:
        key = self.query_one(Choices).marked
        return key if key in self._entries(self._register) else None

    def _entries(self, register: RegisterKind) -> Mapping[str, FileTable]:
        return entries_of(self._current().assessment, register)

    def _change(
        self, register: RegisterKind, key: str, entry: FileTable | None
    ) -> None:
        self._take(self._current().entered(register, key, entry))
        self.fill()

    @opens
    async def action_add(self) -> None:
        """Add an entry to the register in view."""
        if self._refused(self.action_add):
            return
        register = self._register
        form = entry_form(register, self._current())
        if (values := await ask(self, form)) is not None:
            entry = entry_typed(register, values)
            key = key_of_entry(register, entry, self._entries(register))
            self._change(register, key, entry)
            choices = self.query_one(OptionList)
            choices.highlighted = choices.option_count - 1

    @on(OptionList.OptionSelected)
    @opens
    async def action_edit(self) -> None:
        """Change the marked entry."""
        register, key = self._register, self._key
        if key is None or self._refused(self.action_edit):
            return
        opened = self._entries(register)[key]
        form = entry_form(register, self._current(), key)
        if (values := await ask(self, form)) is not None:
            now = self._entries(register).get(key, opened)
            typed = (typed_entry(register, now), typed_entry(register, opened))
            self._change(
                register, key, entry_typed(register, typed_over(*typed, values), now)
            )

    def action_plan(self) -> None:
        """Make an action of the marked recommendation, or show the one that there is."""
        assessment, key = self._current().assessment, self._key
        if self._register is not RegisterKind.RECOMMENDATIONS or key is None:
            self.notify(_("Actions are made of recommendations."))
            return
        if self._refused(self.action_plan):
            return
        action = action_for_recommendation(key, assessment)
        self._marked = key_for_action(action, assessment)
        if self._marked not in assessment.actions:
            self._change(RegisterKind.ACTIONS, self._marked, action)
        self.query_one(RegisterTabs).active = RegisterKind.ACTIONS

    @opens
    async def action_remove(self) -> None:
        """Take the marked entry out of the register, after a question."""
        register, key = self._register, self._key
        if key is None or self._refused(self.action_remove):
            return
        numbers = self._current().questionnaire.numbers
        line = entry_line(register, self._entries(register)[key], numbers)
        is_wanted = await is_agreed(self, _("Remove this entry?"), line, _("Remove"))
        if is_wanted and key in self._entries(register):
            self._change(register, key, None)
