"""Answering, by key and by mouse: what changes, what is kept, what is refused."""

from dataclasses import replace

import pytest

from selfassess.cli.workspace.walk.open import open_work
from selfassess.core.model.answer import Answer
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.model.status import Status
from selfassess.core.session.filters import Filter
from selfassess.tui.walk.outline.outline import Outline
from selfassess.tui.walk.pane import requirement_text
from selfassess.tui.walk.pane.answer_row import AnswerRow
from selfassess.tui.widgets.heading import Heading
from selfassess.tui.widgets.text_blocks import packed
from tests.conftest import place_of, screen_text
from tests.tui.workspaces import (
    EXAMPLES,
    WIDE,
    SavedRecords,
    blank,
    example,
    walking,
    workspace_of,
)

FIRST = "dev-inform-1"


@pytest.mark.parametrize(
    ("key", "status"),
    [("m", Status.MET), ("p", Status.PARTLY_MET), ("n", Status.NOT_MET)],
)
async def test_one_key_answers_and_the_answer_is_saved_at_once(
    key: str, status: Status
) -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        await pilot.press(key)
        await pilot.pause()
        assert records.saved[-1].answer_to(FIRST).status is status
        assert "saved ✔" in screen_text(pilot.app)


async def test_the_outline_counts_on_after_the_size_was_told_late() -> None:
    workspace = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(workspace, size=WIDE) as (pilot, screen):
        screen.query_one(Outline).on_resize()  # the same size, when all is drawn
        await pilot.pause()
        assert "19/23" in screen_text(pilot.app)
        await pilot.press("n")
        await pilot.pause()
        assert "18/23" in screen_text(pilot.app)


@pytest.mark.parametrize("width", range(10, 70, 7))
def test_a_choice_is_never_parted(width: int) -> None:
    session = workspace_of(SavedRecords(), blank()).begin().go_to("imp-improve-1")
    buttons = requirement_text.status_choices(session.answered(Status.NOT_APPLICABLE))
    choices = [button.content(is_marked=False) for button in buttons]
    lines = [line.plain.rstrip() for line in packed(choices, width)]
    assert "".join(lines).count("[x – Not applicable]") == 1
    for choice in choices:
        assert any(choice.plain.strip() in line for line in lines)
    assert all(len(line) <= max(width, 20) for line in lines)


async def test_the_row_of_answers_can_be_walked_and_answers() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, screen):
        await pilot.press("tab")
        assert isinstance(screen.focused, AnswerRow)
        await pilot.press("right", "right", "right", "left", "enter")
        await pilot.pause()
        assert records.saved[-1].answer_to(FIRST).status is Status.PARTLY_MET
        await pilot.press("down")
        assert screen.session.position == 2


async def test_what_was_brought_along_waits_to_be_confirmed_by_one_key() -> None:
    records, (plan, asked) = SavedRecords(), blank()
    answer = Answer(status=Status.MET, carried="2nd Plan", note="Online.")
    for place in FIRST, "dev-inform-3":
        plan = plan.with_answer(place, answer)
    async with walking(workspace_of(records, (plan, asked)), WIDE) as (pilot, screen):
        text = screen_text(pilot.app)
        assert "· Unanswered · “Met” is from 2nd Plan, to confirm  K" in text
        assert text.count("»") == 2
        assert "0 of 52 answered" in text
        await pilot.press("K", "u", "u")
        await pilot.pause()
        assert records.saved[-1].answer_to(FIRST) == answer.claiming(Status.MET)
        assert screen.session.current_id == "dev-inform-3"
        await pilot.press("z", "right_square_bracket", "K")
        await pilot.pause()
        assert "Nothing to confirm here." in screen_text(pilot.app)
        assert records.saved[-1].answer_to(FIRST) == answer
        assert screen.session.narrowed(Filter.CARRIED).shown == (FIRST, "dev-inform-3")


