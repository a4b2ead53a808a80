"""The same safety in plain lines."""

from selfassess.core.errors import CannotSave
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Record
from selfassess.core.model.status import Status
from selfassess.core.session.recovery.external_change import ExternalChange
from selfassess.core.session.recovery.recovery_port import SyncCopy
from selfassess.core.session.workspace import Workspace
from tests.cli.plain.plain_dialogue import TypeLines
from tests.tui.shared_files import SharedFile
from tests.tui.test_nothing_is_lost import FIRST, SECOND, answered, conflicting
from tests.tui.workspaces import blank


def words(text: str) -> str:
    return " ".join(text.split())


def test_what_others_saved_is_taken_in_and_told(type_lines: TypeLines) -> None:
    shared = SharedFile()
    workspace = shared.open()
    shared.saves(answered(SECOND))
    shared.people.append("also open by Ana")
    shared.heard = {}
    dialogue = type_lines("met", workspace=workspace, records=shared.records)
    assert "Somebody else changed the file: 1 answer. Read again." in dialogue.said
    assert "also open by Ana" in dialogue.said
    assert "A review was changed." in dialogue.said
    assert dialogue.kept.answer_to(FIRST).status is Status.MET
    assert dialogue.kept.answer_to(SECOND).status is Status.MET


def test_a_save_that_meets_another_one_is_merged(type_lines: TypeLines) -> None:
    shared = SharedFile()
    workspace = shared.open()
    save = workspace.save

    def meddle(record: Record) -> None:
        if not shared.records.saved and shared.theirs is None:
            shared.saves(answered(SECOND))
        save(record)

    shared.open()
    dialogue = type_lines(
        "met", workspace=_with_save(workspace, meddle), records=shared.records
    )
    assert "Merged with what is here." in words(dialogue.said)
    assert len(dialogue.kept.answers) == 2


def _with_save(workspace: Workspace, save: object) -> Workspace:
    from dataclasses import replace

    return replace(workspace, save=save)  # type: ignore[arg-type]


def test_what_is_tried_out_waits_for_what_others_saved(type_lines: TypeLines) -> None:
    shared = SharedFile()
    shared.records.refuse = "full"
    workspace = shared.open()
    shared.outside = ExternalChange.CHANGED
    shared.unreadable = "half of it"
    dialogue = type_lines("met", "discard", workspace=workspace, records=shared.records)
    assert "cannot be read: half of it" in words(dialogue.said)
    assert "it is kept in state/copy.toml" in dialogue.complained
    assert dialogue.code == 2


def test_a_file_that_is_gone_is_told(type_lines: TypeLines) -> None:
    shared = SharedFile()
    workspace = shared.open()
    shared.outside = ExternalChange.REMOVED
    dialogue = type_lines("met", workspace=workspace, records=shared.records)
    assert "the file is gone" in words(dialogue.said)
    assert dialogue.code == 2


def test_unsaved_work_is_told_shown_and_taken_over(type_lines: TypeLines) -> None:
    shared = SharedFile()
    shared.unsaved(answered(FIRST), texts={"form:New evidence": "Minutes"})
    dialogue = type_lines(
        "recover x", "recover show", "recover", workspace=shared.open()
    )
    assert "Not saved on 2026-11-23 10:42: 1 answer." in dialogue.said
    assert "It can be: show, discard, copy." in dialogue.said
    place = f"answers.{FIRST}.status (Timetable published before the start):"
    assert f"{place} nothing → Met" in " ".join(dialogue.said.split())
    assert "Minutes" in dialogue.said
    assert shared.records.saved[-1].answer_to(FIRST).status is Status.MET
    assert "left" in shared.discarded


