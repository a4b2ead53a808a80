"""What surrounds the answers: the report, and the details that it shows."""

import asyncio

import pytest
from textual.color import Color
from textual.widgets import Input

from selfassess.core.errors import ReportUnavailable
from selfassess.core.model.status import State
from selfassess.core.session.workspace import Progress
from selfassess.tui.dialogs.form import FormScreen
from selfassess.tui.screens.report import ReportScreen
from tests.conftest import place_of, screen_text, settled_text
from tests.tui.workspaces import (
    SavedRecords,
    blank,
    example,
    passed_on,
    seen,
    walking,
    workspace_of,
)


async def test_the_report_is_made_under_the_name_that_was_typed() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, example("kenya-2016"))) as (
        pilot,
        _screen,
    ):
        await pilot.press("r")
        await pilot.pause()
        assert "%" not in screen_text(pilot.app)  # nothing goes on yet
        await pilot.press("home", *"ke-", "enter")
        await pilot.pause()
        assert records.reports == ["ke-a.pdf"]
        assert "wrote ke-a.pdf" in screen_text(pilot.app)
        assert "100%" in screen_text(pilot.app)
        await pilot.click(offset=place_of(pilot.app, "First page alone"))
        await pilot.pause()
        assert records.reports == ["ke-a.pdf", "ke-a.pdf, first page"]
        await pilot.click(offset=place_of(pilot.app, "[ ] With the files"))
        await pilot.click(offset=place_of(pilot.app, "Make it"))
        await pilot.pause()
        assert records.reports[-1] == "ke-a.pdf, with evidence"
        pilot.app.screen.query_one("#language", Input).value = "fr"
        await pilot.click(offset=place_of(pilot.app, "First page alone"))
        await pilot.pause()
        assert records.reports[-1] == "ke-a.pdf, first page fr"
        await pilot.press("enter")
        await pilot.pause()
        assert len(records.reports) == 4
        assert "wrote ke-a.pdf" not in screen_text(pilot.app)


async def test_a_report_that_cannot_be_made_says_why() -> None:
    async def fail(_name: str, progress: Progress, _language: str = "") -> str:
        progress(7, 20, "drawing page 4")
        raise ReportUnavailable("Pango is missing: apt-get install libpango-1.0-0")

    job = workspace_of(SavedRecords(), example("kenya-2016"), report=fail)
    async with walking(job) as (pilot, _screen):
        await pilot.press("r")
        await pilot.pause()
        await pilot.press("enter")
        await seen(pilot, "apt-get install libpango")
        words = pilot.app.screen.query_one("#words")
        error = Color.parse(pilot.app.theme_variables["error"])
        assert words.styles.color == error
        assert "%" not in screen_text(pilot.app), "nothing goes on any more"
        await pilot.click("#summary")
        await seen(pilot, "100%")
        assert words.styles.color != error


async def test_a_bar_shows_what_is_done_of_how_much_and_the_button_stops_it() -> None:
    async def work_for_ever(_name: str, progress: Progress, _language: str = "") -> str:
        progress(7, 20, "drawing page 4")
        await asyncio.sleep(3600)
        return "never"

    job = workspace_of(SavedRecords(), example("kenya-2016"), report=work_for_ever)
    async with walking(job, (80, 24)) as (pilot, screen):
        await pilot.press("r")
        await pilot.pause()
        await pilot.press("enter")
        seen = await settled_text(pilot)
        assert "━━━━━" in seen
        assert "35%" in seen
        assert "7 of 20 · drawing page 4" in seen
        await pilot.click(offset=place_of(pilot.app, "Stop  Esc"))
        await pilot.pause()
        assert pilot.app.screen is screen


async def test_escape_stops_a_report_that_is_being_made() -> None:
    ended = asyncio.Event()

    async def work_for_ever(_name: str, progress: Progress, _language: str = "") -> str:
        progress(1, 30, "page 1 of 30")
        try:
            await asyncio.sleep(3600)
        finally:
            ended.set()
        return ""

    job = workspace_of(SavedRecords(), example("kenya-2016"), report=work_for_ever)
    async with walking(job) as (pilot, _screen):
        await pilot.press("r")
        await pilot.pause()
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReportScreen)
        assert "page 1 of 30" in screen_text(pilot.app)
        await pilot.press("escape")
        await asyncio.wait_for(ended.wait(), 5)


async def test_the_details_are_kept_and_can_be_undone() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, screen):
        await pilot.press("d")
        await pilot.pause()
        await pilot.press("tab", "end", *"X", "ctrl+s")
        await pilot.pause()
        assert records.saved[-1].country == "ExamplelandX"
        await pilot.press("z")
        await pilot.pause()
        assert screen.session.assessment.country == "Exampleland"


