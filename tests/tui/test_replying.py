"""Findings beside the answers, and replies to them, by key and by mouse."""

import pytest
from textual.app import App

from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.status import Status
from selfassess.tui.walk.pane.pane import RequirementPane
from tests.conftest import place_of, screen_text, settled_text
from tests.tui.reviewed_workspace import FIRST, HOSTILE, LONG, reviewed
from tests.tui.workspaces import WIDE, SavedRecords, blank, walking, workspace_of


def reply(records: SavedRecords, reviewer: str = "water-watch") -> Reply:
    given = records.saved[-1].reply_to(reviewer, FIRST)
    assert given
    return given


async def test_every_voice_stands_with_the_answer_as_it_was_written() -> None:
    async with walking(reviewed(SavedRecords()), (120, 70)) as (pilot, _screen):
        text = await settled_text(pilot)
        assert "Water Watch  ✘ disagrees: partly met · no reply yet" in text
        assert "Only [b]late[/b]." in text
        assert f"{HOSTILE}  ? cannot tell" in text
        assert "· Not reviewed by The Very Very" in text
        assert "2 findings wait for a reply" in text


async def test_an_answer_that_changes_marks_what_was_found_on_it() -> None:
    async with walking(reviewed(SavedRecords()), (80, 70)) as (pilot, _screen):
        assert "given on an earlier answer" not in await settled_text(pilot)
        await pilot.press("n")
        text = " ".join((await settled_text(pilot)).split())
        assert text.count("given on an earlier answer") == 2


async def test_where_nobody_has_reviewed_nothing_is_said_of_it() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), size=WIDE) as (
        pilot,
        screen,
    ):
        assert "Civil society" not in await settled_text(pilot)
        await pilot.press("a", "t", "h", "equals_sign")
        await pilot.pause()
        assert "There is no review beside this assessment." in screen_text(pilot.app)
        assert pilot.app.screen is screen


async def test_one_key_goes_to_what_is_disputed_another_to_what_waits() -> None:
    async with walking(reviewed(SavedRecords())) as (pilot, screen):
        await pilot.press("t")
        assert screen.session.current_id == "dev-inform-5"
        await pilot.press("h")
        assert screen.session.current_id == FIRST


async def test_accepting_changes_the_answer_in_the_same_step() -> None:
    records = SavedRecords()
    async with walking(reviewed(records)) as (pilot, _screen):
        await pilot.press("a", "enter")
        await pilot.press("enter", "down", "enter", "ctrl+s")
        await pilot.pause()
        assert reply(records).decision is Decision.ACCEPTED_CHANGED
        assert records.saved[-1].answer_to(FIRST).status is Status.PARTLY_MET
        await pilot.press("z")
        await pilot.pause()
        assert records.saved[-1].reply_to("water-watch", FIRST) is None
        assert records.saved[-1].answer_to(FIRST).status is Status.MET


async def test_the_answer_may_stay_as_it_is() -> None:
    records = SavedRecords()
    async with walking(reviewed(records)) as (pilot, _screen):
        await pilot.press("a", "enter")
        await pilot.press("enter", "down", "enter", "tab", "enter", "down", "enter")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert reply(records).decision is Decision.ACCEPTED_CHANGED
        assert records.saved[-1].answer_to(FIRST).status is Status.MET


async def test_a_refusal_without_a_reason_is_not_taken() -> None:
    records = SavedRecords()
    async with walking(reviewed(records), size=WIDE) as (pilot, _screen):
        await pilot.press("a", "enter")
        await pilot.press("enter", "down", "down", "down", "enter", "ctrl+s")
        await pilot.pause()
        assert "a refusal needs its reason" in screen_text(pilot.app)
        await pilot.press(*"[b]No[/b]", "ctrl+s")
        await pilot.pause()
        assert reply(records).note == "[b]No[/b]"
        assert "1 finding waits for a reply" in await settled_text(pilot)


@pytest.mark.parametrize("typed", [[], ["tab", "tab", *"Why"]])
async def test_without_a_decision_there_is_no_reply(typed: list[str]) -> None:
    records = SavedRecords()
    async with walking(reviewed(records)) as (pilot, screen):
        await pilot.press("a", "enter", *typed, "ctrl+s")
        await pilot.pause()
        assert "a reply needs a decision" in screen_text(pilot.app)
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert records.saved == []


