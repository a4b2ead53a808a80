"""What stands between the screens and a real terminal.

Measured on Textual 8.2.8: text from data reaches the terminal unfiltered in nearly
every widget; a hang-up or a TERM signal ends the program at once without a word to
it; a lost terminal leaves it spinning; one byte that is not UTF-8 ends it.
"""

import os
import re
import signal
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import cast

# Textual's filters work on the segments of rich; no other type will do.
from rich.segment import Segment  # noqa: TID251
from textual.color import Color
from textual.driver import Driver
from textual.filter import LineFilter

from selfassess.core.language import _

# Rich measures these as no cells wide, so leaving them out moves nothing.
_ACTING = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]"
)


SHOW_CURSOR = "\x1b[?25h"


class NoControls(LineFilter):
    """The last line of defence: no control character reaches the terminal."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without what a terminal would obey."""
        return [
            segment
            if segment.control or not _ACTING.search(segment.text)
            else Segment(_ACTING.sub("", segment.text), segment.style)
            for segment in segments
        ]


class Filters(LineFilter):
    """Several at once: Textual makes a new line for each that it is given."""

    def __init__(self, filters: Sequence[LineFilter]) -> None:
        super().__init__()
        self.filters = filters

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments as the last of the filters leaves them."""
        for each in self.filters:
            segments = each.apply(segments, background)
        return segments


def with_a_cursor(driver: type[Driver], is_shown: Callable[[], bool]) -> type[Driver]:
    """The driver, which shows the terminal's cursor again after whatever it writes.

    Textual hides the cursor; braille displays and screen magnifiers follow it.
    """

    def write(self: Driver, data: str) -> None:
        driver.write(self, data + SHOW_CURSOR if is_shown() else data)

    told = {"write": write, "__module__": driver.__module__}
    return cast("type[Driver]", type(driver.__name__, (driver,), told))


def why_no_screens(environment: Mapping[str, str]) -> str | None:
    """Why the screens cannot be shown here, or None if they can."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return _("there is no terminal here")
    if environment.get("TERM", "") in ("dumb", "unknown"):
        return _("this terminal cannot move its cursor (TERM={term})").format(
            term=environment["TERM"]
        )
    return None


def ask_the_terminal_for_its_size() -> None:
    """What was exported stays as it is however the window changes; it is not asked."""
    if sys.__stdout__ and sys.__stdout__.isatty():
        for name in ("COLUMNS", "LINES"):
            os.environ.pop(name, None)


def leaving_signals() -> list[signal.Signals]:
    """The signals after which nothing may be lost; none of them exist on Windows."""
    names = ("SIGHUP", "SIGTERM", "SIGINT")
    if sys.platform == "win32":
        return []
    return [getattr(signal, name) for name in names]


def terminal_is_gone() -> bool:
    """Whether the terminal was closed under us without a signal."""
    if sys.platform == "win32":
        return False
    import termios

    try:
        termios.tcgetattr(sys.__stdin__.fileno() if sys.__stdin__ else 0)
    except (termios.error, ValueError, OSError):
        return True
    return False


def leave_at_once(code: int) -> None:
    """End without writing to a terminal that is no longer there."""
    os._exit(code)


def leave_in_any_case(code: int, seconds: float) -> None:
    """End after so many seconds, if the program has not ended by then."""
    watchdog = threading.Timer(seconds, leave_at_once, [code])
    watchdog.daemon = True
    watchdog.start()
