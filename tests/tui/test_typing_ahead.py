"""Keys that come faster than screens: a slow line, somebody who types ahead, a paste."""

import asyncio
from typing import Any

import pytest
from textual.app import ScreenStackError
from textual.events import Key, Paste
from textual.widgets import DataTable, OptionList, TextArea

from selfassess.core.model.answer import Answer
from selfassess.core.session.preferences.settings import Settings
from selfassess.tui.app import SelfAssessApp
from selfassess.tui.dialogs.confirm import ConfirmScreen
from selfassess.tui.terminal import input_queue
from tests.builders import MET, NOT_MET
from tests.conftest import place_of, settled_text
from tests.tui.workspaces import (
    SavedRecords,
    blank,
    example,
    launcher_of,
    passed_on,
    walking,
    workspace_of,
)

OPENING = [
    "e",
    "/",
    "v",
    "d",
    "s",
    "r",
    "question_mark",
    "f2",
    "f3",
    "ctrl+p",
    "equals_sign",
]
NEXT = ["escape", "left", "ctrl+r", "enter", "ctrl+s", "pagedown", "q"]
"""What leaves comes last."""


def key(name: str) -> Key:
    letters = {"question_mark": "?", "equals_sign": "="}
    letter = letters.get(name, name)
    return Key(name, letter if len(letter) == 1 else None)


@pytest.mark.parametrize("opening", OPENING)
async def test_keys_that_overtake_a_dialog_do_no_harm(opening: str) -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        screen,
    ):
        for following in NEXT:
            for name in (opening, following, "escape"):
                pilot.app.post_message(key(name))
            await passed_on(pilot)
            if pilot.app._exit:
                assert following == "q"  # it came before the dialog
                return
            for _way_back in range(3):
                if pilot.app.screen is screen:
                    break
                await pilot.press("escape")
            assert pilot.app.screen is screen


async def test_a_list_is_moved_in_once_it_has_a_place() -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        screen,
    ):
        for moment in range(12):
            pilot.app.post_message(key("s"))
            for _step in range(moment):
                await asyncio.sleep(0)
            pilot.app.post_message(key("pagedown"))
            await pilot.pause()
            assert pilot.app.screen is not screen
            await pilot.press("escape")


async def test_a_list_that_a_field_unfolds_is_moved_in_once_it_has_a_place() -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        _screen,
    ):
        await pilot.press("d")
        for moment in range(8):
            pilot.app.post_message(key("enter"))
            for _step in range(moment):
                await asyncio.sleep(0)
            pilot.app.post_message(key("pageup"))
            await pilot.pause()
            assert isinstance(pilot.app.screen.focused, OptionList)
            await pilot.press("escape")


async def test_the_palette_never_overtakes_what_closes_a_form() -> None:
    records = SavedRecords()
    async with walking(
        workspace_of(records, example("exampleland")), records=records
    ) as (pilot, screen):
        await pilot.press("comma")
        for name in ("ctrl+s", "ctrl+p"):
            pilot.app.post_message(key(name))
        await passed_on(pilot)
        await pilot.press("escape")
        assert pilot.app.screen is screen
        assert len(records.settings) == 1


async def test_ctrl_q_takes_along_what_was_typed_just_before() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        await pilot.press("i")
        for name in ("a", "b", "c", "ctrl+q"):
            pilot.app.post_message(key(name))
        await pilot.pause(0.2)
        assert pilot.app._exit
    assert records.saved[-1].answers["dev-inform-1"].note == "abc"


async def test_ctrl_q_asks_before_it_discards_what_was_tried_out() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        await pilot.press("w", "m", "ctrl+q")
        assert "Discard what was tried out?" in await settled_text(pilot)
        await pilot.press("ctrl+q")
        assert not pilot.app._exit


async def test_ctrl_c_says_how_to_leave() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        await pilot.press("ctrl+c")
        assert "q leaves" in await settled_text(pilot)


async def test_a_dialog_behind_another_one_does_not_close_that_one() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        behind, front = ConfirmScreen("Behind", "?", "Yes"), ConfirmScreen("In", "", "")
        await pilot.app.push_screen(behind)
        await pilot.app.push_screen(front)
        behind.dismiss(True)
        await pilot.pause()
        assert pilot.app.screen is front
        await pilot.press("escape", "escape")
        assert behind not in pilot.app.screen_stack


@pytest.mark.parametrize("keys", [["i"], ["d", *["tab"] * 9]], ids=["note", "form"])
async def test_a_long_paste_can_be_taken_back(keys: list[str]) -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (60, 20)) as (
        pilot,
        _screen,
    ):
        await pilot.press(*keys)
        field = pilot.app.screen.focused
        assert isinstance(field, TextArea)
        before = field.text
        pilot.app.post_message(Paste("line\n" * 40))
        await pilot.pause()
        assert field.text.count("line") == 40
        await pilot.press("ctrl+z")
        assert field.text == before
        await pilot.press("ctrl+y", "ctrl+z", "a")
        assert field.text in (f"{before}a", f"a{before}")


async def test_a_key_that_comes_after_the_last_screen_is_no_mistake() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        app: Any = pilot.app
        await pilot.press("q")
        app._handle_exception(ScreenStackError("No screens on stack"))
        assert app.crash is None


async def test_what_is_typed_before_anything_is_there_finds_the_tour() -> None:
    records = SavedRecords()
    workspace = workspace_of(records, blank())
    app = SelfAssessApp(lambda: (launcher_of(records, Settings()), workspace))
    async with app.run_test() as pilot:
        for name in ("m", *["enter"] * 6, "n"):
            pilot.app.post_message(key(name))
        await passed_on(pilot)
    assert records.saved[-1].answers == {"dev-inform-1": Answer(status=NOT_MET)}


async def test_a_new_assessment_can_be_begun_with_one_burst() -> None:
    records = SavedRecords()
    app = SelfAssessApp(lambda: (launcher_of(records), None))
    async with app.run_test() as pilot:
        for name in ("n", "tab", *"map", "tab", *"cnp", "ctrl+s", "m"):
            pilot.app.post_message(key(name))
        await passed_on(pilot)
    assert [(b.country, b.action_plan) for b in records.begun] == [("map", "cnp")]
    assert records.saved[-1].answers == {"dev-inform-1": Answer(status=MET)}


async def test_a_click_opens_a_place_for_what_is_typed_behind_it() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, screen):
        await pilot.click(offset=place_of(pilot.app, "note  e evidence"))
        for name in ("m", "n"):
            pilot.app.post_message(key(name))
        await passed_on(pilot)
        assert screen.editor
        assert screen.editor.text == "mn"


async def test_keys_for_a_place_that_never_comes_do_nothing_and_a_word_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(input_queue, "PATIENCE", 2)
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, screen):
        app: Any = pilot.app
        app.begin_opening(asyncio.Event().wait, screen)
        for name in ("m", "i", "x"):
            app.post_message(key(name))
        await passed_on(pilot)
        assert "was left out" in await settled_text(pilot)
        assert not screen.session.done
        await pilot.press("m")
        assert len(screen.session.done) == 1


@pytest.mark.parametrize("opening", ["s", "e"])
async def test_a_page_key_in_a_tiny_window_does_no_harm(opening: str) -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        _screen,
    ):
        await pilot.press(opening)
        await pilot.resize_terminal(10, 3)
        await pilot.press("pageup", "pagedown")
        await pilot.resize_terminal(80, 24)
        await pilot.press("pagedown")
        rows = pilot.app.screen.focused
        assert isinstance(rows, OptionList | DataTable)
        assert rows.highlighted if isinstance(rows, OptionList) else rows.cursor_row
