import os
from pathlib import Path

import pytest

from selfassess.core.session.recovery.external_change import ExternalChange
from selfassess.storage.files import watcher
from selfassess.storage.files.atomic import fingerprint
from selfassess.storage.files.watcher import Watch
from selfassess.storage.toml.reader import read_bytes

OLD, NEW = b"old = 1\n", b"new = 1\n"


class Clock:
    """Goes on when it is told to."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (path := tmp_path / "a.toml").write_bytes(OLD)
    return path


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(file: Path, clock: Clock) -> Watch:
    return Watch(str(file), fingerprint(OLD), clock)


def test_a_file_that_nobody_touched_is_the_same(watch: Watch) -> None:
    assert watch.poll() is ExternalChange.NOTHING


def test_another_content_is_a_change(watch: Watch, file: Path, clock: Clock) -> None:
    clock.seconds += 10
    assert watch.poll() is ExternalChange.NOTHING
    file.write_bytes(b"something longer\n")
    assert watch.poll() is ExternalChange.CHANGED
    assert watch.poll() is ExternalChange.CHANGED


def test_a_new_date_alone_is_no_change(watch: Watch, file: Path) -> None:
    os.utime(file, (0, 0))
    assert watch.poll() is ExternalChange.NOTHING


def test_a_change_that_a_coarse_clock_hides_is_seen(watch: Watch, file: Path) -> None:
    before = file.stat()
    assert watch.poll() is ExternalChange.NOTHING
    file.write_bytes(NEW)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert watch.poll() is ExternalChange.CHANGED


def test_once_the_file_has_rested_it_is_not_read_again(
    watch: Watch, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[str] = []

    def read_and_count(path: str) -> bytes:
        reads.append(path)
        return read_bytes(path)

    monkeypatch.setattr(watcher, "read_bytes", read_and_count)
    for _look in range(5):
        clock.seconds += 2
        watch.poll()
    assert len(reads) == 2


def test_a_file_that_is_gone_is_removed(watch: Watch, file: Path) -> None:
    file.unlink()
    assert watch.poll() is ExternalChange.REMOVED


def test_a_share_that_is_gone_is_out_of_reach(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: str) -> None:
        raise OSError(116, "Stale file handle")

    monkeypatch.setattr(os, "stat", fail)
    assert watch.poll() is ExternalChange.OUT_OF_REACH


def test_a_folder_in_its_place_is_out_of_reach(watch: Watch, file: Path) -> None:
    file.unlink()
    file.mkdir()
    assert watch.poll() is ExternalChange.OUT_OF_REACH


def test_what_is_too_large_to_be_read_is_a_change(watch: Watch, file: Path) -> None:
    file.write_bytes(b"#" * (9 << 20))
    assert watch.poll() is ExternalChange.CHANGED
