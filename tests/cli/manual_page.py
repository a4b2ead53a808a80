"""The manual page that `man selfassess` shows, out of the parser."""

import argparse
import re
from collections.abc import Iterator

from selfassess.cli.arguments import commands, parser
from selfassess.cli.arguments.command_parser import CommandParser
from selfassess.cli.exit_codes import Exit
from tests.cli.help_tables import exit_codes_table, shown


def manual_page() -> str:
    """The page as `man` reads it: in English, without a day or a version."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    root = parser()
    yield from (".TH SELFASSESS 1", ".ad l")
    yield from (".SH NAME", "selfassess \\- assess how a national action plan is made")
    yield from (".SH SYNOPSIS", ".B selfassess")
    yield roff("[--lang CODE] [COMMAND [ARGUMENT …]]")
    yield from (".SH DESCRIPTION", roff(root.description or ""))
    yield from (".SH OPTIONS", *_entries(root))
    yield ".SH COMMANDS"
    for own in commands().values():
        yield from _command(own)
    yield ".SH EXIT STATUS"
    codes = re.findall(r"^- `(\d+)`: ((?:.|\n  )*)", exit_codes_table(), re.MULTILINE)
    assert len(codes) == len(Exit)
    for code, text in codes:
        yield from (".TP", f".B {code}", roff(" ".join(text.split())))
    yield from (".SH SEE ALSO", roff("selfassess help lists the help pages."))


def _command(own: CommandParser) -> Iterator[str]:
    text = own.description or ""
    yield f".SS {roff(own.prog)}"
    yield roff(f"{text[:1].upper()}{text[1:]}.")
    yield from _entries(own)


def _entries(own: CommandParser) -> Iterator[str]:
    for action in own._actions:
        if isinstance(action, argparse._SubParsersAction):
            if own.prog != "selfassess":
                for below in action.choices.values():
                    yield from _command(below)
        elif action.help != argparse.SUPPRESS and action.dest != "help":
            yield from (".TP", f".B {roff(shown(action))}", roff(action.help or "\\&"))


def roff(text: str) -> str:
    """A text in which nothing is an instruction to the formatter."""
    if text == "\\&":
        return text
    plain = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    plain = re.sub("[^ -~]", lambda found: f"\\[u{ord(found[0]):04X}]", plain)
    return re.sub(r"^(?=[.'])", r"\\&", plain)
