import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from selfassess.core.errors import CannotSave
from selfassess.storage.files.owner import Owner
from selfassess.storage.recovery import recovery_copy
from selfassess.storage.recovery.recovery_copy import (
    RecoveryCopy,
    RecoveryWriter,
    find_recoveries,
)
from selfassess.storage.toml.reader import parse_document

LONG_GONE = Owner("ana", "elsewhere", 1, "2026-11-23 09:00", "gone")
OURS = Owner("ana", "here", os.getpid(), "2026-11-23 10:00", "ours")
BASE, MINE = b"a = 1\n", "a = 2\n"
TOMORROW = 1e12


@pytest.fixture
def path(tmp_path: Path) -> str:
    (file := tmp_path / "a.toml").write_bytes(BASE)
    return str(file)


def copy_of(path: str, owner: Owner = LONG_GONE) -> RecoveryWriter:
    return RecoveryWriter(path, "id", owner, Path(path).parent / "state")


def found(path: str, owner: Owner = OURS, now: float = TOMORROW) -> list[RecoveryCopy]:
    return find_recoveries(path, "id", owner, now, Path(path).parent / "state")


def files(path: str) -> list[Path]:
    kept = (Path(path).parent / "state").rglob("*")
    return sorted(kept for kept in kept if kept.is_file() and kept.name != "about.json")


def test_what_was_not_saved_is_found_by_the_next_session(path: str) -> None:
    copy_of(path).write(BASE, MINE, {"note:a": "half a sen"})
    [left] = found(path)
    assert (left.base, left.texts) == (BASE, {"note:a": "half a sen"})
    assert parse_document("", left.mine).data == {"a": 2}
    assert left.session == LONG_GONE


def test_a_copy_can_be_opened_like_any_file(path: str) -> None:
    texts = {"note": "\x1b]0;x\x07 \x7f \ud800 \u2028\n[b]\n", "ü": "<<<<<<<"}
    where = copy_of(path).write(BASE, MINE, texts)
    assert parse_document(str(where), where.read_bytes()).data == {"a": 2}
    assert found(path)[0].texts == texts


def test_a_copy_is_written_again_and_again_and_discarded(path: str) -> None:
    copy = copy_of(path)
    for base in (BASE, BASE, b"a = 3\n"):
        copy.write(base, MINE, {})
        assert found(path)[0].base == base
        assert len(files(path)) == 2
    assert copy.path in files(path)
    copy.discard()
    assert files(path) == []
    copy.discard()


def test_copies_are_for_their_owner_alone(path: str) -> None:
    copy_of(path).write(BASE, MINE, {})
    assert {stat.S_IMODE(kept.stat().st_mode) for kept in files(path)} == {0o600}
    assert stat.S_IMODE(files(path)[0].parent.stat().st_mode) == 0o700


def test_the_copy_of_a_session_that_is_open_is_left_to_it(path: str) -> None:
    now = copy_of(path).write(BASE, MINE, {}).stat().st_mtime + 60
    assert found(path, now=now) == []
    ours = copy_of(path, OURS)
    ours.write(BASE, MINE, {})
    assert found(path, OURS, now) == []
    earlier_in_this_process = replace(OURS, token="next")
    assert len(found(path, earlier_in_this_process, now)) == 1


def test_two_sessions_leave_two_copies_the_newest_first(path: str) -> None:
    first = copy_of(path).write(BASE, MINE, {})
    os.utime(first, (0, 0))
    copy_of(path, replace(LONG_GONE, token="other")).write(BASE, "a = 3\n", {})
    newest, oldest = found(path)
    assert oldest.path == first
    newest.discard()
    assert [left.path for left in found(path)] == [first]
    oldest.discard()
    assert files(path) == []


def test_a_file_that_was_moved_is_known_by_its_id(path: str) -> None:
    copy_of(path).write(BASE, MINE, {})
    moved = str(Path(path).rename(Path(path).with_name("b.toml")))
    assert len(found(moved)) == 1


@pytest.mark.parametrize(
    "content", [b"", b"\xff\n", b"#selfassess-recovery {}\n", b"{}", b"[]\n", b"#{\n"]
)
def test_a_copy_that_cannot_be_read_is_left_where_it_is(
    content: bytes, path: str
) -> None:
    where = copy_of(path).write(BASE, MINE, {})
    where.write_bytes(content)
    assert found(path) == []
    assert where.exists()


def test_a_base_that_is_lost_or_damaged_is_no_base(path: str) -> None:
    copy_of(path).write(BASE, MINE, {})
    [base] = [kept for kept in files(path) if kept.suffix == ".base"]
    base.write_bytes(b"")
    assert found(path)[0].base is None
    base.unlink()
    assert found(path)[0].base is None


def test_a_copy_cannot_name_a_base_outside_of_its_folder(path: str) -> None:
    where = copy_of(path).write(BASE, MINE, {})
    [base] = [kept for kept in files(path) if kept.suffix == ".base"]
    outside = base.rename(Path(path).parent / base.name)
    text = where.read_text().replace(base.name, f"../../../{outside.name}")
    where.write_text(text)
    assert found(path)[0].base is None


def test_the_oldest_of_many_copies_goes(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovery_copy, "MOST", 3)
    for number in range(5):
        owner = replace(LONG_GONE, token=str(number))
        where = copy_of(path, owner).write(BASE, MINE, {})
        os.utime(where, (number, number))
    assert [left.session.token for left in found(path)] == ["4", "3", "2"]
    assert len(files(path)) == 6


def test_where_no_copy_can_be_kept_this_is_told(path: str) -> None:
    (Path(path).parent / "state").write_bytes(b"a file, no folder")
    with pytest.raises(CannotSave, match="no recovery copy: "):
        copy_of(path).write(BASE, MINE, {})
