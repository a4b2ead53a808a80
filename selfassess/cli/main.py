"""`selfassess`: the error boundary around every command."""

import atexit
import contextlib
import errno
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

from selfassess.cli.arguments import parser
from selfassess.cli.arguments.options import WITH_A_LANGUAGE_OF_THEIR_OWN
from selfassess.cli.exit_codes import Exit
from selfassess.cli.locales import (
    asked_language,
    use_the_users_language,
    words_for_argparse,
)
from selfassess.cli.output.console import print_err, print_error, problem_lines
from selfassess.cli.workspace.home import at_home
from selfassess.core.errors import InvalidFile, SelfAssessError
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.text.languages.refusals import refusal_label


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; what the machine refuses is told, and a bug keeps its trace."""
    try:
        return _run(argv)
    except Exception:
        if argv is not None:
            raise
        # Python's own exit code would be that of an answer, and the answer no.
        import traceback

        traceback.print_exc()
        return Exit.CRASHED


def _run(argv: Sequence[str] | None) -> int:
    _stand_in_for_closed_streams()
    _survive_any_encoding()
    # Or pydantic reads the descriptions of all installed packages to look for some.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    typed = sys.argv[1:] if argv is None else argv
    use_the_users_language(asked_language(typed, WITH_A_LANGUAGE_OF_THEIR_OWN))
    with words_for_argparse():
        words = [_with_home(argument) for argument in typed]
        arguments = parser(words).parse_args(words)
    name, collects = module_of(arguments.command), not arguments.ends_with_pages
    command = _loaded(name, is_program=argv is None, collects=collects)
    try:
        code: int = command.run(arguments)
        sys.stdout.flush()
    except InvalidFile as error:
        print_err(*problem_lines(error.problems))
        return Exit.CANNOT
    except SelfAssessError as error:
        print_error(error)
        return Exit.CANNOT
    except KeyboardInterrupt:
        # Behind ^C, which the terminal has shown.
        print_err("", _("Stopped."))
        return Exit.INTERRUPTED
    except OSError as error:
        # Whoever read us may have gone: the other end of a pipe, or the terminal.
        if error.errno not in (errno.EPIPE, errno.EIO):
            print_error(_error_text(error))
        _forget_stdout()
        return Exit.CANNOT
    return code


def _loaded(name: str, *, is_program: bool, collects: bool) -> ModuleType:
    """The module of a command; in a program of our own it stays, with all it needs.

    To look through it for garbage takes a sixth of the time of a short command, and to
    do so with the pages of a document, and again at the end, a fifteenth of a report's:
    not `collects`, if all is given back at once when they are printed.
    """
    if not is_program:
        return import_module(name)
    gc.disable()
    atexit.register(gc.freeze)
    command = import_module(name)
    gc.freeze()
    if collects:
        gc.enable()
    return command


def module_of(command: str | None) -> str:
    """The module that runs a command; without one, the start screen's."""
    names = {None: "start", "import": "import_", "git-setup": "git_setup"}
    return f"selfassess.cli.commands.{names.get(command, command)}"


def _with_home(argument: str) -> str:
    """A path that begins with a tilde, in quotes or behind `=`, as shells leave it."""
    option, equals, value = argument.partition("=")
    if equals and option.startswith("--"):
        return f"{option}={at_home(value)}"
    return at_home(argument)


def _error_text(error: OSError) -> str:
    """An error of the operating system in words: which file, if any, and why not."""
    reason = refusal_label(error)
    return labelled(error.filename, reason) if error.filename else reason


def _stand_in_for_closed_streams() -> None:
    """A service may start us without some; files of ours must not take their numbers."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - for good
            setattr(sys, name, nowhere)


def _survive_any_encoding() -> None:
    """A terminal that cannot show a character gets a `?` instead of a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _forget_stdout() -> None:
    """Drop the output, whose reader has gone: Python would complain at its end."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
