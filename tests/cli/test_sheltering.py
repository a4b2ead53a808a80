from pathlib import Path

import pytest

from selfassess.cli.workspace.open import open_review_work, open_work
from selfassess.core.errors import CannotMerge, CannotSave, InvalidFile
from selfassess.core.model.assessment import Answer, Assessment
from selfassess.core.model.review import Finding, FindingVerdict, Review
from selfassess.core.model.status import Status
from selfassess.core.session.external_change import ExternalChange
from selfassess.core.session.workspace import RecoveryPort, Workspace
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
    work = open_work(path)
    assert work.recovery_port
    return work, work.recovery_port


def review_by_ana(path: str) -> Workspace:
    """A review with its first finding."""
    work = open_review_work(path, "Ana")
    found = Finding(verdict=FindingVerdict.DISAGREE, note="Late.")
    work.save(work.reviews["ana"].with_finding(FIRST, found))
    return work


def test_what_was_not_saved_comes_back_with_its_base(path: str) -> None:
    work, safety = opened(path)
    assert safety.unsaved() == []
    mine = work.assessment.with_answer(FIRST, Answer(status=Status.NOT_MET))
    where = safety.keep(mine, {"note": "half a sen"})
    assert open_work(where).assessment.answer_to(FIRST).status is Status.NOT_MET
    _again, later = opened(path)
    [left] = later.unsaved()
    assert left.name == where
    assert isinstance(left.mine, Assessment)
    assert left.mine.answer_to(FIRST) == mine.answer_to(FIRST)
    assert left.base == work.assessment
    assert left.texts == {"note": "half a sen"}
    left.discard()
    assert later.unsaved() == []


def test_once_all_is_saved_nothing_is_left(path: str) -> None:
    work, safety = opened(path)
    safety.keep(work.assessment, {})
    safety.all_is_saved()
    assert opened(path)[1].unsaved() == []


def test_unsaved_work_without_its_base_is_offered_all_the_same(path: str) -> None:
    work, safety = opened(path)
    where = Path(safety.keep(work.assessment, {}))
    [base] = where.parent.glob("*.base")
    base.unlink()
    _again, later = opened(path)
    assert later.unsaved()[0].base is None
    where.write_text(where.read_text("utf-8").replace('"final"', '"?"'), "utf-8")
    assert later.unsaved() == []


def test_what_others_save_is_noticed_and_read_again(path: str) -> None:
    work, safety = opened(path)
    assert safety.look() is ExternalChange.NOTHING
    theirs, _safety = opened(path)
    theirs.save(work.assessment.with_answer(FIRST, Answer(status=Status.NOT_MET)))
    assert safety.look() is ExternalChange.CHANGED
    with pytest.raises(CannotSave):
        work.save(work.assessment)
    assert safety.base() == work.assessment
    again = safety.read_again()
    assert isinstance(again, Assessment)
    assert again.answer_to(FIRST).status is Status.NOT_MET
    work.save(work.assessment)
    assert safety.news() == []


def test_who_else_has_it_open_is_told_when_it_is_opened(path: str) -> None:
    theirs = Owner("ana", "mfa-12", 1, "2026-11-23 10:02", "abcd")
    note = Presence(path, theirs)
    note.show()
    assert open_work(path).warnings[-1] == (
        "also open by ana on mfa-12 since 2026-11-23 10:02"
    )
    _work, safety = opened(path)
    assert len(note.others()) == 2
    safety.close()
    assert len(note.others()) == 1


def test_a_file_of_a_newer_format_is_opened_to_be_read(path: str) -> None:
    text = Path(path).read_text("utf-8")
    Path(path).write_text(text.replace("format = 1", "format = 2"), "utf-8")
    work = open_work(path)
    assert work.read_only.startswith("format 2 is newer than 1")
    assert work.warnings == []  # the bar and the greeting tell it
    assert work.recovery_port is None
    with pytest.raises(CannotSave, match="update selfassess to change the file"):
        work.save(work.assessment)


def test_another_file_in_its_place_is_never_taken_for_it(path: str) -> None:
    work, safety = opened(path)
    text = Path(path).read_text("utf-8")
    other = text.replace(f'id = "{work.assessment.id}"', 'id = "another"')
    Path(path).write_text(other, "utf-8")
    with pytest.raises(CannotMerge):
        safety.read_again()
    with pytest.raises(CannotSave):
        work.save(work.assessment)
    assert Path(path).read_text("utf-8") == other


def test_a_second_copy_and_changed_reviews_are_found(path: str) -> None:
    _work, safety = opened(path)
    assert safety.copies() == []
    assert safety.reviews() is None
    Path(path).with_name("a (1).toml").write_bytes(Path(path).read_bytes())
    [copy] = safety.copies()
    assert copy.name == "a (1).toml"
    assert copy.read() == safety.base()
    review_by_ana(path)
    assert list(safety.reviews() or {}) == ["ana"]
    assert safety.reviews() is None


def test_saving_elsewhere_goes_on_there_with_the_reviews(path: str) -> None:
    review_by_ana(path)
    work, _safety = opened(path)
    assert work.save_as
    with pytest.raises(CannotSave, match="already there"):
        work.save_as(path, work.assessment)
    other = str(Path(path).with_name("b.toml"))
    there = work.save_as(other, work.assessment)
    assert (there.name, list(there.reviews)) == (other, ["ana"])


def test_a_review_is_sheltered_like_an_assessment(path: str) -> None:
    work = open_review_work(path, "Ana")
    safety = work.recovery_port
    assert safety
    ours = work.reviews["ana"]
    mine = ours.model_copy(update={"reflection": "Mine."})
    safety.keep(mine, {})
    again = open_review_work(path, "Ana")
    assert again.recovery_port
    [left] = again.recovery_port.unsaved()
    assert isinstance(left.mine, Review)
    assert (left.mine.reflection, left.base) == ("Mine.", safety.base())
    assert safety.look() is ExternalChange.NOTHING
    again.save(mine)
    assert safety.look() is ExternalChange.CHANGED
    theirs = safety.read_again()
    assert isinstance(theirs, Review)
    assert theirs.id  # given by the save
    assert theirs.model_copy(update={"id": ""}) == left.mine
    assert safety.news() == []


def test_a_broken_review_is_not_read_again(path: str) -> None:
    work = review_by_ana(path)
    assert work.recovery_port
    review = Path(work.name)
    review.write_text(review.read_text("utf-8").replace("[reviewer]", "[x]"), "utf-8")
    with pytest.raises(InvalidFile):
        work.recovery_port.read_again()
