"""Finding, filters, flags, trying out, one question at a time."""

from dataclasses import replace

import pytest
from textual.widgets import OptionList

from selfassess.core.model.questionnaire.translated_questionnaire import translated
from selfassess.core.model.status import Status
from selfassess.core.session.preferences.settings import Settings
from selfassess.core.session.search import search
from selfassess.tui.screens.find import FindScreen
from selfassess.tui.walk.outline.outline import Outline
from tests.conftest import screen_text
from tests.core.model.test_translated_questionnaire import in_french, translation_of
from tests.tui.workspaces import (
    WIDE,
    SavedRecords,
    blank,
    example,
    seen,
    walking,
    workspace_of,
)

FIRST = "dev-inform-1"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("mon-involve-2", "mon-involve-2"),
        ("public repository", "dev-document-3"),
        ("timetble", "dev-inform-1"),  # a slip of the finger
        ("LÉRNISH", "dev-inform-3"),  # only in notes
        ("forum quarter", "imp-involve-5"),
    ],
)
async def test_an_id_or_any_word_leads_to_the_requirement(
    words: str, place: str
) -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        screen,
    ):
        await pilot.press("slash")
        await pilot.pause()
        await pilot.press(*(("space" if c == " " else c) for c in words), "enter")
        await pilot.pause()
        assert screen.session.current_id == place


async def test_arrows_choose_among_the_hits_while_typing_goes_on() -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        screen,
    ):
        await pilot.press("slash")
        await pilot.pause()
        await pilot.press(*"forum", "down", "down", "up", "enter")
        await pilot.pause()
        assert screen.session.current_id == "imp-involve-1"


async def test_nothing_found_says_so_and_goes_nowhere() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, screen):
        await pilot.press("slash")
        await pilot.pause()
        await pilot.press(*"qqqq", "down", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, FindScreen)
        assert "Nothing found." in screen_text(pilot.app)
        await pilot.press("escape")
        await pilot.pause()
        assert len(pilot.app.screen_stack) == 2
        assert screen.session.position == 1


async def test_a_filter_narrows_the_outline_and_the_way_back_is_shown() -> None:
    async with walking(
        workspace_of(SavedRecords(), example("exampleland")), size=WIDE
    ) as (pilot, screen):
        await pilot.press("v")
        await pilot.pause()
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        assert screen.session.filter == "blockers"
        assert screen.session.current_id == "dev-inform-5"
        text = screen_text(pilot.app)
        assert "Shown: in the way, 14 of 52 · esc shows all" in text
        assert "Timetable published" not in text
        await pilot.press("]")
        await pilot.pause()
        assert screen.session.current_id == "dev-involve-5"
        await pilot.press("escape")
        await pilot.pause()
        assert screen.session.filter == "all"
        assert "Timetable published" in screen_text(pilot.app)


async def test_an_answered_requirement_leaves_the_unanswered_ones() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, screen):
        await pilot.press("v")
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        await pilot.press("n", "]")
        await pilot.pause()
        assert screen.session.current_id == "dev-inform-2"
        outline = screen.query_one(Outline)
        assert outline.row is not None
        assert outline.row.part is screen.session.requirement
        assert "51 of 52" in screen_text(pilot.app)


async def test_a_filter_that_would_show_nothing_says_so_and_changes_nothing() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, screen):
        await pilot.press("v")
        await pilot.pause()
        await pilot.press("down", "down", "down", "down", "enter")
        await pilot.pause()
        assert "There is none of these." in screen_text(pilot.app)
        assert "Shown:" not in screen_text(pilot.app)
        await pilot.press("]")
        await pilot.pause()
        assert screen.session.current_id == "dev-inform-2"


async def test_a_flag_is_kept_shown_and_can_be_filtered_by() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, screen):
        await pilot.press("]", "f")
        await pilot.pause()
        assert records.saved[-1].answer_to("dev-inform-2").come_back
        assert "⚑ come back" in screen_text(pilot.app)
        await pilot.press("[", "v")
        await pilot.pause()
        await pilot.press(*["down"] * 5, "enter")
        await pilot.pause()
        assert screen.session.current_id == "dev-inform-2"
        await pilot.press("f")
        await pilot.pause()
        assert not records.saved[-1].answer_to("dev-inform-2").come_back


async def test_trying_out_saves_nothing_until_it_is_kept() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, screen):
        await pilot.press("w", "n", "]", "n")
        await pilot.pause()
        text = screen_text(pilot.app)
        assert "nothing is saved" in text
        assert "not eligible: 52 in the way (in the file: still possible" in text
        assert records.saved == []
        await pilot.press("w")
        await pilot.pause()
        kept = records.saved[-1]
        assert kept.answer_to("dev-inform-1").status is Status.NOT_MET
        assert kept.answer_to("dev-inform-2").status is Status.NOT_MET
        await pilot.press("z")
        await pilot.pause()
        assert screen.session.score.eligibility.verdict == "still_possible"


