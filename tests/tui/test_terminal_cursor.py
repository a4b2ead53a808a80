"""The terminal's own cursor stands on what has the focus, in every frame."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import pytest
from textual.geometry import Offset, Region
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input, Tabs

from selfassess.tui.app import SelfAssessApp
from selfassess.tui.walk.pane.pane import RequirementPane
from tests.conftest import screen_text, settled_text
from tests.tui.reviewed_workspace import reviewed
from tests.tui.test_reviews_as_text import ANSWERING, REVIEWING
from tests.tui.test_screens_as_text import KEYS
from tests.tui.test_whole_words import MORE, START
from tests.tui.workspaces import (
    SavedRecords,
    blank,
    example,
    launcher_of,
    passed_on,
    walking,
    workspace_of,
)

SIZES = ((80, 24), (120, 40))
AROUND = ("down", "end", "tab", "down", "tab", "right")
"""What goes through what a screen holds."""
SCREENS = KEYS | MORE


@contextmanager
def astray(app: SelfAssessApp) -> Iterator[list[str]]:
    """The frames from now on whose cursor is not where the focus is."""
    found: list[str] = []
    display = app._display

    def watched(screen: object, update: object) -> None:
        display(screen, update)  # type: ignore[arg-type]
        if update is not None and (focused := app.focused):
            place, region = app.cursor_position, seen_of(focused)
            if region and not region.contains_point(place):
                found.append(f"{app.screen} {focused} {region} {place}")

    app._display = watched  # type: ignore[method-assign, assignment]
    try:
        yield found
    finally:
        app._display = display  # type: ignore[method-assign]


def seen_of(widget: Widget) -> Region:
    """What is seen of it; of a requirement, what stands above its text belongs to it."""
    if isinstance(widget, RequirementPane) and widget.head.size:
        widget = widget.head
    screen = widget.screen
    if widget not in screen._compositor.full_map:
        return Region()  # it is there from the next frame on
    return screen.find_widget(widget).visible_region


async def through(pilot: Pilot[Any], screens: Mapping[str, Sequence[str]]) -> None:
    """To each screen, around in it, and back."""
    first = pilot.app.screen
    for keys in screens.values():
        for key in (*keys, *AROUND):
            await pilot.press(key)
            await pilot.pause()
        await passed_on(pilot)
        for _back in range(9):
            await pilot.press("escape")
            await passed_on(pilot)
            if pilot.app.screen is first:
                break
        assert pilot.app.screen is first


@pytest.mark.parametrize("size", SIZES)
async def test_the_cursor_stands_in_what_has_the_focus_on_every_screen(
    size: tuple[int, int],
) -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, size) as (pilot, screen):
        assert isinstance(screen.app, SelfAssessApp)
        with astray(screen.app) as frames:
            await through(pilot, SCREENS)
        assert frames == []


@pytest.mark.parametrize(
    ("side", "screens"), [("", ANSWERING), ("water-watch", REVIEWING)]
)
async def test_the_cursor_stands_in_what_has_the_focus_on_both_sides_of_a_review(
    side: str, screens: dict[str, list[str]]
) -> None:
    async with walking(reviewed(SavedRecords(), side)) as (pilot, screen):
        assert isinstance(screen.app, SelfAssessApp)
        with astray(screen.app) as frames:
            await through(pilot, screens)
        assert frames == []


async def test_the_cursor_stands_in_what_has_the_focus_from_the_start_on() -> None:
    app = SelfAssessApp(lambda: (launcher_of(SavedRecords()), None))
    with astray(app) as frames:
        async with app.run_test(size=(80, 24)) as pilot:
            await passed_on(pilot)
            await through(pilot, START)
    assert frames == []


def row_of(app: Any) -> str:
    """The line of the screen that the cursor is in, from there on."""
    place = app.cursor_position
    return str(screen_text(app).split("\n")[place.y][place.x :].strip())


async def test_the_cursor_stands_where_the_next_letter_goes() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        await pilot.press("slash")
        await passed_on(pilot)
        field = pilot.app.screen.query_one(Input)
        assert pilot.app.cursor_position == field.content_region.offset
        await pilot.press(*"for")
        await passed_on(pilot)
        assert pilot.app.cursor_position == field.content_region.offset + Offset(3, 0)
        await pilot.press("escape", "ctrl+p")
        await passed_on(pilot)
        line = pilot.app.screen.query_one(Input)
        assert pilot.app.cursor_position == line.content_region.offset
        await pilot.press("escape", "i")
        await passed_on(pilot)
        editor = pilot.app.screen.focused
        assert editor
        assert pilot.app.cursor_position == editor.content_region.offset


async def test_the_cursor_stands_on_the_marked_row_of_an_open_choice() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        await pilot.press("comma")
        await passed_on(pilot)
        assert row_of(pilot.app).startswith("As the system asks")
        await pilot.press("enter", "down")
        await settled_text(pilot)
        assert row_of(pilot.app).startswith("Dark")


async def test_the_cursor_stands_on_the_marked_answer() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        await pilot.press("tab")
        await settled_text(pilot)
        assert row_of(pilot.app).startswith("m ✔ Met")
        await pilot.press("right", "right")
        await settled_text(pilot)
        assert row_of(pilot.app).startswith("n ✘ Not met")


async def test_the_cursor_stands_on_the_name_of_the_open_page() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work) as (pilot, _screen):
        await pilot.press("F")
        await passed_on(pilot)
        pilot.app.screen.query_one(Tabs).focus()
        await settled_text(pilot)
        assert row_of(pilot.app).startswith("Members of the forum  ")
        await pilot.press("right")
        await settled_text(pilot)
        assert row_of(pilot.app).startswith("Meetings of the forum  ")


async def test_the_cursor_stands_at_the_words_where_nothing_has_the_focus() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        await pilot.press("f2")
        await settled_text(pilot)
        assert pilot.app.focused is None
        title = pilot.app.screen.query_one(".dialog-title")
        assert pilot.app.cursor_position == title.content_region.offset
