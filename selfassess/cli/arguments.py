"""The parser, one small function for each command.

argparse, because start-up is part of the product: measured on the same machine,
click costs 38 ms more, typer 70 ms.
"""

import argparse
from collections.abc import Callable
from datetime import date

from selfassess import __version__
from selfassess.core.language import _


def parser() -> argparse.ArgumentParser:
    """Everything that may stand on the command line."""
    root = argparse.ArgumentParser(
        prog="selfassess",
        description=_(
            "Assess how a national action plan is made, carried out and monitored. "
            "Without a command: the start screen."
        ),
        epilog=_("Exit codes: 0 yes or done, 1 the answer is no, 2 could not do it."),
    )
    root.add_argument(
        "--version", action="version", version=f"selfassess {__version__}"
    )
    commands = root.add_subparsers(dest="command", metavar=_("command"))
    for add in (
        _new,
        _open,
        _review,
        _check,
        _score,
        _report,
        _verify,
        _sign,
        _schema,
        _extract,
        _form,
        _import,
        _compare,
        _wording,
        _diff,
        _merge,
        _git_setup,
        _versions,
        _questionnaires,
        _serve,
        _demo,
    ):
        add(commands)
    return root


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    text: str,
) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=text, description=text)


def _new(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = _command(
        commands, "new", _("begin an assessment; asks for what is missing")
    ).add_argument
    add("--questionnaire", metavar="ID", help=_("see: selfassess questionnaires"))
    add("--country", metavar="NAME")
    add("--action-plan", metavar="TITLE")
    add("--language", metavar="CODE", help=_("of the answers; en if not given"))
    add("-o", "--output", metavar="FILE", help=_("never overwritten"))


def _open(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = _command(commands, "open", _("walk through the requirements")).add_argument
    add("file", metavar="FILE")
    _add_plain(add)
    # For `serve`, which runs the screens behind a browser.
    add("--served", action="store_true", help=argparse.SUPPRESS)


def _add_plain(add: Callable[..., object]) -> None:
    add(
        "--plain",
        action="store_true",
        help=_("as lines of text: for screen readers, Braille, simple terminals, logs"),
    )


def _review(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = _command(
        commands, "review", _("say what you make of the answers, in a file of your own")
    ).add_argument
    add("file", metavar="FILE", help=_("the assessment; it is only read"))
    add("--as", dest="name", metavar="NAME", required=True, help=_("who you are"))
    add("--organisation", metavar="NAME", default="")
    _add_plain(add)


def _check(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = _command(
        commands, "check", _("everything wrong with assessments and questionnaires")
    ).add_argument
    add("files", metavar="FILE", nargs="+")
    add("--json", action="store_true")


def _score(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = _command(
        commands, "score", _("tallies, the star, and what stands in its way")
    ).add_argument
    add("file", metavar="FILE")
    add("--json", action="store_true")
    add("--require-star", action="store_true", help=_("exit 1 if not eligible"))


def _report(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = _command(
        commands, "report", _("the report, as PDF and in other forms")
    ).add_argument
    add("file", metavar="FILE")
    add("-o", "--output", metavar="OUT.pdf")
    add("--html", metavar="OUT.html")
    add("--markdown", metavar="OUT.md", help=_("for a repository or an e-mail"))
    add("--json", metavar="OUT.json", help=_("for machines"))
    add("--csv", metavar="OUT.csv", help=_("for a spreadsheet"))
    add(
        "--date",
        metavar="YYYY-MM-DD",
        type=_day,
        help=_("the date on the report; today if not given"),
    )
    add("--paper", choices=("a4", "letter"), default="a4")
    _add_template(add)
    # For the screens, which make the report in a process of its own.
    add("--progress", action="store_true", help=argparse.SUPPRESS)


def _add_template(add: Callable[..., object]) -> None:
    add(
        "--template",
        metavar="DIR",
        help=_("with report.css or report.html.jinja of your own"),
    )


def _verify(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = _command(
        commands,
        "verify",
        _("whether a report is what its files make it, and who signed a file"),
    ).add_argument
    add("report", metavar="REPORT.pdf|FILE.toml")
    add(
        "file",
        metavar="FILE",
        nargs="?",
        help=_("is it the one inside the report? or the signature that is meant"),
    )
    _add_template(add)
    add(
        "--allowed-signers",
        metavar="FILE",
        help=_("whose keys are known, as ssh-keygen reads it"),
    )


def _sign(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = _command(
        commands, "sign", _("stand by an assessment or a review, with an SSH key")
    ).add_argument
    add("file", metavar="FILE")
    add("--key", metavar="KEY", required=True, help=_("such as ~/.ssh/id_ed25519"))
    add("--statement", metavar="TEXT", help=_("what is signed, in one line"))


def _schema(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = _command(
        commands, "schema", _("a JSON Schema, so that editors help with our files")
    ).add_argument
    add("subject", metavar="FILE|QUESTIONNAIRE")
    add("-o", "--output", metavar="F.json", help=_("printed if not given"))
    add(
        "--for",
        dest="kind",
        choices=("assessment", "review", "questionnaire"),
        help=_("what is to be written by hand; by default what FILE is"),
    )
    add("--no-line", action="store_true", help=_("leave FILE without a #:schema line"))


def _extract(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = _command(
        commands, "extract", _("take the files out of a report")
    ).add_argument
    add("report", metavar="REPORT.pdf")
    add("-o", "--output", metavar="DIR", required=True)


def _form(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    own = _command(commands, "form", _("a form to fill in with any PDF viewer"))
    own.add_argument("questionnaire", metavar="QUESTIONNAIRE")
    own.add_argument("-o", "--output", metavar="FORM.pdf", required=True)
    own.add_argument("--paper", choices=("a4", "letter"), default="a4")
    own.set_defaults(html=None, progress=False)


def _import(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = _command(
        commands, "import", _("what a filled-in form says, and take it over")
    ).add_argument
    add("form", metavar="FORM.pdf")
    add("--into", metavar="FILE", help=_("add to this assessment what is new"))
    add("-o", "--output", metavar="NEW.toml", help=_("or begin a new one"))
    add("--country", help=_("for a new one, where the form does not name it"))
    add("--action-plan", metavar="TITLE", help=_("the same for the action plan"))
    add("--overwrite", action="store_true", help=_("also take over what is different"))


def _compare(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    own = _command(
        commands,
        "compare",
        _("the answers and the reviewers' views; exit 1 if any is disputed"),
    )
    own.add_argument("file", metavar="FILE")
    own.add_argument("--all", action="store_true", help=_("also where they agree"))
    form = own.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    form.add_argument("--markdown", action="store_true")


def _wording(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = _command(
        commands, "wording", _("the reviewers' suggestions on the questionnaire")
    ).add_argument
    add("file", metavar="FILE")
    add("--private", action="store_true", help=_("also those that are not public"))
    add("-o", "--output", metavar="OUT.md")


def _diff(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = _command(
        commands, "diff", _("what differs between two assessments, by meaning")
    ).add_argument
    add("before", metavar="A")
    add("after", metavar="B")
    add("--json", action="store_true")
    add("--markdown", action="store_true", help=_("for an e-mail or a pull request"))


def _merge(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = _command(
        commands, "merge", _("both sides' changes in one file, by meaning")
    ).add_argument
    add("base", metavar="BASE", help=_("the state that both sides began with"))
    add("ours", metavar="OURS")
    add("theirs", metavar="THEIRS")
    add("-o", "--output", metavar="OUT", required=True, help=_("new, or OURS again"))
    # For git, which hands over copies: what the file is called.
    add("--path", help=argparse.SUPPRESS)


def _git_setup(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    own = _command(
        commands, "git-setup", _("let git merge and show assessments by meaning here")
    )
    actions = own.add_mutually_exclusive_group()
    actions.add_argument("--check", action="store_true", help=_("is it set up?"))
    actions.add_argument("--remove", action="store_true", help=_("take it out again"))
    # For git, which shows what this prints instead of the file.
    actions.add_argument("--show", metavar="FILE", help=argparse.SUPPRESS)


def _versions(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = _command(commands, "versions", _("earlier versions of a file")).add_argument
    add("file", metavar="FILE")
    add("--restore", metavar="N", type=int, help=_("what FILE holds is kept, too"))
    add("--json", action="store_true")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = _("must be a date such as 2026-11-23, not '{text}'")
        raise argparse.ArgumentTypeError(message.format(text=text)) from None


def _questionnaires(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    own = _command(commands, "questionnaires", _("what can be asked"))
    actions = own.add_subparsers(dest="action", metavar=_("action"))
    _command(actions, "list", _("those there are (the same as no action)"))
    show = _command(actions, "show", _("one of them, as a blank checklist"))
    show.add_argument("questionnaire", metavar="ID")
    show.add_argument("--markdown", action="store_true")
    show.add_argument("-o", "--output", metavar="OUT.pdf", help=_("to fill in by hand"))
    show.add_argument("--html", metavar="OUT.html")
    show.add_argument("--paper", choices=("a4", "letter"), default="a4")
    show.set_defaults(progress=False)
    check = _command(actions, "check", _("everything wrong with one of your own"))
    check.add_argument("files", metavar="PATH", nargs="+")
    check.add_argument("--json", action="store_true")


def _serve(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = _command(
        commands, "serve", _("the screens in a browser on this machine")
    ).add_argument
    add("file", metavar="FILE")
    add("--port", type=_port, default=0, metavar="N", help=_("any that is free"))


def _port(text: str) -> int:
    if text.isdecimal() and len(text) <= 5 and int(text) < 1 << 16:
        return int(text)
    raise argparse.ArgumentTypeError(_("must be a number from 0 to 65535"))


def _demo(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    _command(
        commands,
        "demo",
        _("a copy of an invented country's assessment: score, PDF, screens"),
    )
