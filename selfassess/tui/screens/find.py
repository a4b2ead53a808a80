"""Find a requirement by its id or any word."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from selfassess.core.model.status import STATUSES
from selfassess.core.session.search import Hit, passages, search
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _, marked, marked_as
from selfassess.tui.dialogs.dialog import FittedDialog
from selfassess.tui.widgets.footer import Hint
from selfassess.tui.widgets.option_list import Choices

BEFORE = 24
"""Characters of a text before what was found in it."""


class FindDialog(FittedDialog[str | None]):
    """A place for words, and below it what has them; answers with one of those, or None."""

    BINDINGS = [
        Binding("escape", "close", show=False),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
    ]
    HINTS = [
        Hint("↑↓", marked_as("what a key does", "choose"), "go_there"),
        Hint("enter", marked_as("what a key does", "go there"), "go_there"),
        Hint("esc", marked_as("what a key does", "back"), "close"),
    ]
    hint = ""
    """What can be looked for; marked for translation."""

    def __init__(self) -> None:
        super().__init__(_("Find"))
        self._has_hits = False

    def head(self) -> ComposeResult:
        """The heading, what to look for, and whether nothing was found."""
        yield from super().head()
        yield Input(placeholder=_(self.hint), id="words")
        yield Static(id="none", classes="quiet", markup=False)

    def body(self) -> ComposeResult:
        """What was found."""
        yield Choices(id="hits", markup=False)

    def hints(self) -> Sequence[Hint]:
        """As long as nothing is found, no key but the way back does anything."""
        return self.HINTS if self._has_hits else self.HINTS[-1:]

    def matches(self, words: str) -> Sequence[Option]:
        """What has these words; the ids of the options are the answers."""
        raise NotImplementedError

    @on(Input.Changed)
    def look(self, event: Input.Changed) -> None:
        """Show what is found so far."""
        matches = self.matches(event.value)
        hits = self.query_one(OptionList)
        hits.clear_options()
        hits.add_options(matches)
        hits.highlighted = 0 if matches else None
        text = _("Nothing found. Fewer words, or a part of a word, find more.")
        self.tell("none", text if event.value.strip() and not matches else "")
        self._has_hits = bool(matches)
        self.offer_keys()

    def action_move(self, step: int) -> None:
        """The marked row changes while the typing goes on."""
        self.query_one(Choices).move_marked(step)

    @on(Input.Submitted)
    def action_go_there(self) -> None:
        """Go to what is marked."""
        if place := self.query_one(Choices).marked:
            self.dismiss(place)

    @on(OptionList.OptionSelected)
    def go_to_the_clicked(self, event: OptionList.OptionSelected) -> None:
        """Go to what was clicked."""
        self.dismiss(event.option.id)


class FindScreen(FindDialog):
    """Looks through requirements and all that is said of them."""

    hint = marked("an id, or words of a text, a note, evidence or a finding")

    def __init__(self, session: AnySession) -> None:
        super().__init__()
        self._walk = session

    def matches(self, words: str) -> Sequence[Option]:
        """The requirements, the likeliest first."""
        walk = self._walk
        hits = search(walk.questionnaire, walk.assessment, walk.reviews, words)
        return [self._option(hit, words) for hit in hits]

    def _option(self, hit: Hit, words: str) -> Option:
        requirement = hit.requirement
        status = self._walk.assessment.answer_to(requirement.id).status
        number = self._walk.questionnaire.numbers[requirement.id]
        lines: list[tuple[str, str] | Content] = [
            (STATUSES[status].glyph, f"${STATUSES[status].colour}"),
            with_marks(f" {number}  {requirement.title}", words),
            with_marks(f"  {requirement.id}", words).stylize_before("$quiet"),
        ]
        if hit.found_in not in (requirement.id, requirement.title):
            more = with_marks(f"\n    {_from_the_hit(hit.found_in, words)}", words)
            lines.append(more.stylize_before("$quiet"))
        return Option(Content.assemble(*lines), requirement.id)


def _from_the_hit(text: str, words: str) -> str:
    """The text from shortly before what was found, so that it is in view."""
    first = next((start for start, _end in passages(text, words)), 0)
    begin = text.rfind(" ", 0, max(0, first - BEFORE)) + 1
    return f"…{text[begin:]}" if begin else text


def with_marks(text: str, words: str) -> Content:
    """The text with the words underlined; no colour could be read on every row."""
    content = Content(text)
    for start, end in passages(text, words):
        content = content.stylize("bold underline", start, end)
    return content