async def test_a_reply_is_taken_back_by_saying_nothing() -> None:
    records = SavedRecords()
    async with walking(reviewed(records)) as (pilot, _screen):
        await pilot.press("a", "enter", "enter", "down", "down", "enter", "ctrl+s")
        await pilot.pause()
        assert reply(records).decision is Decision.ACCEPTED_PLANNED
        await pilot.press("a", "enter", "enter", "home", "enter", "ctrl+s")
        await pilot.pause()
        assert records.saved[-1].reply_to("water-watch", FIRST) is None


async def test_whom_to_reply_to_is_chosen_where_several_spoke() -> None:
    records = SavedRecords()
    async with walking(reviewed(records)) as (pilot, _screen):
        await pilot.press("a", "down", "enter")
        await pilot.pause()
        assert f"Reply to {HOSTILE}" in screen_text(pilot.app)
        await pilot.press("enter", "down", "down", "enter", "ctrl+s")
        await pilot.pause()
        assert reply(records, "hostile").decision is Decision.ACCEPTED_PLANNED


async def test_only_one_finding_needs_no_choice_and_none_is_told() -> None:
    async with walking(reviewed(SavedRecords())) as (pilot, screen):
        await pilot.press("t", "a")
        await pilot.pause()
        assert "Reply to Water Watch" in screen_text(pilot.app)
        await pilot.press("escape")
        await pilot.pause()
        screen.take(screen.session.go_to("mon-inform-1"))
        await pilot.press("a")
        await pilot.pause()
        assert "No reviewer has said anything" in screen_text(pilot.app)


async def test_it_works_with_the_mouse_alone() -> None:
    records = SavedRecords()
    async with walking(reviewed(records), size=WIDE) as (pilot, _screen):
        await pilot.click(offset=place_of(pilot.app, "a reply ─"))
        await pilot.pause()
        await pilot.click(offset=place_of(pilot.app, "Water Watch · ✘"))
        await pilot.pause()
        await pilot.click("#decision SelectCurrent")
        await pilot.pause()
        await pilot.click(offset=place_of(pilot.app, "already covered"))
        await pilot.pause()
        await pilot.click("#accept")
        await pilot.pause()
        assert reply(records).decision is Decision.ALREADY_COVERED


async def test_the_comparison_shows_both_sides_and_goes_there() -> None:
    async with walking(reviewed(SavedRecords()), (80, 60)) as (pilot, screen):
        await pilot.press("equals_sign")
        text = await settled_text(pilot)
        assert "2 findings wait for a reply · 2 findings disagree" in text
        assert "1.1.3 " not in text
        await pilot.press("v")
        assert "1.1.3 " in await settled_text(pilot)
        await pilot.press("v")
        await settled_text(pilot)
        await pilot.click(offset=place_of(pilot.app, "1.1.5 "))
        await pilot.pause()
        assert pilot.app.screen is screen
        assert screen.session.current_id == "dev-inform-5"


async def test_the_comparison_has_a_column_for_each_side() -> None:
    async with walking(reviewed(SavedRecords()), (160, 50)) as (pilot, screen):
        await pilot.press("equals_sign")
        lines = (await settled_text(pilot)).split("\n")
        head = next(line for line in lines if "Answer   " in line)
        row = next(line for line in lines if "1.1.1 " in line)
        assert head.index("1 Water Watch") == row.index("✘ disagrees: partly")
        assert LONG not in head
        await pilot.press("down", "enter")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert screen.session.current_id == "dev-inform-2"


async def test_the_comparison_can_be_narrowed_to_a_phase_and_a_reviewer() -> None:
    async with walking(reviewed(SavedRecords()), (100, 60)) as (pilot, _screen):
        await pilot.press("equals_sign", "r", "r", "p")
        text = await settled_text(pilot)
        assert f"Shown: Development · {HOSTILE}" in text
        assert "? cannot tell" in text
        assert "Water Watch" not in text
        assert "1.1.2 " not in text
        await pilot.press("v", "p")
        text = await settled_text(pilot)
        assert "2.1.1 " in text
        assert "1.1.1 " not in text
        await pilot.press("r", "r", "p", "p")
        text = await settled_text(pilot)
        assert "Shown:" not in text
        assert "1 Water Watch" in text


async def test_agreement_is_a_bar_for_each_phase_with_its_numbers() -> None:
    async with walking(reviewed(SavedRecords()), (100, 60)) as (pilot, _screen):
        await pilot.press("equals_sign", "tab")
        lines = (await settled_text(pilot)).split("\n")
        bar = next(line for line in lines if "  Development " in line)
        assert "███▓▓▓▓▓···" in bar
        assert bar.endswith("  ✔ 1  ✘ 2  · 20")
        assert any("agrees: 1 · disagrees: 2" in line for line in lines)


