import errno
import os
from pathlib import Path

import platformdirs
import pytest

from selfassess.storage.user.recent_files import (
    MOST,
    last_place,
    recent_files,
    remember,
)


@pytest.fixture
def memory() -> Path:
    path = Path(platformdirs.user_state_dir("selfassess")) / "recent.toml"
    path.parent.mkdir(parents=True)
    return path


def test_at_first_nothing_is_remembered(tmp_path: Path) -> None:
    assert recent_files() == {}
    assert last_place(str(tmp_path / "a.toml")) == ""


def test_where_the_person_stopped_is_remembered_whatever_the_path_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "link.toml").symlink_to("a.toml")
    monkeypatch.chdir(tmp_path)
    remember("a.toml", "timetable")
    assert last_place(str(tmp_path / "a.toml")) == "timetable"
    assert last_place("link.toml") == "timetable"


def test_the_file_that_was_used_last_comes_first(tmp_path: Path) -> None:
    names = [str(tmp_path / f"{name}.toml") for name in "abc"]
    for name in (*names, names[0]):
        remember(name, "here")
    assert list(recent_files()) == [names[0], names[2], names[1]]


def test_only_so_many_are_remembered(tmp_path: Path) -> None:
    for number in range(MOST + 2):
        remember(str(tmp_path / f"{number}.toml"), "")
    assert len(recent_files()) == MOST
    assert str(tmp_path / "0.toml") not in recent_files()


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"recent = ",
        b"recent = 5",
        b"\xff\xfe\x00",
        b'recent = ["a", 5, {}, {path = 1}, {place = "p"}]',
    ],
)
def test_a_damaged_memory_is_forgotten_and_begun_again(
    damaged: bytes, memory: Path, tmp_path: Path
) -> None:
    memory.write_bytes(damaged)
    assert recent_files() == {}
    remember(str(tmp_path / "a.toml"), "here")
    assert last_place(str(tmp_path / "a.toml")) == "here"


@pytest.mark.parametrize("place", ["", "place = 5"])
def test_a_file_without_a_place_is_remembered_all_the_same(
    place: str, memory: Path
) -> None:
    memory.write_text(f'[[recent]]\npath = "/a.toml"\n{place}\n', encoding="utf-8")
    assert recent_files() == {"/a.toml": ""}


def test_a_name_that_is_not_unicode_is_not_remembered_and_stops_nobody(
    tmp_path: Path,
) -> None:
    remember(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.toml"), "here")
    assert recent_files() == {}


def test_a_memory_that_cannot_be_written_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    remember(str(tmp_path / "a.toml"), "here")
    assert recent_files() == {}
