"""Settings, own keys, the tour, the palette."""

from dataclasses import replace
from gettext import NullTranslations

import pytest
from textual.app import App

from selfassess.core.commands.command import all_commands
from selfassess.core.errors import CannotSave
from selfassess.core.session.preferences.own_theme import OwnTheme
from selfassess.core.session.preferences.settings import Settings
from selfassess.core.text import i18n
from selfassess.tui.app import SelfAssessApp
from selfassess.tui.bindings import GROUPS, bindings, conflicts
from selfassess.tui.screens.tour import STEPS
from selfassess.tui.themes import COLOURLESS, DARK, LIGHT
from selfassess.tui.walk.pane.pane import RequirementPane
from selfassess.tui.walk.screen import WalkScreen
from tests.conftest import place_of, screen_text, settled_text
from tests.report.arabic import Arabic, arabic
from tests.tui.workspaces import (
    WIDE,
    SavedRecords,
    blank,
    launcher_of,
    walk_of,
    walking,
    workspace_of,
)


async def test_the_tour_comes_once_has_six_steps_and_can_be_called_again() -> None:
    records = SavedRecords()
    job = workspace_of(records, blank())
    async with walking(job, settings=Settings(), records=records) as (pilot, _screen):
        for step in range(1, 7):
            assert f"{step} of 6" in await settled_text(pilot)
            await pilot.press("enter")
            await pilot.pause()
        assert isinstance(pilot.app.screen, WalkScreen)
        assert records.settings[-1].toured
        await pilot.press("f2")
        await pilot.pause()
        await pilot.press("right", "left", "escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, WalkScreen)
        assert len(records.settings) == 1


async def test_a_theme_is_in_force_at_once_and_kept() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank()), records=records) as (
        pilot,
        _screen,
    ):
        await pilot.press("comma")
        await pilot.pause()
        await pilot.press("enter", "down", "down", "enter", "ctrl+s")
        await pilot.pause()
        assert records.settings[-1].theme == LIGHT.name
        assert pilot.app.theme == LIGHT.name


async def test_a_setting_that_is_none_of_the_choices_is_shown_and_stays() -> None:
    records = SavedRecords()
    by_hand = Settings(toured=True, language="de", theme="my-own")
    job = workspace_of(records, blank())
    async with walking(job, settings=by_hand, records=records) as (pilot, _screen):
        await pilot.press("comma")
        shown = await settled_text(pilot)
        assert " my-own " in shown
        assert " de " in shown
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert records.settings[-1] == by_hand


async def test_each_step_of_the_tour_marks_a_part_of_the_screen_that_is_in_view() -> (
    None
):
    work = workspace_of(SavedRecords(), blank())
    async with walking(work, WIDE) as (pilot, screen):
        await pilot.press("f2")
        for part, *_texts in STEPS:
            await pilot.pause()
            assert [*screen.query(".-toured")] == [*screen.query(part)] != []
            assert "Timetable published before the start" in screen_text(pilot.app)
            await pilot.press("enter")
        await pilot.pause()
        assert not screen.query(".-toured")


async def test_colours_are_seen_while_one_looks_for_them_and_go_with_escape() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, screen):
        await pilot.press("comma")
        await pilot.pause()
        await pilot.press("enter", "down", "down")
        await pilot.pause()
        assert pilot.app.theme == LIGHT.name
        assert "Light" in await settled_text(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.theme == DARK.name
        await pilot.press("enter", "up", "up", "enter")
        await pilot.pause()
        assert pilot.app.theme not in (DARK.name, LIGHT.name)
        await pilot.press("escape")
        await pilot.pause()
        assert (pilot.app.theme, pilot.app.screen) == (DARK.name, screen)


async def test_letters_that_are_hard_to_read_in_an_own_theme_are_told() -> None:
    launcher = launcher_of(SavedRecords(), Settings(toured=True, theme="sea"))
    sea = OwnTheme(quiet="#20262d", not_met="#20262d")
    own = replace(launcher.preferences, themes={"sea": sea})
    job = workspace_of(SavedRecords(), blank())
    app = SelfAssessApp(lambda: (replace(launcher, preferences=own), job))
    async with app.run_test(size=WIDE) as pilot:
        await walk_of(pilot)
        told = [text for _severity, text in app.told if "hard to read" in text]
    assert told == [
        "Your theme sea is hard to read. Letters need a contrast of 4.5 to their ground: "
        "not_met on background (1.2); not_met on panel (1.0); quiet on background (1.2); "
        "quiet on panel (1.0)"
    ]


async def test_a_persons_own_theme_and_those_of_textual_are_offered() -> None:
    records = SavedRecords()
    launcher = launcher_of(records, Settings(toured=True, theme="sea"))
    own = replace(launcher.preferences, themes={"sea": OwnTheme(accent="#123456")})
    launcher = replace(launcher, preferences=own)
    app = SelfAssessApp(lambda: (launcher, workspace_of(records, blank())))
    async with app.run_test(size=WIDE) as pilot:
        await walk_of(pilot)
        assert app.theme_variables["accent"] == "#123456"
        await pilot.press("comma", "enter")
        seen = await settled_text(pilot)
        assert "sea" in seen
        await pilot.press("down")
        await pilot.pause()
        assert app.theme in app.available_themes


async def test_a_delay_that_makes_no_sense_is_refused() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank()), records=records) as (
        pilot,
        _screen,
    ):
        await pilot.press("comma")
        await pilot.pause()
        await pilot.press("tab", "tab", "tab", "end", "backspace", "backspace")
        await pilot.press("backspace", *"99", "ctrl+s")
        await pilot.pause()
        assert records.settings == []
        assert "less than or equal to 2" in screen_text(pilot.app)


