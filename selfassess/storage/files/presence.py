"""Presence notes: who else has a file open, in a small note beside it, never enforced.

Each session has a note of its own, `.~lock.NAME.TOKEN#`, as office programs name
theirs, so that Dropbox and others leave it out.
"""

import contextlib
import os
import tomllib
from collections.abc import Iterator
from pathlib import Path

from selfassess.core.errors import CannotSave, SelfAssessError
from selfassess.core.text.characters import refused_character
from selfassess.storage.files.owner import Owner, is_open, owner_from
from selfassess.storage.toml.reader import read_bytes
from selfassess.storage.toml.writer import format_toml

_UNREADABLE = (OSError, ValueError, KeyError, TypeError, SelfAssessError)


class Presence:
    """Our own note; nothing happens where it cannot be written."""

    def __init__(self, path: str, owner: Owner) -> None:
        self._session = owner
        target = Path(os.path.realpath(path))
        self._folder, self._prefix = target.parent, f".~lock.{target.name[:50]}."
        self._note = self._folder / f"{self._prefix}{owner.token}#"

    def show(self) -> None:
        """Say in the note that the file is open here; to be said again every minute."""
        with contextlib.suppress(OSError, CannotSave):
            self._note.write_text(format_toml(self._session.data()), "utf-8")

    def end(self) -> None:
        """Take the note away: the file is closed."""
        with contextlib.suppress(OSError):
            self._note.unlink()

    def others(self) -> list[Owner]:
        """Who else has the file open; notes of those who are gone are taken away."""
        try:
            now = self._note.stat().st_mtime  # the time on that disk
        except OSError:
            return []
        return sorted(self._others(now), key=lambda other: other.since)

    def _others(self, now: float) -> Iterator[Owner]:
        for note in self._notes():
            with contextlib.suppress(*_UNREADABLE):
                other, age = _read(note), now - note.stat().st_mtime
                if self._is_ours(other):
                    continue  # this program opened it twice, or left it
                if is_open(other, age, self._session.host):
                    yield other
                elif other.host == self._session.host:
                    note.unlink()

    def _is_ours(self, other: Owner) -> bool:
        ours = self._session
        return (other.host, other.pid) == (ours.host, ours.pid)

    def _notes(self) -> Iterator[Path]:
        with contextlib.suppress(OSError):
            for note in self._folder.iterdir():
                name = note.name
                is_one = name.startswith(self._prefix) and name.endswith("#")
                if is_one and note != self._note:
                    yield note


def _read(note: Path) -> Owner:
    owner = owner_from(tomllib.loads(read_bytes(str(note)).decode()))
    if refused_character(f"{owner.user}{owner.host}{owner.since}"):
        raise ValueError(note)  # what strangers wrote is going to be shown
    return owner
