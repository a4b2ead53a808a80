"""`selfassess` alone: the start screen."""

import os
from argparse import Namespace
from typing import TYPE_CHECKING

from selfassess.cli.commands.open import be_quick, without_screens
from selfassess.cli.exits import Exit
from selfassess.cli.printing import complain

if TYPE_CHECKING:
    from selfassess.tui.desk import Desk


def run(_arguments: Namespace) -> int:
    """Show what can be opened."""
    be_quick()
    # Textual costs 0.2 s; only the commands with screens pay for it.
    from selfassess.tui.app import run as show
    from selfassess.tui.terminal import why_no_screens

    if reason := why_no_screens(os.environ):
        complain(*without_screens(reason, "FILE"))
        return Exit.CANNOT
    return show(_load)


def _load() -> "tuple[Desk, None]":
    from selfassess.cli.working import desk

    return desk(), None
