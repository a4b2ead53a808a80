"""Run a command inside this process, and look at all it left behind."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from selfassess.cli.main import main


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


def runner(capsys: pytest.CaptureFixture[str]) -> Run:
    """A function that runs `selfassess ARGUMENTS`."""

    def run(*arguments: object) -> Ran:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        seen = capsys.readouterr()
        return Ran(code, seen.out, seen.err)

    return run
