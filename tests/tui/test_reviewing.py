"""A reviewer's walk on the screens, by key and by mouse."""

from dataclasses import replace

import pytest

from selfassess.core.model.review import Finding, Suggestion
from selfassess.core.session.preferences.settings import Settings
from selfassess.tui.bindings import REVIEW_GROUPS, bindings, conflicts
from tests.builders import (
    AGREE,
    CANNOT_TELL,
    DISAGREE,
    MET,
    NOT_MET,
    PARTLY_MET,
    UNANSWERED,
    UNREVIEWED,
    finding,
)
from tests.conftest import place_of, screen_text, settled_text
from tests.tui.reviewed_workspace import FIRST, HOSTILE, reviewed
from tests.tui.workspaces import WIDE, SavedRecords, walking

OWN = "water-watch"


def found(records: SavedRecords, place: str = FIRST) -> Finding:
    assert records.saved == []
    return records.reviewed[-1].finding_on(place)


@pytest.mark.parametrize(
    ("key", "verdict", "status"),
    [
        ("m", AGREE, MET),
        ("n", DISAGREE, NOT_MET),
        ("a", AGREE, MET),
        ("t", CANNOT_TELL, UNANSWERED),
        ("c", UNREVIEWED, UNANSWERED),
    ],
)
async def test_one_key_gives_a_verdict_and_it_is_saved_at_once(
    key: str, verdict: str, status: str
) -> None:
    records = SavedRecords()
    async with walking(reviewed(records, OWN)) as (pilot, _screen):
        await pilot.press(key)
        await pilot.pause()
        given = found(records)
        assert (given.verdict, given.status) == (verdict, status)
        assert given.note == "Only [b]late[/b].\n\nTwice."
        assert "saved ✔" in screen_text(pilot.app)


async def test_to_disagree_keeps_the_status_that_was_given() -> None:
    records = SavedRecords()
    async with walking(reviewed(records, OWN)) as (pilot, _screen):
        await pilot.press("t", "p", "d")
        await pilot.pause()
        assert found(records).status is PARTLY_MET


async def test_a_click_on_a_verdict_gives_it() -> None:
    records = SavedRecords()
    async with walking(reviewed(records, OWN)) as (pilot, _screen):
        await pilot.click(offset=place_of(pilot.app, "✔ agrees "))
        await pilot.pause()
        assert found(records).verdict is AGREE
        await pilot.click(offset=place_of(pilot.app, "n ✘ Not met"))
        await pilot.pause()
        assert found(records).status is NOT_MET


async def test_the_heading_says_whose_review_it_is_and_what_stays() -> None:
    async with walking(reviewed(SavedRecords(), "hostile"), size=WIDE) as (
        pilot,
        _screen,
    ):
        first, second, *_rest = (await settled_text(pilot)).split("\n")
        assert first.startswith(f" Review by {HOSTILE} · Exampleland")
        assert "1 of 52 reviewed · answers read-only" in second


@pytest.mark.parametrize("key", ["e", "f", "g", "l"])
async def test_the_governments_keys_do_nothing_here(key: str) -> None:
    records = SavedRecords()
    async with walking(reviewed(records, OWN)) as (pilot, screen):
        await pilot.press(key)
        await pilot.pause()
        assert pilot.app.screen is screen
        assert (records.reviewed, records.saved) == ([], [])


async def test_keys_and_palette_show_only_what_a_reviewer_can_do() -> None:
    async with walking(reviewed(SavedRecords(), OWN), (120, 60)) as (pilot, _screen):
        await pilot.press("question_mark")
        text = await settled_text(pilot)
        assert "you would answer: met" in text
        assert "evidence: cite" not in text
        await pilot.press("escape")
        await pilot.press("ctrl+p")
        await pilot.pause(0.3)
        await pilot.press(*"another wording")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.3)
        assert "Wording of 1.1.1" in await settled_text(pilot)


def test_a_reviewers_keys_are_not_in_conflict_and_may_be_changed() -> None:
    assert conflicts({}, REVIEW_GROUPS) == []
    names = {binding.id for binding in bindings(REVIEW_GROUPS)}
    assert {"agree", "disagree", "cannot-tell", "wording"} <= names


async def test_own_keys_of_either_side_are_known_on_both() -> None:
    keys = {"agree": "1", "evidence": "2"}
    settings = Settings(toured=True, keys=keys)
    records = SavedRecords()
    async with walking(reviewed(records, OWN), settings=settings) as (pilot, _screen):
        assert "there is no key" not in screen_text(pilot.app)
        await pilot.press("1")
        await pilot.pause()
        assert found(records).verdict is AGREE


async def test_the_note_is_the_reviewers_own() -> None:
    records = SavedRecords()
    async with walking(reviewed(records, OWN)) as (pilot, _screen):
        await pilot.press("]", "]", "i", *"Seen.", "escape")
        await pilot.pause()
        assert found(records, "dev-inform-3").note == "Seen."
        await pilot.press("z")
        await pilot.pause()
        assert found(records, "dev-inform-3").note == ""


