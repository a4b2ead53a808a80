"""Results that took time to work out, kept until the day or the program is another.

A convenience, never the record: whoever asks names a digest of all that a result was made
from. The file may be deleted at any time; one that is damaged is.
"""

import sqlite3
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from selfassess.storage.user.state_folder import cache_folder

_TABLE = (
    "CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, stamp TEXT, result BLOB)"
)


def cache_path() -> Path:
    """Where they are kept."""
    return cache_folder() / "results.sqlite3"


class ResultCache:
    """Results by digest, while a `with` lasts; without a place for them it keeps none."""

    def __init__(self, stamp: str) -> None:
        """`stamp`: day and version; results with another one are forgotten."""
        self._stamp = stamp
        self._database = _opened(stamp)

    def get(self, key: str) -> bytes | None:
        """The result that was kept under that digest, if any."""
        if self._database:
            with suppress(sqlite3.Error):
                found = self._database.execute(
                    "SELECT result FROM results WHERE key = ?", (key,)
                ).fetchone()
                return bytes(found[0]) if found else None
        return None

    def put(self, key: str, result: bytes) -> None:
        """Keep a result under that digest."""
        if self._database:
            with suppress(sqlite3.Error):
                self._database.execute(
                    "INSERT OR REPLACE INTO results VALUES (?, ?, ?)",
                    (key, self._stamp, result),
                )

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Write what is to be kept, even if the work was broken off."""
        if self._database:
            with suppress(sqlite3.Error):
                self._database.commit()
            self._database.close()


def _opened(stamp: str) -> sqlite3.Connection | None:
    path = cache_path()
    for _attempt in range(2):
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            return _with_table(path, stamp)
        except sqlite3.DatabaseError:
            with suppress(OSError):
                path.unlink()  # damaged
        except OSError:
            break
    return None


def _with_table(path: Path, stamp: str) -> sqlite3.Connection:
    database = sqlite3.connect(path)
    try:
        database.execute("PRAGMA synchronous = OFF")
        database.execute(_TABLE)
        database.execute("DELETE FROM results WHERE stamp != ?", (stamp,))
        database.commit()
    except sqlite3.Error:
        database.close()
        raise
    return database
