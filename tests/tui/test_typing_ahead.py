"""Keys that come faster than screens: a slow line, somebody who types ahead, a paste."""

import asyncio

import pytest
from textual.events import Key
from textual.widgets import OptionList

from tests.tui.desks import Drawer, example, walking, work_on

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


def key(name: str) -> Key:
    letters = {"question_mark": "?", "equals_sign": "="}
    letter = letters.get(name, name)
    return Key(name, letter if len(letter) == 1 else None)


@pytest.mark.parametrize("opening", OPENING)
async def test_keys_that_overtake_a_dialog_do_no_harm(opening: str) -> None:
    for following in NEXT:
        async with walking(work_on(Drawer(), example("exampleland"))) as (
            pilot,
            screen,
        ):
            for name in (opening, following, "escape"):
                pilot.app.post_message(key(name))
            await asyncio.sleep(0.1)
            if pilot.app._exit:
                continue  # `q` came before the dialog
            for _way_back in range(3):
                await pilot.pause()
                if pilot.app.screen is screen:
                    break
                await pilot.press("escape")
            assert pilot.app.screen is screen


async def test_a_list_is_moved_in_once_it_has_a_place() -> None:
    async with walking(work_on(Drawer(), example("exampleland"))) as (pilot, screen):
        for moment in range(12):
            pilot.app.post_message(key("s"))
            for _step in range(moment):
                await asyncio.sleep(0)
            pilot.app.post_message(key("pagedown"))
            await pilot.pause()
            assert pilot.app.screen is not screen
            await pilot.press("escape")


async def test_a_list_that_a_field_unfolds_is_moved_in_once_it_has_a_place() -> None:
    async with walking(work_on(Drawer(), example("exampleland"))) as (pilot, _screen):
        await pilot.press("d")
        for moment in range(8):
            pilot.app.post_message(key("enter"))
            for _step in range(moment):
                await asyncio.sleep(0)
            pilot.app.post_message(key("pageup"))
            await pilot.pause()
            assert isinstance(pilot.app.screen.focused, OptionList)
            await pilot.press("escape")
