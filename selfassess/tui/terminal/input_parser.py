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

_PERHAPS_A_PASTE = re.compile(ESCAPE + r"(\[(2(0(0)?)?)?)?\Z")
"""What may turn out to begin a paste, or any other key, once more has arrived."""

_KEYS = (ESCAPE, f"{ESCAPE}[")
"""Which of these are keys if nothing follows."""


class InputParser(XTermParser):
    """Textual's, for which a paste is text until its end, in however many pieces it comes."""

    _pasted: str | None = None
    """What has arrived of a paste so far; None outside of one."""
    _held = ""
    """The beginning of something whose rest has not arrived."""
    _held_until = 0.0
    _late = ""
    """What was taken for keys, since nothing followed: perhaps something still does."""

    def feed(self, data: str) -> Iterable[Message]:
        """What this completes."""
        if not data:
            return super().feed(data)
        return self._parts(data)

    def tick(self) -> Iterable[Message]:
        """Pass on the keys that are complete because nothing followed them."""
        if self._held in _KEYS and time.monotonic() >= self._held_until:
            self._late, self._held = self._held, ""
            yield Key("escape", ESCAPE)
            yield from self._known(self._late.removeprefix(ESCAPE))
        yield from super().tick()

    def _parts(self, data: str) -> Iterator[Message]:
        late = self._late + data
        begun = late if late.startswith(PASTE_BEGINS) else self._held + data
        text, self._held, self._late = begun, "", ""
        while text:
            if self._pasted is None:
                text = yield from self._up_to_a_paste(text)
            else:
                text = yield from self._up_to_its_end(self._pasted + text)

    def _up_to_a_paste(self, text: str) -> Generator[Message, None, str]:
        """What comes before a paste; return what comes with it."""
        typed, paste, rest = text.partition(PASTE_BEGINS)
        if paste:
            self._pasted = ""
        elif begun := _PERHAPS_A_PASTE.search(typed):
            typed, self._held = typed[: begun.start()], begun[0]
            self._held_until = time.monotonic() + constants.ESCAPE_DELAY
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
