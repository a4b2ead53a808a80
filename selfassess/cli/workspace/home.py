"""Paths that begin with `~`, typed where no shell reads them."""

import re
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
