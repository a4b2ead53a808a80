"""Where versions and recovery copies of a file are kept: not beside it, but with us.

Beside the file a sync program would carry half-finished text to others.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from selfassess.core.text.i18n import _

_ABOUT = "about.json"


def state_folder() -> Path:
    """The user's folder for what programs remember."""
    return Path(platformdirs.user_state_dir("selfassess"))


def cache_folder() -> Path:
    """The user's folder for what programs can make again."""
    return Path(platformdirs.user_cache_dir("selfassess"))


def place_for(folder: Path, path: str) -> Path:
    """The place of a file, by its path; it need not be there yet."""
    real = os.path.realpath(path)
    return folder / hashlib.sha256(os.fsencode(real)).hexdigest()[:32]


def make_place(folder: Path, path: str, identifier: str) -> Path:
    """The place of a file, made for us alone; raise OSError."""
    place = place_for(folder, path)
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    if hasattr(os, "getuid") and place.stat().st_uid != os.getuid():
        raise PermissionError(_("its folder belongs to somebody else"))
    about = place / _ABOUT
    text = json.dumps({"path": os.path.realpath(path), "id": identifier})
    if not about.exists() or about.read_text("utf-8") != text:
        about.write_text(text, "utf-8")
        about.chmod(0o600)
    return place


def places_of(folder: Path, path: str, identifier: str) -> Iterator[Path]:
    """The place of a file, and those of files of that id that are gone: it was moved."""
    own = place_for(folder, path)
    yield own
    for about in sorted(folder.glob(f"*/{_ABOUT}")):
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            origin = json.loads(about.read_bytes())
            is_same = identifier and origin["id"] == identifier
            if is_same and about.parent != own and not Path(origin["path"]).exists():
                yield about.parent
