"""Nothing is lost, and nobody is left to think that something is saved."""

from dataclasses import replace

from selfassess.core.errors import CannotSave
from selfassess.core.model.review import Record
from selfassess.core.model.status import Status
from tests.cli.plain.plain_dialogue import TypeLines
from tests.tui.workspaces import SavedRecords, blank, workspace_of


def test_every_answer_is_saved_at_once(type_lines: TypeLines) -> None:
    assert len(type_lines("met", "next", "not", "note Why.", "undo").records.saved) == 4


def test_a_failed_save_is_told_after_every_command(type_lines: TypeLines) -> None:
    records = SavedRecords(refuse="a.toml was not saved: No space left on device")
    dialogue = type_lines("met", "next", "score", records=records)
    text = "NOT SAVED: a.toml was not saved: No space left on device."
    assert " ".join(dialogue.said.split()).count(text) == 3
    assert "Saved." not in dialogue.said
    assert dialogue.code == 2
    assert "No space left on device" in dialogue.complained
    assert "Your answers are in" not in dialogue.said


def test_the_next_command_tries_again_and_says_when_it_worked(
    type_lines: TypeLines,
) -> None:
    records = SavedRecords()
    tries: list[Record] = []

    def save(record: Record) -> None:
        tries.append(record)
        if len(tries) == 1:
            raise CannotSave("the disk is full")
        records.save(record)

    workspace = replace(workspace_of(records, blank()), save=save)
    dialogue = type_lines("met", "next", "next", workspace=workspace, records=records)
    assert dialogue.said.count("NOT SAVED") == 1
    assert dialogue.said.count("Everything is saved now.") == 1
    assert len(tries) == 2
    assert dialogue.answer().status is Status.MET
    assert dialogue.code == 0


def test_leaving_with_something_unsaved_asks(type_lines: TypeLines) -> None:
    records = SavedRecords(refuse="the disk is full")
    dialogue = type_lines(
        "met", "quit", "no", "next", "quit", "yes", "next", records=records
    )
    assert dialogue.said.count("Leave all the same?") == 2
    assert "You are still here." in dialogue.said
    assert "dev-inform-3" not in dialogue.said
    assert dialogue.code == 2


def test_what_failed_before_trying_out_is_still_saved_during_it(
    type_lines: TypeLines,
) -> None:
    records = SavedRecords()
    tries: list[Record] = []

    def save(record: Record) -> None:
        tries.append(record)
        if len(tries) < 3:
            raise CannotSave("the disk is full")
        records.save(record)

    workspace = replace(workspace_of(records, blank()), save=save)
    dialogue = type_lines(
        "met", "what-if", "not", "next", workspace=workspace, records=records
    )
    assert dialogue.answer().status is Status.MET
