"""Both sides of every answer, and of the star."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import DataTable, OptionList, Static, TabbedContent, TabPane, Tabs

from selfassess.core.review.comparison import ComparisonRow, compare
from selfassess.core.review.comparison_labels import differing_sentence
from selfassess.core.review.labels import open_sentence
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _, marked_as
from selfassess.tui.bindings import binding, key_of
from selfassess.tui.dialogs.dialog import Dialog
from selfassess.tui.screens.reviews.comparison_rows import (
    COLUMN,
    STALE,
    agreement_lines,
    cells_of,
    heads_of,
    is_stale,
    names_of,
    numbered,
    star_rows,
)
from selfassess.tui.widgets.footer import Hint, LeanFooter
from selfassess.tui.widgets.option_list import Choices
from selfassess.tui.widgets.table import Table

WIDEST_TITLE, BESIDE = 60, 25
"""Cells of the first column at most; of the answer, the edges and the scroll bar."""


class CompareScreen(Dialog[str | None]):
    """Answers with the requirement or level to go to, or None."""

    help_topic = "reading-together"
    AUTO_FOCUS: ClassVar[str | None] = "#sides"
    BINDINGS = [
        Binding("escape,q", "close", show=False),
        Binding("tab", "turn(1)", show=False, priority=True),
        Binding("shift+tab", "turn(-1)", show=False, priority=True),
        Binding("p", "phase", show=False),
        Binding("r", "reviewer", show=False),
        binding("compare", "close"),
        binding("view", "all"),
    ]

    def __init__(self, session: AnySession) -> None:
        super().__init__()
        self._sides = compare(
            session.questionnaire, session.assessment, session.reviews
        )
        self._names = names_of(self._sides)
        self._shows_all = False
        self._tab = "answers"
        self._phase = self._reviewer = 0
        """Which one the rows are about, counted from 1; 0: all of them."""

    def compose(self) -> ComposeResult:
        """What it is; the answers, agreement and the star of each side; the keys."""
        about = self._sides.assessment
        title = _("Both sides · {country} · {action_plan}").format(
            country=about.country, action_plan=about.action_plan
        )
        yield Static(Content(title), id="compared", markup=False)
        with TabbedContent():
            with TabPane(_("Answers"), id="answers"):
                yield Static(id="narrowed", markup=False)
                yield Table("sides")
            with TabPane(_("Agreement"), id="agreement"), VerticalScroll():
                yield Static(id="bars", markup=False)
            with TabPane(_("The star"), id="star-of-each"):
                yield Choices(*star_rows(self._sides, self._names), markup=False)
        yield LeanFooter(self.hints())

    def hints(self) -> Sequence[Hint]:
        """Those of the tab in front."""
        return _hints(self._tab)

    def on_mount(self) -> None:
        """The tabs are turned with a key from wherever one is."""
        self.query_one(Tabs).can_focus = False

    def on_resize(self, event: events.Resize) -> None:
        """The columns and bars are as wide as there is room."""
        self._show()
        lines = agreement_lines(self._sides, self._names, event.size.width)
        self.query_one("#bars", Static).update(Content("\n").join(lines))

    def _show(self) -> None:
        everybody = numbered(self._names)
        slugs = [*everybody]
        if self._reviewer:
            slugs = slugs[self._reviewer - 1 : self._reviewer]
        rows = self._rows(slugs)
        room = self.size.width - BESIDE - len(slugs) * (COLUMN + 2)
        title = min(WIDEST_TITLE, max(self.size.width // 3, room))
        numbers = self._sides.questionnaire.numbers
        self.query_one(Table).fill(
            heads_of({slug: everybody[slug] for slug in slugs}, title),
            {
                (key := row.requirement.id): cells_of(row, numbers[key], slugs)
                for row in rows
            },
        )
        self.query_one("#narrowed", Static).update(Content(self._narrowed(slugs, rows)))

    def _rows(self, slugs: list[str]) -> list[ComparisonRow]:
        part = self._sides.questionnaire
        phase = part.phases[self._phase - 1] if self._phase else part
        rows = (self._sides.rows[each.id] for each in phase.requirements)
        return [row for row in rows if self._shows_all or row.differs_for(slugs)]

    def _narrowed(self, slugs: list[str], shown: list[ComparisonRow]) -> str:
        rows = self._sides.rows
        differing = sum(row.differs for row in rows.values())
        lines = [
            open_sentence(self._sides.open),
            differing_sentence(differing, len(rows)),
        ]
        phases = self._sides.questionnaire.phases[: self._phase]
        only = [phase.title for phase in phases[-1:]]
        if self._reviewer:
            only.append(self._names[slugs[0]])
        if only:
            lines.append(_("Shown: {parts}").format(parts=" · ".join(only)))
        if any(map(is_stale, (t for row in shown for t in row.threads))):
            lines.append(_("{mark} given on an earlier answer").format(mark=STALE))
        return "\n".join(lines)

    def action_all(self) -> None:
        """Every answer, or those on which somebody does more than agree."""
        self._shows_all = not self._shows_all
        self._show()

    def action_phase(self) -> None:
        """The next phase alone; after the last one, all of them."""
        self._phase = (self._phase + 1) % (len(self._sides.questionnaire.phases) + 1)
        self._show()

    def action_reviewer(self) -> None:
        """The next reviewer alone; after the last one, all of them."""
        self._reviewer = (self._reviewer + 1) % (len(self._names) + 1)
        self._show()

    def action_turn(self, step: int) -> None:
        """Show the next tab, or the one before."""
        tabs = self.query_one(TabbedContent)
        names = [str(pane.id) for pane in tabs.query(TabPane)]
        tabs.active = names[(names.index(tabs.active) + step) % len(names)]

    @on(TabbedContent.TabActivated)
    def follow(self, event: TabbedContent.TabActivated) -> None:
        """The keys go to what is shown, and those that do something there are offered."""
        self._tab = str(event.pane.id)
        self.offer_keys()
        event.pane.query("Table, VerticalScroll, Choices").first().focus()

    @on(DataTable.RowSelected)
    def go_to_the_row(self, event: DataTable.RowSelected) -> None:
        """To the requirement that the row is about."""
        self.dismiss(event.row_key.value)

    @on(OptionList.OptionSelected)
    def go_there(self, event: OptionList.OptionSelected) -> None:
        """To the requirement or level that the row is about."""
        self.dismiss((event.option.id or "").partition(":")[2])

    def action_select(self) -> None:
        """Go to the marked requirement."""
        if isinstance(self.focused, Table):
            self.focused.action_select_cursor()
        else:
            super().action_select()


def _hints(tab: str) -> tuple[Hint, ...]:
    """The keys of a tab; the one that narrows the walk narrows the rows."""
    enter = Hint("enter", marked_as("what a key does", "go there"), "select")
    everywhere = (
        Hint("esc", marked_as("what a key does", "back"), "close"),
        Hint("tab", marked_as("what a key does", "views"), "turn(1)"),
    )
    if tab != "answers":
        return everywhere if tab == "agreement" else (enter, *everywhere)
    return (
        enter,
        *everywhere,
        Hint(key_of("view"), marked_as("what a key does", "all or differing"), "all"),
        Hint("p", marked_as("what a key does", "phase"), "phase"),
        Hint("r", marked_as("what a key does", "reviewer"), "reviewer"),
    )
