"""A portfolio on the screen: sorted, found, grouped, opened to be read, with keys and mouse."""

import gettext
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static

from selfassess.core.session.preferences.settings import Settings
from selfassess.core.text import i18n
from selfassess.tui.dialogs.help import HelpScreen
from selfassess.tui.screens.portfolio.portfolio_screen import PortfolioScreen
from selfassess.tui.start_screen import StartScreen
from selfassess.tui.walk.screen import WalkScreen
from selfassess.tui.widgets.footer import LeanFooter
from selfassess.tui.widgets.table import Table
from tests.conftest import screen_text, settled_text
from tests.tui.portfolio_ports import looking_through, port_of, rows
from tests.tui.test_hostile_text import ACTING, MARKUP
from tests.tui.test_screens_as_text import LongerWords
from tests.tui.workspaces import SavedRecords, seen, walk_of

SIZES = [(200, 60), (120, 40), (80, 24), (40, 20)]
KEYS: dict[str, list[str]] = {
    "portfolio": [],
    "portfolio-sorted": ["s", *["down"] * 4, "enter"],
    "portfolio-in-the-way": ["b"],
    "portfolio-tables": ["v"],
    "portfolio-columns": ["c"],
    "portfolio-find": ["slash", *"kenya"],
    "portfolio-read": ["u"],
    "portfolio-keys": ["question_mark"],
}


