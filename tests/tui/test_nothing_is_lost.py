"""Recovery copies, other people's changes, conflicts and broken disks, on the screen."""

from dataclasses import replace

import pytest
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from selfassess.core.errors import CannotSave
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.conflict import Conflict
from selfassess.core.model.review import Record
from selfassess.core.model.status import Status
from selfassess.core.session.recovery.external_change import ExternalChange
from selfassess.core.session.recovery.recovery_port import RecoveredWork, SyncCopy
from selfassess.core.session.workspace import Workspace
from selfassess.tui.app import SelfAssessApp
from selfassess.tui.dialogs.form import FormScreen
from selfassess.tui.walk.actions.answers import evidence
from selfassess.tui.walk.role import GOVERNMENT
from tests.conftest import place_of, settled_text
from tests.tui.shared_files import SharedFile
from tests.tui.workspaces import (
    TOURED,
    SavedRecords,
    blank,
    launcher_of,
    passed_on,
    walk_of,
    walking,
)

FIRST = "dev-inform-1"
SECOND = "dev-inform-2"
SIZES = [(80, 24), (120, 40)]


def answered(place: str, status: Status = Status.MET, note: str = "") -> Assessment:
    return blank()[0].with_answer(place, Answer(status=status, note=note))


def conflicting() -> Assessment:
    ours = answered(FIRST, Status.NOT_MET, "Ours.\n")
    found = (
        Conflict(where=f"answers.{FIRST}.note", ours="Ours.", theirs="Theirs."),
        Conflict(where=f"answers.{FIRST}.status", ours="not_met", theirs="met"),
    )
    return ours.model_copy(update={"conflicts": found})


async def test_what_is_being_typed_is_copied_within_two_seconds() -> None:
    shared = SharedFile()
    async with walking(shared.open()) as (pilot, screen):
        await pilot.press("i", *"half")
        await pilot.pause()
        screen.autosave.copy()
        copies = len(shared.copied)  # the clock may have asked for one, too
        record, _texts = shared.copied[-1]
        assert isinstance(record, Assessment)
        assert record.answer_to(FIRST).note == "half"
        screen.autosave.copy()
        assert len(shared.copied) == copies  # nothing new, nothing written
        await pilot.press("escape")
        await pilot.pause()
        screen.autosave.copy()
        assert shared.discarded == ["own"]
    assert shared.discarded[-1] == "closed"


async def test_a_form_is_in_the_copy_before_its_fields_are_there_and_after_they_went() -> (
    None
):
    shared = SharedFile()
    async with walking(shared.open()) as (pilot, screen):
        await pilot.press("e", *"Minutes")
        await pilot.pause()
        form = pilot.app.screen
        await form.query(".fields").remove()
        screen.autosave.copy()
        assert "Minutes" in shared.copied[-1][1]["form:New evidence"]
        assert isinstance(form, FormScreen)
        form.action_cancel()
        await pilot.pause()
        evidence(screen)  # not drawn yet: nothing was awaited
        screen.autosave.copy()
        assert "Minutes" in shared.copied[-1][1]["form:New evidence"]
        await pilot.pause()


