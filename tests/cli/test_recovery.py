from pathlib import Path

import pytest

from selfassess.cli.workspace.walk.open import open_work
from selfassess.cli.workspace.walk.review_workspace import open_review_work
from selfassess.core.errors import CannotMerge, CannotSave, InvalidFile
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Finding, FindingVerdict, Review
from selfassess.core.model.status import Status
from selfassess.core.session.recovery.external_change import ExternalChange
from selfassess.core.session.recovery.recovery_port import RecoveryPort
from selfassess.core.session.workspace import Workspace
from selfassess.storage.files.owner import Owner
from selfassess.storage.files.presence import Presence

FIRST = "dev-inform-1"


@pytest.fixture
def path(tmp_path: Path, examples: Path) -> str:
    (file := tmp_path / "a.toml").write_bytes(
        (examples / "exampleland.toml").read_bytes()
    )
    return str(file)


def opened(path: str) -> tuple[Workspace, RecoveryPort]:
    workspace = open_work(path)
    assert workspace.recovery_port
    return workspace, workspace.recovery_port


def review_by_ana(path: str) -> Workspace:
    """A review with its first finding."""
    workspace = open_review_work(path, "Ana")
    found = Finding(verdict=FindingVerdict.DISAGREE, note="Late.")
    workspace.save(workspace.reviews["ana"].with_finding(FIRST, found))
    return workspace


def test_what_was_not_saved_comes_back_with_its_base(path: str) -> None:
    workspace, port = opened(path)
    assert port.unsaved() == []
    mine = workspace.assessment.with_answer(FIRST, Answer(status=Status.NOT_MET))
    where = port.keep(mine, {"note": "half a sen"})
    assert open_work(where).assessment.answer_to(FIRST).status is Status.NOT_MET
    _again, later = opened(path)
    [left] = later.unsaved()
    assert left.name == where
    assert isinstance(left.mine, Assessment)
    assert left.mine.answer_to(FIRST) == mine.answer_to(FIRST)
    assert left.base == workspace.assessment
    assert left.texts == {"note": "half a sen"}
    left.discard()
    assert later.unsaved() == []


def test_once_all_is_saved_nothing_is_left(path: str) -> None:
    workspace, port = opened(path)
    port.keep(workspace.assessment, {})
    port.all_is_saved()
    assert opened(path)[1].unsaved() == []


def test_unsaved_work_without_its_base_is_offered_all_the_same(path: str) -> None:
    workspace, port = opened(path)
    where = Path(port.keep(workspace.assessment, {}))
    [base] = where.parent.glob("*.base")
    base.unlink()
    _again, later = opened(path)
    assert later.unsaved()[0].base is None
    where.write_text(where.read_text("utf-8").replace('"final"', '"?"'), "utf-8")
    assert later.unsaved() == []


def test_what_others_save_is_noticed_and_read_again(path: str) -> None:
    workspace, port = opened(path)
    assert port.poll() is ExternalChange.NOTHING
    theirs, _port = opened(path)
    theirs.save(workspace.assessment.with_answer(FIRST, Answer(status=Status.NOT_MET)))
    assert port.poll() is ExternalChange.CHANGED
    with pytest.raises(CannotSave):
        workspace.save(workspace.assessment)
    assert port.base() == workspace.assessment
    again = port.read_again()
    assert isinstance(again, Assessment)
    assert again.answer_to(FIRST).status is Status.NOT_MET
    workspace.save(workspace.assessment)
    assert port.notices() == []


def test_who_else_has_it_open_is_told_when_it_is_opened(path: str) -> None:
    theirs = Owner("ana", "mfa-12", 1, "2026-11-23 10:02", "abcd")
    note = Presence(path, theirs)
    note.show()
    assert open_work(path).warnings[-1] == (
        "also open by ana on mfa-12 since 2026-11-23 10:02"
    )
    _work, port = opened(path)
    assert len(note.others()) == 2
    port.close()
    assert len(note.others()) == 1


def test_a_file_of_a_newer_format_is_opened_to_be_read(path: str) -> None:
    text = Path(path).read_text("utf-8")
    Path(path).write_text(text.replace("format = 1", "format = 2"), "utf-8")
    workspace = open_work(path)
    assert workspace.read_only.startswith("format 2 is newer than 1")
    assert workspace.warnings == []  # the bar and the greeting tell it
    assert workspace.recovery_port is None
    with pytest.raises(CannotSave, match="update selfassess to change the file"):
        workspace.save(workspace.assessment)


def test_another_file_in_its_place_is_never_taken_for_it(path: str) -> None:
    workspace, port = opened(path)
    text = Path(path).read_text("utf-8")
    other = text.replace(f'id = "{workspace.assessment.id}"', 'id = "another"')
    Path(path).write_text(other, "utf-8")
    with pytest.raises(CannotMerge):
        port.read_again()
    with pytest.raises(CannotSave):
        workspace.save(workspace.assessment)
    assert Path(path).read_text("utf-8") == other


def test_a_second_copy_and_changed_reviews_are_found(path: str) -> None:
    _work, port = opened(path)
    assert port.copies() == []
    assert port.reviews() is None
    Path(path).with_name("a (1).toml").write_bytes(Path(path).read_bytes())
    [copy] = port.copies()
    assert copy.name == "a (1).toml"
    assert copy.read() == port.base()
    review_by_ana(path)
    assert list(port.reviews() or {}) == ["ana"]
    assert port.reviews() is None


def test_saving_elsewhere_goes_on_there_with_the_reviews(path: str) -> None:
    review_by_ana(path)
    workspace, _port = opened(path)
    assert workspace.save_as
    with pytest.raises(CannotSave, match="already there"):
        workspace.save_as(path, workspace.assessment)
    other = str(Path(path).with_name("b.toml"))
    there = workspace.save_as(other, workspace.assessment)
    assert (there.name, list(there.reviews)) == (other, ["ana"])


def test_a_review_is_sheltered_like_an_assessment(path: str) -> None:
    workspace = open_review_work(path, "Ana")
    port = workspace.recovery_port
    assert port
    ours = workspace.reviews["ana"]
    mine = ours.model_copy(update={"reflection": "Mine."})
    port.keep(mine, {})
    again = open_review_work(path, "Ana")
    assert again.recovery_port
    [left] = again.recovery_port.unsaved()
    assert isinstance(left.mine, Review)
    assert (left.mine.reflection, left.base) == ("Mine.", port.base())
    assert port.poll() is ExternalChange.NOTHING
    again.save(mine)
    assert port.poll() is ExternalChange.CHANGED
    theirs = port.read_again()
    assert isinstance(theirs, Review)
    assert theirs.id  # given by the save
    assert theirs.model_copy(update={"id": ""}) == left.mine
    assert port.notices() == []


def test_a_broken_review_is_not_read_again(path: str) -> None:
    workspace = review_by_ana(path)
    assert workspace.recovery_port
    review = Path(workspace.name)
    review.write_text(review.read_text("utf-8").replace("[reviewer]", "[x]"), "utf-8")
    with pytest.raises(InvalidFile):
        workspace.recovery_port.read_again()
