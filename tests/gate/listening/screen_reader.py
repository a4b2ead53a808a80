"""The program under tdsr, a screen reader for terminals, with its speech as text."""

import re
import sys
import termios
import time
import tty
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

import pexpect

from tests.gate.listening.speech import Turn, written
from tests.terminals import environment_of_a_terminal

ROOT = Path(__file__).parents[3]
READER = Path(sys.executable).with_name("tdsr")
SPEECH_LOG = Path(__file__).with_name("speech_log.py")
PROGRAM = (sys.executable, "-m", "tests.gate.listening.fixed_day")
LONGEST_WAIT = 60
"""Seconds after which a test gives up; nothing is measured."""
QUIET = 1.5
"""Seconds without anything new after which a screen is drawn: for figures, not for tests."""
BLINKING = 8
"""Seconds after which no more is awaited: a cursor that blinks never comes to rest."""
WAITING = re.compile(rb"\x1b\[\?2004h(?:(?!\x1b\[\?2004l).)+$|\n[^\n]*> $", re.DOTALL)
"""The editor of lines has begun, shown a prompt, and not ended; or a prompt without it."""
SETTINGS = """\
[speech]
process_symbols = False
key_echo = {key_echo}
prompt = .*
[commands]
[plugins]
[symbols]
"""
"""As tdsr's own. Where keys are not said again, they stand in the log as typed."""


class ScreenReader:
    """tdsr, the program that it speaks, and a person who types and listens."""

    def __init__(
        self,
        folder: Path,
        arguments: str,
        exported: Mapping[str, str] = MappingProxyType({}),
        *,
        says_keys: bool = False,
    ) -> None:
        self._log = folder / "speech.log"
        self._heard = 0
        self._shown = b""
        self._is_over = False
        home = folder / "home"
        self._set_up(home, says_keys=says_keys)
        self._child = pexpect.spawn(
            str(READER),
            [
                *("-s", f"{sys.executable} {SPEECH_LOG} {self._log}"),
                *("--", " ".join((*PROGRAM, arguments))),
            ],
            cwd=str(folder),
            env={
                **environment_of_a_terminal(),
                "HOME": str(home),
                "PYTHONPATH": str(ROOT),
                "TZ": "UTC",
                **exported,
            },
            dimensions=(24, 80),
        )
        self._take_keys_one_by_one()

    def _set_up(self, home: Path, *, says_keys: bool) -> None:
        """tdsr ends where the folder of its settings is missing."""
        path = home / ".config" / "tdsr" / "tdsr.cfg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SETTINGS.format(key_echo=says_keys))

    def _take_keys_one_by_one(self) -> None:
        """Once tdsr has greeted: the terminal passes on each key, and shows none itself.

        tdsr does that for itself, but tdsr2 0.2.1 takes it back before it begins to read:
        it hears whole lines only, which the terminal has shown already.
        """
        self._until(lambda: "presented by" in self._speech(), "tdsr has not begun")
        tty.setraw(self._child.child_fd, termios.TCSANOW)
        self._heard = self._speech().index("\n") + 1

    def listen(self) -> Turn:
        """All that is shown and spoken until the program waits for a line, or ends."""
        self._until(self._has_said_all, "the program goes on")
        turn = Turn(
            shown=written(self._shown),
            raw=self._shown.decode(errors="replace"),
            spoken=self._pieces(),
        )
        self._shown = b""
        self._heard = len(self._speech())
        return turn

    def type_keys(self, text: str) -> None:
        """Key by key, each when the one before can be seen."""
        for key in text:
            wanted = written(self._shown) + key
            self._child.send(key)
            self._until(partial(self._shows, wanted), f"{wanted!r} is not there")

    def press(self, keys: str, heard: str) -> None:
        """A key such as an arrow, or a paste, and wait until this is spoken of it."""
        self._heard = len(self._speech())
        self._child.send(keys)
        wanted = _letters(heard)
        self._until(lambda: _letters("".join(self._pieces())) == wanted, heard)

    def end_line(self, keys: str = "\r") -> Turn:
        """End the line, and listen to what comes of it."""
        self._shown = b""
        self._heard = len(self._speech())
        self._child.send(keys)
        return self.listen()

    def send(self, keys: str) -> None:
        """Keys, of which nobody knows what comes."""
        self._shown = b""
        self._heard = len(self._speech())
        self._child.send(keys)

    def wait_for(self, words: str) -> None:
        """Until the words were spoken."""
        self._until(lambda: words in " ".join(self._pieces()), words)

    def settled(self) -> tuple[int, str]:
        """How many bytes came until nothing came for a while, and what was spoken."""
        end = time.monotonic() + QUIET
        longest = time.monotonic() + BLINKING
        while time.monotonic() < min(end, longest):
            before = len(self._shown) + len(self._speech())
            self._read()
            if len(self._shown) + len(self._speech()) != before:
                end = time.monotonic() + QUIET
        return len(self._shown), " ".join(self._pieces())

    def close(self) -> None:
        """The person turns the screen reader off, whatever the program does."""
        self._child.close(force=True)

    @property
    def is_over(self) -> bool:
        """The program has ended."""
        return self._is_over

    def _shows(self, wanted: str) -> bool:
        return written(self._shown) == wanted

    def _has_said_all(self) -> bool:
        text = written(self._shown)
        if not (self._is_over or (WAITING.search(self._shown) and text.endswith(" "))):
            return False
        return _letters(text) == _letters("".join(self._pieces()))

    def _speech(self) -> str:
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""

    def _pieces(self) -> list[str]:
        """What is said since the last turn; that tdsr falls silent is no speech."""
        told = self._speech()[self._heard :].split("\n")[:-1]
        return [line[1:] for line in told if line != "x" and line[1:]]

    def _until(self, true: Callable[[], bool], wrong: str) -> None:
        end = time.monotonic() + LONGEST_WAIT
        while not true():
            assert time.monotonic() < end, self._complaint(wrong)
            self._read()

    def _read(self) -> None:
        try:
            self._shown += self._child.read_nonblocking(65536, 0.02)
        except pexpect.TIMEOUT:
            pass
        except pexpect.EOF:
            self._child.wait()
            self._is_over = True

    def _complaint(self, wrong: str) -> str:
        return f"{wrong!r}; shown:\n{written(self._shown)}\nspoken:\n{self._pieces()}"


def _letters(text: str) -> str:
    return "".join(text.split())
