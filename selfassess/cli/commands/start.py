"""`selfassess` alone: the start screen."""

from argparse import Namespace
from typing import TYPE_CHECKING

from selfassess.cli.commands.open import show_screens

if TYPE_CHECKING:
    from selfassess.core.session.workspace import Launcher


def run(_arguments: Namespace) -> int:
    """Show what can be opened."""
    return show_screens(_load, ("open", "FILE"))


def _load() -> "tuple[Launcher, None]":
    from selfassess.cli.workspace.launcher import file_launcher

    return file_launcher(), None