async def test_a_half_filled_form_is_in_the_copy_and_waits_after_escape() -> None:
    shared = SharedFile()
    async with walking(shared.open(), (80, 24)) as (pilot, screen):
        await pilot.press("e", *"Minutes")
        await pilot.pause()
        screen.autosave.copy()
        assert "Minutes" in shared.copied[-1][1]["form:New evidence"]
        await pilot.press("escape")
        assert "it waits here" in await settled_text(pilot)
        screen.autosave.copy()
        assert "own" not in shared.discarded
        await pilot.press("a", "escape", "a")
        text = await settled_text(pilot)
        assert "As you left it, not saved" in text
        assert "Minutes" in text
        await pilot.press("ctrl+r")
        assert pilot.app.screen.query_one("#title", Input).value == ""
        await pilot.press("escape", "a")
        assert "As you left it" not in await settled_text(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_what_somebody_else_saved_is_shown_with_a_word(
    size: tuple[int, int],
) -> None:
    shared = SharedFile()
    async with walking(shared.open(), size) as (pilot, screen):
        shared.saves(answered(FIRST))
        screen.autosave.look_outside()
        text = await settled_text(pilot)
        assert "Somebody else changed the file: 1" in text
        assert "1 of 52 answered" in text
        assert "saved ✔" in text
        assert shared.records.saved == []


async def test_an_edit_outside_while_a_note_is_open_loses_neither() -> None:
    shared = SharedFile()
    async with walking(shared.open()) as (pilot, screen):
        await pilot.press("i", *"mine")
        await pilot.pause()
        shared.saves(answered(SECOND))
        screen.autosave.look_outside()
        assert "what is here." in await settled_text(pilot)
        await pilot.press(*"+more", "escape")
        await pilot.pause()
    last = shared.records.saved[-1]
    assert last.answer_to(FIRST).note == "mine+more"
    assert last.answer_to(SECOND).status is Status.MET


async def test_a_paragraph_that_others_add_to_the_open_note_appears_in_it() -> None:
    shared = SharedFile()
    before = answered(FIRST, note="One.\n\nTwo.")
    async with walking(shared.open(before)) as (pilot, screen):
        await pilot.press("i", *"!")
        await pilot.pause()
        shared.saves(answered(FIRST, note="Zero.\n\nOne.\n\nTwo."))
        screen.autosave.look_outside()
        await pilot.press("?", "escape")
        await pilot.pause()
    assert shared.records.saved[-1].answer_to(FIRST).note == "Zero.\n\nOne.\n\nTwo.!?"


async def test_a_save_that_meets_another_one_is_merged() -> None:
    shared = SharedFile()
    async with walking(shared.open()) as (pilot, _screen):
        shared.saves(answered(SECOND))
        await pilot.press("m")
        assert "what is here." in await settled_text(pilot)
    last = shared.records.saved[-1]
    assert last.answer_to(FIRST).status is last.answer_to(SECOND).status is Status.MET


async def test_what_cannot_be_read_is_told_and_nothing_is_overwritten() -> None:
    shared = SharedFile()
    async with walking(shared.open()) as (pilot, screen):
        shared.saves(answered(SECOND))
        shared.unreadable = "a.toml: half of it"
        await pilot.press("m")
        await pilot.pause()
        screen.autosave.look_outside()
        screen.autosave.look_outside()
        text = await settled_text(pilot)
        assert "it cannot be read: a.toml: half of it" in text
        assert "NOT SAVED ✘" in text
        assert "kept meanwhile in state/copy.toml" in text
        assert shared.records.saved == []
        shared.unreadable = ""
        screen.autosave.look_outside()
        assert "saved ✔" in await settled_text(pilot)
    assert shared.records.saved[-1].answer_to(FIRST).status is Status.MET


@pytest.mark.parametrize(
    "outside", [ExternalChange.REMOVED, ExternalChange.OUT_OF_REACH]
)
async def test_a_file_that_is_gone_is_told_until_it_is_there_again(
    outside: ExternalChange,
) -> None:
    shared = SharedFile()
    async with walking(shared.open(), (80, 24)) as (pilot, screen):
        shared.outside = outside
        screen.autosave.look_outside()
        text = await settled_text(pilot)
        assert "Not saved: the file is" in text
        assert "NOT SAVED ✘" in text
        await pilot.press("q")
        assert "Not everything is saved" in await settled_text(pilot)
        await pilot.press("escape")
        shared.outside = ExternalChange.NOTHING
        screen.autosave.look_outside()
        assert "The file is there again." in await settled_text(pilot)


async def test_leaving_without_saving_says_where_the_work_is() -> None:
    shared = SharedFile()
    async with walking(shared.open(), (80, 24)) as (pilot, _screen):
        shared.records.refuse = "a.toml was not saved: the disk is full"
        await pilot.press("m", "q")
        await settled_text(pilot)
        await pilot.click(offset=place_of(pilot.app, "Leave without saving"))
        await pilot.pause()
        assert "state/copy.toml" in str(pilot.app.failure)  # type: ignore[attr-defined]


async def test_save_as_goes_on_with_another_file() -> None:
    shared, other = SharedFile(), SharedFile()

    def save_as(name: str, record: Record) -> Workspace:
        if name == "a.toml":
            raise CannotSave("a.toml is already there")
        shared.saved_as.append(name)
        assert isinstance(record, Assessment)
        return other.open(record)

    async with walking(shared.open(save_as=save_as), (80, 24)) as (pilot, _screen):
        shared.records.refuse = "the disk is full"
        await pilot.press("m")
        assert "S saves it elsewhere · kept" in await settled_text(pilot)
        await pilot.press("S")
        await pilot.pause()
        assert "a-2.toml" in await settled_text(pilot)
        await pilot.press("ctrl+u", *"a.toml", "ctrl+s")
        assert "a.toml is already there" in await settled_text(pilot)
        await pilot.press("home", "b")
        await pilot.pause()
        await pilot.press("ctrl+s")
        text = await settled_text(pilot)
        assert "From here on in a.toml" in text
        assert "saved ✔" in text
        await pilot.press("]", "n")
        await pilot.pause()
    assert shared.saved_as == ["ba.toml"]
    assert shared.records.saved == []
    assert len(other.records.saved[-1].answers) == 2


async def test_without_a_way_to_save_elsewhere_this_is_said() -> None:
    async with walking(SharedFile().open()) as (pilot, _screen):
        await pilot.press("S")
        assert "cannot be saved under another name" in await settled_text(pilot)
        await pilot.press("C")
        assert "There is no conflict." in await settled_text(pilot)


async def test_unsaved_work_is_taken_over_with_a_word_if_nobody_touched_the_file() -> (
    None
):
    shared = SharedFile()
    shared.unsaved(answered(FIRST), texts={"form:New evidence": '{"title": "Minutes"}'})
    async with walking(shared.open(), (120, 40)) as (pilot, screen):
        text = await settled_text(pilot)
        assert "Not saved on 2026-11-23" in text
        assert shared.records.saved[-1].answer_to(FIRST).status is Status.MET
        assert "left" in shared.discarded
        await pilot.press("e")
        assert "Minutes" in await settled_text(pilot)
        await pilot.press("escape", "escape", "z")
        await pilot.pause()
        assert screen.session.answer.status is Status.UNANSWERED


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("keys", "status", "is_gone"),
    [
        (["enter"], Status.MET, True),
        (["escape"], Status.UNANSWERED, False),
        (["down", "enter"], Status.UNANSWERED, False),
        (["down", "down", "enter"], Status.UNANSWERED, True),
    ],
)
async def test_unsaved_work_is_offered_if_the_file_changed_since(
    size: tuple[int, int], keys: list[str], status: Status, is_gone: bool
) -> None:
    shared = SharedFile()
    shared.unsaved(answered(FIRST))
    async with walking(shared.open(answered(SECOND)), size) as (pilot, screen):
        text = await settled_text(pilot)
        assert "Not saved on 2026-11-23 10:42: 1 answer. The file changed" in text
        place = f"answers.{FIRST}.status (Timetable published before the start):"
        assert place in text
        await pilot.press(*keys)
        await settled_text(pilot)
        assert screen.session.answer.status is status
        assert screen.session.assessment.answer_to(SECOND).status is Status.MET
        assert ("left" in shared.discarded) is is_gone


