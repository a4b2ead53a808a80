"""The level of a phase on the screens: its row, the pane, the dialog that gives it."""

from selfassess.core.model.levels import ClaimedLevel, GivenLevel
from tests.builders import evidence
from tests.tui.reviewed_workspace import reviewed
from tests.tui.workspaces import (
    WIDE,
    SavedRecords,
    blank,
    walking,
    workspace_of,
)


async def test_the_level_of_a_phase_is_reached_given_cited_and_asked_about() -> None:
    records = SavedRecords()
    assessment, questionnaire = blank()
    opened = assessment.with_evidence("minutes", evidence()), questionnaire
    async with walking(workspace_of(records, opened), WIDE) as (pilot, walk):
        development = questionnaire.asked_levels[0]
        await pilot.press("L")
        assert walk.part is development
        await pilot.press("m")
        assert walk.session.answer.is_empty
        await pilot.press("L", "5", "o", "i", *"Twice", "ctrl+s")
        await pilot.press("e", "enter", "escape")
        given = walk.session.given(development)
        cited = ("minutes",)
        assert given == ClaimedLevel(
            level="collaborate", open=True, note="Twice", evidence=cited
        )
        await pilot.press("a", "enter", "enter", "down", "enter")
        assert walk.session.given(development).level == "collaborate"
        await pilot.press("enter")
        assert walk.session.given(development).level == "consult"
        await pilot.press("e", "enter", "escape", "o", "o", "d", "9", "a", "escape")
        assert walk.session.given(development) == ClaimedLevel(note="Twice")
        await pilot.press("escape")
        assert walk.part is development
        await pilot.press("right_square_bracket", "left_square_bracket")
        assert walk.part is development
        await pilot.press("left_square_bracket", "right_square_bracket", "enter")
        await pilot.press("2", "escape", "z")
        assert walk.session.given(development).level == ""
        assert records.saved[-1].levels["influence"]["development"].note == "Twice"
        walk.take(walk.session.go_to("mon-inform-1"))
        await pilot.press("L")
        assert walk.part is None


async def test_once_all_is_answered_the_next_open_one_is_a_level_also_for_reviewers() -> (
    None
):
    records = SavedRecords()
    async with walking(reviewed(records, "water-watch"), WIDE) as (pilot, walk):
        development, implementation = walk.session.questionnaire.asked_levels
        for place in walk.session.questionnaire.by_id:
            walk.adopt(walk.session.go_to(place).answered(walk.session.answer.status))
        walk.adopt(walk.session.levelled(development, level="inform"))
        await pilot.press("u")
        assert walk.part is implementation
        await pilot.press("i", "e", "3", "escape", "u")
        assert walk.session.given(implementation) == GivenLevel(level="consult")
        assert records.reviewed[-1].levels["influence"]["implementation"].level
