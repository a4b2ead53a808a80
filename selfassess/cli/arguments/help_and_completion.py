"""Arguments of the commands on the program itself: help, doctor, completion."""

from argparse import REMAINDER, SUPPRESS

from selfassess.cli.arguments.options import Command, flag
from selfassess.core.text.i18n import _


def add_help(command: Command) -> None:
    """The arguments of `help`."""
    text = _("a help page; without a topic: which there are")
    add = command("help", text).add_argument
    add("topic", metavar="TOPIC", nargs="*", help=_("a topic or a command"))
    flag(add, "--plain", _("never through a pager"))


def add_doctor(command: Command) -> None:
    """The arguments of `doctor`."""
    text = _("what this machine lacks, and what to do about it")
    add = command("doctor", text).add_argument
    flag(add, "--json")


def add_completion(command: Command) -> None:
    """The arguments of `completion`."""
    own = command("completion", _("let a shell complete the command lines"))
    add = own.add_argument
    # Translators: help of the name of a shell, behind `selfassess completion`.
    text = _("prints what that shell has to run; yours if not given")
    add("shell", nargs="?", choices=("bash", "zsh", "fish", "powershell"), help=text)
    actions = own.add_mutually_exclusive_group()
    text = _("write it where that shell looks for it, and say where")
    flag(actions.add_argument, "--install", text)
    # Translators: help of --remove: undo what completion --install does.
    flag(actions.add_argument, "--remove", _("take it away again"))
    # From the scripts: what stands before a word, and what of the word is typed, behind
    # a sign, as argparse loses a value that is `--`.
    actions.add_argument("--word", default="_", help=SUPPRESS)
    add("--before", nargs=REMAINDER, help=SUPPRESS)
