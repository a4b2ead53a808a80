"""Jumping by letters, messages read again, help on what is in focus, copying out."""

from typing import Any

import pytest
from textual.color import Color
from textual.widgets import Input

from selfassess.core.model.answer import Answer
from selfassess.tui.dialogs.help import HelpScreen
from selfassess.tui.dialogs.jump import JumpScreen
from selfassess.tui.themes import THEMES
from selfassess.tui.walk.outline.outline import Outline
from selfassess.tui.walk.pane.pane import RequirementPane
from tests.builders import MET
from tests.conftest import place_of, screen_text, settled_text
from tests.tui.workspaces import (
    WIDE,
    SavedRecords,
    blank,
    walking,
    workspace_of,
)

FIRST = "dev-inform-1"


async def test_a_letter_leads_to_what_bears_it() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), WIDE) as (pilot, screen):
        assert isinstance(screen.focused, Outline)
        await pilot.press("f3", "s")
        await pilot.pause()
        assert isinstance(screen.focused, RequirementPane)
        await pilot.press("f3")
        await pilot.pause()
        assert isinstance(pilot.app.screen, JumpScreen)
        await pilot.press("m")
        await pilot.pause()
        assert isinstance(screen.focused, RequirementPane)
        assert not screen.session.answer.status


async def test_while_letters_are_shown_no_key_is_offered_that_would_be_one() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, screen):
        assert "s score" in screen_text(pilot.app)
        await pilot.press("f3")
        text = await settled_text(pilot)
        assert (" esc back" in text, "s score" in text) == (True, False)
        await pilot.click(offset=place_of(pilot.app, "esc back"))
        await pilot.pause()
        assert pilot.app.screen is screen
        assert "s score" in await settled_text(pilot)


@pytest.mark.parametrize(
    "theme", ["ansi-dark", "ansi-light", *(each.name for each in THEMES[:3])]
)
async def test_letters_have_a_ground_of_their_own_also_on_a_marked_row(
    theme: str,
) -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        pilot.app.theme = theme
        await pilot.press("v", "f3")
        await settled_text(pilot)
        letter = pilot.app.screen.query(".letter").first().styles
        assert letter.text_style.reverse
        names = ("background", "met", "cursor-ground")
        grounds = [pilot.app.theme_variables[name] for name in names]
        assert letter.background == Color.parse(grounds[0])
        assert letter.color not in map(Color.parse, grounds)


async def test_fields_of_a_dialog_have_letters_too() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), WIDE) as (pilot, _screen):
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("f3", "d", "x")
        await pilot.pause()
        file = pilot.app.screen.query_one("#file", Input)
        assert (pilot.app.focused, file.value) == (file, "x")


async def test_what_was_said_can_be_read_again_the_last_first() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), WIDE) as (pilot, screen):
        await pilot.press("f4")
        assert "Nothing was said yet." in await settled_text(pilot)
        await pilot.press("escape", "Y")
        screen.say("It is not saved.", severity="error")
        await pilot.press("f4")
        lines = (await settled_text(pilot)).split("\n")
        first = next(n for n, text in enumerate(lines) if "✘ It is not saved." in text)
        assert "· There is no note to copy." in lines[first + 1]


async def test_the_note_is_copied_out() -> None:
    assessment, questionnaire = blank()
    noted = assessment.with_answer(FIRST, Answer(status=MET, note="Two\nlines."))
    work = workspace_of(SavedRecords(), (noted, questionnaire))
    async with walking(work, WIDE) as (pilot, _screen):
        await pilot.press("Y")
        await pilot.pause()
        assert pilot.app.clipboard == "Two\nlines."
        assert "The note is copied." in await settled_text(pilot)


async def test_help_is_on_what_is_in_focus() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), WIDE) as (pilot, screen):
        outline: Any = screen.query_one(Outline)
        outline.help_topic = "keys"
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        assert "Keys" in (await settled_text(pilot)).split("\n")[3]
