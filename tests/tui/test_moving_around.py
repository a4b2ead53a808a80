"""Moving: rows, requirements, what is open, what is in the way; screens there and back."""

import asyncio
from dataclasses import replace

import pytest
from textual.content import Content
from textual.events import Paste
from textual.widgets import OptionList, Select

from selfassess.core.errors import CannotRead
from selfassess.core.session.launcher import Shortcut
from selfassess.core.session.session import Session
from selfassess.tui.app import SelfAssessApp
from selfassess.tui.start_screen import StartScreen
from selfassess.tui.walk.outline.outline import Outline
from selfassess.tui.walk.pane.pane import RequirementPane
from selfassess.tui.walk.screen import WalkScreen
from selfassess.tui.walk.walks import ReviewScreen
from tests.conftest import place_of, screen_text, settled_text
from tests.tui.reviewed_workspace import reviewed
from tests.tui.workspaces import (
    WIDE,
    SavedRecords,
    blank,
    example,
    launcher_of,
    walking,
    workspace_of,
)


async def test_brackets_walk_from_requirement_to_requirement() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, screen):
        await pilot.press("]", "]", "[")
        await pilot.pause()
        assert screen.session.current_id == "dev-inform-2"
        outline = screen.query_one(Outline)
        assert outline.row is not None
        assert outline.row.part is screen.session.requirement


async def test_the_ends_stay_the_ends() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, screen):
        await pilot.press("[")
        assert screen.session.position == 1


async def test_down_in_the_outline_shows_the_row_below() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, screen):
        await pilot.press("down")
        await pilot.pause()
        assert screen.session.current_id == "dev-inform-2"


async def test_down_in_a_narrow_terminal_is_the_next_requirement() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (80, 24)) as (
        pilot,
        screen,
    ):
        assert isinstance(screen.focused, RequirementPane)
        await pilot.press("down", "down", "up")
        await pilot.pause()
        assert screen.session.current_id == "dev-inform-2"


async def test_u_goes_to_the_next_unanswered_and_says_when_there_is_none() -> None:
    opened = example("kenya-2016")
    async with walking(workspace_of(SavedRecords(), opened, place="c-awareness")) as (
        pilot,
        screen,
    ):
        await pilot.press("u")
        await pilot.pause()
        assert screen.session.current_id == "c-online"
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        screen,
    ):
        await pilot.press("u")
        await pilot.pause()
        assert "Everything is answered." in screen_text(pilot.app)


async def test_b_goes_to_what_is_in_the_way() -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        screen,
    ):
        await pilot.press("b", "b")
        await pilot.pause()
        assert screen.session.current_id == "dev-involve-5"


async def test_enter_on_the_score_screen_goes_to_the_requirement() -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        screen,
    ):
        await pilot.press("s")
        await pilot.pause()
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert screen.session.current_id == "dev-inform-5"


@pytest.mark.parametrize("key", ["s", "question_mark", "r", "d", "e"])
async def test_escape_comes_back_from_every_screen(key: str) -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        screen,
    ):
        await pilot.press(key)
        await pilot.pause()
        assert pilot.app.screen is not screen
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen is screen


@pytest.mark.parametrize("key", ["s", "question_mark", "r", "d", "e", "slash", "v"])
async def test_a_second_escape_before_the_first_is_done_closes_no_other_screen(
    key: str,
) -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        screen,
    ):
        await pilot.press(key)
        await pilot.pause()
        front = pilot.app.screen
        for _time in range(3):
            front.dismiss(None)
        await pilot.pause()
        assert pilot.app.screen is screen


@pytest.mark.parametrize("action", ["score", "details", "find", "view", "settings"])
async def test_a_key_that_arrives_twice_opens_one_screen(action: str) -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        screen,
    ):
        for _time in range(3):
            getattr(screen, f"action_{action}")()
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen is screen


async def test_the_outline_unfolds_and_folds_by_key_and_by_enter() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (80, 24)) as (
        pilot,
        screen,
    ):
        outline = screen.query_one(Outline)
        assert not outline.display
        await pilot.press("o")
        await pilot.pause()
        assert screen.focused is outline
        await pilot.press("up", "enter")
        await pilot.pause()
        assert outline.row is not None
        assert outline.row.is_folded
        await pilot.press("o")
        await pilot.pause()
        assert isinstance(screen.focused, RequirementPane)


