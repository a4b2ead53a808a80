"""Nothing is lost, and nobody is left to think that something is saved."""

from dataclasses import replace

from selfassess.core.errors import CannotSave
from selfassess.core.model.review import Record
from selfassess.core.model.status import Status
from tests.cli.plain.talks import Talking
from tests.tui.workspaces import SavedRecords, blank, workspace_of


def test_every_answer_is_saved_at_once(talk: Talking) -> None:
    assert len(talk("met", "next", "not", "note Why.", "undo").records.saved) == 4


def test_a_failed_save_is_told_after_every_command(talk: Talking) -> None:
    records = SavedRecords(refuse="a.toml was not saved: No space left on device")
    talked = talk("met", "next", "score", records=records)
    text = "NOT SAVED: a.toml was not saved: No space left on device."
    assert " ".join(talked.said.split()).count(text) == 3
    assert "Saved." not in talked.said
    assert talked.code == 2
    assert "No space left on device" in talked.complained
    assert "Your answers are in" not in talked.said


def test_the_next_command_tries_again_and_says_when_it_worked(talk: Talking) -> None:
    records = SavedRecords()
    tries: list[Record] = []

    def save(record: Record) -> None:
        tries.append(record)
        if len(tries) == 1:
            raise CannotSave("the disk is full")
        records.save(record)

    workspace = replace(workspace_of(records, blank()), save=save)
    talked = talk("met", "next", "next", workspace=workspace, records=records)
    assert talked.said.count("NOT SAVED") == 1
    assert talked.said.count("Everything is saved now.") == 1
    assert len(tries) == 2
    assert talked.answer().status is Status.MET
    assert talked.code == 0


def test_leaving_with_something_unsaved_asks(talk: Talking) -> None:
    records = SavedRecords(refuse="the disk is full")
    talked = talk("met", "quit", "no", "next", "quit", "yes", "next", records=records)
    assert talked.said.count("Leave all the same?") == 2
    assert "You are still here." in talked.said
    assert "dev-inform-3" not in talked.said
    assert talked.code == 2


def test_what_failed_before_trying_out_is_still_saved_during_it(talk: Talking) -> None:
    records = SavedRecords()
    tries: list[Record] = []

    def save(record: Record) -> None:
        tries.append(record)
        if len(tries) < 3:
            raise CannotSave("the disk is full")
        records.save(record)

    workspace = replace(workspace_of(records, blank()), save=save)
    talked = talk("met", "what-if", "not", "next", workspace=workspace, records=records)
    assert talked.answer().status is Status.MET