async def test_clearing_an_answer_leaves_it_unanswered() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        await pilot.press("m", "c")
        await pilot.pause()
        assert records.saved[-1].answer_to(FIRST).status is Status.UNANSWERED


async def test_a_click_on_a_choice_answers() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        await pilot.click(offset=place_of(pilot.app, "n ✘ Not met"))
        await pilot.pause()
        assert records.saved[-1].answer_to(FIRST).status is Status.NOT_MET


async def test_not_applicable_is_refused_where_it_is_not_allowed() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        await pilot.press("x")
        await pilot.pause()
        assert records.saved == []
        assert "is not allowed for this requirement" in screen_text(pilot.app)


async def test_a_phase_in_view_cannot_be_answered_by_mistake() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank()), size=WIDE) as (pilot, screen):
        await pilot.press("up")
        await pilot.pause()
        assert "Informing people about the process" in screen_text(pilot.app)
        await pilot.press("m", "enter", "e")
        await pilot.pause()
        assert records.saved == []
        assert pilot.app.screen is screen


async def test_the_star_line_follows_every_answer() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        assert "still possible: 52 in the way" in screen_text(pilot.app)
        await pilot.press("n")
        await pilot.pause()
        assert "not eligible: 52 in the way" in screen_text(pilot.app)


async def test_undo_and_redo_say_what_they_did() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, screen):
        await pilot.press("m", "z")
        await pilot.pause()
        assert "Undone: 1.1.1: met" in screen_text(pilot.app)
        assert screen.session.answer.status is Status.UNANSWERED
        await pilot.press("y")
        await pilot.pause()
        assert "Done again: 1.1.1: met" in screen_text(pilot.app)
        assert records.saved[-1].answer_to(FIRST).status is Status.MET


async def test_undo_with_nothing_to_undo_does_nothing() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        await pilot.press("z", "y")
        await pilot.pause()
        assert records.saved == []


async def test_a_note_is_kept_when_the_typing_pauses() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press(*"on 3 May".replace(" ", "_"))
        await pilot.pause(0.7)
        assert records.saved[-1].answer_to(FIRST).note == "on_3_May"


async def test_the_language_of_a_note_is_typed_into_a_form() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, screen):
        await pilot.press("N")
        await pilot.pause()
        await pilot.press(*"xxyz", "ctrl+s")
        await pilot.pause()
        assert "must be a language code" in screen_text(pilot.app)
        await pilot.press(*["backspace"] * 4, *"sw", "ctrl+s")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert records.saved[-1].answer_to(FIRST).language == "sw"


async def test_escape_ends_the_note_and_one_undo_takes_all_of_it_back() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, screen):
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("a", "enter", "b", "escape")
        await pilot.pause()
        assert records.saved[-1].answer_to(FIRST).note == "a\nb"
        await pilot.press("z")
        await pilot.pause()
        assert screen.session.answer.note == ""


async def test_what_is_being_typed_is_flushed_when_the_program_must_end() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, screen):
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("a")
        screen.autosave.flush()
        assert records.saved[-1].answer_to(FIRST).note == "a"
        assert set(records.places) == {FIRST}  # by the clock as well, if it took long


async def test_a_failed_save_is_told_and_tried_again() -> None:
    records = SavedRecords(refuse="a.toml was not saved: No space left on device")
    async with walking(workspace_of(records, blank())) as (pilot, screen):
        await pilot.press("m")
        await pilot.pause()
        text = screen_text(pilot.app)
        assert "NOT SAVED ✘" in text
        assert "No space left on device" in text
        records.refuse = ""
        screen.autosave.save()
        await pilot.pause()
        assert "saved ✔" in screen_text(pilot.app)
        assert records.saved[-1].answer_to(FIRST).status is Status.MET


async def test_leaving_with_unsaved_answers_asks_first() -> None:
    records = SavedRecords(refuse="the folder is gone")
    async with walking(workspace_of(records, blank())) as (pilot, screen):
        await pilot.press("m", "q")
        await pilot.pause()
        assert "Not everything is saved" in screen_text(pilot.app)
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen is screen
        await pilot.press("q")
        await pilot.pause()
        await pilot.click("#go-on")
        await pilot.pause()
        assert not pilot.app.is_running


