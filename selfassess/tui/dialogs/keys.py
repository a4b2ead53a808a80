"""The dialog of all keys of the walk."""

from collections.abc import Iterator, Sequence
from typing import Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.style import Style

from selfassess.core.commands.command import Groups
from selfassess.core.text.i18n import _, marked_as, pgettext
from selfassess.core.text.terminal import cell_width, padded
from selfassess.tui.bindings import (
    FIXED,
    FIXED_IN_TABLES,
    MARKS,
    binding,
    key_label,
    keys_of,
)
from selfassess.tui.dialogs.dialog import FittedDialog
from selfassess.tui.widgets.footer import Hint
from selfassess.tui.widgets.text_blocks import TextBlock, TextBlocks

FixedKeys = tuple[str, tuple[tuple[str, str], ...]]
"""A heading, and the keys below it that stay as they are; all marked for translation."""

OF_THE_WALK: Sequence[FixedKeys] = (
    (marked_as("a heading over actions", "In the outline and the requirement"), FIXED),
    (marked_as("a heading over actions", "Marks in the outline"), MARKS),
)
IN_TABLES: Sequence[FixedKeys] = (
    (marked_as("a heading over actions", "In the table"), FIXED_IN_TABLES),
)


class KeysScreen(FittedDialog[str]):
    """A table of keys; any of the usual keys closes it.

    A click on a row answers with the action of that row, for whoever has only a mouse.
    """

    help_topic = "keys"
    HINTS = [Hint("esc", marked_as("what a key does", "back"), "close")]
    BINDINGS = [
        Binding("escape,q,enter", "close", show=False),
        binding("keys", "close"),
    ]

    def __init__(self, groups: Groups, fixed: Sequence[FixedKeys]) -> None:
        super().__init__(_("Keys"))
        self._groups, self._fixed = groups, fixed

    def body(self) -> ComposeResult:
        """The table."""
        with VerticalScroll():
            yield TextBlocks(self._table)

    def _table(self, *, is_narrow: bool) -> Iterator[TextBlock]:
        groups = [
            (title, [(keys_of(c.id), c.texts.title, c.action.runs) for c in commands])
            for title, commands in self._groups
        ]
        for title, fixed in self._fixed:
            groups.append(
                (title, [(key_label(keys), text, "") for keys, text in fixed])
            )
        width = max(cell_width(row[0]) for _title, rows in groups for row in rows)
        for place, (title, rows) in enumerate(groups):
            name = Content.styled(pgettext("a heading over actions", title), "bold")
            yield TextBlock(name, gap=place > 0)
            for keys, *row in rows:
                yield _row(padded(keys, width), *row)

    def action_answer(self, action: str) -> None:
        """Close, with the action of the row that was clicked."""
        self.dismiss(action)


def _row(keys: str, text: str, action: str) -> TextBlock:
    # In the ink of links, so that keys look alike whether their row can be clicked or not.
    first, words = Content.styled(f"  {keys}  ", "bold"), Content(_(text))
    rest = Content(" " * first.cell_length)
    if action:
        click = Style.from_meta({"@click": f"screen.answer({action!r})"})
        first, words = first.stylize(click), words.stylize(click)
    return TextBlock(words, first=first, rest=rest)


def show_keys(
    screen: Screen[Any], groups: Groups, fixed: Sequence[FixedKeys] = OF_THE_WALK
) -> None:
    """Show the keys of a screen, and do there what is clicked among them."""

    def run(action: str | None) -> None:
        if action:
            screen.call_later(screen.run_action, action)

    screen.app.push_screen(KeysScreen(groups, fixed), run)
