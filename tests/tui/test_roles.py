"""What each side of the walk can do, whichever way it is asked for."""

import pytest

from selfassess.core.commands.command import all_commands
from selfassess.tui.walk.role import GOVERNMENT, REVIEWER, Role
from tests.tui.reviewed_workspace import reviewed
from tests.tui.workspaces import SavedRecords, walking


@pytest.mark.parametrize("role", [GOVERNMENT, REVIEWER])
def test_a_role_can_do_what_its_commands_run(role: Role) -> None:
    for command in all_commands(role.commands):
        assert role.can_do(command.action.runs.partition("(")[0])
    assert role.can_do("go_on")


def test_what_only_the_other_side_has_cannot_be_done() -> None:
    assert not any(map(REVIEWER.can_do, ("flag", "evidence", "what_if", "reply")))
    assert not any(map(GOVERNMENT.can_do, ("judge", "support", "wording")))


async def test_no_answer_is_changed_by_a_reviewer_who_asks_for_it() -> None:
    records = SavedRecords()
    async with walking(reviewed(records, "water-watch")) as (pilot, screen):
        before = screen.session
        await screen.run_action("screen.flag")
        await pilot.pause()
        assert screen.session is before
