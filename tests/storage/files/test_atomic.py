import errno
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from selfassess.core.errors import CannotSave, ChangedOnDisk
from selfassess.storage.files import atomic
from selfassess.storage.files.atomic import fingerprint, is_protected, save, save_over

OLD, NEW = b"old = 1\n", b"new = 1\n"
BEFORE = fingerprint(OLD)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (path := tmp_path / "a.toml").write_bytes(OLD)
    return path


def only_these(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_new_content_replaces_the_old_one(file: Path) -> None:
    assert save(str(file), NEW, BEFORE) == fingerprint(NEW)
    assert file.read_bytes() == NEW
    assert only_these(file.parent) == {"a.toml"}


def test_a_new_file_can_be_read_by_others_as_the_system_has_it(tmp_path: Path) -> None:
    umask = os.umask(0o027)
    try:
        save(str(tmp_path / "new.toml"), NEW, None)
    finally:
        os.umask(umask)
    assert stat.S_IMODE((tmp_path / "new.toml").stat().st_mode) == 0o640


def test_a_path_without_a_folder_is_in_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    save("new.toml", NEW, None)
    assert (tmp_path / "new.toml").read_bytes() == NEW


@pytest.mark.parametrize("name", ["𞤀" * 60 + ".toml", "a" * 250, "-rf", "ü\n.toml"])
def test_any_name_that_a_file_can_have_can_be_saved(name: str, tmp_path: Path) -> None:
    save(str(tmp_path / name), NEW, None)
    assert only_these(tmp_path) == {name}


def test_a_link_stays_a_link_and_what_it_leads_to_is_written(file: Path) -> None:
    (link := file.parent / "link.toml").symlink_to("a.toml")
    save(str(link), NEW, BEFORE)
    assert link.is_symlink()
    assert file.read_bytes() == NEW


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_the_mode_stays_as_it_was(file: Path, mode: int) -> None:
    file.chmod(mode)
    save(str(file), NEW, BEFORE)
    assert stat.S_IMODE(file.stat().st_mode) == mode


def test_while_it_is_written_nobody_else_can_read_it(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, modes = os.write, []

    def write_and_look(descriptor: int, content: bytes) -> int:
        modes.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
        return write(descriptor, content)

    monkeypatch.setattr(os, "write", write_and_look)
    save(str(file), NEW, BEFORE)
    assert modes == [0o600]


def test_extended_attributes_stay(file: Path) -> None:
    try:
        os.setxattr(file, "user.origin", b"mail")
    except (AttributeError, OSError):
        pytest.skip("this file system has none")
    save(str(file), NEW, BEFORE)
    assert os.getxattr(file, "user.origin") == b"mail"


def test_where_there_are_no_extended_attributes_saving_works(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "listxattr", raising=False)
    save(str(file), NEW, BEFORE)
    assert file.read_bytes() == NEW


def fails(file: Path, content: bytes = NEW, before: str | None = BEFORE) -> str:
    """Why it is not saved; whatever was there must still be there, and nothing else."""
    there = {
        path: path.read_bytes() for path in file.parent.iterdir() if path.is_file()
    }
    with pytest.raises(CannotSave) as refused:
        save(str(file), content, before)
    assert {p: p.read_bytes() for p in file.parent.iterdir() if p.is_file()} == there
    return str(refused.value)


def test_a_read_only_file_is_respected_even_if_we_are_root(file: Path) -> None:
    file.chmod(0o444)
    assert fails(file) == f"{file} was not saved: the file is read-only"


def test_it_can_be_told_beforehand_that_a_file_is_read_only(file: Path) -> None:
    assert not is_protected(str(file))
    assert not is_protected(str(file.parent))  # something else is wrong with it
    file.chmod(0o444)
    assert is_protected(str(file))


def test_a_file_that_somebody_else_changed_is_not_overwritten(file: Path) -> None:
    assert "was changed by somebody else" in fails(file, before=fingerprint(b"older"))


def test_a_file_that_somebody_else_removed_is_not_written_again(file: Path) -> None:
    file.unlink()
    with pytest.raises(ChangedOnDisk):
        save(str(file), NEW, BEFORE)
    assert only_these(file.parent) == set()


def test_a_new_file_never_replaces_one_that_is_there(file: Path) -> None:
    assert "was changed by somebody else" in fails(file, before=None)


def test_a_file_that_somebody_changed_while_we_were_writing_is_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fsync_slowly(_descriptor: int) -> None:
        file.write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", fsync_slowly)
    with pytest.raises(ChangedOnDisk):
        save(str(file), NEW, BEFORE)
    assert file.read_bytes() == b"theirs"
    assert only_these(file.parent) == {"a.toml"}


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    assert fails(tmp_path / "folder.toml").endswith("it is not a regular file")


def test_a_pipe_is_no_file_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(pipe := tmp_path / "pipe")
    assert fails(pipe).endswith("it is not a regular file")
    with pytest.raises(CannotSave, match="it is not a regular file"):
        save_over(str(pipe), NEW)


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(CannotSave, match="was not saved: there is no folder "):
        save(str(tmp_path / "gone" / "a.toml"), NEW, None)
    assert only_these(tmp_path) == set()


def failing(number: int) -> Callable[..., Any]:
    def fail(*_arguments: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_what_fails_leaves_the_old_content_and_no_draft(
    call: str, number: int, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, call, failing(number))
    assert fails(file).endswith(os.strerror(number))


def test_a_quota_that_shows_only_at_the_end_leaves_the_old_content(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    close = os.close

    def close_and_fail(descriptor: int) -> None:
        close(descriptor)
        raise OSError(errno.EDQUOT, os.strerror(errno.EDQUOT))

    monkeypatch.setattr(os, "close", close_and_fail)
    assert fails(file).endswith(os.strerror(errno.EDQUOT))


def test_a_draft_that_cannot_be_removed_does_not_hide_the_reason(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "replace", failing(errno.EIO))
    monkeypatch.setattr(os, "unlink", failing(errno.EROFS))
    with pytest.raises(CannotSave, match=os.strerror(errno.EIO)):
        save(str(file), NEW, BEFORE)
    assert file.read_bytes() == OLD


def test_stopping_in_the_middle_leaves_the_old_content_and_no_draft(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(str(file), NEW, BEFORE)
    assert file.read_bytes() == OLD
    assert only_these(file.parent) == {"a.toml"}


def test_a_system_that_writes_little_by_little_writes_everything(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda d, content: write(d, bytes(content[:3])))
    save(str(file), NEW, BEFORE)
    assert file.read_bytes() == NEW


@pytest.mark.parametrize("call", ["fchown", "fchmod"])
def test_what_we_may_not_take_over_does_not_stop_us(
    call: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, call, failing(errno.EPERM))
    save(str(file), NEW, BEFORE)
    assert file.read_bytes() == NEW


def test_a_file_that_we_may_not_give_away_stays_with_its_group(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[tuple[int, int]] = []

    def only_groups(_descriptor: int, owner: int, group: int) -> None:
        if owner != -1:
            raise PermissionError(errno.EPERM, "only root may")
        given.append((owner, group))

    monkeypatch.setattr(os, "fchown", only_groups)
    save(str(file), NEW, BEFORE)
    assert given == [(-1, file.stat().st_gid)]


def test_an_attribute_that_is_not_ours_to_set_costs_no_other(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[str] = []

    def set_or_fail(_descriptor: int, name: str, _value: bytes) -> None:
        if name == "security.selinux":
            raise PermissionError(errno.EPERM, "only root may")
        kept.append(name)

    monkeypatch.setattr(os, "listxattr", lambda _path: ["security.selinux", "user.a"])
    monkeypatch.setattr(os, "getxattr", lambda _path, _name: b"value")
    monkeypatch.setattr(os, "setxattr", set_or_fail)
    save(str(file), NEW, BEFORE)
    assert kept == ["user.a"]


def test_a_new_file_can_be_for_its_owner_alone(tmp_path: Path) -> None:
    save_over(str(tmp_path / "own.toml"), NEW, mode=0o600)
    assert stat.S_IMODE((tmp_path / "own.toml").stat().st_mode) == 0o600


def test_what_a_crash_left_behind_yesterday_is_removed(file: Path) -> None:
    old = file.parent / ".a.toml.0123abcd.tmp"
    fresh = file.parent / ".a.toml.4567abcd.tmp"
    strange = file.parent / ".a.toml.mine.tmp"
    for path in (old, fresh, strange):
        path.touch()
    for path in (old, strange):
        os.utime(path, (time.time() - 90_000,) * 2)
    save(str(file), NEW, BEFORE)
    assert only_these(file.parent) == {"a.toml", fresh.name, strange.name}


def test_a_folder_that_cannot_be_flushed_is_no_failure(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not here")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    save(str(file), NEW, BEFORE)
    assert file.read_bytes() == NEW


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Where a file that somebody looks at cannot be replaced; how long we waited."""
    waits: list[float] = []
    monkeypatch.setattr(atomic, "_WINDOWS", True)
    monkeypatch.setattr(time, "sleep", waits.append)
    return waits


def held(times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = os.replace
    left = [times]

    def replace_when_free(draft: str, target: str) -> None:
        left[0] -= 1
        if left[0] >= 0:
            raise PermissionError(errno.EACCES, "Access is denied")
        replace(draft, target)

    monkeypatch.setattr(os, "replace", replace_when_free)


@pytest.mark.parametrize("times", [0, 1, 5, 8])
def test_a_file_that_a_scanner_holds_for_a_moment_is_waited_for(
    times: int, file: Path, windows: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    held(times, monkeypatch)
    save(str(file), NEW, BEFORE)
    assert file.read_bytes() == NEW
    assert len(windows) == times


def test_a_file_that_is_held_for_seconds_is_not_saved(
    file: Path, windows: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    held(9, monkeypatch)
    assert fails(file).endswith("Access is denied")
    assert 3 < sum(windows) < 4


@pytest.mark.usefixtures("file")
def test_what_can_be_made_again_is_replaced_whatever_is_in_it(tmp_path: Path) -> None:
    save_over(str(tmp_path / "a.toml"), NEW)
    save_over(str(tmp_path / "report.pdf"), NEW)
    assert (tmp_path / "a.toml").read_bytes() == NEW
    assert (tmp_path / "report.pdf").read_bytes() == NEW


def test_even_what_can_be_made_again_is_not_written_over_a_folder(
    tmp_path: Path,
) -> None:
    with pytest.raises(CannotSave, match="was not saved: it is not a regular file"):
        save_over(str(tmp_path), NEW)
