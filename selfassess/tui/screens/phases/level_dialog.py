"""The dialog in which the level of a phase is given: the ladder, and what goes with it."""

from collections.abc import Callable, Iterator
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from selfassess.core.model.fields.text_fields import LONGEST_TEXT, tidy
from selfassess.core.model.levels import ClaimedLevel, GivenLevel
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.scoring.levels.level_labels import (
    asked_label,
    level_label,
    openness_label,
)
from selfassess.core.scoring.levels.level_questions import (
    inference_sentence,
    questions_of,
    suggested_level,
)
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _, marked_as, started
from selfassess.tui.dialogs.choice import ChoiceScreen
from selfassess.tui.dialogs.dialog import Dialog, ask, opens
from selfassess.tui.dialogs.field_editors import Field
from selfassess.tui.dialogs.form import FormScreen
from selfassess.tui.walk.pane.level_sections import FREE, GIVEN
from selfassess.tui.widgets.footer import Hint, bound
from selfassess.tui.widgets.option_list import Choices
from selfassess.tui.widgets.text_blocks import TextBlock

_NEXT_OPEN = {None: True, True: False, False: None}
"""Who could take part, from one to the next."""


_INDENT = Content("    ")
_CITE = Hint("e", marked_as("what a key does", "evidence"), "evidence", "e")


class LevelScreen(Dialog[None]):
    """The levels from the lowest to the highest; the one that is given is marked."""

    AUTO_FOCUS: ClassVar[str | None] = "OptionList"
    HINTS = [
        Hint("esc", marked_as("what a key does", "back"), "close", "escape,q"),
        Hint("enter", marked_as("what a key does", "give it"), "select"),
        Hint("o", marked_as("what a key does", "open or by invitation"), "open", "o"),
        Hint("i", marked_as("what a key does", "note"), "note", "i"),
        _CITE,
        Hint("a", marked_as("what a key does", "ask me"), "ask_me", "a"),
        Hint(
            "d", marked_as("what a key does", "take it away"), "take_away", "delete,d,c"
        ),
    ]
    BINDINGS = [
        *bound(HINTS),
        *(Binding(str(n), f"give({n - 1})", show=False) for n in range(1, 10)),
    ]
    help_topic = "influence"

    def __init__(
        self,
        current: Callable[[], AnySession],
        take: Callable[[Any], None],
        asked: AskedLevel,
    ) -> None:
        super().__init__(asked_label(asked))
        self._current = current
        """The session as it is by now: others may have saved while this was open."""
        self._take = take
        """Told of every change: a session of the same side."""
        self._asked = asked

    def body(self) -> ComposeResult:
        """The ladder, and what is given."""
        yield Choices(markup=False)
        yield Static(id="given", classes="question", markup=False)

    def hints(self) -> list[Hint]:
        """Only the government's levels cite evidence."""
        cites = isinstance(self._given, ClaimedLevel)
        return [each for each in self.HINTS if cites or each != _CITE]

    def on_mount(self) -> None:
        """The level that is given is marked, or the lowest."""
        self._show(max(0, self._asked.scale.rank(self._given.level)))

    def on_resize(self) -> None:
        """Rows are broken where they are as wide as the list."""
        self.call_after_refresh(self._show)

    @property
    def _given(self) -> GivenLevel:
        return self._current().given(self._asked)

    def _rows(self, width: int) -> Iterator[Option]:
        for number, level in enumerate(self._asked.scale.levels, start=1):
            mark = GIVEN if level.id == self._given.level else FREE
            title = Content.styled(f"{mark} {number} {level.title}", "bold")
            means = TextBlock(Content(level.means), first=_INDENT, rest=_INDENT)
            lines = (title, *means.lines(width))
            yield Option(Content("\n").join(lines), level.id)

    def _show(self, marked_row: int | None = None) -> None:
        choices = self.query_one(Choices)
        choices.fill(self._rows(choices.row_width))
        if marked_row is not None:
            choices.highlighted = marked_row
        given = self._given
        lines = [level_label(self._asked.scale, given)]
        if given.open is None:
            lines.append(openness_label(given))
        self.query_one("#given", Static).update(Content("\n".join(lines)))

    def _change(self, **changes: object) -> None:
        self._take(self._current().levelled(self._asked, **changes))
        self._show()

    @on(OptionList.OptionSelected)
    def give_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click on a level gives it."""
        self._change(level=event.option.id)

    def action_give(self, rank: int) -> None:
        """Give the level of that number, if the scale has so many."""
        if rank < len(self._asked.scale.levels):
            self.query_one(OptionList).highlighted = rank
            self._change(level=self._asked.scale.levels[rank].id)

    def action_open(self) -> None:
        """Open to anyone, by invitation, not said."""
        self._change(open=_NEXT_OPEN[self._given.open])

    def action_take_away(self) -> None:
        """No level is given; note and evidence stay."""
        self._change(level="", open=None)

    @opens
    async def action_note(self) -> None:
        """Write the note."""
        field = Field("note", _("Note"), self._given.note, is_long=True)
        form = FormScreen(asked_label(self._asked), [field])
        if (values := await ask(self, form)) is not None:
            self._change(note=tidy(values["note"])[:LONGEST_TEXT])

    @opens
    async def action_evidence(self) -> None:
        """Cite entries of the register, or no longer, until the person goes back."""
        slug: str | None = ""
        while slug is not None:
            given, register = self._given, self._current().assessment.evidence
            if not isinstance(given, ClaimedLevel) or not register:
                text = _("There is nothing to cite here: the note has room for it.")
                self.notify(text, markup=False)
                return
            rows = [
                (key, f"{GIVEN if key in given.evidence else FREE} {entry.title}")
                for key, entry in register.items()
            ]
            row = list(register).index(slug) if slug else 0
            slug = await ask(self, ChoiceScreen(_("Evidence"), rows, row))
            if slug:
                others = tuple(key for key in given.evidence if key != slug)
                is_new = len(others) == len(given.evidence)
                self._change(evidence=(*others, slug) if is_new else others)

    @opens
    async def action_ask_me(self) -> None:
        """Plain questions; the level that they lead to is marked, not given."""
        scale = self._asked.scale
        answers: list[bool] = []
        while (level := suggested_level(scale, answers)) is None:
            question = questions_of(scale)[len(answers)].question
            texts = [question, inference_sentence(scale)]
            choices = (("yes", started(_("yes"))), ("no", started(_("no"))))
            dialog = ChoiceScreen("\n".join(filter(None, texts)), choices)
            if (said := await ask(self, dialog)) is None:
                return
            answers.append(said == "yes")
        self.query_one(OptionList).highlighted = scale.rank(level.id)
        text = _("That would be: {level}. Enter gives it.").format(level=level.title)
        self.notify(text, markup=False)
