import errno
import os
import stat
from collections.abc import Sequence
from pathlib import Path

import pytest

from selfassess.core.errors import CannotRead, CannotSave
from selfassess.storage.recovery import versions
from selfassess.storage.recovery.version_files import Version, write_version
from selfassess.storage.recovery.versions import MOST, ONE_VERSION, Versions, restore
from selfassess.storage.user import state_folder
from selfassess.storage.user.state_folder import make_place, place_for

BEGAN = 1_700_000_000.0


@pytest.fixture
def path(tmp_path: Path) -> str:
    (file := tmp_path / "a.toml").write_bytes(b"now")
    return str(file)


def session(path: str, identifier: str = "id") -> Versions:
    return Versions(path, identifier, Path(path).parent / "state")


def held(path: str) -> Sequence[tuple[int, bytes]]:
    return [(version.number, version.content()) for version in session(path).all()]


def test_what_was_there_and_what_was_saved_are_versions(path: str) -> None:
    ours = session(path)
    ours.keep_saved(b"two", BEGAN + 5, (b"one", BEGAN))
    assert held(path) == [(1, b"one"), (2, b"two")]
    assert [version.when for version in ours.all()] == [BEGAN, BEGAN + 5]


def test_saves_within_ten_minutes_are_one_version_and_the_beginning_stays(
    path: str,
) -> None:
    ours, before = session(path), b"begin"
    for minute in range(25):
        content = b"minute %d" % minute
        ours.keep_saved(content, BEGAN + minute * 60, (before, BEGAN))
        before = content
    expected = [b"begin", b"minute 9", b"minute 19", b"minute 24"]
    assert [content for _number, content in held(path)] == expected


def test_two_sessions_replace_nothing_of_one_another(path: str) -> None:
    ours, theirs = session(path), session(path)
    ours.keep_saved(b"ours 1", BEGAN, None)
    theirs.keep_saved(b"theirs 1", BEGAN + 1, (b"ours 1", BEGAN))
    ours.keep_saved(b"ours 2", BEGAN + 2, (b"theirs 1", BEGAN + 1))
    ours.keep_saved(b"ours 3", BEGAN + 3, (b"ours 2", BEGAN + 2))
    assert held(path) == [(1, b"ours 1"), (2, b"theirs 1"), (3, b"ours 3")]


def test_the_same_content_is_kept_once_as_the_newest(path: str) -> None:
    ours = session(path)
    for content in (b"one", b"two", b"one", b"one"):
        ours.keep(content, BEGAN)
    assert held(path) == [(2, b"two"), (3, b"one")]


def test_back_within_one_version_the_older_one_of_that_content_goes(path: str) -> None:
    ours = session(path)
    ours.keep_saved(b"two", BEGAN + 1, (b"one", BEGAN))
    ours.keep_saved(b"one", BEGAN + 2, (b"two", BEGAN + 1))
    ours.keep_saved(b"one", BEGAN + 3, (b"one", BEGAN + 2))
    assert held(path) == [(2, b"one")]


def test_the_last_twenty_are_kept_and_no_number_is_given_twice(path: str) -> None:
    ours = session(path)
    for number in range(1, 26):
        ours.keep(b"%d" % number, BEGAN)
    assert [number for number, _content in held(path)] == list(range(6, 26))
    assert len(held(path)) == MOST


def test_large_versions_do_not_fill_the_disk(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "MOST_BYTES", 25)
    ours = session(path)
    for letter in (b"a", b"b", b"c"):
        ours.keep(letter * 10, BEGAN)
    assert [number for number, _content in held(path)] == [2, 3]
    ours.keep(b"d" * 100, BEGAN)
    assert held(path) == [(4, b"d" * 100)]


def test_versions_are_for_their_owner_alone(path: str) -> None:
    session(path).keep(b"one", BEGAN)
    place = place_for(Path(path).parent / "state" / "versions", path)
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    assert {stat.S_IMODE(kept.stat().st_mode) for kept in place.iterdir()} == {0o600}


def test_a_folder_of_somebody_else_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    with pytest.raises(PermissionError, match="belongs to somebody else"):
        make_place(tmp_path, "a.toml", "id")


def test_a_file_that_was_moved_takes_its_versions_along(path: str) -> None:
    session(path).keep(b"one", BEGAN)
    moved = str(Path(path).rename(Path(path).with_name("b.toml")))
    assert held(moved) == [(1, b"one")]
    session(moved).keep(b"two", BEGAN)
    assert held(moved) == [(1, b"one"), (2, b"two")]
    assert session(moved).all()[0].when == BEGAN


