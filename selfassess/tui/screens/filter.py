"""Which requirements to show."""

from textual.binding import Binding

from selfassess.core.session.filters import filter_label
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _, marked_as
from selfassess.tui.bindings import binding
from selfassess.tui.dialogs.choice import Choosing
from selfassess.tui.widgets.footer import Hint


class ViewScreen(Choosing):
    """Every filter with how many it shows; answers with one, or None."""

    BINDINGS = [Binding("escape", "close", show=False), binding("view", "close")]

    HINTS = [
        Hint("enter", marked_as("what a key does", "show these"), "select"),
        Hint("esc", marked_as("what a key does", "back"), "close"),
    ]

    def __init__(self, session: AnySession) -> None:
        filters = session.filters
        counts = [(chosen, len(session.matching(chosen))) for chosen in filters]
        rows = [(c.value, f"{count:>5}  {filter_label(c)}") for c, count in counts]
        # Its owner may have been taken out meanwhile.
        first = filters.index(session.filter) if session.filter in filters else 0
        super().__init__(_("Show only"), rows, first)