async def test_a_folded_guideline_opens_when_we_walk_into_it() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, screen):
        await pilot.press("up", "enter", "]")
        await pilot.pause()
        outline = screen.query_one(Outline)
        assert outline.row is not None
        assert outline.row.part is screen.session.requirement


async def test_a_click_in_the_outline_shows_that_requirement() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), size=WIDE) as (
        pilot,
        screen,
    ):
        await pilot.click(Outline, offset=(12, 5))
        await pilot.pause()
        assert screen.session.current_id == "dev-inform-3"


async def test_a_click_in_the_outline_leaves_the_keys_to_the_answers() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank()), size=WIDE) as (pilot, screen):
        await pilot.click(Outline, offset=(12, 5))
        await pilot.pause()
        assert screen.editor is None
        await pilot.press("n")
        await pilot.pause()
        assert records.saved[-1].answer_to("dev-inform-3").status == "not_met"


async def test_a_click_on_a_guideline_folds_it_and_another_unfolds_it() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), size=WIDE) as (
        pilot,
        screen,
    ):
        outline = screen.query_one(Outline)
        await pilot.click(Outline, offset=(12, 2))
        await pilot.pause()
        assert outline.row is not None
        assert outline.row.is_folded
        await pilot.click(Outline, offset=(12, 2))
        await pilot.pause()
        assert not outline.row.is_folded


async def test_pages_and_ends_of_the_outline_are_one_key_away() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), size=WIDE) as (
        pilot,
        screen,
    ):
        last = screen.session.questionnaire.requirements[-1].id
        await pilot.press("end")
        await pilot.pause()
        assert screen.session.current_id == last
        await pilot.press("home", "pagedown", "pageup", "down", "down")
        await pilot.pause()
        assert screen.session.current_id == "dev-inform-1"


async def test_the_row_under_the_pointer_is_underlined() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), size=WIDE) as (
        pilot,
        screen,
    ):
        outline = screen.query_one(Outline)
        await pilot.hover(Outline, offset=(12, 6))
        await pilot.pause()
        assert next(s.style.underline for s in outline.render_line(5) if s.style)
        await pilot.hover(RequirementPane)
        await pilot.pause()
        assert not next(s.style.underline for s in outline.render_line(5) if s.style)


async def test_a_message_goes_behind_a_key_and_never_by_itself() -> None:
    """The buttons move when it goes: a click just then would hit another one."""
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        pilot.app.notify("Mind this", severity="warning", timeout=0.01)
        await asyncio.sleep(0.1)
        await pilot.pause()
        assert "Mind this" in screen_text(pilot.app)
        await pilot.press("right_square_bracket")
        assert "Mind this" not in await settled_text(pilot)


async def test_the_start_screen_opens_recent_files_and_examples() -> None:
    records = SavedRecords()
    app = SelfAssessApp(lambda: (launcher_of(records), None))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert records.opened == ["kenya.toml"]
        assert isinstance(app.screen, WalkScreen)
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert isinstance(app.screen, StartScreen)
        await pilot.press("end", "enter")
        await pilot.pause()
        assert records.opened[-1] == "exampleland.toml"


async def test_recent_files_show_in_colours_how_they_stand_or_what_is_wrong() -> None:
    assessment, questionnaire = example("exampleland")
    reviews = reviewed(SavedRecords()).reviews
    session = replace(Session.begin(questionnaire, assessment), reviews=reviews)

    def glance(path: str) -> Session:
        if path == "broken.toml":
            raise CannotRead("a value is missing here")
        return session

    recent = [Shortcut(f"{n}.toml", f"{n}.toml", "") for n in ("kenya", "broken")]
    launcher = replace(
        launcher_of(SavedRecords()), glance=glance, recent=lambda: recent
    )
    app = SelfAssessApp(lambda: (launcher, None))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause(0.2)
        lines = (await settled_text(pilot)).split("\n")
        place = next(n for n, line in enumerate(lines) if "kenya.toml" in line)
        gauge = "███████░░░ 35/49 · ✘ not eligible · 2 findings wait for a reply"
        assert gauge in lines[place + 1]
        assert "broken.toml" in lines[place + 2]
        assert "a value is missing here" in lines[place + 3]
        styles = {
            str(span.style)
            for option in app.screen.query_one(OptionList).options
            if isinstance(option.prompt, Content)
            for span in option.prompt.spans
        }
        assert styles == {"bold", "$accent", "$not-met", "$error", "$quiet"}


