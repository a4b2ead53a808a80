"""Every status and verdict that can be given has a command that gives it."""

import pytest

from selfassess.core.commands.command import Groups, all_commands
from selfassess.core.commands.command_table import ANSWERING, REVIEWING
from selfassess.core.model.review import FINDING_VERDICTS, FindingVerdict
from selfassess.core.model.status import STATUSES


def runs(groups: Groups) -> dict[str, str]:
    return {command.id: command.action.runs for command in all_commands(groups)}


@pytest.mark.parametrize("side", [ANSWERING, REVIEWING])
def test_each_side_has_a_command_for_every_status(side: Groups) -> None:
    given = {row.command: f"answer('{each.value}')" for each, row in STATUSES.items()}
    assert given.items() <= runs(side).items()


def test_reviewers_have_a_command_for_every_verdict() -> None:
    given = {
        row.command: f"judge('{verdict.value}')"
        for verdict, row in FINDING_VERDICTS.items()
        if verdict is not FindingVerdict.UNREVIEWED
    }
    assert given.items() <= runs(REVIEWING).items()
