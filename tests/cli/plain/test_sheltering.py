"""The same safety in plain lines."""

from selfassess.core.errors import CannotSave
from selfassess.core.model.assessment import Answer, Assessment
from selfassess.core.model.review import Record
from selfassess.core.model.status import Status
from selfassess.core.session.external_change import ExternalChange
from selfassess.core.session.workspace import SyncCopy, Workspace
from tests.cli.plain.talks import Talking
from tests.tui.shared_files import SharedFile
from tests.tui.test_nothing_is_lost import FIRST, SECOND, answered, conflicting
from tests.tui.workspaces import blank


def words(text: str) -> str:
    return " ".join(text.split())


def test_what_others_saved_is_taken_in_and_told(talk: Talking) -> None:
    shared = SharedFile()
    workspace = shared.open()
    shared.saves(answered(SECOND))
    shared.people.append("also open by Ana")
    shared.heard = {}
    talked = talk("met", workspace=workspace, records=shared.records)
    assert "Somebody else changed the file: 1 answer. Read again." in talked.said
    assert "also open by Ana" in talked.said
    assert "A review was changed." in talked.said
    assert talked.kept.answer_to(FIRST).status is Status.MET
    assert talked.kept.answer_to(SECOND).status is Status.MET


def test_a_save_that_meets_another_one_is_merged(talk: Talking) -> None:
    shared = SharedFile()
    workspace = shared.open()
    save = workspace.save

    def meddle(record: Record) -> None:
        if not shared.records.saved and shared.theirs is None:
            shared.saves(answered(SECOND))
        save(record)

    shared.open()
    talked = talk(
        "met", workspace=_with_save(workspace, meddle), records=shared.records
    )
    assert "Merged with what is here." in words(talked.said)
    assert len(talked.kept.answers) == 2


def _with_save(workspace: Workspace, save: object) -> Workspace:
    from dataclasses import replace

    return replace(workspace, save=save)  # type: ignore[arg-type]


def test_what_is_tried_out_waits_for_what_others_saved(talk: Talking) -> None:
    shared = SharedFile()
    shared.records.refuse = "full"
    workspace = shared.open()
    shared.outside = ExternalChange.CHANGED
    shared.unreadable = "half of it"
    talked = talk("met", "discard", workspace=workspace, records=shared.records)
    assert "cannot be read: half of it" in words(talked.said)
    assert "it is kept in state/copy.toml" in talked.complained
    assert talked.code == 2


def test_a_file_that_is_gone_is_told(talk: Talking) -> None:
    shared = SharedFile()
    workspace = shared.open()
    shared.outside = ExternalChange.REMOVED
    talked = talk("met", workspace=workspace, records=shared.records)
    assert "the file is gone" in words(talked.said)
    assert talked.code == 2


def test_unsaved_work_is_told_shown_and_taken_over(talk: Talking) -> None:
    shared = SharedFile()
    shared.unsaved(answered(FIRST), texts={"form:New evidence": "Minutes"})
    talked = talk("recover x", "recover show", "recover", workspace=shared.open())
    assert "Not saved on 2026-11-23 10:42: 1 answer." in talked.said
    assert "It can be: show, discard, copy." in talked.said
    assert f"answers.{FIRST}.status: nothing → Met" in talked.said
    assert "Minutes" in talked.said
    assert shared.records.saved[-1].answer_to(FIRST).status is Status.MET
    assert "left" in shared.discarded


def test_a_form_that_was_being_typed_is_told_field_by_field(talk: Talking) -> None:
    shared = SharedFile()
    typed = '{"title": "Minutes \\u062d", "url": "", "date": "2026-03-14"}'
    shared.unsaved(answered(FIRST), texts={"form:New evidence": typed, "note": "Half"})
    talked = talk("recover show", "recover", workspace=shared.open())
    text = "New evidence:\n  title: Minutes \u062d\n  date: 2026-03-14\nHalf\n"
    assert talked.said.count(text) == 2


def test_unsaved_work_can_be_discarded(talk: Talking) -> None:
    shared = SharedFile()
    shared.unsaved(answered(FIRST), base=None)
    talked = talk("recover discard", workspace=shared.open())
    assert "What it was made from is lost" in words(talked.said)
    assert "It is gone." in talked.said
    assert shared.records.saved == []


def test_with_nothing_left_this_is_said(talk: Talking) -> None:
    talked = talk("recover", "recover copy", "conflicts", "save-as x", workspace=work())
    assert "Nothing was left unsaved." in talked.said
    assert "There is no other copy that differs." in talked.said
    assert "There is no conflict." in talked.said
    assert "cannot be saved under another name" in talked.said


def work() -> Workspace:
    return SharedFile().open()


def test_a_second_copy_is_told_and_merged(talk: Talking) -> None:
    shared = SharedFile()
    stranger = blank()[0].model_copy(update={"id": "x"})
    shared.copies.append(SyncCopy("a (1).toml", lambda: answered(SECOND)))
    shared.copies.append(SyncCopy("a (2).toml", lambda: stranger))
    talked = talk("recover copy", workspace=shared.open())
    assert "a (1).toml is another copy of this assessment" in talked.said
    assert "Merged." in talked.said
    assert "not states of one file" in words(talked.said)
    assert shared.records.saved[-1].answer_to(SECOND).status is Status.MET


def test_conflicts_are_listed_and_settled(talk: Talking) -> None:
    shared = SharedFile()
    talked = talk(
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
    assert "2 conflicts from a merge" in talked.said
    assert "Ours: Not met" in talked.said
    assert "It can be: ours, theirs." in talked.said
    assert talked.said.count("Settled:") == 2
    assert "Conflict 1 is settled." in talked.said
    assert "settle 2 ours, settle 2 theirs or settle 2 both" in words(talked.said)
    last = shared.records.saved[-1]
    assert last.conflicts == ()
    assert last.answer_to(FIRST) == Answer(status=Status.MET, note="Ours.\n\nTheirs.")


def test_save_as_goes_on_with_another_file(talk: Talking) -> None:
    shared, other = SharedFile(), SharedFile()

    def save_as(name: str, record: Record) -> Workspace:
        if name == "a.toml":
            raise CannotSave("a.toml is already there")
        assert isinstance(record, Assessment)
        return other.open(record)

    opened = shared.open(save_as=save_as)
    shared.records.refuse = "full"
    talked = talk(
        "met", "save-as", "save-as a.toml", "save-as b.toml", "not", workspace=opened
    )
    assert "the name of a file that is not there yet" in words(talked.said)
    assert "a.toml is already there" in talked.said
    assert "From here on in b.toml" in talked.said
    assert other.records.saved[-1].answer_to(FIRST).status is Status.NOT_MET
    assert talked.code == 0


def test_a_file_that_can_only_be_read_refuses_changes(talk: Talking) -> None:
    shared = SharedFile()
    opened = shared.open(read_only="only to be read", recovery_port=None)
    talked = talk("met", workspace=opened)
    assert "only to be read" in talked.said
    assert shared.records.saved == []
