"""`selfassess`: the error boundary around every command."""

import contextlib
import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from selfassess.cli.arguments import parser
from selfassess.cli.exits import Exit
from selfassess.cli.languages import use_the_users_language
from selfassess.cli.printing import complain, problem_lines
from selfassess.core.errors import InvalidFile, SelfAssessError
from selfassess.core.language import _


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; anything but a SelfAssessError is a bug and keeps its trace."""
    _survive_any_encoding()
    # Or pydantic reads the descriptions of all installed packages to look for some.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    use_the_users_language()
    arguments = parser().parse_args(argv)
    names = {None: "start", "import": "import_", "git-setup": "git_setup"}
    name = names.get(arguments.command, arguments.command)
    command = import_module(f"selfassess.cli.commands.{name}")
    try:
        code: int = command.run(arguments)
        sys.stdout.flush()
    except InvalidFile as error:
        complain(*problem_lines(error.problems))
        return Exit.CANNOT
    except SelfAssessError as error:
        complain(_("selfassess: error: {reason}").format(reason=error))
        return Exit.CANNOT
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except OSError as error:
        # Whoever read us has gone: the other end of a pipe, or the terminal.
        if error.errno not in (errno.EPIPE, errno.EIO):
            raise
        _forget_stdout()
        return Exit.CANNOT
    return code


def _survive_any_encoding() -> None:
    """A terminal that cannot show a character gets a `?` instead of a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _forget_stdout() -> None:
    """Whoever read us has gone; keep the interpreter from complaining at its end."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