def test_a_form_that_was_being_typed_is_told_field_by_field(
    type_lines: TypeLines,
) -> None:
    shared = SharedFile()
    typed = '{"title": "Minutes \\u062d", "url": "", "date": "2026-03-14"}'
    shared.unsaved(answered(FIRST), texts={"form:New evidence": typed, "note": "Half"})
    dialogue = type_lines("recover show", "recover", workspace=shared.open())
    text = "New evidence:\n  title: Minutes \u062d\n  date: 2026-03-14\nHalf\n"
    assert dialogue.said.count(text) == 2


def test_unsaved_work_can_be_discarded(type_lines: TypeLines) -> None:
    shared = SharedFile()
    shared.unsaved(answered(FIRST), base=None)
    dialogue = type_lines("recover discard", workspace=shared.open())
    assert "What it was made from is lost" in words(dialogue.said)
    assert "It is gone." in dialogue.said
    assert shared.records.saved == []


def test_with_nothing_left_this_is_said(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        "recover", "recover copy", "conflicts", "save-as x", workspace=work()
    )
    assert "Nothing was left unsaved." in dialogue.said
    assert "There is no other copy that differs." in dialogue.said
    assert "There is no conflict." in dialogue.said
    assert "cannot be saved under another name" in dialogue.said


def work() -> Workspace:
    return SharedFile().open()


def test_a_second_copy_is_told_and_merged(type_lines: TypeLines) -> None:
    shared = SharedFile()
    stranger = blank()[0].model_copy(update={"id": "x"})
    shared.copies.append(SyncCopy("a (1).toml", lambda: answered(SECOND)))
    shared.copies.append(SyncCopy("a (2).toml", lambda: stranger))
    dialogue = type_lines("recover copy", workspace=shared.open())
    assert "a (1).toml is another copy of this assessment" in dialogue.said
    assert "Merged." in dialogue.said
    assert "not states of one file" in words(dialogue.said)
    assert shared.records.saved[-1].answer_to(SECOND).status is Status.MET


def test_conflicts_are_listed_and_settled(type_lines: TypeLines) -> None:
    shared = SharedFile()
    dialogue = type_lines(
        "conflicts",
        "settle",
        "settle 9 ours",
        "settle 2 both",
        "settle 1 both",
        "settle 1 ours",
        "conflicts",
        "settle 2 theirs",
        workspace=shared.open(conflicting()),
    )
    assert "2 conflicts from a merge" in dialogue.said
    assert "Ours: Not met" in dialogue.said
    assert "It can be: 1 ours, 2 theirs." in dialogue.said
    assert dialogue.said.count("Settled:") == 2
    assert "Conflict 1 is settled." in dialogue.said
    assert "There is no conflict 9." in dialogue.said
    assert "One is settled by: settle 2 ours, settle 2 theirs." in dialogue.said
    last = shared.records.saved[-1]
    assert last.conflicts == ()
    assert last.answer_to(FIRST) == Answer(status=Status.MET, note="Ours.\n\nTheirs.")


def test_save_as_goes_on_with_another_file(type_lines: TypeLines) -> None:
    shared, other = SharedFile(), SharedFile()

    def save_as(name: str, record: Record) -> Workspace:
        if name == "a.toml":
            raise CannotSave("a.toml is already there")
        assert isinstance(record, Assessment)
        return other.open(record)

    opened = shared.open(save_as=save_as)
    shared.records.refuse = "full"
    dialogue = type_lines(
        "met", "save-as", "save-as a.toml", "save-as b.toml", "not", workspace=opened
    )
    assert "the name of a file that is not there yet" in words(dialogue.said)
    assert "a.toml is already there" in dialogue.said
    assert "From here on in b.toml" in dialogue.said
    assert other.records.saved[-1].answer_to(FIRST).status is Status.NOT_MET
    assert dialogue.code == 0


def test_a_file_that_can_only_be_read_refuses_changes(type_lines: TypeLines) -> None:
    shared = SharedFile()
    opened = shared.open(read_only="only to be read", recovery_port=None)
    dialogue = type_lines("met", workspace=opened)
    assert "only to be read" in dialogue.said
    assert shared.records.saved == []