async def test_the_state_is_chosen_from_a_list() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        await pilot.press("d")
        await pilot.pause()
        await pilot.press("enter", "down", "enter", "ctrl+s")
        await pilot.pause()
        assert records.saved[-1].state is State.FINAL


async def test_a_period_that_makes_no_sense_is_refused() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank("kenya-2016"))) as (pilot, _screen):
        await pilot.press("d")
        await pilot.pause()
        await pilot.press(*["tab"] * 4, "end", *"x", "ctrl+s")
        await pilot.pause()
        assert "must be a year such as 2026" in screen_text(pilot.app)
        await pilot.press("backspace", *["backspace"] * 4, *"2030", "ctrl+s")
        await pilot.pause()
        assert "ends before it starts" in screen_text(pilot.app)
        assert records.saved == []


async def test_a_report_that_is_there_is_replaced_only_by_who_wants_it() -> None:
    records = SavedRecords()
    taken = {"a.pdf"}
    job = workspace_of(records, example("kenya-2016"), is_taken=taken.__contains__)
    async with walking(job) as (pilot, _screen):
        await pilot.press("r", "enter")
        text = await settled_text(pilot)
        assert "a.pdf is there already. Somebody may have signed it." in text
        await pilot.press("escape")
        await settled_text(pilot)
        assert records.reports == []
        await pilot.press("enter")
        await settled_text(pilot)
        await pilot.press("tab", "enter")
        assert "wrote a.pdf" in await settled_text(pilot)
        assert records.reports == ["a.pdf"]


async def test_a_report_of_another_name_is_made_unasked() -> None:
    records = SavedRecords()
    job = workspace_of(
        records, example("kenya-2016"), is_taken=lambda name: name == "a.pdf"
    )
    async with walking(job) as (pilot, _screen):
        await pilot.press("r", *["backspace"] * 4, *"2.pdf", "enter")
        await settled_text(pilot)
        assert records.reports == ["a2.pdf"]


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_the_language_is_chosen_from_a_list_that_typing_narrows(
    size: tuple[int, int],
) -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank()), size) as (pilot, _screen):
        await pilot.press("d", "tab", "tab", "tab")
        await pilot.pause()
        assert "en  English" in await settled_text(pilot)
        await pilot.press("end", "backspace", "backspace", *"por")
        text = await settled_text(pilot)
        assert "pt  Portuguese · português" in text
        assert "English" not in text
        await pilot.press("enter", "ctrl+s")
        await pilot.pause()
        assert records.saved[-1].language == "pt"
        await pilot.press("d", "tab", "tab", "tab", "down", "down", "enter")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert records.saved[-1].language == "qu"  # Quechua stands two rows below


@pytest.mark.parametrize(
    ("typed", "code"),
    [("French", "fr"), ("pt-BR", "pt-BR"), ("quc", "quc"), ("rom", "rom")],
)
async def test_a_language_may_be_typed_all_the_same(typed: str, code: str) -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        for last in ("enter", "tab"):
            await pilot.press("d", "tab", "tab", "tab")
            await pilot.press("end", "backspace", "backspace", *typed, last, "ctrl+s")
            await pilot.pause()
            assert records.saved.pop().language == code
            await pilot.press("z")
            await pilot.pause()
            assert records.saved.pop().language == "en"


async def test_a_language_can_be_clicked_and_what_is_none_is_refused() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, screen):
        await pilot.press("d", "tab", "tab", "tab", *"xx")
        await settled_text(pilot)
        await pilot.press("ctrl+s")
        assert "must be a language code" in await settled_text(pilot)
        assert records.saved == []
        await pilot.press("end", *["backspace"] * 4, *"swa")
        await settled_text(pilot)
        rows = pilot.app.screen.query_one("OfferedInput OptionList")
        assert await pilot.click(rows, offset=(2, 0))
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert records.saved[-1].language == "sw"
        assert screen.session.assessment.language == "sw"


@pytest.mark.parametrize("size", [(200, 60), (120, 40), (80, 24), (60, 20), (40, 20)])
async def test_a_form_is_as_high_as_its_fields_with_the_buttons_below_them(
    size: tuple[int, int],
) -> None:
    job = workspace_of(SavedRecords(), blank())
    async with walking(job, size) as (pilot, _walk):
        for keys in (["d"], ["escape", "comma"], ["escape", "W", "a", "a"]):
            await pilot.press(*keys)
            await passed_on(pilot)
            form = pilot.app.screen
            assert isinstance(form, FormScreen)
            box, fields = form.query_one(".dialog"), form.query_one(".fields")
            buttons = form.query_one(".buttons")
            assert form.region.contains_region(box.region)
            assert buttons.region.y == fields.region.bottom + 1
            assert box.region.bottom == buttons.region.bottom + 1
            if fields.max_scroll_y:
                assert box.region.height == size[1] - box.styles.margin.height
