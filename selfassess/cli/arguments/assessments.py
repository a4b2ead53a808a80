"""Arguments of the commands on one assessment: open, check, score, versions, serve."""

import argparse

from selfassess.cli.arguments.common import (
    Command,
    a_zone,
    add_day,
    add_plain,
    add_problem_format,
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
    add = command(
        "check", _("everything wrong with assessments and questionnaires")
    ).add_argument
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
    add = command(
        "score", _("tallies, the star, and what stands in its way")
    ).add_argument
    add("file", metavar="FILE")
    add("--json", action="store_true")
    add("--require-star", action="store_true", help=_("exit 1 if not eligible"))


def add_timeline(command: Command) -> None:
    """The arguments of `timeline`."""
    add = command(
        "timeline", _("what was, what is planned, what is due, what is late")
    ).add_argument
    add("file", metavar="FILE")
    add_day(add)
    add(
        "--zone",
        metavar="AREA/CITY",
        type=a_zone,
        action="append",
        help=_("meetings by the clock of that place, too; may be given several times"),
    )
    add("--json", action="store_true")
    # Translators: help of --ics: the timeline as a file for calendars.
    add("--ics", metavar="OUT.ics", default="", help=_("as a file for calendars"))


def add_register(command: Command) -> None:
    """The arguments of `register`."""
    add = command(
        "register",
        _("comments, commitments, recommendations, meetings, actions, the forum"),
    ).add_argument
    add("file", metavar="FILE")
    registers = (
        *("comments", "commitments", "recommendations", "meetings"),
        *("actions", "members", "forum-meetings", "owners", "retired"),
    )
    add("register", choices=registers)
    add(
        "--csv",
        metavar="F.csv",
        # Translators: help of --csv; import is the name of a command.
        help=_("as a table for spreadsheets; import reads it"),
    )


def add_owners(command: Command) -> None:
    """The arguments of `owners`."""
    add = command(
        "owners",
        # Translators: help of the command owners.
        _("who owes which answers, and a text to send to each"),
    ).add_argument
    add("file", metavar="FILE")
    add_day(add)
    add("--json", action="store_true")
    add("--markdown", action="store_true")


def add_evidence(command: Command) -> None:
    """The arguments of `evidence`."""
    own = command("evidence", _("the register of evidence, and whether it is there"))
    own.add_argument("file", metavar="FILE")
    form = own.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    # Translators: help of --markdown: the register of evidence as a table.
    form.add_argument("--markdown", action="store_true", help=_("as a table"))
    own.add_argument(
        "--online",
        action="store_true",
        # Translators: FILE is the assessment, as the command names it; it is not
        # translated.
        help=_("look each address up, and keep in FILE what became of it"),
    )
    own.add_argument(
        "--timeout",
        metavar="SECONDS",
        type=_seconds,
        default=10.0,
        help=_("how long to wait for each answer; 10 if not given"),
    )
    own.add_argument(
        "--at-once",
        metavar="N",
        type=_number_at_once,
        default=4,
        help=_("how many addresses to look up at the same time; 4 if not given"),
    )


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 600:
        # Translators: follows the name of an option; {text} is what was typed.
        message = _("must be a number of seconds up to 600, not '{text}'")
        raise argparse.ArgumentTypeError(message.format(text=text))
    return seconds


def _number_at_once(text: str) -> int:
    if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 32:
        return int(text)
    # Translators: follows the name of an option; {text} is what was typed.
    message = _("must be a whole number from 1 to 32, not '{text}'")
    raise argparse.ArgumentTypeError(message.format(text=text))


def add_versions(command: Command) -> None:
    """The arguments of `versions`."""
    add = command("versions", _("earlier versions of a file")).add_argument
    add("file", metavar="FILE")
    # Translators: help of --restore; FILE is not translated.
    add("--restore", metavar="N", type=int, help=_("what FILE holds is kept, too"))
    add("--json", action="store_true")


def add_serve(command: Command) -> None:
    """The arguments of `serve`."""
    add = command("serve", _("the screens in a browser on this machine")).add_argument
    add("file", metavar="FILE")
    # Translators: help of --port: any number of a port that is free, if not given.
    add("--port", type=_port, default=0, metavar="N", help=_("any that is free"))
    # Translators: help of --plain of `serve`: the address that is printed is this page's.
    text = _("the page with lines and buttons, for screen readers")
    add("--plain", action="store_true", help=text)


def _port(text: str) -> int:
    if text.isdecimal() and len(text) <= 5 and int(text) < 1 << 16:
        return int(text)
    raise argparse.ArgumentTypeError(_("must be a number from 0 to 65535"))


def add_demo(command: Command) -> None:
    """The arguments of `demo`."""
    command(
        "demo", _("a copy of an invented country's assessment: score, PDF, screens")
    )
