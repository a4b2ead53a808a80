"""What the terminal sends, taken apart into keys and pastes.

Textual 8.2.8 looks for keys in a paste, too: an escape character in it leaves the paste,
and the rest of it acts as keys. And it takes Escape and the key behind it, when both
arrive at once, for a key that was pressed together with Alt: Escape is lost.
"""

import re
import time
from collections.abc import Generator, Iterable, Iterator

from textual import constants
from textual.events import Key, Paste
from textual.message import Message

from selfassess.tui.terminal.textual_internals import XTermParser

ESCAPE = "\x1b"
PASTE_BEGINS = f"{ESCAPE}[200~"
PASTE_ENDS = f"{ESCAPE}[201~"

_KEY_OF_ITS_OWN = re.compile(ESCAPE + r"(?![\[Obf\t\x7f])")
"""Escape, where nothing that follows makes another key of it: what begins with a bracket
or an O; a word forward and back on macOS; the Linux console's way back; a word deleted."""

_PERHAPS_MORE = re.compile(ESCAPE + r"(\[[\d;:<?$]*|O)?\Z")
"""What may turn out to begin a key, a click or a paste, once more has arrived."""

_KEY_OR_CLICK = re.compile(
    ESCAPE + r"(\[([A-DFHIOZ]|[\d;:]+[A-Zu~]|<\d+;\d+;\d+[Mm])|O[A-S])"
)
"""What nobody types that quickly, so that it was sent as one."""

_KEYS = (ESCAPE, f"{ESCAPE}[", f"{ESCAPE}O")
"""Which of what may turn out to begin more are keys if nothing follows."""

LATEST = 1.0
"""Seconds after which what follows Escape no longer belongs to it."""


class InputParser(XTermParser):
    """Textual's parser, but a paste is text until its end, in any number of pieces."""

    _pasted: str | None = None
    """What has arrived of a paste so far; None outside of one."""
    _held = ""
    """The beginning of something whose rest has not arrived."""
    _held_until = 0.0
    _late = ""
    """What was taken for keys, since nothing followed: perhaps something still does."""

    def feed(self, data: str) -> Iterable[Message]:
        """The messages that this piece of input completes."""
        if not data:
            return super().feed(data)
        return self._parts(data)

    def tick(self) -> Iterable[Message]:
        """Pass on the keys that are complete because nothing followed them."""
        begun = self._late + self._held
        if self._held and begun in _KEYS and time.monotonic() >= self._held_until:
            typed, self._held, self._late = self._held, "", begun
            if typed.startswith(ESCAPE):
                yield Key("escape", ESCAPE)
            yield from self._known(typed.removeprefix(ESCAPE))
        yield from super().tick()

    def _parts(self, data: str) -> Iterator[Message]:
        begun = self._late + self._held + data
        if self._late and self._is_soon() and _PERHAPS_MORE.fullmatch(begun):
            self._hold(self._held + data)
            return
        is_one = self._is_soon() and _KEY_OR_CLICK.match(begun)
        if not (is_one or begun.startswith(PASTE_BEGINS)):
            begun = self._held + data
        text, self._held, self._late = begun, "", ""
        while text:
            if self._pasted is None:
                text = yield from self._up_to_a_paste(text)
            else:
                text = yield from self._up_to_its_end(self._pasted + text)

    def _is_soon(self) -> bool:
        return time.monotonic() < self._held_until + LATEST

    def _hold(self, begun: str) -> None:
        """Longer what only a bad line tears apart, since nobody waits for it."""
        self._held = begun
        times = 1 if begun == ESCAPE or self._late else 5
        self._held_until = time.monotonic() + times * constants.ESCAPE_DELAY

    def _up_to_a_paste(self, text: str) -> Generator[Message, None, str]:
        """What comes before a paste; return what comes with it."""
        typed, paste, rest = text.partition(PASTE_BEGINS)
        if paste:
            self._pasted = ""
        elif begun := _PERHAPS_MORE.search(typed):
            typed = typed[: begun.start()]
            self._hold(begun[0])
        yield from self._keys(typed)
        return rest

    def _up_to_its_end(self, text: str) -> Generator[Message, None, str]:
        """The paste, if it is complete; return what comes behind it."""
        pasted, end, rest = text.partition(PASTE_ENDS)
        self._pasted = None if end else text
        if end:
            yield Paste(pasted)
        return rest

    def _keys(self, typed: str) -> Iterator[Message]:
        first, *others = _KEY_OF_ITS_OWN.split(typed)
        yield from self._known(first)
        for other in others:
            yield Key("escape", ESCAPE)
            yield from self._known(other)

    def _known(self, typed: str) -> Iterable[Message]:
        # Programs that type for a person end lines as files do; Enter sends the other.
        keys = typed.replace("\r\n", "\r").replace("\n", "\r")
        return super().feed(keys) if keys else ()
