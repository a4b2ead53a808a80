"""Lines typed in a terminal: edited by readline, and never cut unnoticed.

A terminal that edits lines by itself passes on so many bytes of one and drops the rest,
shows arrow keys as letters, and hands a paste on line by line. GNU readline does none
of that. It writes what is typed as it is typed, without colours or a second drawing of
the line, so that screen readers stay undisturbed.
"""

import contextlib
import importlib
import os
import sys
from collections.abc import Iterator, Mapping

LONGEST_OF_TERMINAL = 4095 if sys.platform == "linux" else 1023
"""Bytes of a line that a terminal passes on where nothing else edits it."""


def prepare_editor(environment: Mapping[str, str]) -> bool:
    """Have `input` edit lines with readline; return whether it will.

    Not where a terminal can only print: readline would scroll a long line sideways.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    if environment.get("TERM", "dumb") in ("dumb", "unknown"):
        return False
    try:
        # `input` uses it from the moment of its import; Windows has none.
        readline = importlib.import_module("readline")
    except ImportError:
        return False
    # Python turns it off, for its own prompt of several lines.
    readline.parse_and_bind("set enable-bracketed-paste on")
    return True


@contextlib.contextmanager
def typing_ahead() -> Iterator[None]:
    """Keep all that is typed or pasted before the next prompt, for readline to show.

    Between two prompts the terminal would edit lines by itself again, and cut them. It
    goes on echoing: where it does not, readline takes every prompt for a password's.
    """
    import termios  # where there is readline

    before = termios.tcgetattr(sys.stdin)
    kept = termios.tcgetattr(sys.stdin)
    kept[3] &= ~termios.ICANON
    termios.tcsetattr(sys.stdin, termios.TCSADRAIN, kept)
    try:
        yield
    finally:
        with contextlib.suppress(termios.error):  # the terminal has gone
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)


def is_perhaps_cut(line: str) -> bool:
    """Whether a terminal that edits lines by itself may have dropped this one's end."""
    if os.name != "posix" or not sys.stdin.isatty():
        return False
    return len(line.encode(errors="replace")) >= LONGEST_OF_TERMINAL
