"""Watching a file: whether it became another one, cheap enough for every second."""

import os
import time
from collections.abc import Callable

from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.session.recovery.external_change import ExternalChange
from selfassess.storage.files.atomic import fingerprint
from selfassess.storage.toml.reader import read_bytes

_COARSE = 3.0
"""Seconds: some disks keep the time of a change to two of them."""


class Watch:
    """A file and what was in it when we last looked, read or wrote."""

    def __init__(
        self, path: str, text: str, ticks: Callable[[], float] = time.monotonic
    ) -> None:
        """`text` is the fingerprint of what was read, or of what was written."""
        self._path = path
        self._known = text
        self._ticks = ticks
        self._began = ticks()
        self._same: tuple[int, ...] | None = None

    def poll(self) -> ExternalChange:
        """Compare size, time and place; read the file only if they tell nothing."""
        try:
            state = _state(self._path)
            if state == self._same:
                return ExternalChange.NOTHING
            text = fingerprint(read_bytes(self._path))
        except FileNotFoundError:
            return ExternalChange.REMOVED
        except (OSError, CannotRead):
            return ExternalChange.OUT_OF_REACH
        except InvalidFile:  # larger than what we read
            return ExternalChange.CHANGED
        if text != self._known:
            return ExternalChange.CHANGED
        # A change within the same tick of a coarse clock would not show in the state:
        # only what was the same for longer than that need not be read again.
        if self._ticks() - self._began > _COARSE:
            self._same = state
        return ExternalChange.NOTHING


def _state(path: str) -> tuple[int, ...]:
    status = os.stat(path)
    return status.st_size, status.st_mtime_ns, status.st_ino