async def test_settings_that_cannot_be_kept_are_told_and_the_walk_goes_on() -> None:
    def refuse(_settings: Settings) -> None:
        raise CannotSave("the folder is read-only")

    records = SavedRecords()
    launcher = launcher_of(records)
    launcher = replace(
        launcher, preferences=replace(launcher.preferences, change=refuse)
    )
    job = workspace_of(records, blank())
    app = SelfAssessApp(lambda: (launcher, job))
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("comma")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "the folder is read-only" in screen_text(app)
        await pilot.press("m")
        await pilot.pause()
        assert records.saved


async def test_own_keys_replace_ours() -> None:
    records = SavedRecords()
    settings = Settings(toured=True, keys={"met": "1", "not": "2"})
    async with walking(workspace_of(records, blank()), settings=settings) as (
        pilot,
        screen,
    ):
        await pilot.press("m")
        assert screen.session.answer.status == ""
        await pilot.press("1")
        assert screen.session.answer.status == "met"
        await pilot.press("question_mark")
        await pilot.pause()
        assert "1 met" in " ".join(screen_text(pilot.app).split())


async def test_keys_in_conflict_are_told_and_ours_stay() -> None:
    settings = Settings(toured=True, keys={"met": "n", "mett": "1"})
    async with walking(workspace_of(SavedRecords(), blank()), settings=settings) as (
        pilot,
        screen,
    ):
        assert "there is no key named `mett`" in await settled_text(pilot)
        await pilot.press("m")
        assert screen.session.answer.status == "met"


def test_a_key_for_two_things_is_a_conflict() -> None:
    assert conflicts({"met": "n"}) == ["`n` is the key of both met and not"]


@pytest.mark.parametrize("sign", ["?", "/", "="])
def test_a_sign_is_the_key_that_bears_its_name(sign: str) -> None:
    assert len(conflicts({"met": sign})) == 1


@pytest.mark.parametrize("keys", ["", " ", ",", "1,,2"])
def test_what_is_no_key_is_told(keys: str) -> None:
    assert conflicts({"met": keys}) == [f"`{keys}` is no key for met"]


def test_our_own_keys_are_not_in_conflict() -> None:
    assert conflicts({}) == []
    assert len({command.id for command in all_commands(GROUPS)}) == len(bindings())


async def test_the_palette_finds_an_action_by_its_name() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, screen):
        await pilot.press("ctrl+p")
        seen = await settled_text(pilot)
        assert "words of an action" in seen
        assert "🔎" not in seen
        await pilot.press(*"flag")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert screen.session.answer.come_back


async def test_no_color_means_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        app: App[None] = pilot.app
        assert app.theme == COLOURLESS.name


async def test_the_terminal_cursor_follows_the_row_in_view() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), size=WIDE) as (
        pilot,
        _screen,
    ):
        before = pilot.app.cursor_position
        assert place_of(pilot.app, "Timetable published before the st…")[1] == before.y
        await pilot.press("down")
        await pilot.pause()
        assert pilot.app.cursor_position.y == before.y + 1


async def test_the_terminal_cursor_stands_in_the_pane_of_a_narrow_window() -> None:
    workspace = workspace_of(SavedRecords(), blank())
    async with walking(workspace, size=(80, 24)) as (pilot, screen):
        await pilot.pause()
        pane = screen.query_one(RequirementPane)
        assert pilot.app.cursor_position == pane.head.content_region.offset
        assert pilot.app.cursor_position.y > 0


async def test_screens_say_why_they_run_from_left_to_right() -> None:
    words = arabic("Terminals do not agree on text")
    i18n.use(Arabic())
    try:
        async with walking(workspace_of(SavedRecords(), blank()), WIDE) as (pilot, _):
            assert words in await settled_text(pilot)
            await pilot.press("comma")
            assert words in await settled_text(pilot)
    finally:
        i18n.use(NullTranslations())


async def test_beside_the_tour_no_half_words_are_left_in_a_small_window() -> None:
    job = workspace_of(SavedRecords(), blank())
    async with walking(job, (60, 20)) as (pilot, _screen):
        await pilot.press("f2")
        assert "1 of 6" in await settled_text(pilot)
        assert pilot.app.screen.query_one(".dialog").region.width == 60
