"""Arguments of the commands for several versions of a file: diff, history, merge, git-setup."""

import argparse

from selfassess.cli.arguments.options import Command, flag
from selfassess.core.text.i18n import _


def add_diff(command: Command) -> None:
    """The arguments of `diff`."""
    text = _("what differs between two assessments, by meaning")
    add = command("diff", text).add_argument
    add("before", metavar="A")
    add("after", metavar="B")
    flag(add, "--json")
    flag(add, "--markdown", _("for an e-mail or a pull request"))


def add_history(command: Command) -> None:
    """The arguments of `history`."""
    text = _("what changed when, from git and from the versions kept here")
    add = command("history", text).add_argument
    add("file", metavar="FILE")
    # Translators: help of REQUIREMENT: the history of one requirement.
    text = _("only this one: its number or its id")
    add("requirement", metavar="REQUIREMENT", nargs="?", help=text)
    text = _("only since the draft that this reviewer reviewed")
    add("--reviewer", metavar="NAME", help=text)
    flag(add, "--json")
    flag(add, "--markdown", _("for an e-mail or a pull request"))


def add_merge(command: Command) -> None:
    """The arguments of `merge`."""
    text = _("both sides' changes in one file, by meaning")
    add = command("merge", text).add_argument
    # Translators: help of BASE, the first of three files to merge.
    add("base", metavar="BASE", help=_("the state that both sides began with"))
    add("ours", metavar="OURS", nargs="?")
    # Translators: OURS, THEIRS and BASE are the names of three files to merge; they
    # are not translated.
    text = _("without OURS and THEIRS: BASE is a file with the markers of git")
    add("theirs", metavar="THEIRS", nargs="?", help=text)
    # Translators: help of --output: a new file, or the file OURS; OURS is not
    # translated.
    add("-o", "--output", metavar="OUT", required=True, help=_("new, or OURS again"))
    # For git, which hands over copies: what the file is called.
    add("--path", help=argparse.SUPPRESS)


def add_git_setup(command: Command) -> None:
    """The arguments of `git-setup`."""
    own = command("git-setup", _("let git merge and show assessments by meaning here"))
    actions = own.add_mutually_exclusive_group()
    # Translators: help of --check: whether git is set up.
    flag(actions.add_argument, "--check", _("is it set up?"))
    # Translators: help of --remove: undo what git-setup does.
    flag(actions.add_argument, "--remove", _("take it out again"))
    # For git, which shows what this prints instead of the file.
    actions.add_argument("--show", metavar="FILE", help=argparse.SUPPRESS)
