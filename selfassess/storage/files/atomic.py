"""Atomic replacement of a file: the old or the new content is there, whole, whatever happens."""

import contextlib
import errno
import hashlib
import os
import re
import secrets
import stat
import time

from selfassess.core.errors import CannotSave, ChangedOnDisk
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.refusals import refusal_label
from selfassess.storage.files.lock import only_writer

_WINDOWS = os.name == "nt"
# An indexer, a virus scanner or a sync client may hold the file for a moment.
_WAITS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6)
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_PUBLIC, _PRIVATE = 0o666, 0o600
_DAY = 24 * 60 * 60


def fingerprint(content: bytes) -> str:
    """What tells one content of a file from another."""
    return hashlib.sha256(content).hexdigest()


def _on_disk(target: str) -> str | None:
    try:
        with open(target, "rb") as file:
            return fingerprint(file.read())
    except FileNotFoundError:
        return None


def not_saved(path: str, error: OSError) -> CannotSave:
    """What says that a file or a folder was not written, and what the machine refused."""
    sentence = _("{path} was not saved: {reason}")
    return CannotSave(sentence.format(path=path, reason=refusal_label(error)))


def save(path: str, content: bytes, before: str | None, mode: int = _PUBLIC) -> str:
    """Replace the file with that fingerprint (None: there was none); return the new one.

    Raise ChangedOnDisk if it is another one by now, CannotSave if it could not be
    written; in both cases what is on the disk stays as it was. A new file gets the
    mode, less what the system takes away.
    """
    try:
        return _save(path, content, before, mode)
    except OSError as error:
        raise not_saved(path, error) from error


def _save(path: str, content: bytes, before: str | None, mode: int) -> str:
    target = os.path.realpath(path)  # write through a link instead of replacing it
    status = _status_of(target)
    if _on_disk(target) != before:
        raise ChangedOnDisk(path)
    folder, name = os.path.split(target)
    if not os.path.isdir(folder):
        text = _("there is no folder {folder}").format(folder=os.path.dirname(path))
        raise FileNotFoundError(errno.ENOENT, text, target)
    # In the same folder, so on the same file system; not *.toml, so nobody takes it
    # for an assessment.
    draft = os.path.join(folder, f".{name[:40]}.{secrets.token_hex(4)}.tmp")
    try:
        written = _write(draft, content, mode, target, status)
        # Only now, because flushing takes long and this takes microseconds.
        with only_writer(target, written):
            if _on_disk(target) != before:
                raise ChangedOnDisk(path)
            _replace(draft, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(draft)
        raise
    _flush_folder(folder)
    _remove_old_drafts(folder, name, written)
    return fingerprint(content)


def is_protected(path: str) -> bool:
    """Whether a save there would be refused, so that it can be said before the work."""
    try:
        _status_of(os.path.realpath(path))
    except PermissionError:
        return True
    except OSError:
        pass  # told when something is saved
    return False


def _status_of(target: str) -> os.stat_result | None:
    try:
        status = os.stat(target)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, _("it is not a regular file"), target)
    if not os.access(target, os.W_OK) or not status.st_mode & _WRITABLE:
        # A rename would replace it all the same, and the root user may write anyway.
        raise PermissionError(errno.EACCES, _("the file is read-only"), target)
    return status


def _write(
    draft: str, content: bytes, mode: int, target: str, status: os.stat_result | None
) -> float:
    """Write the draft to the disk; return what time it is on that disk."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    for name in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    descriptor = os.open(draft, flags, _PRIVATE if status else mode)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        if status:
            _take_over(descriptor, target, status)
        os.fsync(descriptor)
        return os.fstat(descriptor).st_mtime
    finally:
        os.close(descriptor)  # a full quota on a share may only show here


def _take_over(descriptor: int, target: str, status: os.stat_result) -> None:
    """Owner, mode, access list and extended attributes, as far as we may."""
    if _WINDOWS:
        return
    try:
        os.fchown(descriptor, status.st_uid, status.st_gid)
    except OSError:
        # Only root may give a file away, but its group shares it with the owner.
        with contextlib.suppress(OSError):
            os.fchown(descriptor, -1, status.st_gid)
    with contextlib.suppress(OSError):
        os.fchmod(descriptor, stat.S_IMODE(status.st_mode))
    with contextlib.suppress(OSError, AttributeError):  # Linux alone has listxattr
        for attribute in os.listxattr(target):
            with contextlib.suppress(OSError):  # one that is not ours to set
                os.setxattr(descriptor, attribute, os.getxattr(target, attribute))


def _replace(draft: str, target: str) -> None:
    for wait in _WAITS if _WINDOWS else ():
        try:
            os.replace(draft, target)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    os.replace(draft, target)


def _flush_folder(folder: str) -> None:
    """The new content is in place already: a failure here is not "not saved"."""
    if _WINDOWS:
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _remove_old_drafts(folder: str, name: str, now: float) -> None:
    """What a crash left behind more than a day ago."""
    ours = re.compile(rf"\.{re.escape(name[:40])}\.[0-9a-f]{{8}}\.tmp")
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if ours.fullmatch(entry.name) and now - entry.stat().st_mtime > _DAY:
                os.unlink(entry)


def save_over(path: str, content: bytes, mode: int = _PUBLIC) -> None:
    """Replace a file that can be made again, whatever is in it; raise CannotSave."""
    try:
        target = os.path.realpath(path)
        _status_of(target)  # before reading: a pipe would never end
        before = _on_disk(target)
    except OSError as error:
        raise not_saved(path, error) from error
    save(path, content, before, mode)


def written_at(path: str) -> float:
    """When a file was written, in seconds since 1970 by its disk; 0 if unknown."""
    try:
        return os.stat(path).st_mtime
    except OSError:
        return 0.0
