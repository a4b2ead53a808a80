"""The real program in a pseudo-terminal whose screen can be read and clicked."""

import os
import re
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import pexpect
import pyte

from selfassess.storage.user.settings_path import settings_path

PROGRAM = [sys.executable, "-m", "selfassess"]
COLOURS = re.compile(rb"\x1b\[[\d;]*m")
"""What nobody asks a `Terminal` for; taking it in takes most of the time of a session."""


def skip_the_tour() -> None:
    """As for a person who has seen it."""
    settings = settings_path()
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("toured = true\n")


def wait_until(true: Callable[[], bool], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


def environment_of_a_terminal() -> dict[str, str]:
    """A terminal that says its size itself."""
    sized = ("COLUMNS", "LINES")
    kept = {name: value for name, value in os.environ.items() if name not in sized}
    return {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor"}


class Terminal:
    """A program, and what a person sees of it."""

    def __init__(
        self,
        folder: Path,
        *arguments: str,
        columns: int = 80,
        lines: int = 24,
        exported: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self.child = pexpect.spawn(
            PROGRAM[0],
            [*PROGRAM[1:], *arguments],
            cwd=str(folder),
            env={**environment_of_a_terminal(), **exported},
            dimensions=(lines, columns),
        )

    def read(self, quiet: float = 0.02) -> str:
        """The screen once nothing has come for a while, at most two seconds."""
        end = time.monotonic() + 2
        while time.monotonic() < end:
            try:
                sent = self.child.read_nonblocking(65536, quiet)
                self._stream.feed(COLOURS.sub(b"", sent))
            except (pexpect.TIMEOUT, pexpect.EOF):
                break
        return "\n".join(self._screen.display).replace("\u00a0", " ")

    def write_over(self, sequence: str) -> None:
        """As another program would that has the same terminal."""
        self._stream.feed(sequence.encode())

    @property
    def cursor(self) -> pyte.screens.Cursor:
        """The terminal's own: where it is, and whether it is seen."""
        return self._screen.cursor

    def wait_for(self, text: str, seconds: float = 20) -> None:
        """Until the words can be read on the screen."""
        self._wait(lambda seen: text in seen, f"no {text!r}", seconds)

    def wait_until_gone(self, text: str, seconds: float = 20) -> None:
        """Until the words can no longer be read on the screen."""
        self._wait(lambda seen: text not in seen, f"still {text!r}", seconds)

    def wait_for_cursor(self, text: str, seconds: float = 20) -> None:
        """Until the line that the cursor stands in has the words."""
        self._wait(
            lambda seen: text in seen.split("\n")[self.cursor.y],
            f"no {text!r} at line {self.cursor.y}",
            seconds,
        )

    def _wait(
        self, is_right: Callable[[str], bool], wrong: str, seconds: float
    ) -> None:
        end = time.monotonic() + seconds
        while not is_right(text := self.read()):
            assert time.monotonic() < end, f"{wrong} in:\n{text}"

    def press(self, keys: str) -> None:
        """Keys or a text."""
        self.child.send(keys)

    def press_after(self, text: str, keys: str) -> None:
        """Keys or a text, once the words can be read."""
        self.wait_for(text)
        self.press(keys)

    def click(self, words: str) -> None:
        """With the left button, on the last place where the words stand."""
        self.wait_for(words)
        # What is below the head follows a move, and moves what can be clicked.
        while words not in (seen := self.read(0.1)):
            self.wait_for(words)
        shown = seen.split("\n")
        line = max(n for n, text in enumerate(shown) if words in text)
        at = f"{shown[line].rfind(words) + 2};{line + 1}"
        self.child.send(f"\x1b[<0;{at}M\x1b[<0;{at}m")

    def resize(self, columns: int, lines: int) -> None:
        """The person makes the window larger or smaller."""
        self._screen.resize(lines, columns)
        self.child.setwinsize(lines, columns)

    def close(self) -> int | None:
        """Wait for the end of the program; its exit code."""
        self.child.expect(pexpect.EOF, timeout=20)
        self.child.close()
        code: int | None = self.child.exitstatus
        return code
