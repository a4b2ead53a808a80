from importlib.util import find_spec

import pytest

from selfassess.cli.arguments import commands
from selfassess.cli.main import module_of


@pytest.mark.parametrize("command", [None, *commands()])
def test_every_command_of_the_help_has_a_module_that_runs_it(
    command: str | None,
) -> None:
    assert find_spec(module_of(command))
