import errno
import fcntl
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from selfassess.core.errors import CannotSave
from selfassess.storage.files import lock
from selfassess.storage.files.atomic import fingerprint, save
from selfassess.storage.files.lock import only_writer

NOW = 1_000_000.0


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A file in a folder of its own; nobody waits for two seconds."""
    monkeypatch.setattr(lock, "_TRIES", 3)
    (path := tmp_path / "a.toml").write_text("old")
    return str(path)


@pytest.fixture
def no_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows."""
    monkeypatch.setattr(lock, "_fcntl", None)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_only_one_is_let_in_at_a_time(target: str) -> None:
    with (
        only_writer(target, NOW),
        pytest.raises(OSError, match="kept the folder locked"),
        only_writer(target, NOW),
    ):
        pass
    with only_writer(target, NOW):
        assert names(Path(target).parent) == ["a.toml"]


@pytest.mark.usefixtures("no_locks")
def test_without_locks_a_file_stands_there_for_that_moment(target: str) -> None:
    folder = Path(target).parent
    with only_writer(target, NOW):
        assert names(folder) == [".a.toml.lock", "a.toml"]
        with pytest.raises(OSError, match="locked"), only_writer(target, NOW):
            pass
    assert names(folder) == ["a.toml"]


@pytest.mark.usefixtures("no_locks")
def test_a_lock_file_that_a_crash_left_behind_is_taken_away(target: str) -> None:
    lock = Path(target).parent / ".a.toml.lock"
    lock.touch()
    os.utime(lock, (NOW - 11, NOW - 11))
    with only_writer(target, NOW):
        assert lock.exists()
    assert not lock.exists()


def test_whoever_waits_gets_in_when_the_other_is_done(
    target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_TRIES", 1000)
    is_in, done = threading.Event(), []

    def hold() -> None:
        with only_writer(target, NOW):
            is_in.set()
            threading.Event().wait(0.02)
            done.append("first")

    (other := threading.Thread(target=hold)).start()
    is_in.wait()
    with only_writer(target, NOW):
        done.append("second")
    other.join()
    assert done == ["first", "second"]


def failing(number: int) -> Callable[..., Any]:
    def fail(*_arguments: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("number", [errno.ENOTSUP, errno.ENOLCK, errno.EBADF])
def test_a_share_that_cannot_lock_folders_gets_a_lock_file(
    number: int, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fcntl, "flock", failing(number))
    with only_writer(target, NOW):
        assert ".a.toml.lock" in names(Path(target).parent)


def test_a_folder_that_may_be_written_but_not_read_gets_a_lock_file(
    target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_open = os.open

    def open_files_only(path: str, flags: int, *mode: int) -> int:
        if Path(path).is_dir():
            raise PermissionError(errno.EACCES, "no")
        return is_open(path, flags, *mode)

    monkeypatch.setattr(os, "open", open_files_only)
    with only_writer(target, NOW):
        assert ".a.toml.lock" in names(Path(target).parent)


def test_who_keeps_the_folder_locked_is_told_and_nothing_is_changed(
    target: str,
) -> None:
    with (
        only_writer(target, NOW),
        pytest.raises(CannotSave, match="another program has kept the folder locked"),
    ):
        save(target, b"new", fingerprint(b"old"))
    assert names(Path(target).parent) == ["a.toml"]
    assert Path(target).read_bytes() == b"old"


@pytest.mark.usefixtures("no_locks")
def test_a_lock_that_cannot_be_let_go_does_not_make_a_save_fail(
    target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "unlink", failing(errno.EIO))
    save(target, b"new", fingerprint(b"old"))
    assert Path(target).read_bytes() == b"new"