async def test_the_walk_begins_where_the_person_stopped() -> None:
    job = workspace_of(SavedRecords(), example("exampleland"), place="mon-involve-2")
    async with walking(job) as (pilot, _screen):
        assert "Forum sees the self-assessment" in screen_text(pilot.app)


async def test_a_place_that_is_no_longer_asked_begins_at_the_first() -> None:
    job = workspace_of(SavedRecords(), blank(), place="gone")
    async with walking(job) as (_pilot, screen):
        assert screen.session.current_id == FIRST


async def test_warnings_about_the_file_are_shown_literally() -> None:
    job = workspace_of(SavedRecords(), blank(), warnings=["[bold]odd[/nosuch]"])
    async with walking(job) as (pilot, _screen):
        assert "[bold]odd[/nosuch]" in screen_text(pilot.app)


async def test_the_heading_keeps_its_right_side_when_the_window_changes() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (120, 40)) as (
        pilot,
        screen,
    ):
        await pilot.resize_terminal(70, 24)
        await pilot.pause()
        assert screen.query_one(Heading).size.width == 70
        assert "saved ✔" in screen_text(pilot.app).split("\n")[0]


async def test_a_long_name_gives_way_before_the_word_for_final() -> None:
    name = "The United Kingdom of Great Britain and Northern Ireland"
    record, questionnaire = blank()
    record = record.model_copy(update={"country": name, "action_plan": "Plan"})
    async with walking(
        workspace_of(SavedRecords(), (record, questionnaire)), (80, 24)
    ) as (pilot, _screen):
        first = screen_text(pilot.app).split("\n")[0]
        assert first.startswith(f" {name[:40]}")
        assert first.split()[-4:] == ["·", "draft", "saved", "✔"]


async def test_findings_that_wait_never_push_the_tallies_out() -> None:
    workspace = open_work(str(EXAMPLES / "exampleland.toml"))
    replied = workspace.assessment.model_copy(update={"replies": {}})
    async with walking(replace(workspace, assessment=replied), (78, 24)) as (
        pilot,
        _screen,
    ):
        second = screen_text(pilot.app).split("\n")[1]
        assert second.startswith(" 52 of 52 answered · Basic 22/26 · ★ 13/23  ")


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (80, "✘ Minimum requirements 7/8 · ✘ Beyond the minimum 7/13"),
        (60, "✘ 7/8 · ✘ 7/13"),
    ],
)
async def test_every_verdict_of_the_questionnaire_is_in_view(
    width: int, line: str
) -> None:
    workspace = workspace_of(SavedRecords(), example("united-states-2022"))
    async with walking(workspace, (width, 20)) as (pilot, _screen):
        second = screen_text(pilot.app).split("\n")[1]
        assert second.startswith(" 8 of 13 answered")
        assert second.endswith(line)
        await pilot.press("s")
        await pilot.pause()
        text = screen_text(pilot.app)
        assert "✘ Minimum requirements: 7 of 8 count · not yet" in text
        assert "✘ Beyond the minimum: 7 of 13 count · not yet" in text


async def test_what_is_in_the_way_of_another_verdict_alone_can_be_gone_to() -> None:
    assessment, questionnaire = example("united-states-2022")
    star = questionnaire.star.model_copy(update={"requires": (Tier.BEST_PRACTICE,)})
    workspace = workspace_of(
        SavedRecords(), (assessment, questionnaire.model_copy(update={"star": star}))
    )
    async with walking(workspace, size=WIDE) as (pilot, screen):
        await pilot.press("s", "end", "enter")
        await pilot.pause()
        assert screen.session.current_id == "s1-1"
        await pilot.press("s")
        await pilot.pause()
        text = screen_text(pilot.app)
        assert "In the way of Minimum requirements alone (1)" in text
