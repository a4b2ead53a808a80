"""The score, and everything that stands in the way."""

from datetime import date

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Horizontal, VerticalScroll
from textual.widgets import OptionList, Static

from selfassess.core.model.assessment import Assessment
from selfassess.core.scoring.tallies.tally_table import tally_table
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import marked_as
from selfassess.tui.bindings import binding
from selfassess.tui.dialogs.dialog import Dialog
from selfassess.tui.screens.score.blocker_rows import BEHIND, blocker_rows
from selfassess.tui.screens.score.score_board import (
    figures,
    since_opened,
    star_lines,
    tally_lines,
)
from selfassess.tui.widgets.footer import Hint, LeanFooter
from selfassess.tui.widgets.heading import Heading
from selfassess.tui.widgets.option_list import Choices

FIGURES, TALL, HIGH = 28, 30, 45
"""Lines from which there is room for big figures, where the star comes from, guidelines."""


class ScoreScreen(Dialog[str | None]):
    """Answers with the requirement or level to go to, or None."""

    help_topic = "what-counts"
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [
        (0, "-tight"),
        (60, "-narrow"),
        (100, "-wide"),
        (150, "-broad"),
    ]
    BINDINGS = [
        Binding("escape,q", "close", show=False),
        Binding("p,P", "plan", show=False),
        binding("score", "close"),
    ]

    HINTS = [
        Hint("↑↓", marked_as("what a key does", "choose"), "nothing"),
        Hint("enter", marked_as("what a key does", "go there"), "select"),
        Hint("esc", marked_as("what a key does", "back"), "close"),
    ]

    PLAN = Hint("p", marked_as("what a key does", "make an action"), "plan")

    def __init__(
        self, session: AnySession, saved: str, opened: Assessment, today: date
    ) -> None:
        super().__init__()
        self._walk, self._saved, self._opened = session, saved, opened
        self._today = today
        self.is_to_plan = False
        """Whether an action shall be made of the requirement to go to."""

    def compose(self) -> ComposeResult:
        """The figures and tallies, the star with its rule, the blockers."""
        yield Heading(self._walk, self._saved)
        with Container(id="board"):
            with VerticalScroll(id="standing", can_focus=False):
                with Container(id="verdict"):
                    with Horizontal(id="figures"):
                        yield from figures(self._walk)
                    yield Static(
                        star_lines(self._walk, self._today), id="star", markup=False
                    )
                note = self._walk.questionnaire.star.note
                yield Static(note, id="origin", markup=False)
                yield Static(id="tallies", markup=False)
                yield Static(
                    since_opened(self._opened, self._walk), id="since", markup=False
                )
            yield Choices(*blocker_rows(self._walk), id="blockers", markup=False)
        is_reviewer = isinstance(self._walk, ReviewSession)
        yield LeanFooter(self.HINTS if is_reviewer else (*self.HINTS, self.PLAN))

    def on_mount(self) -> None:
        """The first blocker is marked."""
        self.query_one(OptionList).focus()

    def on_resize(self, event: events.Resize) -> None:
        """What stands in the way has room on every screen."""
        # In a small window, what stands above the list is scrolled on its own.
        self.query_one("#standing").can_focus = self.has_class("-tight")
        # Where no lines are drawn, the heading alone tells these figures.
        has_lines = not self.app.has_class("-no-lines")
        has_room = event.size.height >= FIGURES
        self.query_one("#figures").display = has_room and has_lines
        origin = self.query_one("#origin", Static)
        origin.display = event.size.height >= TALL and bool(origin.content)
        since = self.query_one("#since", Static)
        since.display = bool(since.content)
        self.call_after_refresh(self._show_tallies)

    def _show_tallies(self) -> None:
        tallies = self.query_one("#tallies", Static)
        is_tall = self.size.height >= HIGH and self.has_class("-broad")
        table = tally_table(self._walk.score, guidelines=is_tall)
        tallies.update(tally_lines(table, tallies.size.width))

    @on(OptionList.OptionSelected)
    def go_there(self, event: OptionList.OptionSelected) -> None:
        """To what the row is about."""
        self.dismiss((event.option.id or "").rstrip(":"))

    def action_plan(self) -> None:
        """Go to the marked requirement, and make an action of it."""
        marked = self.query_one(Choices).marked or ""
        place = marked if marked.endswith(":" * BEHIND) else marked.rstrip(":")
        known = self._walk.questionnaire.by_id
        if isinstance(self._walk, ReviewSession) or place not in known:
            self.app.bell()
            return
        self.is_to_plan = True
        self.dismiss(place)

    def action_nothing(self) -> None:
        """The arrows speak for themselves."""
