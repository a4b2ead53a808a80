"""What the table of commands promises of a key is there on the screens."""

from typing import Any

import pytest

from selfassess.core.commands.command import all_commands
from selfassess.core.commands.command_table import ACTIONS
from selfassess.core.model.review import FINDING_VERDICTS
from selfassess.core.model.status import STATUSES
from selfassess.tui.app import SelfAssessApp
from selfassess.tui.walk.role import GOVERNMENT, REVIEWER, Role


@pytest.mark.parametrize("role", [GOVERNMENT, REVIEWER])
def test_every_command_has_its_action(role: Role[Any]) -> None:
    for command in all_commands(role.commands):
        place, _dot, run = command.action.runs.rpartition(".")
        name = run.partition("(")[0]
        if place == "app":
            assert callable(getattr(SelfAssessApp, f"action_{name}"))
        else:
            assert callable(role.actions[name])


def test_every_status_and_verdict_names_the_command_that_gives_it() -> None:
    for status, row in STATUSES.items():
        assert ACTIONS[row.command].runs == f"answer('{status.value}')"
    for verdict, told in FINDING_VERDICTS.items():
        if verdict:
            assert ACTIONS[told.command].runs == f"judge('{verdict.value}')"
