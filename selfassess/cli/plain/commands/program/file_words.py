"""The words `check` and `versions`: the file itself, and what it held before."""

from dataclasses import replace
from pathlib import Path

from selfassess.cli.output.console import coded_line
from selfassess.cli.output.dialogue.choices import with_numbers
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.errors import SelfAssessError
from selfassess.core.problems import Problem


def _check(shell: PlainShell, _words: str) -> None:
    # As the command itself: what it needs to check is needed for nothing else here.
    from selfassess.cli.commands.check import verdict
    from selfassess.cli.workspace.file_problems import problems_of

    found = problems_of(shell.workspace.name, {})
    every = [problem for problems in found.values() for problem in problems or ()]
    shell.say_list(with_numbers(coded_line(_in_short(each)) for each in every))
    for path, problems in found.items():
        if problems is not None:
            shell.say(verdict(Path(path).name, problems))


def _in_short(problem: Problem) -> Problem:
    """Without the folders of its file, which are the same in every line."""
    return replace(problem, path=Path(problem.path).name)


def _versions(shell: PlainShell, _words: str) -> None:
    from selfassess.cli.commands.versions import version_lines

    try:
        shell.say_list(version_lines(shell.workspace.name))
    except SelfAssessError as error:
        shell.say(str(error))


HANDLERS: Handlers = {"check": _check, "versions": _versions}
