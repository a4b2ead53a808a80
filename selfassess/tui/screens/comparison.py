"""Both sides of every answer, and of the star."""

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static

from selfassess.core.review.comparison import compare
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _, marked
from selfassess.tui.bindings import binding, key_of
from selfassess.tui.dialogs.dialog import Dialog
from selfassess.tui.screens.comparison_rows import comparison_rows
from selfassess.tui.widgets.footer import Hint, LeanFooter
from selfassess.tui.widgets.option_list import Choices


class CompareScreen(Dialog[str | None]):
    """Answers with the requirement to go to, or None."""

    help_topic = "reading-together"
    BINDINGS = [
        Binding("escape,q", "close", show=False),
        binding("compare", "close"),
        binding("view", "all"),
    ]

    def __init__(self, session: AnySession) -> None:
        super().__init__()
        self._seen = compare(session.questionnaire, session.assessment, session.reviews)
        self._shows_all = False
        self._width = 0

    def compose(self) -> ComposeResult:
        """What it is, the two sides as rows, the keys."""
        about = self._seen.assessment
        title = _("Both sides · {country} · {action_plan}").format(
            country=about.country, action_plan=about.action_plan
        )
        yield Static(Content(title), id="compared", markup=False)
        yield Choices(id="sides", markup=False)
        yield LeanFooter(_hints())

    def on_mount(self) -> None:
        """The first row that can be gone to is marked."""
        self.query_one(OptionList).focus()

    def on_resize(self, event: events.Resize) -> None:
        """The columns fold where there is little room."""
        if event.size.width != self._width:
            self._width = event.size.width
            self._show()

    def _show(self) -> None:
        sides = self.query_one(OptionList)
        marked_before = sides.highlighted or 0
        rows = comparison_rows(self._seen, self._width - 4, shows_all=self._shows_all)
        sides.clear_options()
        sides.add_options(rows)
        sides.highlighted = min(marked_before, sides.option_count - 1)

    def action_all(self) -> None:
        """Every answer, or those on which somebody does more than agree."""
        self._shows_all = not self._shows_all
        self._show()

    @on(OptionList.OptionSelected)
    def go_there(self, event: OptionList.OptionSelected) -> None:
        """To the requirement, if the row is about one."""
        if event.option.id:
            self.dismiss(event.option.id.partition(":")[2])

    def action_select(self) -> None:
        """Go to the marked one."""
        self.query_one(OptionList).action_select()

    def action_close(self) -> None:
        """Back to where we were."""
        self.dismiss(None)


def _hints() -> tuple[Hint, ...]:
    """The keys of the comparison; the one that narrows the walk narrows the rows."""
    return (
        Hint("enter", marked("go there"), "screen.select"),
        Hint(key_of("view"), marked("all answers, or where they differ"), "screen.all"),
        Hint("esc", marked("back"), "screen.close"),
    )
