"""Arguments of `help`."""

from selfassess.cli.arguments.common import Command
from selfassess.core.text.i18n import _


def add_help(command: Command) -> None:
    """The arguments of `help`."""
    add = command(
        "help", _("a help page; without a topic: which there are")
    ).add_argument
    add("topic", metavar="TOPIC", nargs="*", help=_("a topic or a command"))
    add("--plain", action="store_true", help=_("never through a pager"))