async def test_the_years_of_a_plan_lead_to_its_questionnaire() -> None:
    app = SelfAssessApp(lambda: (launcher_of(SavedRecords()), None))
    async with app.run_test(size=(100, 30)) as pilot:
        await settled_text(pilot)
        place = place_of(app, "plans begun from 2016 to 2021  Co-creation")
        await pilot.click(offset=place)
        await settled_text(pilot)
        assert app.screen.query_one("#questionnaire", Select).value == (
            "ogp-cocreation-2016"
        )


async def test_a_file_that_is_drawn_into_the_start_screen_is_opened() -> None:
    records = SavedRecords()
    app = SelfAssessApp(lambda: (launcher_of(records), None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for text in ("'no end", "  ", "'/my files/kenya.toml' "):
            app.post_message(Paste(text))
            await pilot.pause()
        assert records.opened == ["/my files/kenya.toml"]
        assert isinstance(app.screen, WalkScreen)


async def test_a_review_used_last_is_opened_with_the_reviewers_keys() -> None:
    records = SavedRecords()
    launcher = replace(
        launcher_of(records), open_recent=lambda _path: reviewed(records, "water-watch")
    )
    app = SelfAssessApp(lambda: (launcher, None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ReviewScreen)


async def test_the_start_screen_opens_a_file_by_name_or_says_why_not() -> None:
    records = SavedRecords()
    app = SelfAssessApp(lambda: (launcher_of(records), None))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("o")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "must not be empty" in screen_text(app)
        await pilot.press(*"broken.toml", "enter")
        await pilot.pause()
        text = screen_text(app)
        assert "[/nosuch]" in text
        assert "\x1b" not in text


async def test_the_start_screen_begins_a_new_assessment() -> None:
    records = SavedRecords()
    app = SelfAssessApp(lambda: (launcher_of(records), None))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("home", "enter")
        await pilot.pause()
        await pilot.press("tab", *"Kenya", "enter", *"Plan", *["enter"] * 7)
        await pilot.pause()
        (begun,) = records.begun
        assert (begun.country, begun.action_plan, begun.language) == (
            "Kenya",
            "Plan",
            "",  # that of the questionnaire
        )
        assert begun.questionnaire == "ogp-cocreation-2016"
        assert isinstance(app.screen, WalkScreen)


async def test_a_form_whose_file_cannot_be_opened_stays_and_says_why() -> None:
    records = SavedRecords()
    app = SelfAssessApp(lambda: (launcher_of(records), None))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("home", "down", "down", "enter")
        await pilot.pause()
        await pilot.press("enter")
        assert "must not be empty" in await settled_text(pilot)
        await pilot.press(*"broken.toml", "enter")
        text = await settled_text(pilot)
        assert "broken.toml: [/nosuch]" in text
        assert not isinstance(app.screen, WalkScreen)
        await pilot.press("ctrl+u", *"kenya.toml", "enter")
        await pilot.pause()
        assert isinstance(app.screen, WalkScreen)
    assert records.opened == ["broken.toml", "kenya.toml"]


async def test_q_leaves_and_remembers_the_place() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        await pilot.press("]", "q")
        await pilot.pause()
        assert records.places[-1] == "dev-inform-2"
        assert not pilot.app.is_running


async def test_an_arrow_or_a_click_shows_what_a_requirement_is_based_on() -> None:
    work = workspace_of(SavedRecords(), blank())
    async with walking(work, WIDE) as (pilot, _screen):
        assert "▸ Based on" in screen_text(pilot.app)
        await pilot.press("tab", "right")
        assert "▾ Based on" in screen_text(pilot.app)
        await pilot.click(offset=place_of(pilot.app, "Based on"))
        assert "▸ Based on" in screen_text(pilot.app)


async def test_a_large_window_has_a_pane_of_its_own_for_what_lies_beside() -> None:
    work = workspace_of(SavedRecords(), blank())
    async with walking(work, (150, 45)) as (pilot, _screen):
        text = screen_text(pilot.app)
        assert "An answer to be given (52)" in text
        assert "Nothing changed since it was opened." in " ".join(text.split())
        await pilot.press("m")
        await pilot.pause()
        text = screen_text(pilot.app)
        assert "An answer to be given (51)" in text
        assert "1.1.1: met" in text
