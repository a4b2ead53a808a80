"""What is late, what comes, and what was: the days of the process as a list."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _, marked, marked_as
from selfassess.core.timeline.day_labels import day_label
from selfassess.core.timeline.timeline import ENTRY_KINDS, EntryKind, TimelineEntry
from selfassess.tui.bindings import binding
from selfassess.tui.dialogs.dialog import FittedDialog
from selfassess.tui.widgets.footer import Hint, bound
from selfassess.tui.widgets.option_list import Choices
from selfassess.tui.widgets.text_blocks import TextBlock

GROUPS: tuple[tuple[str, str, tuple[EntryKind, ...]], ...] = (
    (marked("Late"), "not-met", (EntryKind.LATE,)),
    # Translators: heading over days of the process
    (marked("To come"), "accent", (EntryKind.DUE, EntryKind.PLANNED)),
    (marked("Past"), "quiet", (EntryKind.PAST,)),
)
"""Heads of the list, with their colours and the entries below them."""
EDIT = Hint("enter", marked_as("what a key does", "its day"), "select")
GO = Hint("g", marked_as("what a key does", "to the requirement"), "go", "g")
READ = Hint("enter", marked_as("what a key does", "to the requirement"), "select")
ALL = Hint("e", marked_as("what a key does", "all days"), "edit", "e")
BACK = Hint("esc", marked_as("what a key does", "back"), "close", "escape,q")


class TimelineScreen(FittedDialog[str | None]):
    """Answers with the requirement to go to, or None."""

    help_topic = "dates"
    BINDINGS = [*bound((GO, ALL, BACK)), binding("dates", "close")]

    def __init__(
        self,
        current: Callable[[], AnySession],
        timeline: Callable[[], Sequence[TimelineEntry]],
        edit: "Callable[[TimelineScreen, str], None] | None",
    ) -> None:
        title = _("Timeline, seen on {day}")
        super().__init__(title.format(day=day_label(current().today)))
        self._current, self._timeline = current, timeline
        self._edit = edit
        """Lets the person change the days of an event, or an action; None: nobody may."""
        self._rows: dict[str, TimelineEntry] = {}

    def body(self) -> ComposeResult:
        """The entries."""
        empty = _("No day of the process is known yet.")
        yield Static(empty, id="empty", markup=False)
        yield Choices(markup=False)

    def hints(self) -> Sequence[Hint]:
        """Days are filled in by those who answer."""
        return (EDIT, GO, ALL, BACK) if self._edit else (READ, BACK)

    def on_mount(self) -> None:
        """Mark what the requirement in view is about."""
        self.fill()
        here = self._current().current_id
        about = (key for key, each in self._rows.items() if self._place(each) == here)
        choices = self.query_one(Choices)
        rows = (option.id for option in choices.options if not option.disabled)
        if key := next(about, next(rows, None)):
            choices.highlighted = choices.get_option_index(key)

    def on_resize(self) -> None:
        """Rows are broken where they are as wide as the list."""
        self.call_after_refresh(self.fill)

    def _place(self, entry: TimelineEntry) -> str:
        """The requirement that an entry is about, or that asks for its day; or nothing."""
        asking = (
            requirement.id
            for requirement in self._current().questionnaire.requirements
            for rule in requirement.time_rules
            if rule.event == entry.subject
        )
        return entry.requirement or next(asking, "")

    def _leads(self, entry: TimelineEntry) -> bool:
        """Whether Enter on its row does something; who only reads cannot fill in days."""
        return bool(self._edit or self._place(entry))

    def fill(self) -> None:
        """Show the entries as they are by now."""
        entries = {str(n): each for n, each in enumerate(self._timeline())}
        self._rows = entries
        choices, today = self.query_one(Choices), self._current().today
        choices.fill(_rows(choices, entries, today, self._leads))
        self.query_one("#empty").display = not entries

    @property
    def _entry(self) -> TimelineEntry | None:
        return self._rows.get(self.query_one(Choices).marked or "")

    @on(OptionList.OptionSelected)
    def chosen(self) -> None:
        """Enter or a click on a row: to its day, to what it is about, or to the action."""
        events = self._current().questionnaire.events_by_id
        entry = self._entry
        is_day = entry and (entry.subject in events or not self._place(entry))
        if self._edit and entry and is_day:
            self._edit(self, entry.subject)
        else:
            self.action_go()

    def action_go(self) -> None:
        """To the requirement that the row is about."""
        entry = self._entry
        if entry and (place := self._place(entry)):
            self.dismiss(place)
        else:
            self.app.bell()

    def action_edit(self) -> None:
        """Fill in the days of all events."""
        if self._edit:
            self._edit(self, "")


def _rows(
    choices: Choices,
    rows: Mapping[str, TimelineEntry],
    today: date,
    leads: Callable[[TimelineEntry], bool],
) -> Iterator[Option]:
    for head, colour, kinds in GROUPS:
        entries = {key: each for key, each in rows.items() if each.kind in kinds}
        if entries:
            yield Option(Content.styled(_(head), f"bold ${colour}"), disabled=True)
        for key, each in entries.items():
            glyph = Content.styled(f" {ENTRY_KINDS[each.kind].glyph} ", f"${colour}")
            day = Content.styled(f"{each.day}  ", "$foreground")
            first = Content.assemble(glyph, day)
            rest = Content(" " * first.cell_length)
            told = Content.styled(" · ".join(each.told_on(today)), "$foreground")
            row = choices.row(TextBlock(told, first=first, rest=rest), key)
            row.disabled = not leads(each)
            yield row
