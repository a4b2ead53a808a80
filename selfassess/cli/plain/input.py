"""One typed line after the other, from a person or from a file of commands."""

import contextlib
import os
import select
import sys
from collections.abc import Callable, Iterator
from types import FrameType

from selfassess.cli.output.console import print_out, show_prompt
from selfassess.cli.plain.line_editor import (
    LONGEST_OF_TERMINAL,
    is_perhaps_cut,
    prepare_editor,
    typing_ahead,
)
from selfassess.core.text.i18n import _
from selfassess.core.text.terminal import printable
from selfassess.tui.terminal.signals import CTRL_C, heard_by, noted_in

Ask = Callable[[str], str]
"""Shows a prompt and returns the line; raises EOFError at the end, or Left."""


class Left(KeyboardInterrupt):
    """The person, or the machine, wants the program to end; nothing may be lost.

    An event loop passes on no other exception that comes while it calls somebody.
    """

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    @property
    def is_by_hand(self) -> bool:
        """Ctrl+C: the person is still there."""
        return self.number == CTRL_C


class Reader:
    """Asks for lines; a signal ends the waiting, but never a saving."""

    def __init__(self) -> None:
        self._may_leave = False
        self._signal = 0
        if hasattr(sys.stdin, "reconfigure"):
            # A paste in Latin-1 must not end the program.
            sys.stdin.reconfigure(errors="replace")
        self._has_editor = prepare_editor(os.environ)

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        """Signals that would end the program are kept until they can be obeyed."""
        ahead = typing_ahead() if self._has_editor else contextlib.nullcontext()
        with heard_by(self._noticed), ahead:
            yield

    def _noticed(self, number: int, _frame: FrameType | None) -> None:
        self._signal = number
        if self._may_leave:
            raise Left(number)

    @contextlib.contextmanager
    def interruptible(self) -> Iterator[None]:
        """A block in which a signal is obeyed at once."""
        self._may_leave = True
        try:
            if self._signal:
                raise Left(self._signal)
            yield
        finally:
            self._may_leave = False
            self._signal = 0

    def __call__(self, prompt: str) -> str:
        """The line that is typed or pasted, whole; raise EOFError at the end."""
        if self._has_editor:
            with self.interruptible():
                return input(printable(prompt))
        while is_perhaps_cut(typed := self._read(prompt)):
            print_out(_cut_sentence())
        return typed

    def _read(self, prompt: str) -> str:
        """The next line of the input; shown if nobody saw it being typed."""
        show_prompt(prompt)
        with self.interruptible():
            _wait_for_a_line()
            try:
                line = sys.stdin.readline()
            except OSError:  # the terminal has gone
                line = ""
        if not line:
            raise EOFError
        typed = line.rstrip("\r\n")
        if not sys.stdin.isatty():
            print_out(typed)
        return typed


def _cut_sentence() -> str:
    return _(
        "This terminal passes on {count} bytes of a line and drops the rest, so this "
        "one may have lost its end. Nothing was done. Please type it in shorter lines: "
        "note + takes several."
    ).format(count=LONGEST_OF_TERMINAL)


def _wait_for_a_line() -> None:
    """Until something is typed, or a signal came.

    A signal in the moment before Python begins to read would not be noticed before the
    next line is typed; a pipe remembers it.
    """
    if os.name != "posix" or not sys.stdin.isatty():
        return
    remembered, remember = os.pipe()
    os.set_blocking(remember, False)
    try:
        with noted_in(remember):
            select.select([sys.stdin, remembered], [], [])
    finally:
        os.close(remembered)
        os.close(remember)
