"""A final assessment is changed only by somebody who wants to; open answers are told."""

import pytest

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.status import State, Status
from tests.conftest import settled_text
from tests.tui.workspaces import (
    SavedRecords,
    blank,
    final_example,
    walking,
    workspace_of,
)

QUESTION = "This assessment is final. Change it all the same?"
OPEN = "Final, but 52 of 52 answers are still open."


def final_blank() -> tuple[Assessment, Questionnaire]:
    """Called final before anything was answered."""
    assessment, questionnaire = blank()
    return assessment.model_copy(update={"state": State.FINAL}), questionnaire


@pytest.mark.parametrize("key", ["n", "x", "c", "f", "i", "enter", "e", "d"])
async def test_no_key_changes_a_final_assessment_unasked(key: str) -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, final_example("exampleland"))) as (
        pilot,
        _,
    ):
        await pilot.press("j", "k", key)
        asked = QUESTION in await settled_text(pilot)
        assert asked is (key != "x")  # which is refused here, whatever the state
        await pilot.press("escape")
        await settled_text(pilot)
        assert records.saved == []


async def test_who_agrees_is_asked_once_and_the_key_does_what_it_does() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, final_example("exampleland"))) as (
        pilot,
        _,
    ):
        await pilot.press("n")
        await settled_text(pilot)
        await pilot.press("tab", "enter")
        assert "✘ Not met" in await settled_text(pilot)
        assert records.saved[-1].answer_to("dev-inform-1").status is Status.NOT_MET
        await pilot.press("p")
        assert QUESTION not in await settled_text(pilot)
        assert records.saved[-1].answer_to("dev-inform-1").status is Status.PARTLY_MET


async def test_a_note_of_a_final_assessment_is_asked_about_before_it_is_written() -> (
    None
):
    records = SavedRecords()
    async with walking(workspace_of(records, final_example("exampleland"))) as (
        pilot,
        _,
    ):
        await pilot.press("i")
        await settled_text(pilot)
        await pilot.press("tab", "enter")
        await settled_text(pilot)
        await pilot.press("ctrl+home", *"agreed", "escape")
        await settled_text(pilot)
        assert records.saved[-1].answer_to("dev-inform-1").note.startswith("agreed")


async def test_trying_out_needs_no_question_but_keeping_does() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, final_example("exampleland"))) as (
        pilot,
        _,
    ):
        await pilot.press("w", "n")
        assert QUESTION not in await settled_text(pilot)
        await pilot.press("w")
        assert QUESTION in await settled_text(pilot)
        await pilot.press("escape")
        assert "nothing is saved" in await settled_text(pilot)
        assert records.saved == []
        await pilot.press("w", "tab", "enter")
        await settled_text(pilot)
        assert records.saved[-1].answer_to("dev-inform-1").status is Status.NOT_MET


async def test_open_answers_of_a_final_assessment_are_told() -> None:
    async with walking(workspace_of(SavedRecords(), final_blank()), (80, 24)) as (
        pilot,
        _,
    ):
        assert OPEN in await settled_text(pilot)


async def test_who_calls_it_final_is_told_at_once_what_is_open() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        assert OPEN not in await settled_text(pilot)
        await pilot.press("d")
        await settled_text(pilot)
        await pilot.press("enter", "down", "enter", "ctrl+s")
        assert OPEN in await settled_text(pilot)
        assert records.saved[-1].state is State.FINAL
