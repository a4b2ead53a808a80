"""The keys that matter now, on one line or two, each of which can be clicked.

Textual's own Footer makes new widgets at every move of the focus and does not let
them go (Textualize/textual#6666): 300 moves cost 87 MB. This is one widget.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from selfassess.core.commands.command import Groups, all_commands
from selfassess.core.text.i18n import pgettext
from selfassess.tui.bindings import key_label, key_of
from selfassess.tui.widgets.text_blocks import packed


class Hint(NamedTuple):
    """A key, what it does, and the action of the screen that a click runs."""

    key: str
    text: str
    """Marked for translation; translated when shown."""
    action: str
    keys: str = ""
    """The keys as Textual names them, where those are nothing but the hint's."""


def bound(hints: Iterable[Hint]) -> list[BindingType]:
    """The bindings of a screen whose keys stand with its hints."""
    return [Binding(hint.keys, hint.action, show=False) for hint in hints if hint.keys]


def hints_of(names: Iterable[str], groups: Groups) -> Iterator[Hint]:
    """The hints of commands, with the keys that the person uses."""
    by_name = {command.id: command for command in all_commands(groups)}
    commands = (by_name[name] for name in names)
    for text, alike in groupby(commands, lambda command: command.texts.hint):
        first, *others = alike
        keys = " ".join(key_of(command.id) for command in (first, *others))
        yield Hint(
            keys, text, by_name["keys"].action.runs if others else first.action.runs
        )


class LeanFooter(Widget):
    """The hints of a screen; a key and its words are never parted."""

    ALLOW_SELECT = False

    def __init__(self, hints: Sequence[Hint]) -> None:
        super().__init__()
        self.hints = hints
        """What it shows."""

    def on_mount(self) -> None:
        """Put notifications on lines of their own above the keys."""
        if self.parent is self.screen:
            for toasts in self.screen.query_children("ToastRack"):
                self.screen.move_child(toasts, before=self)

    def show(self, hints: Sequence[Hint]) -> None:
        """Show other hints."""
        if [*hints] != [*self.hints]:
            self.hints = hints
            self.refresh(layout=True)

    def render(self) -> Content:
        """The hints for keys, as many on a line as there is room for."""
        return Content("\n").join(_lines(self.hints, self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The number of lines that the hints take."""
        return sum(1 for _line in _lines(self.hints, width))


def hint_line(hints: Sequence[Hint], width: int) -> Content:
    """As many of the hints as there is room for on one line, the first in any case."""
    return next(_lines(hints, width)).rstrip()


def _lines(hints: Sequence[Hint], width: int) -> Iterator[Content]:
    return packed(map(_shown, hints), width)


def _shown(hint: Hint) -> Content:
    is_of_app = hint.action.startswith("app.")
    click = f"@click={hint.action}" if is_of_app else f"@click=screen.{hint.action}"
    text = pgettext("what a key does", hint.text)
    return Content.assemble(
        " ",
        Content.styled(f"{key_label(hint.key)} ", f"bold {click}"),
        Content.styled(f"{text} ", click),
    )