def test_a_copy_of_a_file_has_versions_of_its_own(path: str) -> None:
    session(path).keep(b"one", BEGAN)
    assert held(f"{path}.copy") == []
    assert session("elsewhere.toml", "").all() == []


def test_a_place_that_tells_nothing_of_itself_belongs_to_nobody(path: str) -> None:
    session(path).keep(b"one", BEGAN)
    about = place_for(Path(path).parent / "state" / "versions", path) / "about.json"
    Path(path).unlink()
    for broken in ("[", "[]", "{}"):
        about.write_text(broken)
        assert held(f"{path}.moved") == []


def cut_off(version: Version) -> None:
    version.path.write_bytes(version.path.read_bytes()[:-1])


def test_a_version_that_a_crash_cut_off_is_not_given_out(path: str) -> None:
    ours = session(path)
    ours.keep(b"one", BEGAN)
    cut_off(ours.all()[0])
    with pytest.raises(CannotRead, match="is damaged"):
        ours.all()[0].content()
    ours.keep(b"one", BEGAN)
    assert held(path) == [(2, b"one")]


def test_a_damaged_version_does_not_keep_the_others_from_moving(path: str) -> None:
    session(path).keep(b"one", BEGAN)
    session(path).keep(b"two", BEGAN)
    cut_off(session(path).all()[0])
    moved = str(Path(path).rename(Path(path).with_name("b.toml")))
    session(moved).keep(b"three", BEGAN)
    assert held(moved) == [(2, b"two"), (3, b"three")]


def test_of_two_versions_of_one_number_the_later_counts(path: str) -> None:
    ours = session(path)
    ours.keep(b"one", BEGAN)
    place = ours.all()[0].path.parent
    write_version(place, 1, b"one, later", BEGAN + 1)
    assert held(path) == [(1, b"one, later")]


def full(_place: Path, _number: int, _content: bytes, _when: float) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_costs_a_version_and_not_the_save(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "write_version", full)
    session(path).keep_saved(b"one", BEGAN, None)
    assert held(path) == []
    with pytest.raises(CannotSave, match="comments would be lost, and no copy"):
        session(path).keep_original(b"one", BEGAN)


def test_half_a_version_is_not_left_behind(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(errno.EDQUOT, os.strerror(errno.EDQUOT))

    monkeypatch.setattr(os, "utime", fail)
    session(path).keep_saved(b"one", BEGAN, None)
    assert held(path) == []


def test_an_earlier_version_comes_back_and_the_present_one_is_kept(path: str) -> None:
    ours = session(path)
    ours.keep_saved(b"now", BEGAN + ONE_VERSION, (b"one", BEGAN))
    Path(path).write_bytes(b"changed with an editor")
    restore(path, 1, ours)
    assert Path(path).read_bytes() == b"one"
    kept = [content for _number, content in held(path)]
    assert kept == [b"now", b"changed with an editor", b"one"]
    restore(path, held(path)[-1][0], ours)
    assert Path(path).read_bytes() == b"one"


def test_a_file_that_was_deleted_comes_back(path: str) -> None:
    ours = session(path)
    ours.keep(b"one", BEGAN)
    Path(path).unlink()
    restore(path, 1, ours)
    assert Path(path).read_bytes() == b"one"


def test_a_version_that_is_not_there_changes_nothing(path: str) -> None:
    with pytest.raises(CannotRead, match="there is no version 7"):
        restore(path, 7, session(path))


def test_what_cannot_be_kept_is_not_replaced(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = session(path)
    ours.keep(b"one", BEGAN)
    monkeypatch.setattr(versions, "write_version", full)
    with pytest.raises(CannotSave, match="could not be kept, so it was left: No space"):
        restore(path, 1, ours)
    assert Path(path).read_bytes() == b"now"


def test_a_folder_is_not_restored(path: str, tmp_path: Path) -> None:
    session(path).keep(b"one", BEGAN)
    Path(path).unlink()
    Path(path).mkdir()
    with pytest.raises(CannotRead, match="is a folder"):
        restore(path, 1, session(path))


def test_versions_are_kept_in_the_users_folder(path: str, home: Path) -> None:
    Versions(path, "id").keep(b"one", BEGAN)
    assert state_folder.state_folder().is_relative_to(home)
    assert [version.content() for version in Versions(path, "id").all()] == [b"one"]
