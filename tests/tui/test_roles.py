"""What each side of the walk can do, whichever way it is asked for."""

from dataclasses import replace

import pytest

from selfassess.tui.walk.role import GOVERNMENT, REVIEWER
from tests.tui.reviewed_workspace import reviewed
from tests.tui.workspaces import SavedRecords, walking


def test_a_role_whose_command_runs_nothing_is_none() -> None:
    without = {k: v for k, v in REVIEWER.actions.items() if k != "judge"}
    with pytest.raises(AssertionError, match="judge"):
        replace(REVIEWER, actions=without)


def test_what_only_the_other_side_has_cannot_be_done() -> None:
    assert not {"flag", "evidence", "what_if", "reply"} & set(REVIEWER.actions)
    assert not {"judge", "support", "wording"} & set(GOVERNMENT.actions)


async def test_no_answer_is_changed_by_a_reviewer_who_asks_for_it() -> None:
    records = SavedRecords()
    async with walking(reviewed(records, "water-watch")) as (pilot, screen):
        before = screen.session
        await screen.run_action("screen.flag")
        await pilot.pause()
        assert screen.session is before