async def test_enter_on_what_flips_the_star_goes_there() -> None:
    async with walking(reviewed(SavedRecords()), (80, 40)) as (pilot, screen):
        await pilot.press("equals_sign", "shift+tab")
        text = await settled_text(pilot)
        assert "1 Water Watch: ✘ not eligible: 51 in the way · 3 of 52" in text
        await pilot.press("end")
        text = await settled_text(pilot)
        assert "What makes the difference for The Very" in text
        await pilot.click(offset=place_of(pilot.app, "1.1.1 · "))
        await pilot.pause()
        assert screen.session.current_id == FIRST


async def test_the_head_of_what_flips_the_star_leads_to_the_first_of_it() -> None:
    async with walking(reviewed(SavedRecords()), (80, 40)) as (pilot, screen):
        screen.session.go_to("dev-inform-3")
        await pilot.press("equals_sign", "shift+tab", "end")
        await settled_text(pilot)
        await pilot.click(offset=place_of(pilot.app, "What makes the difference"))
        await pilot.pause()
        assert screen.session.current_id == FIRST


async def test_the_outline_marks_a_dispute_with_a_sign_of_its_own() -> None:
    async with walking(reviewed(SavedRecords()), size=WIDE) as (pilot, _screen):
        rows = (await settled_text(pilot)).split("\n")
        marked = [row for row in rows if "≠" in row]
        assert len(marked) == 2
        assert "Timetable" in marked[0]


async def test_the_note_of_a_finding_can_be_read_while_replying() -> None:
    async with walking(reviewed(SavedRecords()), (80, 24)) as (pilot, _screen):
        await pilot.press("a", "enter")
        text = await settled_text(pilot)
        assert "✘ disagrees: partly met" in text
        assert "Only [b]late[/b]." in text
        assert "Yes: from met to partly met" in text


async def test_the_score_tells_what_each_reviewers_findings_make_of_the_star() -> None:
    async with walking(reviewed(SavedRecords()), (120, 60)) as (pilot, screen):
        await pilot.press("]", "]", "]", "s")
        text = " ".join((await settled_text(pilot)).split())
        assert "By the findings of Water Watch: ✘ not eligible: 51 in the way" in text
        before = screen.session.current_id
        await pilot.press("end", "enter")
        await settled_text(pilot)
        [*_others, last] = screen.session.reviews
        star = screen.session.score_by(last).verdicts[0]
        assert screen.session.current_id == star.first_in_the_way != before


async def test_the_pane_can_be_asked_for_everything_at_any_width() -> None:
    async with walking(reviewed(SavedRecords()), (40, 20)) as (pilot, screen):
        for width in (40, 60, 99, 100, 200):
            await pilot.resize_terminal(width, 30)
            await settled_text(pilot)
        assert screen.query_one(RequirementPane).max_scroll_x == 0


async def test_the_terminal_cursor_follows_into_the_dialogs_and_back() -> None:
    def row(app: App[None]) -> str:
        return screen_text(app).split("\n")[app.cursor_position.y]

    async with walking(reviewed(SavedRecords())) as (pilot, _screen):
        await settled_text(pilot)
        before = pilot.app.cursor_position
        await pilot.press("a", "down")
        await settled_text(pilot)
        assert HOSTILE in row(pilot.app)
        await pilot.press("enter")
        await settled_text(pilot)
        assert "no reply yet" in row(pilot.app)
        await pilot.press("escape")
        await settled_text(pilot)
        assert pilot.app.cursor_position == before
        await pilot.press("equals_sign", "down")
        await settled_text(pilot)
        assert "1.1.2 " in row(pilot.app)
        await pilot.press("tab", "tab", "end")
        await settled_text(pilot)
        assert "51 answers, because" in row(pilot.app)


async def test_the_dialogs_can_be_left_and_used_by_their_footer() -> None:
    async with walking(reviewed(SavedRecords()), (80, 24)) as (pilot, screen):
        await pilot.press("a")
        await settled_text(pilot)
        await pilot.click(offset=place_of(pilot.app, "enter choose"))
        await settled_text(pilot)
        assert "Reply to Water Watch" in screen_text(pilot.app)
        await pilot.press("escape", "equals_sign", "down")
        await settled_text(pilot)
        await pilot.click(offset=place_of(pilot.app, "enter go there"))
        await settled_text(pilot)
        assert screen.session.current_id == "dev-inform-2"
        await pilot.press("equals_sign")
        await settled_text(pilot)
        await pilot.click(offset=place_of(pilot.app, "esc back"))
        await settled_text(pilot)
        assert pilot.app.screen is screen
