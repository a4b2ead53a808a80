"""A lock on a file: one writer between a last look at it and its replacement.

The lock is on the folder: a lock on the file itself would protect nothing, because
a replaced file is another one, and a lock file of its own would lie about.
"""

import contextlib
import errno
import importlib
import os
import time
from collections.abc import Callable, Iterator
from typing import Any

from selfassess.core.text.i18n import _

_fcntl: Any = None if os.name == "nt" else importlib.import_module("fcntl")
# A writer needs microseconds: whoever keeps us for two seconds is stopped or strange.
_TRIES, _NAP = 400, 0.005
_ABANDONED = 10.0
"""Seconds after which a lock file belongs to nobody."""


@contextlib.contextmanager
def only_writer(target: str, now: float) -> Iterator[None]:
    """Nobody else who uses this writes into the folder; raise OSError if one keeps it.

    Where folders cannot be locked (Windows, some network shares) a lock file stands
    beside the target for that moment. `now` is the time on the disk of the target.
    """
    folder, name = os.path.split(target)
    release = _lock_folder(folder) or _lock_by_file(
        os.path.join(folder, f".{name[:40]}.lock"), now
    )
    try:
        yield
    finally:
        with contextlib.suppress(OSError):  # the file may be saved: that is what counts
            release()


def _lock_folder(folder: str) -> Callable[[], None] | None:
    """What releases it; None if it cannot be locked."""
    if _fcntl is None:
        return None
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        _insist(
            lambda: _fcntl.flock(descriptor, _fcntl.LOCK_EX | _fcntl.LOCK_NB),
            BlockingIOError,
        )
    except _Busy:
        os.close(descriptor)
        raise
    except OSError:
        os.close(descriptor)
        return None
    return lambda: os.close(descriptor)


def _lock_by_file(lock: str, now: float) -> Callable[[], None]:
    """What releases it; one that a crash left behind is taken away."""

    def take() -> None:
        with contextlib.suppress(OSError):
            if now - os.stat(lock).st_mtime > _ABANDONED:
                os.unlink(lock)
        os.close(os.open(lock, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))

    _insist(take, FileExistsError)
    return lambda: os.unlink(lock)


class _Busy(OSError):
    """Somebody else has the lock, and does not let go."""


def _insist(take: Callable[[], None], taken: type[OSError]) -> None:
    for _try in range(_TRIES):
        try:
            return take()
        except taken:
            time.sleep(_NAP)
    # Translators: the reason why a file cannot be saved.
    raise _Busy(errno.EBUSY, _("another program has kept the folder locked"))
