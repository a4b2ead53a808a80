"""What is being typed is seen, however high a note grows and however small the window."""

import asyncio

import pytest
from textual.events import Key, Paste
from textual.pilot import Pilot
from textual.widgets import TextArea

from selfassess.tui.terminal.input_parser import InputParser
from selfassess.tui.walk.pane.pane import RequirementPane
from tests.conftest import screen_text, settled_text
from tests.tui.reviewed_workspace import reviewed
from tests.tui.workspaces import (
    SavedRecords,
    blank,
    example,
    walking,
    workspace_of,
)

SIZES = [(120, 40), (80, 24), (60, 20), (40, 12)]
LINES = [f"line-{number}" for number in range(18)]


async def line_of_the_cursor(pilot: Pilot[None]) -> str:
    """What stands on the line of the screen in which the next letter appears."""
    lines = (await settled_text(pilot)).split("\n")
    area = pilot.app.screen.focused
    assert isinstance(area, TextArea)
    assert area.region.contains_point(area.cursor_screen_offset)
    return lines[area.cursor_screen_offset.y]


async def write(pilot: Pilot[None], lines: list[str]) -> None:
    """As a paste of that many lines, into the field that has the focus."""
    pilot.app.post_message(Paste("\n".join([*lines, ""])))
    await pilot.pause()


def type_at_once(pilot: Pilot[None], typed: str) -> None:
    """As a text-expander or a slow line brings it; Escape is Escape, whatever follows."""
    parser, names = InputParser(), {"\x1b": Key("escape", "\x1b")}
    for letter in typed:
        keys = [names[letter]] if letter in names else parser.feed(letter)
        for key in keys:
            pilot.app.post_message(key)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_line_that_is_written_is_in_view(size: tuple[int, int]) -> None:
    async with walking(workspace_of(SavedRecords(), blank()), size) as (pilot, screen):
        await pilot.press("i")
        for line in LINES:
            await pilot.press(line[-1], "enter")
            assert "▊  " in await line_of_the_cursor(pilot)
        assert screen.editor
        assert screen.editor.border_title == "18 words"
        await write(pilot, LINES)
        await pilot.press(*"end")
        assert "end" in await line_of_the_cursor(pilot)
        await pilot.press("ctrl+home")
        assert " 0 " in await line_of_the_cursor(pilot)
        await pilot.press("pagedown", "down", "home")
        shown = await line_of_the_cursor(pilot)
        assert any(f"▊ {number} " in shown for number in range(1, 18))
        await pilot.press("ctrl+end")
        assert "end" in await line_of_the_cursor(pilot)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_window_that_shrinks_keeps_the_line_in_view(
    size: tuple[int, int],
) -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (120, 40)) as (
        pilot,
        _screen,
    ):
        await pilot.press("i")
        await write(pilot, LINES)
        await pilot.press("ctrl+end", *"end")
        await pilot.resize_terminal(*size)
        assert "end" in await line_of_the_cursor(pilot)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_after_escape_the_new_note_is_in_view(size: tuple[int, int]) -> None:
    opened = example("exampleland")
    async with walking(workspace_of(SavedRecords(), opened), size) as (pilot, _screen):
        await pilot.press("i", "ctrl+home", *"begun", "enter", "escape")
        assert "begun" in await settled_text(pilot)
        await pilot.press("right_square_bracket", "left_square_bracket")
        assert "Timetable published" in await settled_text(pilot)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("typed", ["ibegun\x1b", "ibegun\x1bm", "dibegun\x1b"])
async def test_a_note_that_arrives_all_at_once_is_in_view_when_it_is_done(
    typed: str, size: tuple[int, int]
) -> None:
    work = reviewed(SavedRecords(), "water-watch")
    async with walking(work, size) as (pilot, screen):
        type_at_once(pilot, typed)
        async with asyncio.timeout(30):
            while "begun" not in screen.session.note or screen.editor:
                await pilot.pause(0.02)
        assert "begun" in await settled_text(pilot)


async def test_who_goes_on_at_once_sees_the_next_requirement_from_its_beginning() -> (
    None
):
    work = reviewed(SavedRecords(), "water-watch")
    async with walking(work, (60, 20)) as (pilot, screen):
        before = screen.session.current_id
        type_at_once(pilot, "ibegun\x1b]")
        async with asyncio.timeout(30):
            while screen.session.current_id == before or screen.editor:
                await pilot.pause(0.02)
        await settled_text(pilot)
        assert not screen.query_one(RequirementPane).scroll_y


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_long_text_in_a_form_shows_the_line_that_is_written(
    size: tuple[int, int],
) -> None:
    async with walking(workspace_of(SavedRecords(), blank()), size) as (pilot, _screen):
        await pilot.press("d")
        await settled_text(pilot)
        area = pilot.app.screen.query(TextArea).last()
        area.focus()
        await write(pilot, LINES)
        await pilot.press(*"end")
        assert "end" in await line_of_the_cursor(pilot)
        await pilot.press("ctrl+home")
        assert LINES[0] in await line_of_the_cursor(pilot)


@pytest.mark.parametrize("key", ["enter", "i"])
async def test_a_key_that_writes_shows_what_is_written(key: str) -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (80, 24)) as (
        pilot,
        _screen,
    ):
        await pilot.press("o", "down")
        text = await settled_text(pilot)
        assert "❯" in text
        await pilot.press(key)
        assert "dev-inform-2" in await settled_text(pilot)
        if key == "enter":  # it went to the requirement; now it writes
            await pilot.press(key)
        await pilot.press(*"seen")
        assert "seen" in await line_of_the_cursor(pilot)


async def test_a_click_on_a_requirement_shows_it_where_the_outline_hid_it() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (80, 24)) as (
        pilot,
        _screen,
    ):
        await pilot.press("o")
        lines = (await settled_text(pilot)).split("\n")
        row = next(n for n, line in enumerate(lines) if "Awareness raising" in line)
        await pilot.click(offset=(10, row))
        text = await settled_text(pilot)
        assert "dev-inform-3" in text
        assert "❯" not in text
        assert pilot.app.screen.focused is not None
        assert pilot.app.screen.focused.region


async def test_a_window_that_shrinks_never_hides_the_note_behind_the_outline() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (120, 40)) as (
        pilot,
        _screen,
    ):
        await pilot.press("o", "i", *"seen")
        await pilot.resize_terminal(80, 24)
        assert "seen" in await line_of_the_cursor(pilot)


@pytest.mark.parametrize("size", SIZES[1:], ids=str)
@pytest.mark.parametrize("scrolled", [0, 1, 3])
async def test_whether_an_answer_counts_is_in_view_wherever_one_reads(
    size: tuple[int, int], scrolled: int
) -> None:
    async with walking(workspace_of(SavedRecords(), blank()), size) as (pilot, screen):
        await pilot.press(*["space"] * scrolled)
        for key, text in (("n", "✘ Not met · does not count"), ("m", "✔ Met")):
            await pilot.press(key)
            assert text in " ".join(screen_text(pilot.app).split())
        assert screen.session.current_id in screen_text(pilot.app)


async def test_while_a_note_is_written_no_letter_is_offered_as_a_key() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (120, 40)) as (pilot, _screen):
        keys = ("i note  e evidence", "space folds")
        assert all(key in screen_text(pilot.app) for key in keys)
        await pilot.press("i")
        text = await settled_text(pilot)
        assert not any(key in text for key in keys)
        await pilot.resize_terminal(100, 30)
        text = await settled_text(pilot)
        assert not any(key in text for key in keys)
        await pilot.press("escape")
        text = await settled_text(pilot)
        assert all(key in text for key in keys)
