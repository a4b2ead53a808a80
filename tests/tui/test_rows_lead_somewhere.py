"""Each row of a list leads to what it speaks of; what leads nowhere is passed over."""

from dataclasses import replace
from typing import Any

import pytest
from textual.widgets.option_list import Option

from selfassess.core.model.levels import GivenLevel
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.model.registers.actions import PlannedAction
from selfassess.tui.screens.registers.entries import RegistersScreen
from selfassess.tui.screens.timeline.timeline import TimelineScreen
from selfassess.tui.widgets.option_list import Choices
from tests.conftest import settled_text
from tests.tui.reviewed_workspace import reviewed, reviews_of
from tests.tui.workspaces import (
    TODAY,
    SavedRecords,
    example,
    passed_on,
    seen,
    walking,
    workspace_of,
)

SCORE, STAR = ["s"], ["equals_sign", "tab", "tab"]


def places(questionnaire: Questionnaire) -> set[str]:
    """Everything that a row may lead to."""
    levels = {asked.place for asked in questionnaire.asked_levels}
    return {*questionnaire.by_id, *levels}


def with_levels() -> Any:
    """Reviews of which one gives a level, too."""
    assessment, questionnaire = example("exampleland")
    asked = questionnaire.asked_levels[0]
    reviews = dict(reviews_of((assessment, questionnaire)))
    given = {asked.scale_id: {asked.phase.id: GivenLevel(level="inform")}}
    watch = reviews["water-watch"]
    reviews["water-watch"] = watch.model_copy(update={"levels": given})
    return reviews


@pytest.mark.parametrize("reviewer", ["", "water-watch"])
@pytest.mark.parametrize("keys", [SCORE, STAR], ids=["score", "star"])
async def test_each_row_of_the_score_and_of_the_comparison_leads_to_its_subject(
    keys: list[str], reviewer: str
) -> None:
    work = replace(reviewed(SavedRecords(), reviewer), reviews=with_levels())
    known = places(work.questionnaire)
    async with walking(work, (120, 40)) as (pilot, walk):
        await pilot.press(*keys)
        await passed_on(pilot)
        rows = pilot.app.screen.query_one(Choices).options
        leading = [row for row in rows if not row.disabled]
        levels = [row for row in leading if "/" in str(row.id)]
        leading = [leading[0], levels[0], *leading[-2:]]
        for row in leading:
            choices = pilot.app.screen.query_one(Choices)
            choices.highlighted = choices.get_option_index(str(row.id))
            await pilot.press("enter")
            await passed_on(pilot)
            assert pilot.app.screen is walk
            part = walk.part
            here = (
                part.place if isinstance(part, AskedLevel) else walk.session.current_id
            )
            assert here in known
            assert here in str(row.id)
            await pilot.press(*keys)
            await passed_on(pilot)


async def test_a_day_of_an_action_about_no_requirement_leads_to_the_action() -> None:
    assessment, questionnaire = example("exampleland")
    action = PlannedAction(title="Buy a [b]stamp[/b]", due=TODAY)
    changed = assessment.model_copy(update={"actions": {"stamp": action}})
    job = workspace_of(SavedRecords(), (changed, questionnaire))
    async with walking(job, (120, 40)) as (pilot, _walk):
        await pilot.press("D")
        await passed_on(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, TimelineScreen)
        choices = screen.query_one(Choices)
        texts = [str(row.prompt) for row in choices.options]
        choices.highlighted = next(n for n, text in enumerate(texts) if "stamp" in text)
        await pilot.press("enter")
        await passed_on(pilot)
        assert isinstance(pilot.app.screen, RegistersScreen)
        assert pilot.app.screen.query_one(Choices).marked == "stamp"


async def test_an_action_is_made_of_a_requirement_alone() -> None:
    work = replace(reviewed(SavedRecords()), reviews=with_levels())
    async with walking(work, (120, 40)) as (pilot, _walk):
        await pilot.press("s", "end", "p")
        await passed_on(pilot)
        assert "By the findings of" in await settled_text(pilot)
        await pilot.press("home", "p")
        await seen(pilot, "Actions: 1 of 4 done.")


async def test_the_timeline_of_a_reviewer_passes_over_days_that_no_requirement_asks_for() -> (
    None
):
    work = reviewed(SavedRecords(), "water-watch")
    async with walking(work, (120, 60)) as (pilot, walk):
        await pilot.press("D")
        await seen(pilot, "Work on the plan: first day")
        choices = pilot.app.screen.query_one(Choices)
        rows = [n for n, row in enumerate(choices.options) if not row.disabled]
        passed = [str(row.prompt) for row in choices.options if row.disabled]
        assert any("Work on the plan: first day" in text for text in passed)
        reached = []
        await pilot.press("home")
        for _row in rows:
            await passed_on(pilot)
            reached.append(choices.highlighted)
            await pilot.press("down")
        assert reached == rows
        await pilot.press("end", "enter")
        await passed_on(pilot)
        assert pilot.app.screen is walk


async def test_headings_beside_the_first_and_last_row_come_into_view() -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        _walk,
    ):
        await pilot.press("ctrl+p", "escape", "v")
        await passed_on(pilot)
        choices = pilot.app.screen.query_one(Choices)
        choices.clear_options()
        choices.add_options(
            [
                Option("first heading", disabled=True),
                *(Option(f"row {n}", str(n)) for n in range(40)),
                Option("last words", disabled=True),
            ]
        )
        choices.highlighted = 20
        choices.action_last()
        assert "last words" in await settled_text(pilot)
        choices.action_first()
        assert "first heading" in await settled_text(pilot)
        choices.highlighted = None
        assert choices.marked is None
