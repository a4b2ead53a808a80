"""A help page in front of the screen that it is about."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from selfassess.core.text.i18n import _, marked_as
from selfassess.tui.bindings import own_keys_remark
from selfassess.tui.dialogs.choice import ChoiceScreen
from selfassess.tui.dialogs.dialog import FittedDialog, ask, opens
from selfassess.tui.widgets.footer import Hint, bound
from selfassess.tui.widgets.text_blocks import TextBlock, TextBlocks


class HelpScreen(FittedDialog[None]):
    """One help page at a time; the other topics are one key away."""

    HINTS = [
        Hint("t", marked_as("what a key does", "other topics"), "topics", "t"),
        Hint("esc", marked_as("what a key does", "back"), "close", "escape,q,enter"),
    ]
    BINDINGS = bound(HINTS)

    def __init__(
        self, topic: str, titles: Mapping[str, str], page: Callable[[str], str]
    ) -> None:
        super().__init__()
        self._topic, self._titles, self._page = topic, titles, page
        self._lines: list[str] = []

    def body(self) -> ComposeResult:
        """The page."""
        with VerticalScroll():
            yield TextBlocks(self._blocks, "page")

    def on_mount(self) -> None:
        """The page that was asked for."""
        self._show(self._topic)

    def _show(self, topic: str) -> None:
        self._topic = topic
        title, _break, text = self._page(topic).partition("\n")
        self.query_one(".dialog-title", Static).update(
            Content(title.removeprefix("# "))
        )
        self._lines = _unbroken(text.strip("\n").split("\n"))
        self.query_one("#page", TextBlocks).draw()
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def _blocks(self, *, is_narrow: bool) -> Iterator[TextBlock]:
        if remark := own_keys_remark():
            yield TextBlock(Content.styled(remark, "bold"))
            yield TextBlock()
        yield from map(_block, self._lines)

    @opens
    async def action_topics(self) -> None:
        """Ask for another page."""
        choices = list(self._titles.items())
        here = list(self._titles).index(self._topic)
        topic = await ask(self, ChoiceScreen(_("Help"), choices, here))
        if topic:
            self._show(topic)


def _unbroken(lines: Iterable[str]) -> list[str]:
    """A page with each paragraph and entry in one line: the window breaks them."""
    whole: list[str] = []
    for line in lines:
        goes_on = line.strip() and not line.lstrip().startswith("- ")
        if goes_on and whole and whole[-1] and _is_prose(line, whole[-1]):
            whole[-1] += f" {line.strip()}"
        else:
            whole.append(line)
    return whole


def _is_prose(*lines: str) -> bool:
    """No heading is among the lines, and nothing to be typed as it stands."""
    return not any(line.startswith(("#", "    ")) for line in lines)


def _block(line: str) -> TextBlock:
    """The lines into which an entry of a list is broken begin below its first word."""
    text, whole = line.lstrip(), _line(line)
    is_entry = text.startswith("- ") and not line.startswith("    ")
    start = len(line) - len(text) + 2 if is_entry else 0
    return TextBlock(whole[start:], first=whole[:start], rest=Content(" " * start))


def _line(line: str) -> Content:
    """A heading stands out, and so does what is typed; all else is as the page has it."""
    text = line.lstrip("#")
    if text != line:
        return Content.styled(text.strip(), "bold")
    if line.startswith("    "):
        return Content.styled(line, "$primary")
    parts = enumerate(line.split("`"))
    typed = ((f"`{part}`", "bold $primary") if n % 2 else part for n, part in parts)
    return Content.assemble(*typed)