async def test_an_offer_takes_no_key_that_was_typed_before_it_was_seen() -> None:
    shared = SharedFile()
    shared.unsaved(answered(FIRST))
    workspace = shared.open(answered(SECOND))

    def after_some_keys() -> list[RecoveredWork]:
        for key in ("i", "a", "enter", "enter"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        return list(shared.left)

    assert workspace.recovery_port
    port = replace(workspace.recovery_port, unsaved=after_some_keys)
    workspace = replace(workspace, recovery_port=port)
    app = SelfAssessApp(lambda: (launcher_of(SavedRecords(), TOURED), workspace))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await walk_of(pilot)
        await passed_on(pilot)
        assert "Work that was not saved" in await settled_text(pilot)
        assert shared.discarded == []
        assert FIRST not in screen.session.assessment.answers
        await pilot.press("enter")
        await settled_text(pilot)
        assert screen.session.assessment.answer_to(FIRST).status is Status.MET


async def test_unsaved_work_of_another_file_is_offered_but_not_to_be_merged() -> None:
    shared = SharedFile()
    shared.unsaved(answered(FIRST).model_copy(update={"id": "another"}))
    async with walking(shared.open(answered(SECOND))) as (pilot, _screen):
        text = await settled_text(pilot)
        assert "It is of another file" in " ".join(text.replace("│", "").split())
        assert "Take it over" not in text
        await pilot.press("down", "enter")
        await settled_text(pilot)
        assert "left" in shared.discarded


async def test_a_conflicted_copy_is_offered_and_merged() -> None:
    shared = SharedFile()
    shared.copies.append(SyncCopy("a (copy).toml", lambda: answered(SECOND)))
    async with walking(shared.open(answered(FIRST))) as (pilot, screen):
        assert "a (copy).toml is another copy" in await settled_text(pilot)
        await pilot.press("enter")
        await settled_text(pilot)
        assert len(screen.session.assessment.answers) == 2


@pytest.mark.parametrize("size", SIZES)
async def test_conflicts_are_told_and_settled_one_after_the_other(
    size: tuple[int, int],
) -> None:
    shared = SharedFile()
    async with walking(shared.open(conflicting()), size) as (pilot, screen):
        assert "2 conflicts from a merge: press C" in await settled_text(pilot)
        await pilot.press("C")
        text = await settled_text(pilot)
        assert "Ours." in text
        assert "Theirs." in text
        await pilot.click(offset=place_of(pilot.app, "Both: one after"))
        text = await settled_text(pilot)
        assert "Not met" in text
        await pilot.press("escape")  # later: it stays
        assert "1 conflict from a merge" in await settled_text(pilot)
        await pilot.press("C")
        await settled_text(pilot)
        await pilot.press("down", "enter")
        assert "conflict from" not in await settled_text(pilot)
        last = shared.records.saved[-1]
        assert last.conflicts == ()
        assert last.answer_to(FIRST).status is Status.MET
        assert last.answer_to(FIRST).note == "Ours.\n\nTheirs."
        assert screen.session.assessment is last


async def test_a_conflict_of_notes_can_be_written_anew() -> None:
    shared = SharedFile()
    async with walking(shared.open(conflicting())) as (pilot, screen):
        await pilot.press("C")
        await settled_text(pilot)
        await pilot.press("up", "enter")
        assert "Make it one text" in await settled_text(pilot)
        await pilot.press("escape")
        await settled_text(pilot)
        await pilot.press("up", "enter")
        await settled_text(pilot)
        await pilot.press("!", "ctrl+s")
        await settled_text(pilot)
        assert screen.session.answer.note.startswith("!Ours.")
        assert len(screen.session.assessment.conflicts) == 1


async def test_a_file_of_a_newer_format_is_shown_and_refuses_changes() -> None:
    shared = SharedFile()
    workspace = shared.open(read_only="it can only be read", recovery_port=None)
    async with walking(workspace, (80, 24)) as (pilot, screen):
        await pilot.press("m", "i", "e", "d", "S")
        text = await settled_text(pilot)
        assert "read-only" in text
        assert "Read-only: it can only be read" in text
        assert pilot.app.screen is screen
        assert screen.session.answer.status is Status.UNANSWERED
        assert shared.records.saved == []


async def test_who_else_has_it_open_is_told_once() -> None:
    shared = SharedFile()
    async with walking(shared.open()) as (pilot, screen):
        shared.people.append("also open by Ana")
        screen.autosave.look_for_others()
        assert "also open by Ana" in await settled_text(pilot)
        assert screen.saver.guard.others() == []


async def test_a_review_that_changes_is_heard() -> None:
    shared = SharedFile()
    async with walking(shared.open()) as (pilot, screen):
        shared.heard = {}
        screen.autosave.look_outside()
        assert screen.session.reviews == {}
        assert "A review was changed" not in await settled_text(pilot)


async def _press(shared: SharedFile, *keys: str) -> None:
    async with walking(shared.open()) as (pilot, _screen):
        shared.records.refuse = "full"
        await pilot.press(*keys)
        await pilot.pause()


async def test_the_program_tells_where_it_keeps_what_is_not_saved() -> None:
    shared = SharedFile()
    shared.records.refuse = "full"
    async with walking(shared.open()) as (pilot, _screen):
        assert _app(pilot).copy_work() == []
        await pilot.press("m")
        await pilot.pause()
        assert _app(pilot).copy_work() == ["state/copy.toml"]


def _app(pilot: Pilot[None]) -> SelfAssessApp:
    assert isinstance(pilot.app, SelfAssessApp)
    return pilot.app


async def test_a_bug_keeps_the_work_first(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> None:
        raise KeyError("secret")

    monkeypatch.setitem(GOVERNMENT.actions, "flag", fail)
    shared = SharedFile()
    with pytest.raises(KeyError):
        await _press(shared, "i", "a", "escape", "m", "f")
    record = shared.copied[-1][0]
    assert isinstance(record, Assessment)
    assert record.answer_to(FIRST).status is Status.MET
