"""The terminal's driver: its cursor, its size, and why there may be no screens at all.

Measured on Textual 8.2.8: text from data reaches the terminal unfiltered in nearly
every widget; a hang-up or a TERM signal ends the program at once without a word to
it; a lost terminal leaves it spinning; one byte that is not UTF-8 ends it.
"""

import os
import sys
from collections.abc import Callable, Mapping
from typing import cast

from textual.driver import Driver

from selfassess.core.text.i18n import _

SHOW_CURSOR = "\x1b[?25h"


def with_a_cursor(
    driver: type[Driver], is_shown: Callable[[], bool], news: Callable[[str], str]
) -> type[Driver]:
    """The driver, which shows the terminal's cursor again after whatever it writes.

    Textual hides the cursor; braille displays and screen magnifiers follow it. Of what
    it writes only the news go out.
    """

    def write(self: Driver, data: str) -> None:
        data = news(data)
        driver.write(self, data + SHOW_CURSOR if is_shown() else data)

    members = {"write": write, "__module__": driver.__module__}
    return cast("type[Driver]", type(driver.__name__, (driver,), members))


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
