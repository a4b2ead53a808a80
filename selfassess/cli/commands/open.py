"""`selfassess open FILE`: the walk."""

import os
from argparse import Namespace
from typing import TYPE_CHECKING

from selfassess.cli.exits import Exit
from selfassess.cli.printing import complain, say
from selfassess.core.language import _

if TYPE_CHECKING:
    from selfassess.tui.desk import Desk, Work


def run(arguments: Namespace) -> int:
    """Show the screens, or say why they cannot be shown and what serves instead."""
    # Textual costs 0.2 s; only the commands with screens pay for it.
    from selfassess.tui.app import run as show
    from selfassess.tui.terminal import why_no_screens

    if reason := why_no_screens(os.environ):
        complain(*without_screens(reason, arguments.file))
        return Exit.CANNOT
    code = show(lambda: _load(arguments.file))
    say(_("Your answers are in {path}").format(path=arguments.file))
    return code


def _load(path: str) -> "tuple[Desk, Work]":
    from selfassess.cli.working import desk, open_work

    return desk(), open_work(path)


def without_screens(reason: str, file: str) -> tuple[str, ...]:
    """What to do where the screens cannot be shown."""
    return (
        _("selfassess: error: {reason}, so the screens cannot be shown").format(
            reason=reason
        ),
        _("  these need none: selfassess check, score, report {file}").format(
            file=file
        ),
        _("  and the answers can be written into {file} with any editor").format(
            file=file
        ),
    )