@pytest.mark.parametrize("name", KEYS)
async def test_the_portfolio_reads_as_it_did(
    name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with looking_through(port_of(SavedRecords()), toasts=False) as (pilot, _s):
        await pilot.press(*KEYS[name])
        for width, height in SIZES:
            await pilot.resize_terminal(width, height)
            seen = await settled_text(pilot)
            snapshot(f"en/{name}-{width}x{height}", seen)


def column(screen: PortfolioScreen, place: int = 0) -> list[str]:
    """What stands in a column of the table."""
    table = screen.query_one(Table)
    numbers = range(table.row_count)
    return [str(table.get_row_at(number)[place]).strip() for number in numbers]


def in_front(pilot: Pilot[None]) -> Screen[Any]:
    """The screen that is seen."""
    return pilot.app.screen


async def about(pilot: Pilot[None]) -> str:
    """What is said above the table."""
    await settled_text(pilot)
    return str(pilot.app.screen.query_one("#about", Static).content)


async def test_a_click_on_a_heading_sorts_and_the_marked_row_stays_marked() -> None:
    async with looking_through(port_of(SavedRecords())) as (pilot, screen):
        await pilot.press("end")
        table = screen.query_one(Table)
        await pilot.click(Table, offset=(2, 0))
        assert (await about(pilot)).endswith("sorted by Country, the smallest first")
        await pilot.click(Table, offset=(2, 0))
        assert (await about(pilot)).endswith("sorted by Country, the largest first")
        assert column(screen)[0] == "United States"
        assert str(table.get_row_at(table.cursor_row)[0]) == "United States"
        assert str(table.ordered_columns[0].label) == "Country ▼"


async def test_enter_and_a_click_open_to_read_and_escape_leads_back() -> None:
    records = SavedRecords()
    async with looking_through(port_of(records)) as (pilot, _screen):
        await pilot.press("down", "enter")
        walk = await walk_of(pilot)
        assert "esc back" in screen_text(pilot.app)
        await pilot.press("m", "escape")
        await pilot.pause()
        assert not isinstance(in_front(pilot), WalkScreen)
        await pilot.click(Table, offset=(2, 3))
        await walk_of(pilot)
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert isinstance(in_front(pilot), PortfolioScreen)
        assert walk.session.assessment == walk.workspace.assessment
    assert records.opened == ["exampleland-2022.toml", "indonesia-2014.toml"]
    assert records.saved == []


async def test_neither_tour_nor_guide_stand_in_front_of_what_is_only_read() -> None:
    settings = Settings(toured=False, guided=True)
    port = port_of(SavedRecords())
    async with looking_through(port, settings=settings) as (pilot, _screen):
        await pilot.press("enter")
        assert not (await walk_of(pilot)).guided
        assert isinstance(in_front(pilot), WalkScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(in_front(pilot), PortfolioScreen)


async def test_what_cannot_be_opened_is_told_and_acts_nowhere() -> None:
    async with looking_through(port_of(SavedRecords())) as (pilot, _screen):
        await pilot.press("slash", *"zealand", "enter", "enter")
        text = await settled_text(pilot)
        assert "[/nosuch]" in text
        assert isinstance(in_front(pilot), PortfolioScreen)


async def test_the_whole_path_of_what_was_found_can_be_read() -> None:
    port = port_of(SavedRecords())
    path = f"/{'a-long-folder/' * 8}kenya-2016.toml"
    rows = [
        row.model_copy(update={"path": path}) if "kenya" in row.path else row
        for row in port.session.rows
    ]
    port = replace(port, session=replace(port.session, rows=tuple(rows)))
    async with looking_through(port, (80, 24)) as (pilot, _screen):
        await pilot.press("slash", *"kenya-2016.toml")
        await seen(pilot, "go there")
        lines = screen_text(pilot.app).split("\n")
        told = "".join(line.strip("│ ") for line in lines)
        assert path in told


async def test_what_is_told_covers_no_key_and_no_row() -> None:
    for size in (80, 24), (60, 20):
        async with looking_through(port_of(SavedRecords()), size) as (pilot, screen):
            await seen(pilot, "could not be read")
            (told,) = screen.query("Toast")
            assert not told.region.overlaps(screen.query_one(LeanFooter).region)
            assert not told.region.overlaps(screen.query_one(Table).region)


async def test_words_lead_to_a_row() -> None:
    async with looking_through(port_of(SavedRecords())) as (pilot, screen):
        await pilot.press("slash", *"nowhere", "enter")
        assert "Nothing found." in await settled_text(pilot)
        await pilot.press("escape", "slash", *"2022 standards", "down", "enter")
        await settled_text(pilot)
        table = screen.query_one(Table)
        assert str(table.get_row_at(table.cursor_row)[0]) == "United States"
        await pilot.press("b", "slash", *"timeline", "enter")
        await settled_text(pilot)
        assert "imeline" in str(table.get_row_at(table.cursor_row)[0])


async def test_columns_are_ticked_and_none_is_left_without() -> None:
    async with looking_through(port_of(SavedRecords())) as (pilot, screen):
        table = screen.query_one(Table)
        await pilot.press("c", "down", "space", "down", "space", "enter")
        await settled_text(pilot)
        titles = [str(each.label) for each in table.ordered_columns]
        assert titles[:2] == ["Country", "Questionnaire"]
        assert titles[-1] == "Period"
        await pilot.press("c", "escape", "c", "c")
        await settled_text(pilot)
        assert len(table.ordered_columns) == len(titles)


async def test_another_table_is_chosen_and_left() -> None:
    async with looking_through(port_of(SavedRecords())) as (pilot, screen):
        await pilot.press("b")
        assert (await about(pilot)).startswith("By requirement: ")
        await pilot.press("b", "v", "down", "down", "down", "enter")
        assert (await about(pilot)).startswith("By cycle: ")
        await pilot.press("v", "escape", "escape")
        assert (await about(pilot)).startswith("All together: ")
        await pilot.press("v", "end", "enter")
        assert await about(pilot) == "There is nothing to show."
        await pilot.press("enter", "s", "escape", "escape", "v", "home", "enter")
        assert len(column(screen)) == 7


@pytest.mark.parametrize(
    ("table", "name", "members"),
    [(1, "Requirement: ", 3), (2, "Phase: ", 3), (4, "Country: ", 2)],
)
async def test_a_row_of_groups_opens_as_the_list_of_its_assessments(
    table: int, name: str, members: int
) -> None:
    """Enter is refused nowhere, and Esc leads back to the row."""
    async with looking_through(port_of(SavedRecords())) as (pilot, screen):
        await pilot.press("v", *["down"] * table, "enter", "down", "up")
        groups = screen.query_one(Table)
        told = [str(cell) for cell in groups.get_row_at(0)]
        await pilot.press("enter")
        assert name in await about(pilot)
        assert len(column(screen)) <= 7
        shown = column(screen)
        assert str(len(shown)) in [cell.strip() for cell in told]
        await pilot.press("escape")
        assert [str(cell) for cell in groups.get_row_at(groups.cursor_row)] == told
        await pilot.press("enter", "enter")
        await walk_of(pilot)


async def test_what_was_read_and_help_and_keys_are_one_key_away() -> None:
    async with looking_through(port_of(SavedRecords())) as (pilot, _screen):
        assert "1 thing could not be read; u tells" in await settled_text(pilot)
        await pilot.press("u")
        assert "broken.toml:1:5: error: a value" in await settled_text(pilot)
        await pilot.press("escape", "f1")
        await settled_text(pilot)
        assert isinstance(in_front(pilot), HelpScreen)
        assert "Many assessments together" in screen_text(pilot.app)
        await pilot.press("escape", "question_mark")
        await settled_text(pilot)
        await pilot.click(
            pilot.app.screen.query_one("VerticalScroll TextBlocks"), offset=(5, 6)
        )
        assert (await about(pilot)).startswith("By requirement: ")
        await pilot.press("question_mark", "escape", "ctrl+p", *"cycle", "enter")
        assert "Which table?" in await settled_text(pilot)


async def test_a_burst_of_keys_is_obeyed_in_its_order() -> None:
    records = SavedRecords()
    async with looking_through(port_of(records)) as (pilot, _screen):
        await pilot.press("down", "down", "down", "enter", "escape", "b", "b", "up")
        await pilot.press("enter", "escape", "s", "enter", "s", "enter", "enter")
        await settled_text(pilot)
    assert records.opened[0] == "kenya-2016.toml"
    assert len(records.opened) == 3


async def test_own_keys_hold_and_wrong_ones_are_told() -> None:
    settings = Settings(toured=True, keys={"blocker": "f6", "sort": "o"})
    port = port_of(SavedRecords())
    async with looking_through(port, settings=settings) as (pilot, _screen):
        await pilot.press("b")
        assert (await about(pilot)).startswith("All together: ")
        await pilot.press("f6")
        assert (await about(pilot)).startswith("By requirement: ")
        await pilot.press("escape", "enter")
        await walk_of(pilot)
        await pilot.press("escape", "o")
        assert "Sort by" in await settled_text(pilot)
    wrong = Settings(toured=True, keys={"sort": "u"})
    async with looking_through(port, settings=wrong) as (pilot, _screen):
        text = await settled_text(pilot)
        assert re.search(r"`u` is the key of both\s+.*sort", text)


@pytest.mark.parametrize("keys", [["q"], ["ctrl+q"], ["enter", "q"]])
async def test_leaving_leaves(keys: list[str]) -> None:
    async with looking_through(port_of(SavedRecords())) as (pilot, _screen):
        await pilot.press(*keys)
        await pilot.pause()
    assert pilot.app.return_code == 0


async def test_ctrl_c_tells_how_to_leave() -> None:
    async with looking_through(port_of(SavedRecords())) as (pilot, _screen):
        await pilot.press("ctrl+c")
        assert re.search(r"q leaves\.", await settled_text(pilot))


async def test_the_start_screen_is_one_key_away() -> None:
    async with looking_through(port_of(SavedRecords())) as (pilot, _screen):
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert isinstance(in_front(pilot), StartScreen)


@pytest.mark.parametrize("name", KEYS)
async def test_hostile_names_are_shown_and_never_run(name: str) -> None:
    text = f"{MARKUP} {ACTING}"
    port = port_of(SavedRecords(), told=(text,), unread=(text,))
    hostile = [
        row.model_copy(update={"country": text, "action_plan": text, "path": text})
        for row in rows()
    ]
    session = replace(
        port.session, rows=(*hostile,), columns=("country", "plan", "path")
    )
    async with looking_through(replace(port, session=session)) as (pilot, _screen):
        keys: list[Any] = [key if key != "k" else "x" for key in KEYS[name]]
        await pilot.press(*keys)
        await settled_text(pilot)
        assert pilot.app.is_running
        for line in pilot.app.screen._compositor.render_strips():
            for segment in line:
                assert segment.control or not re.search(
                    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u202e\u200b]", segment.text
                )


async def test_every_fixed_word_of_the_portfolio_is_translated() -> None:
    i18n.use(LongerWords())
    try:
        port = port_of(SavedRecords())
        async with looking_through(port, (200, 60)) as (pilot, _screen):
            text = screen_text(pilot.app)
    finally:
        i18n.use(gettext.NullTranslations())
    for word in ("Country", "keys", "find", "sort", "All together", "could not be"):
        assert re.search(rf"\[[^\]]*{word}", text), word
