"""Why a command begins in plain lines instead of the screens, and how to leave them."""

import sys
from collections.abc import Mapping

from selfassess.core.text.i18n import _
from selfassess.storage.user.settings_path import plain_setting, settings_path

VARIABLE = "SELFASSESS_PLAIN"
"""0 asks for the screens where the settings ask for plain lines; anything else for those."""


def why_plain(environment: Mapping[str, str], *, asked: bool) -> str:
    """The sentence that says why; empty where the screens are to be shown.

    `asked`: plain lines were asked for on the command line.
    """
    said = environment.get(VARIABLE, "")
    if asked:
        # Translators: --plain is typed.
        return _("Plain lines, as --plain says; without it there are screens.")
    if said not in ("", "0"):
        # Translators: SELFASSESS_PLAIN is the name of a variable, and is typed.
        return _("Plain lines, as SELFASSESS_PLAIN says; set to 0, it gives screens.")
    if not said and plain_setting():
        # Translators: SELFASSESS_PLAIN=0 and plain = false are typed; {path} is a file.
        sentence = _(
            "Plain lines, as the settings say; SELFASSESS_PLAIN=0 gives screens for "
            "once, and plain = false in {path} for good."
        )
        return sentence.format(path=settings_path())
    if has_plain_terminal(environment):
        return _(
            "Plain lines, because this terminal can only print; any other has screens."
        )
    return ""


def wants_plain(environment: Mapping[str, str], *, asked: bool) -> bool:
    """Whether the person wants plain lines, whatever the terminal can show."""
    said = environment.get(VARIABLE, "")
    return asked or said not in ("", "0") or (not said and plain_setting())


def has_plain_terminal(environment: Mapping[str, str]) -> bool:
    """Whether there is a terminal, but one that can only show line after line."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    # Windows does not set TERM.
    nothing = "" if sys.platform == "win32" else "dumb"
    return environment.get("TERM", nothing) in ("dumb", "unknown")
