import getpass
import os
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from selfassess.storage.files import owner
from selfassess.storage.files.owner import Owner, is_open, owner_from, this_owner
from selfassess.storage.files.presence import Presence

OURS = this_owner(datetime(2026, 11, 23, 10, 2, tzinfo=UTC))
THEIRS = Owner("ana", "mfa-12", 4711, "2026-11-23 09:00", "abcd0123")


@pytest.fixture
def path(tmp_path: Path) -> str:
    (file := tmp_path / "a.toml").touch()
    return str(file)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def shown(path: str, owner: Owner) -> Presence:
    presence = Presence(path, owner)
    presence.show()
    return presence


def test_two_sessions_see_one_another_and_not_themselves(path: str) -> None:
    ours, theirs = shown(path, OURS), shown(path, THEIRS)
    assert ours.others() == [THEIRS]
    assert theirs.others() == [OURS]
    theirs.end()
    assert ours.others() == []
    ours.end()
    assert names(Path(path).parent) == ["a.toml"]


def test_a_program_that_opens_a_file_twice_is_nobody_else(path: str) -> None:
    shown(path, replace(OURS, token="before"))
    assert shown(path, OURS).others() == []


def test_a_note_has_a_name_that_sync_programs_leave_out(path: str) -> None:
    shown(path, THEIRS)
    assert ".~lock.a.toml.abcd0123#" in names(Path(path).parent)


def test_a_link_leads_to_the_notes_of_its_file(path: str, tmp_path: Path) -> None:
    (link := tmp_path / "link.toml").symlink_to(path)
    shown(str(link), THEIRS)
    assert shown(path, OURS).others() == [THEIRS]


def test_where_no_note_can_be_written_nothing_happens(tmp_path: Path) -> None:
    presence = shown(str(tmp_path / "gone" / "a.toml"), OURS)
    assert presence.others() == []
    presence.end()
    assert names(tmp_path) == []


def ended_process() -> int:
    process = subprocess.Popen(["true"])
    process.wait()
    return process.pid


def test_the_note_of_a_program_that_was_killed_here_is_taken_away(path: str) -> None:
    shown(path, replace(THEIRS, host=OURS.host, pid=ended_process()))
    ours = shown(path, OURS)
    assert ours.others() == []
    assert len(names(Path(path).parent)) == 2


def test_a_note_of_elsewhere_counts_for_ten_minutes_and_is_left(path: str) -> None:
    theirs = shown(path, THEIRS)
    ours = shown(path, OURS)
    os.utime(theirs._note, (theirs._note.stat().st_mtime - 601,) * 2)
    assert ours.others() == []
    theirs.show()
    assert ours.others() == [THEIRS]


def test_on_windows_a_note_of_a_process_here_is_told_by_its_age_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(owner, "_WINDOWS", True)
    monkeypatch.delattr(os, "kill")  # it would end the process there
    ours = this_owner(datetime(2026, 1, 2, tzinfo=UTC))
    assert is_open(ours, 599.0, ours.host)
    assert not is_open(ours, 601.0, ours.host)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[",
        b'user = "ana"',
        b"a" * 9_000_000,
        b'user = "\\u001b]0;x\\u0007"\nhost = "h"\npid = 1\nsince = ""\ntoken = ""',
        b'user = "a"\nhost = "h"\npid = []\nsince = ""\ntoken = ""',
    ],
)
def test_a_note_that_is_none_is_passed_over(content: bytes, path: str) -> None:
    (Path(path).parent / ".~lock.a.toml.evil#").write_bytes(content)
    assert shown(path, OURS).others() == []


def test_a_pipe_as_a_note_makes_nobody_wait(path: str) -> None:
    os.mkfifo(Path(path).parent / ".~lock.a.toml.evil#")
    assert shown(path, OURS).others() == []


def test_a_folder_that_cannot_be_listed_tells_of_nobody(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = shown(path, OURS)

    def fail(_path: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "iterdir", fail)
    assert ours.others() == []


def test_a_session_tells_who_and_since_when() -> None:
    assert (OURS.user, OURS.pid) == (getpass.getuser(), os.getpid())
    assert OURS.since == "2026-11-23 10:02+00:00"
    assert owner_from(OURS.data()) == OURS


def test_a_user_without_a_name_is_somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> str:
        raise KeyError

    monkeypatch.setattr(getpass, "getuser", fail)
    assert this_owner(datetime(2026, 11, 23, tzinfo=UTC)).user == "?"


@pytest.mark.parametrize("pid", [0, -1, 1 << 70])
def test_what_is_no_process_does_not_run(pid: int) -> None:
    assert not is_open(replace(OURS, pid=pid), 0, OURS.host)


def test_a_process_runs_also_if_it_is_somebody_elses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert is_open(OURS, 3600, OURS.host)
    assert not is_open(OURS, 90_000, OURS.host)

    def fail(_pid: int, _signal: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", fail)
    assert is_open(OURS, 3600, OURS.host)
