"""`selfassess demo`: everything at once, on an invented country."""

import os
from argparse import Namespace
from pathlib import Path

from selfassess.cli.arguments import parser
from selfassess.cli.commands import open as open_command
from selfassess.cli.commands import report, score
from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.plain.beginning.why_plain import why_plain
from selfassess.cli.workspace.examples import copy_example
from selfassess.core.errors import ReportUnavailable
from selfassess.core.text.i18n import _

EXAMPLE = "exampleland.toml"


def run(_arguments: Namespace) -> int:
    """A copy of Exampleland in this folder: score, report, screens if there is a terminal."""
    # Textual costs 0.25 s; only the commands with screens pay for it.
    from selfassess.tui.terminal.driver import why_no_screens

    was_there = Path(EXAMPLE).exists()
    path = copy_example(EXAMPLE)
    text = _("{path} was already here") if was_there else _("wrote {path}")
    print_out(text.format(path=path), "")
    score.run(parser().parse_args(["score", path]))
    print_out("")
    _report(path)
    reason = why_no_screens(os.environ)
    if reason and not why_plain(os.environ, asked=False):
        print_out(
            # Translators: {reason} is a sentence without its full stop. "selfassess
            # open" is typed.
            _("No screens: {reason}. Elsewhere: selfassess open {path}").format(
                reason=reason, path=path
            )
        )
        return Exit.YES
    return open_command.run(parser().parse_args(["open", path]))


def _report(path: str) -> None:
    """The demo's report as PDF, or as HTML where the PDF cannot be made."""
    pdf, html = (str(Path(path).with_suffix(ending)) for ending in (".pdf", ".html"))
    try:
        report.run(parser().parse_args(["report", path, "-o", pdf]))
    except ReportUnavailable as error:
        print_err(str(error))
        report.run(parser().parse_args(["report", path, "--html", html]))
