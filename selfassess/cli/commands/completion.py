"""`selfassess completion SHELL`: lets a shell complete command lines of the program."""

import os
from argparse import Namespace
from pathlib import Path

from selfassess.cli.arguments import parser
from selfassess.cli.exit_codes import Exit
from selfassess.cli.integrations.completion.shells import (
    SHELLS,
    Shell,
    next_step,
    shell_in_use,
)
from selfassess.cli.output.console import print_out
from selfassess.core.errors import SelfAssessError
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed
from selfassess.storage.files.atomic import save_over


def run(arguments: Namespace) -> Exit:
    """Print the script, put it in its place, or take it away; or answer a shell."""
    if arguments.before is not None:
        return _answer(arguments.before, arguments.word[1:])
    name = arguments.shell or shell_in_use(os.environ)
    if not name:
        sentence = _("say for which shell; these can complete: {shells}")
        raise SelfAssessError(sentence.format(shells=listed(SHELLS)))
    shell = SHELLS[name]
    path = shell.path(os.environ)
    if arguments.install:
        _install(name, shell, path)
    elif arguments.remove:
        _remove(path)
    else:
        print_out(*shell.script.splitlines())
    return Exit.YES


def _answer(before: list[str], begun: str) -> Exit:
    # It reads files, which who only wants a script does not wait for.
    from selfassess.cli.integrations.completion.next_words import candidates

    print_out(*candidates(parser(), before, begun))
    return Exit.YES


def _install(name: str, shell: Shell, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    save_over(str(path), shell.script.encode())
    print_out(_("wrote {path}").format(path=path), next_step(name, path))


def _remove(path: Path) -> None:
    is_there = path.exists()
    path.unlink(missing_ok=True)
    sentence = _("removed {path}") if is_there else _("{path} is not there")
    print_out(sentence.format(path=path))