async def test_undo_and_redo_go_through_findings() -> None:
    records = SavedRecords()
    async with walking(reviewed(records, OWN)) as (pilot, _screen):
        await pilot.press("n", "z", "y")
        await pilot.pause()
        assert found(records).status is NOT_MET


async def test_the_outline_shows_the_own_verdicts() -> None:
    async with walking(reviewed(SavedRecords(), OWN), size=WIDE) as (pilot, _screen):
        rows = (await settled_text(pilot)).split("\n")
        assert "3/52" not in rows[2]
        assert any("✘ Timetable published" in row for row in rows)
        assert any("· Awareness raising" in row for row in rows)
        await pilot.press("]", "]", "t")
        rows = (await settled_text(pilot)).split("\n")
        assert any("? Awareness raising" in row for row in rows)


async def test_the_next_unreviewed_until_everything_is_reviewed() -> None:
    workspace = reviewed(SavedRecords(), OWN)
    own = workspace.reviews[OWN]
    for place in list(workspace.questionnaire.by_id)[4:]:
        own = own.with_finding(place, finding(AGREE))
    levels = workspace.assessment.levels
    own = own.model_copy(update={"levels": levels})
    workspace = replace(workspace, reviews={**workspace.reviews, OWN: own})
    async with walking(workspace) as (pilot, screen):
        await pilot.press("u")
        assert screen.session.current_id == "dev-inform-3"
        await pilot.press("a", "u", "a", "u")
        await pilot.pause()
        assert "Everything is reviewed." in screen_text(pilot.app)
        assert "52 of 52 reviewed" in screen_text(pilot.app)


async def test_another_finding_is_supported_and_left_again() -> None:
    records = SavedRecords()
    async with walking(reviewed(records, OWN)) as (pilot, _screen):
        await pilot.press("plus")
        await pilot.pause()
        assert found(records).supports == "hostile"
        await pilot.press("plus")
        await pilot.pause()
        assert found(records).supports == ""
        await pilot.press("]", "plus")
        await pilot.pause()
        assert "No other reviewer has said anything" in screen_text(pilot.app)


async def test_whom_to_support_is_chosen_where_several_spoke() -> None:
    records = SavedRecords()
    async with walking(reviewed(records, "long")) as (pilot, _screen):
        await pilot.press("plus", "escape", "plus", "down", "enter")
        await pilot.pause()
        assert found(records).supports == "hostile"


async def test_a_suggestion_on_the_wording_may_be_public_or_support_another() -> None:
    records = SavedRecords()
    async with walking(reviewed(records, OWN)) as (pilot, _screen):
        await pilot.press("w")
        assert "Say [i]who[/i]." in await settled_text(pilot)
        await pilot.press(*"By when?", "tab", "enter", "down", "enter")
        await pilot.press("tab", "enter", "down", "enter", "ctrl+s")
        await pilot.pause()
        assert records.reviewed[-1].wording == {
            FIRST: Suggestion(suggestion="By when?", public=True, supports="hostile")
        }


async def test_a_reflection_is_kept_and_going_back_changes_nothing() -> None:
    records = SavedRecords()
    async with walking(reviewed(records, OWN)) as (pilot, _screen):
        await pilot.press("r", *"So ", "ctrl+s")
        await pilot.pause()
        assert records.reviewed[-1].reflection == "So A good year."
        await pilot.press("r", *"Not ", "escape", "w", "escape")
        await pilot.pause()
        assert len(records.reviewed) == 1


async def test_the_score_tells_both_sides() -> None:
    async with walking(reviewed(SavedRecords(), OWN)) as (pilot, _screen):
        await pilot.press("s")
        text = await settled_text(pilot)
        assert "✘ Co-creation star: not eligible: 14 in the way" in text
        assert "By your findings: ✘ not eligible: 51 in the way" in text


async def test_a_guideline_in_view_cannot_be_judged_by_mistake() -> None:
    records = SavedRecords()
    async with walking(reviewed(records, OWN), size=WIDE) as (pilot, _screen):
        await pilot.press("up", "a", "d", "w", "plus")
        await pilot.pause()
        assert "Choose a requirement first." in screen_text(pilot.app)
        assert records.reviewed == []


async def test_guided_settings_and_the_tour_are_for_those_who_answer() -> None:
    settings = Settings(guided=True)
    async with walking(reviewed(SavedRecords(), OWN), settings=settings, size=WIDE) as (
        pilot,
        screen,
    ):
        await pilot.pause(0.2)
        assert pilot.app.screen is screen
        assert "1 of 3" not in screen_text(pilot.app)


async def test_support_for_what_is_no_longer_public_stays_in_the_file() -> None:
    records = SavedRecords()
    given = {FIRST: Suggestion(suggestion="By when?", supports="long")}
    workspace = reviewed(records, OWN)
    own = workspace.reviews[OWN].model_copy(update={"wording": given})
    workspace = replace(workspace, reviews={**workspace.reviews, OWN: own})
    async with walking(workspace) as (pilot, _screen):
        await pilot.press("w", *"Oh: ", "ctrl+s")
        await pilot.pause()
        kept = records.reviewed[-1].wording[FIRST]
        assert (kept.suggestion, kept.supports) == ("Oh: By when?", "long")
