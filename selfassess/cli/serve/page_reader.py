"""The lines of a plain walk that come from a page instead of a terminal."""

from collections import deque
from collections.abc import Iterator, Mapping
from types import FrameType

from selfassess.cli.plain.commands.note import END
from selfassess.cli.plain.input import Reader
from selfassess.cli.plain.shell import PlainShell
from selfassess.cli.serve.page_offers import (
    TypedKind,
    kind_of,
    numbers_told,
    question_of,
)
from selfassess.cli.serve.wire import Wire
from selfassess.core.text.terminal import printable
from selfassess.tui.terminal.signals import CTRL_C


class PageReader(Reader):
    """Asks the page, and echoes what it sends, as a terminal does."""

    shell: PlainShell
    """The walk that asks; it is made with its reader, so it comes after."""

    def __init__(self, wire: Wire) -> None:
        super().__init__()
        self._wire = wire
        self._waiting: dict[TypedKind, deque[str]] = {TypedKind.WORD: deque()}
        """What came at once and is typed one after the other, by what it answers."""
        self._offered: Mapping[str, str] = {}
        """The numbers of lists for which the page has had buttons."""
        self._is_listening = False

    def __call__(self, prompt: str) -> str:
        """The text that the page sends; raise EOFError where it has gone."""
        kind = kind_of(self.shell, prompt)
        if kind is not TypedKind.LINES:
            self._waiting[TypedKind.LINES] = deque()
        waiting = self._waiting.get(kind, deque())
        if not waiting:
            waiting.extend(self._asked(prompt, kind))
        typed = waiting.popleft()
        self._wire.tell(prompt=prompt.strip(), typed=printable(typed))
        return typed

    def _asked(self, prompt: str, kind: TypedKind) -> Iterator[str]:
        self._wire.tell(ask=question_of(self.shell, prompt, self._offered))
        self._offered = numbers_told(self.shell)
        return lines_of(self._heard(), kind)

    def _heard(self) -> Mapping[str, str]:
        self._is_listening = True
        if self._signal == CTRL_C:
            self._signal = 0  # what was to be stopped is done
        try:
            with self.interruptible():
                return self._wire.hear()
        finally:
            self._is_listening = False

    def _noticed(self, number: int, frame: FrameType | None) -> None:
        """Ctrl+C is a button that stops long work, and never ends a walk that waits."""
        if number != CTRL_C or not self._is_listening:
            super()._noticed(number, frame)


def lines_of(heard: Mapping[str, str], kind: TypedKind) -> Iterator[str]:
    """What is typed where a page sends a text, or the note as it is to be."""
    text = heard.get("line", "")
    if kind is TypedKind.LINES:
        # A line with a single dot would end the text, and a blank before it is harmless.
        text = text.removesuffix(f"\n{END}")
        yield from (
            f" {line}" if line.rstrip() == END else line for line in text.split("\n")
        )
        yield END
    elif "note" in heard and kind is TypedKind.WORD:
        yield from _note_typed(heard["note"].strip())
    else:
        yield text


def _note_typed(note: str) -> Iterator[str]:
    """The commands that make a note what it is to be."""
    if not note:
        yield "note -"
    elif note[0] == "+" or note == "-":  # which mean something else behind the word
        yield from ("note -", f"note + {note}")
    else:
        yield f"note {note}"
