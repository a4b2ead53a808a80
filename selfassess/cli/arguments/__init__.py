"""The parser of the command line, one small function for each command.

argparse, because start-up is part of the product: measured on the same machine,
click costs 38 ms more, typer 70 ms.
"""

from collections.abc import Collection, Mapping
from contextlib import suppress

from selfassess import __version__
from selfassess.cli.arguments import (
    assessments,
    collections,
    diff_and_merge,
    help_and_completion,
    options,
    plans,
    questionnaires,
    reports,
    reviews,
)
from selfassess.cli.arguments.command_parser import CommandParser
from selfassess.cli.arguments.options import commands_below
from selfassess.core.text.i18n import _

_IN_ORDER = (
    plans.add_new,
    assessments.add_open,
    reviews.add_review,
    assessments.add_check,
    assessments.add_explain,
    assessments.add_score,
    assessments.add_timeline,
    reports.add_report,
    reports.add_verify,
    reports.add_sign,
    questionnaires.add_schema,
    reports.add_extract,
    questionnaires.add_form,
    questionnaires.add_import,
    reviews.add_receive,
    reviews.add_compare,
    reviews.add_wording,
    collections.add_portfolio,
    collections.add_publish,
    diff_and_merge.add_diff,
    diff_and_merge.add_history,
    diff_and_merge.add_merge,
    diff_and_merge.add_git_setup,
    assessments.add_evidence,
    assessments.add_register,
    assessments.add_owners,
    assessments.add_versions,
    plans.add_update,
    plans.add_translate,
    questionnaires.add_questionnaires,
    assessments.add_serve,
    assessments.add_demo,
    help_and_completion.add_doctor,
    help_and_completion.add_completion,
    help_and_completion.add_help,
)
"""As the help lists the commands."""


class _NotTyped(Exception):
    """What may stand behind a command need not be known."""


def parser(typed: Collection[str] | None = None) -> CommandParser:
    """Everything that may stand on the command line.

    `typed`: its words, if they are known: only of commands among them it is built what
    may stand behind them, since all together take a twentieth of the start.
    """
    return _root_and_commands(typed)[0]


def commands() -> Mapping[str, CommandParser]:
    """What may stand behind each command, by its name."""
    return _root_and_commands(None)[1]


def _root_and_commands(
    typed: Collection[str] | None,
) -> tuple[CommandParser, dict[str, CommandParser]]:
    root = CommandParser(
        prog="selfassess",
        description=_(
            "Assess how a national action plan is made, carried out and monitored. "
            "Without a command: the start screen."
        ),
        epilog=_("Exit codes: 0 yes or done, 1 the answer is no, 2 could not do it."),
    )
    version = f"selfassess {__version__}"
    shown = _("show the version and exit")
    root.add_argument("--version", action="version", version=version, help=shown)
    text = _("the language of the words; without it, as the settings or the system say")
    options.add_lang(root.add_argument, text)
    options.add_plain(root.add_argument)
    root.set_defaults(plain=False, ends_with_pages=False)
    # Translators: stands in the usage for the name of a command.
    command = commands_below(root, "command", _("command"))
    known = {}

    def known_command(name: str, text: str) -> CommandParser:
        known[name] = command(name, text)
        if typed is not None and name not in typed:
            raise _NotTyped
        return known[name]

    for add in _IN_ORDER:
        with suppress(_NotTyped):
            add(known_command)
    return root, known
