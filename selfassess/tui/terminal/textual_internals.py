"""What the screens need of Textual that it does not offer in public: the list.

Three names, each with the reason and with what would make it needless:

1. `XTermParser`, which takes what the terminal sends apart into keys. It looks for keys
   in a paste, too, so that an escape character in a text acts as a command, and takes
   Escape and a key behind it for one key. Which parser a driver uses cannot be said in
   public. There is no issue to wait for about pastes; about Escape, see
   https://github.com/Textualize/textual/issues/4816.
2. `divide_line`, which says where lines end, of Chinese, Hindi and all others, on every
   screen. There is no issue to wait for; a way to give a text its own rule makes this
   needless.
3. `App._handle_exception`, which prints the values of all variables when the program
   fails: they hold what people wrote. Waits for a public hook, asked for in
   https://github.com/Textualize/textual/issues/2818.

And a mistake of Textual, mended here until it is mended there: one byte that is not
UTF-8 ends the program (https://github.com/Textualize/textual/issues/6456).
"""

import codecs
import sys
from collections.abc import Callable

from textual import content
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver

__all__ = ["XTermParser"]

LineEnds = Callable[[str, int, bool], list[int]]
"""The places in a text behind which lines of that width end; whether words may break."""

line_ends_at_blanks: LineEnds = vars(content)["divide_line"]
"""Textual's own."""


def end_lines_at(line_ends: LineEnds) -> None:
    """From here on, on every screen."""
    vars(content)["divide_line"] = line_ends


def parse_keys_with(parser: type[XTermParser], driver: type[Driver]) -> None:
    """What the driver reads from the terminal is taken apart by that parser."""
    name = "textual.drivers.win32" if sys.platform == "win32" else driver.__module__
    vars(sys.modules[name])["XTermParser"] = parser


def tolerate_foreign_bytes() -> None:
    """A paste in Latin-1 or an old mouse report must not end the program."""
    if sys.platform == "win32":
        return
    from textual.drivers import linux_driver

    def decoder(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
        plain = codecs.getincrementaldecoder(encoding)
        return lambda: plain(errors="replace")

    vars(linux_driver)["getincrementaldecoder"] = decoder


class FailingApp(App[None]):
    """An app that is asked what to do with an exception that nobody caught."""

    def _handle_exception(self, error: Exception) -> None:
        if self.shows_failure(error):
            super()._handle_exception(error)

    def shows_failure(self, error: Exception) -> bool:
        """Whether Textual ends the program and prints all there is to know."""
        return True
