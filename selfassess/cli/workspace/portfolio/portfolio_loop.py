"""A portfolio in plain lines: list, sort, find, open, by words."""

from collections.abc import Callable, Mapping
from contextlib import suppress

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_error, print_out
from selfassess.cli.output.wrap import wrapped
from selfassess.cli.plain.input import Left, Reader
from selfassess.cli.plain.loop import walk_plainly
from selfassess.cli.plain.speech import Speech
from selfassess.cli.plain.word_list import (
    help_lines,
    help_on,
    not_known_sentence,
    takes_nothing_sentence,
    typed_key,
    understood,
)
from selfassess.cli.workspace.portfolio.portfolio_talk import PortfolioTalk
from selfassess.core.commands.command import in_plain_lines
from selfassess.core.commands.plain_words import in_english
from selfassess.core.commands.portfolio_commands import PORTFOLIO
from selfassess.core.errors import SelfAssessError
from selfassess.core.session.launcher import Preferences
from selfassess.core.session.portfolio_port import PortfolioPort
from selfassess.core.session.workspace import Workspace
from selfassess.core.text.i18n import _

GROUPS = in_plain_lines(PORTFOLIO)


def browse_plainly(port: PortfolioPort, why: str, preferences: Preferences) -> int:
    """Look through a portfolio until the person leaves; return the exit code.

    `why`: why there are plain lines; `preferences`: what the person has set.
    """
    print_out(*wrapped(why))
    reader = Reader()
    talk = PortfolioTalk(port, reader, Speech(preferences))
    talk.greet()
    while not talk.is_over:
        try:
            # The walk has words, signals and last words of its own.
            with reader.watching():
                workspace = _until_one_is_open(talk)
        except EOFError:
            print_out("")
            return Exit.YES
        except Left as left:
            print_out("")
            return 128 + left.number
        if workspace:
            code = walk_plainly(workspace, reader=reader, preferences=preferences)
            if code != Exit.YES:
                return code
            talk.say(_("Back in the portfolio."))
    return Exit.YES


def _until_one_is_open(talk: PortfolioTalk) -> Workspace | None:
    """Obey words until one opens an assessment; None where the person leaves."""
    while not talk.is_over:
        # Translators: stands before the place where words about a portfolio are typed.
        line = talk.ask(f"{_('portfolio>')} ").strip()
        if not line:
            continue
        obey_about_portfolio(talk, line)
        if talk.wanted is not None:
            row, talk.wanted = talk.wanted, None
            try:
                return talk.port.open(row)
            except SelfAssessError as error:
                print_error(error)
    return None


def obey_about_portfolio(talk: PortfolioTalk, line: str) -> None:
    """Do what was typed; say what could have been meant where it is not known."""
    if line[0] == "/":  # as on the walk: no blank needed
        line = f"find {line[1:]}"
    if line.isdecimal():
        line = f"open {line}"
    first, *behind = line.split(maxsplit=1)
    rest = "".join(behind)
    known = understood(GROUPS)
    command = known.get(typed_key(first))
    if command is None:
        talk.say(not_known_sentence(first[:40], known))
    elif rest and not command.action.takes:
        talk.say(takes_nothing_sentence(command))
    else:
        talk.speech.turn()
        HANDLERS[command.id](talk, in_english(rest, command.action.takes))


def _help(talk: PortfolioTalk, text: str) -> None:
    if command := understood(GROUPS).get(typed_key(text)):
        talk.say(*help_on(command))
    else:
        talk.say(*help_lines(GROUPS, is_brief=talk.speech.settings.brief))


def _more(talk: PortfolioTalk, text: str) -> None:
    if not talk.speech.untold:
        talk.say(_("No list has more lines."))
    elif text:
        talk.speech.say_the_rest()
    else:
        talk.say_list(talk.speech.untold)


def _open(talk: PortfolioTalk, typed: str) -> None:
    number = int(typed) if typed.isdecimal() and len(typed) <= 6 else 0
    line = None
    with suppress(IndexError):
        line = talk.lines[number - 1] if number else None
    if line is None:
        talk.say(_("Type open and the number of a row; list tells them."))
    elif line.assessment is None:
        talk.go_on_in(talk.session.opened(line))
    else:
        talk.wanted = line.assessment


def _quit(talk: PortfolioTalk, _words: str) -> None:
    talk.is_over = True


HANDLERS: Mapping[str, Callable[[PortfolioTalk, str], None]] = {
    "list": lambda talk, _words: talk.tell_rows(),
    "open": _open,
    "find": PortfolioTalk.find,
    "sort": PortfolioTalk.sort,
    "columns": PortfolioTalk.show_columns,
    "more": _more,
    "blocker": lambda talk, _words: talk.show_table("requirement"),
    "view": PortfolioTalk.show_table,
    "unread": lambda talk, _words: talk.tell_what_was_read(),
    "keys": _help,
    "quit": _quit,
}
"""What does the work of each word."""
