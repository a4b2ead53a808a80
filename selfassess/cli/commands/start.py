"""`selfassess` alone: the start screen, or the start in plain lines."""

from argparse import Namespace
from typing import TYPE_CHECKING

from selfassess.cli.commands.open import show_screens
from selfassess.cli.plain.beginning.plain_offer import why_plain_or_offered

if TYPE_CHECKING:
    from selfassess.core.session.launcher import Launcher


def run(arguments: Namespace) -> int:
    """Show what can be opened."""
    if why := why_plain_or_offered(asked=arguments.plain):
        from selfassess.cli.plain.beginning.plain_start import start_plainly

        return start_plainly(_load()[0], why)
    return show_screens(_load, ("open", "FILE"))


def _load() -> "tuple[Launcher, None]":
    from selfassess.cli.workspace.launcher import file_launcher

    return file_launcher(), None
