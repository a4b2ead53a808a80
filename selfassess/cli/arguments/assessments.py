"""Arguments of the commands on one assessment: open, check, score, versions, serve."""

import argparse

from selfassess.cli.arguments.argument_types import (
    a_number_at_once,
    a_port,
    a_zone,
    some_seconds,
)
from selfassess.cli.arguments.options import (
    Command,
    add_day,
    add_plain,
    add_problem_format,
    flag,
)
from selfassess.core.text.i18n import _


def add_open(command: Command) -> None:
    """The arguments of `open`."""
    add = command("open", _("walk through the requirements")).add_argument
    add("file", metavar="FILE")
    add_plain(add)
    # For `serve`, which runs the screens behind a browser.
    add("--served", action="store_true", help=argparse.SUPPRESS)


def add_check(command: Command) -> None:
    """The arguments of `check`."""
    text = _("everything wrong with assessments and questionnaires")
    add = command("check", text).add_argument
    add("files", metavar="FILE", nargs="+")
    add_problem_format(add)


def add_explain(command: Command) -> None:
    """The arguments of `explain`."""
    own = command("explain", _("what the code of a message means, such as SA102"))
    # Translators: help of the argument of `explain`.
    text = _("all codes are listed if none is given")
    own.add_argument("code", metavar="CODE", nargs="?", help=text)


def add_score(command: Command) -> None:
    """The arguments of `score`."""
    text = _("tallies, the star, and what stands in its way")
    add = command("score", text).add_argument
    add("file", metavar="FILE")
    flag(add, "--json")
    flag(add, "--require-star", _("exit 1 if not eligible"))


def add_timeline(command: Command) -> None:
    """The arguments of `timeline`."""
    text = _("what was, what is planned, what is due, what is late")
    add = command("timeline", text).add_argument
    add("file", metavar="FILE")
    add_day(add)
    text = _("meetings by the clock of that place, too; may be given several times")
    add("--zone", metavar="AREA/CITY", type=a_zone, action="append", help=text)
    flag(add, "--json")
    # Translators: help of --ics: the timeline as a file for calendars.
    add("--ics", metavar="OUT.ics", default="", help=_("as a file for calendars"))


def add_register(command: Command) -> None:
    """The arguments of `register`."""
    text = _("comments, commitments, recommendations, meetings, actions, the forum")
    add = command("register", text).add_argument
    add("file", metavar="FILE")
    registers = (
        *("comments", "commitments", "recommendations", "meetings"),
        *("actions", "members", "forum-meetings", "owners", "retired"),
    )
    add("register", choices=registers)
    # Translators: help of --csv; import is the name of a command.
    text = _("as a table for spreadsheets; import reads it")
    add("--csv", metavar="F.csv", help=text)


def add_owners(command: Command) -> None:
    """The arguments of `owners`."""
    # Translators: help of the command owners.
    text = _("who owes which answers, and a text to send to each")
    add = command("owners", text).add_argument
    add("file", metavar="FILE")
    add_day(add)
    flag(add, "--json")
    flag(add, "--markdown")


def add_evidence(command: Command) -> None:
    """The arguments of `evidence`."""
    own = command("evidence", _("the register of evidence, and whether it is there"))
    add = own.add_argument
    add("file", metavar="FILE")
    form = own.add_mutually_exclusive_group()
    flag(form.add_argument, "--json")
    # Translators: help of --markdown: the register of evidence as a table.
    flag(form.add_argument, "--markdown", _("as a table"))
    # Translators: FILE is the assessment, as the command names it; it is not
    # translated.
    text = _("look each address up, and keep in FILE what became of it")
    flag(add, "--online", text)
    text = _("how long to wait for each answer; 10 if not given")
    add("--timeout", metavar="SECONDS", type=some_seconds, default=10.0, help=text)
    text = _("how many addresses to look up at the same time; 4 if not given")
    add("--at-once", metavar="N", type=a_number_at_once, default=4, help=text)


def add_versions(command: Command) -> None:
    """The arguments of `versions`."""
    add = command("versions", _("earlier versions of a file")).add_argument
    add("file", metavar="FILE")
    # Translators: help of --restore; FILE is not translated.
    add("--restore", metavar="N", type=int, help=_("what FILE holds is kept, too"))
    flag(add, "--json")


def add_serve(command: Command) -> None:
    """The arguments of `serve`."""
    add = command("serve", _("the screens in a browser on this machine")).add_argument
    add("file", metavar="FILE")
    # Translators: help of --port: any number of a port that is free, if not given.
    add("--port", type=a_port, default=0, metavar="N", help=_("any that is free"))
    # Translators: help of --plain of `serve`: the address that is printed is this page's.
    text = _("the page with lines and buttons, for screen readers")
    flag(add, "--plain", text)


def add_demo(command: Command) -> None:
    """The arguments of `demo`."""
    command(
        "demo", _("a copy of an invented country's assessment: score, PDF, screens")
    )
