"""All keys of the walk."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from selfassess.core.cells import padded
from selfassess.core.language import _, marked
from selfassess.tui.widgets.footer import Hint, LeanFooter


class KeysScreen(ModalScreen[None]):
    """A table of keys; any of the usual keys closes it."""

    BINDINGS = [Binding("escape,q,question_mark,enter,f1", "close", show=False)]

    def __init__(self, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> None:
        super().__init__()
        self._groups = groups

    def compose(self) -> ComposeResult:
        """The table, and how to leave."""
        with Vertical(classes="dialog"):
            yield Static(_("Keys"), classes="dialog-title", markup=False)
            with VerticalScroll():
                yield Static(self._table(), markup=False)
            yield LeanFooter((Hint("esc", marked("back"), "screen.close"),))

    def _table(self) -> Content:
        lines: list[Content] = []
        for title, keys in self._groups:
            lines += [Content.styled(_(title), "bold"), *map(_row, keys), Content()]
        return Content("\n").join(lines)

    def action_close(self) -> None:
        """Back to where we were."""
        self.dismiss(None)


def _row(entry: tuple[str, str]) -> Content:
    key, words = entry
    return Content.assemble(
        Content.styled(f"  {padded(key, 12)}", "bold $primary"), Content(_(words))
    )
