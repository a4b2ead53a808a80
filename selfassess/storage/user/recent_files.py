"""What the program remembers for the person: recent files, and the last place in each.

This is a convenience, never the record: what cannot be read or written is left.
"""

import contextlib
import tomllib
from pathlib import Path

import tomli_w

from selfassess.core.errors import CannotSave
from selfassess.storage.files.atomic import fingerprint, save
from selfassess.storage.toml.query import ANY, pick
from selfassess.storage.user.state_folder import state_folder

MOST = 20


def _memory() -> Path:
    return state_folder() / "recent.toml"


def recent_files() -> dict[str, str]:
    """Where the person stopped in each file, by its path; the last used first."""
    try:
        data = tomllib.loads(_memory().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    places = {where[1]: place for where, place in pick(data, "recent", ANY, "place")}
    return {
        path: places.get(where[1], "")
        for where, path in pick(data, "recent", ANY, "path")
    }


def remember(path: str, place: str) -> None:
    """Remember that a file was used last, and which requirement was in view."""
    key = str(Path(path).resolve())
    recent = {key: place}
    recent.update((k, v) for k, v in recent_files().items() if k != key)
    entries = [{"path": k, "place": v} for k, v in list(recent.items())[:MOST]]
    memory = _memory()
    # A name that is not Unicode (ValueError) cannot be kept in TOML.
    with contextlib.suppress(OSError, CannotSave, ValueError):
        memory.parent.mkdir(parents=True, exist_ok=True)
        before = fingerprint(memory.read_bytes()) if memory.exists() else None
        save(str(memory), tomli_w.dumps({"recent": entries}).encode(), before)


def last_place(path: str) -> str:
    """The requirement that was in view when the file was last used, or nothing."""
    return recent_files().get(str(Path(path).resolve()), "")
