"""The words `check` and `versions`: the file itself, and what it held before."""

from selfassess.cli.output.console import problem_line
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.errors import SelfAssessError


def _check(shell: PlainShell, _words: str) -> None:
    # As the command itself: what it needs to check is needed for nothing else here.
    from selfassess.cli.commands.check import problems_of, verdict

    found = problems_of(shell.workspace.name, {})
    every = [problem for problems in found.values() for problem in problems or ()]
    shell.say_list(
        f"  {number}. {problem_line(problem)} [{problem.code}]"
        for number, problem in enumerate(every, 1)
    )
    for path, problems in found.items():
        if problems is not None:
            shell.say(verdict(path, problems))


def _versions(shell: PlainShell, _words: str) -> None:
    from selfassess.cli.commands.versions import version_lines

    try:
        shell.say_list(version_lines(shell.workspace.name))
    except SelfAssessError as error:
        shell.say(str(error))


HANDLERS: Handlers = {"check": _check, "versions": _versions}
