"""What the table of commands promises of a key is there on the screens."""

import pytest

from selfassess.core.commands.command import Groups, all_commands
from selfassess.core.commands.command_table import ACTIONS
from selfassess.core.model.review import FINDING_VERDICTS
from selfassess.core.model.status import STATUSES
from selfassess.tui.app import SelfAssessApp
from selfassess.tui.bindings import GROUPS, REVIEW_GROUPS
from selfassess.tui.walk.screen import ReviewScreen, WalkScreen


@pytest.mark.parametrize(
    ("groups", "screen"), [(GROUPS, WalkScreen), (REVIEW_GROUPS, ReviewScreen)]
)
def test_every_command_has_its_action(groups: Groups, screen: type) -> None:
    for command in all_commands(groups):
        place, _dot, run = command.run.rpartition(".")
        owner = SelfAssessApp if place == "app" else screen
        assert callable(getattr(owner, f"action_{run.partition('(')[0]}"))


def test_every_status_and_verdict_names_the_command_that_gives_it() -> None:
    for status, row in STATUSES.items():
        assert ACTIONS[row.command].runs == f"answer('{status.value}')"
    for verdict, told in FINDING_VERDICTS.items():
        if verdict:
            assert ACTIONS[told.command].runs == f"judge('{verdict.value}')"