async def test_escape_discards_what_was_tried_out() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, screen):
        await pilot.press("w", "n", "escape")
        await pilot.pause()
        assert records.saved == []
        assert screen.session.answer.status is Status.UNANSWERED
        assert "Discarded" in screen_text(pilot.app)


async def test_leaving_while_trying_out_asks_first_and_keeps_nothing() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, screen):
        await pilot.press("w", "n", "q")
        await pilot.pause()
        assert "Discard what was tried out?" in screen_text(pilot.app)
        await pilot.press("escape", "q")
        await pilot.pause()
        await pilot.click("#go-on")
        await pilot.pause()
        assert not pilot.app.is_running
        assert records.saved == []
        assert screen.session.answer.status is Status.UNANSWERED


async def test_guided_one_question_follows_the_other() -> None:
    records = SavedRecords()
    settings = Settings(toured=True, guided=True)
    async with walking(workspace_of(records, blank()), settings=settings) as (
        pilot,
        screen,
    ):
        assert "1 of 3: Is it met? Press m, p or n." in screen_text(pilot.app)
        await pilot.press("m")
        await pilot.pause()
        assert "2 of 3: What shows it?" in screen_text(pilot.app)
        await pilot.press("enter")
        await pilot.pause()
        assert "3 of 3: What should a reader know?" in screen_text(pilot.app)
        await pilot.press("enter")
        await pilot.pause()
        assert "This one is done." in screen_text(pilot.app)
        await pilot.press("enter")
        await pilot.pause()
        assert screen.session.current_id == "dev-inform-2"
        await pilot.press("p")
        await pilot.pause()
        assert "3 of 3: What should a reader know?" in screen_text(pilot.app)
        await pilot.press("g")
        await pilot.pause()
        assert "of 3:" not in screen_text(pilot.app)


async def test_guided_not_applicable_asks_for_the_reason() -> None:
    job = workspace_of(SavedRecords(), blank(), place="dev-improve-1")
    settings = Settings(toured=True, guided=True)
    async with walking(job, settings=settings) as (pilot, _screen):
        assert "or x if it does not apply" in screen_text(pilot.app)
        await pilot.press("x")
        await pilot.pause()
        assert "3 of 3: Why does it not apply?" in screen_text(pilot.app)


async def test_a_key_shows_the_questions_in_another_language_and_in_the_original() -> (
    None
):
    workspace = workspace_of(SavedRecords(), example("exampleland"))
    asked = workspace.questionnaire
    french = translated(asked, translation_of(asked, in_french(asked)), asked)
    wordings = {"fr": lambda: french, "en": lambda: asked}
    workspace = replace(workspace, questionnaire=french, wordings=wordings)
    title, text = f"« requirement {FIRST} title »", asked.by_id[FIRST].title
    async with walking(workspace, size=WIDE) as (pilot, screen):
        screen.take(screen.session.go_to(FIRST))
        await pilot.pause()
        before = screen_text(pilot.app)
        assert before.count(f"« requirement {FIRST} ti") == 2  # outline and requirement
        assert f"{FIRST} · français" in before
        # What is found in the original is found as well.
        hits = search(french, screen.session.assessment, {}, text)
        assert hits[0].requirement.title == title
        await pilot.press("l")
        await pilot.pause()
        now = screen_text(pilot.app)
        assert "« " not in now
        assert f"{FIRST} · English" in now
        assert now.count(text[:20]) == 2
        await pilot.press("w", "m", "l", "escape")
        await pilot.pause()
        assert screen.session.questionnaire is french
        assert screen.session.trial_from is None


@pytest.mark.parametrize("theme", ["ansi-dark", "selfassess-colourless"])
async def test_the_marked_row_can_be_seen_in_the_terminals_own_colours(
    theme: str,
) -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        _screen,
    ):
        pilot.app.theme = theme
        await pilot.press("slash", *"forum")
        await seen(pilot, "orum")
        rows = pilot.app.screen.query_one(OptionList)
        marked, other = (
            [part.style for part in rows.render_line(line) if part.text.strip()]
            for line in (0, 1)
        )
        assert all(style and style.reverse for style in marked)
        assert not any(style and style.reverse for style in other)


@pytest.mark.parametrize("theme", ["ansi-dark", "selfassess-colourless"])
async def test_the_marked_row_of_the_palette_has_a_ground_in_the_terminals_own_colours(
    theme: str,
) -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        _screen,
    ):
        pilot.app.theme = theme
        await pilot.press("ctrl+p", *"the")
        await seen(pilot, "clear the")
        rows = pilot.app.screen.query_one(OptionList)
        grounds = [
            {str(part.style.bgcolor) for part in rows.render_line(line) if part.style}
            for line in range(rows.option_count)
        ]
        assert grounds[0].isdisjoint(grounds[1])
