from pathlib import Path

import pytest

from selfassess.cli.working import open_work
from selfassess.core.assessment import Answer, Status
from selfassess.core.errors import CannotSave
from selfassess.core.outside import Outside
from selfassess.storage.presence import Presence
from selfassess.storage.sessions import Session
from selfassess.tui.desk import Safety, Work

FIRST = "dev-inform-1"


@pytest.fixture
def path(tmp_path: Path, examples: Path) -> str:
    (file := tmp_path / "a.toml").write_bytes(
        (examples / "exampleland.toml").read_bytes()
    )
    return str(file)


def opened(path: str) -> tuple[Work, Safety]:
    work = open_work(path)
    assert work.safety
    return work, work.safety


def test_what_was_not_saved_comes_back_with_its_base(path: str) -> None:
    work, safety = opened(path)
    assert safety.unsaved() == []
    mine = work.assessment.with_answer(FIRST, Answer(status=Status.NOT_MET))
    where = safety.keep(mine, {"note": "half a sen"})
    assert open_work(where).assessment.answer_to(FIRST).status is Status.NOT_MET
    _again, later = opened(path)
    [left] = later.unsaved()
    assert left.name == where
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
    assert safety.look() is Outside.NOTHING
    theirs, _safety = opened(path)
    theirs.save(work.assessment.with_answer(FIRST, Answer(status=Status.NOT_MET)))
    assert safety.look() is Outside.CHANGED
    with pytest.raises(CannotSave):
        work.save(work.assessment)
    assert safety.base() == work.assessment
    assert safety.read_again().answer_to(FIRST).status is Status.NOT_MET
    work.save(work.assessment)
    assert safety.news() == []


def test_who_else_has_it_open_is_told_when_it_is_opened(path: str) -> None:
    theirs = Session("ana", "mfa-12", 1, "2026-11-23 10:02", "abcd")
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
    assert work.warnings[0] == work.read_only
    assert work.safety is None
    with pytest.raises(CannotSave, match="it can only be read"):
        work.save(work.assessment)
