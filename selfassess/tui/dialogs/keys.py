"""The dialog of all keys of the walk."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from selfassess.core.commands.command import Groups
from selfassess.core.text.i18n import _, marked
from selfassess.core.text.terminal import cell_width, padded
from selfassess.tui.bindings import FIXED, MARKS, binding, keys_of
from selfassess.tui.dialogs.dialog import Dialog
from selfassess.tui.widgets.footer import Hint, LeanFooter


class KeysScreen(Dialog[None]):
    """A table of keys; any of the usual keys closes it."""

    help_topic = "keys"
    BINDINGS = [
        Binding("escape,q,enter", "close", show=False),
        binding("keys", "close"),
    ]

    def __init__(self, groups: Groups) -> None:
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
        groups = [
            (title, [(keys_of(c.id), c.texts.title) for c in commands])
            for title, commands in self._groups
        ]
        groups.append((marked("In the outline and the requirement"), [*FIXED]))
        groups.append((marked("Marks in the outline"), [*MARKS]))
        width = max(cell_width(keys) for _title, rows in groups for keys, _text in rows)
        lines: list[Content] = []
        for title, rows in groups:
            lines.append(Content.styled(_(title), "bold"))
            lines += [_row(padded(keys, width), text) for keys, text in rows]
            lines.append(Content())
        return Content("\n").join(lines)


def _row(keys: str, text: str) -> Content:
    return Content.assemble(
        Content.styled(f"  {keys}  ", "bold $primary"), Content(_(text))
    )
