"""Which requirements to show."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from selfassess.core.session.filters import Filter, filter_label
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _, marked
from selfassess.tui.bindings import binding
from selfassess.tui.dialogs.dialog import Dialog
from selfassess.tui.widgets.footer import Hint, LeanFooter
from selfassess.tui.widgets.option_list import Choices


class ViewScreen(Dialog[Filter | None]):
    """Answers with a filter, or None to leave things as they are."""

    BINDINGS = [Binding("escape", "close", show=False), binding("view", "close")]

    HINTS = (
        Hint("enter", marked("show these"), "screen.choose"),
        Hint("esc", marked("back"), "screen.close"),
    )

    def __init__(self, session: AnySession) -> None:
        super().__init__()
        self._walk = session

    def compose(self) -> ComposeResult:
        """Every filter with how many it shows."""
        with Vertical(classes="dialog -small"):
            yield Static(_("Show only"), classes="dialog-title", markup=False)
            yield Choices(*map(self._option, self._walk.filters), markup=False)
            yield LeanFooter(self.HINTS)

    def _option(self, chosen: Filter) -> Option:
        count = len(self._walk.matching(chosen))
        return Option(f"{count:>5}  {filter_label(chosen)}", chosen.value)

    def on_mount(self) -> None:
        """The filter in force is marked."""
        choices = self.query_one(OptionList)
        choices.highlighted = choices.get_option_index(self._walk.filter.value)
        choices.focus()

    @on(OptionList.OptionSelected)
    def take(self, event: OptionList.OptionSelected) -> None:
        """Show these."""
        self.dismiss(Filter(event.option.id or Filter.ALL))

    def action_choose(self) -> None:
        """As Enter on the list."""
        self.query_one(OptionList).action_select()
