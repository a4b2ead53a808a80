"""What can be answered, in a row that is always in view, and whether the answer counts."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.geometry import Offset
from textual.style import Style

from selfassess.tui.widgets.text_blocks import TextBlock, TextBlocks

ACTION = "action"
"""What a button does, by this name beside its style."""


class ChoiceButton(NamedTuple):
    """One answer: a click or Enter gives it, and so does the key that it names."""

    text: str
    action: str
    colour: str
    is_given: bool

    def content(self, *, is_marked: bool) -> Content:
        """In brackets if it is given, in the colour of the cursor if that is on it."""
        text = f"[{self.text}]" if self.is_given else f" {self.text} "
        style = f"bold reverse ${self.colour}" if self.is_given else "on $panel"
        if is_marked:
            style = "bold underline $cursor-ink on $cursor-ground"
        # A link would have the colour of all links.
        press = Style.from_meta({ACTION: self.action})
        return Content.styled(text, style).stylize(press) + " "


ChoiceRows = Iterable[tuple[ChoiceButton, ...]]


class AnswerRow(TextBlocks, can_focus=True):
    """The answers as buttons, which stand below one another where there is little room.

    In the smallest window there is only room for what the answer comes to.
    """

    help_topic = "what-counts"
    """When an answer counts."""

    BINDINGS = [
        ("left", "mark(-1)"),
        ("right", "mark(1)"),
        ("enter", "press"),
        ("down", "screen.next"),
        ("up", "screen.previous"),
    ]

    def __init__(
        self, rows: Callable[[], ChoiceRows], remark: Callable[[], Content]
    ) -> None:
        super().__init__(self._buttons)
        self._rows, self._remark = rows, remark
        self._marked = 0
        self._hovered = ""

    @property
    def _choices(self) -> list[ChoiceButton]:
        return [choice for row in self._rows() for choice in row]

    def _buttons(self, *, is_narrow: bool) -> Iterator[TextBlock]:
        marked = self._choices[self._marked :][:1] if self.has_focus else []
        rows = () if self.screen.has_class("-flat") else self._rows()
        for row in rows:
            buttons = (
                c.content(is_marked=c in marked or c.action == self._hovered)
                for c in row
            )
            yield TextBlock(parts=tuple(buttons))
        yield TextBlock(self._remark())

    def on_focus(self) -> None:
        """The answer that is given is marked, or the first."""
        given = [n for n, choice in enumerate(self._choices) if choice.is_given]
        self._marked = given[0] if given else 0
        self.draw()

    def on_blur(self) -> None:
        """None is marked."""
        self.draw()

    def action_mark(self, step: int) -> None:
        """To the answer beside it."""
        self._marked = max(0, min(self._marked + step, len(self._choices) - 1))
        self.draw()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """The answer under the pointer looks as if it were marked."""
        self._hover(event.style.meta.get(ACTION, ""))

    def on_leave(self) -> None:
        """The pointer leaves: no answer is under it."""
        self._hover("")

    def _hover(self, action: str) -> None:
        before, self._hovered = self._hovered, action
        if before != action:
            self.draw()

    async def on_click(self, event: events.Click) -> None:
        """Give the answer that was clicked."""
        if action := event.style.meta.get(ACTION):
            await self.run_action(f"screen.{action}")

    async def action_press(self) -> None:
        """Give the marked answer."""
        for choice in self._choices[self._marked :][:1]:
            await self.run_action(f"screen.{choice.action}")

    @property
    def marked_offset(self) -> Offset:
        """Where the words of the marked button begin on the screen."""
        start = self.content_region.offset
        marked = {choice.action for choice in self._choices[self._marked :][:1]}
        for y, line in enumerate(self.lines):
            for begin, _end, style in line.spans:
                if isinstance(style, Style) and style.meta.get(ACTION) in marked:
                    return start + Offset(line[:begin].cell_length + 1, y)
        return start
