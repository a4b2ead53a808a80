"""Paths that are typed where no shell reads them."""

import re
from collections.abc import Sequence
from pathlib import Path

_TILDE = re.compile(r"~[^/\\]*[/\\]")


def at_home(typed: str) -> str:
    """The path with what a tilde at its beginning stands for; any other text as it is."""
    if not _TILDE.match(typed):
        return typed
    try:
        return str(Path(typed).expanduser())
    except RuntimeError:  # nobody of that name has a home here
        return typed


def files_like(typed: str, suffixes: Sequence[str] = (".toml",)) -> Sequence[str]:
    """Folders and such files beside what is typed whose names have its last part."""
    folder, _slash, part = typed.rpartition("/")
    shown = f"{folder}/" if _slash else ""
    try:
        inside = sorted(Path(at_home(shown) or ".").iterdir())
    except (OSError, ValueError):
        return []
    names = (
        f"{path.name}/" if path.is_dir() else path.name
        for path in inside
        if not path.name.startswith(".")
        and (path.is_dir() or path.suffix.lower() in suffixes)
    )
    return [f"{shown}{name}" for name in names if part.lower() in name.lower()]
