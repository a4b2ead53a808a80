"""What the table of commands promises of a key is there on the screens."""

import gettext
from typing import Any

import pytest

from selfassess.core.commands.command import all_commands
from selfassess.core.commands.command_table import ACTIONS
from selfassess.core.model.review import FINDING_VERDICTS
from selfassess.core.model.status import STATUSES
from selfassess.core.text import i18n
from selfassess.tui.app import SelfAssessApp
from selfassess.tui.bindings import key_of
from selfassess.tui.walk.role import GOVERNMENT, REVIEWER, Role
from tests.conftest import settled_text
from tests.tui.workspaces import (
    SavedRecords,
    blank,
    example,
    walking,
    workspace_of,
)


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


class French(gettext.NullTranslations):
    """Names of keys as they stand on French keyboards."""

    def pgettext(self, context: str, message: str) -> str:
        names = {"enter": "entrée", "esc": "échap"} if context == "a key" else {}
        return names.get(message, message)


async def test_keys_are_called_as_they_stand_on_the_keyboard_of_the_language() -> None:
    job = workspace_of(SavedRecords(), example("exampleland"))
    i18n.use(French())
    try:
        async with walking(job) as (pilot, _walk):
            await pilot.press("s")
            assert "entrée go there  échap back" in await settled_text(pilot)
            await pilot.press("escape", "d")
            assert "Back  Échap" in await settled_text(pilot)
            await pilot.press("escape", "question_mark", "end")
            assert "entrée" in await settled_text(pilot)
            assert key_of("all") == "échap"
    finally:
        i18n.use(gettext.NullTranslations())


async def test_one_question_at_a_time_is_asked_beside_the_requirement() -> None:
    job = workspace_of(SavedRecords(), blank())
    async with walking(job, (80, 24)) as (pilot, walk):
        await pilot.press("o")
        assert not walk.query_one("#requirement").display
        await pilot.press("g")
        assert walk.guided
        assert walk.query_one("#requirement").display
