"""A mistake of the program itself: what the person is told, and the report for its makers.

The report holds nothing of the person's: no answers, no names of files, not even the
message of the error, which may quote them. It stays on this machine.
"""

import contextlib
import os
import platform
import traceback
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from selfassess.cli import clock
from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_err
from selfassess.core.errors import CannotSave, Crash
from selfassess.core.text.i18n import _
from selfassess.storage.files.atomic import save_over
from selfassess.storage.user.state_folder import state_folder

MOST = 5
"""Reports that are kept."""

_OURS = Path(__file__).parent.parent.parent
_PACKAGES = ("selfassess", "textual", "pydantic")
_TERMINAL = ("TERM", "TERM_PROGRAM", "COLORTERM", "NO_COLOR")


def show_crash(crash: Crash) -> int:
    """Say that it happened, where the work is and where the report; the exit code."""
    report = _keep_report("\n".join(report_lines(crash.cause, os.environ)) + "\n")
    parts = [
        # Translators: {kind} is the kind of mistake, in English.
        _("selfassess: error: a mistake of the program ended it ({kind}).").format(
            kind=type(crash.cause).__name__
        ),
        _("What was saved is in the file."),
    ]
    for where in crash.kept_in:
        # Translators: what was not saved; behind “What was saved is in the file.”
        text = _("What was not is kept in {path} and offered when you open it again.")
        parts.append(text.format(path=where))
    if report:
        # Translators: a report of the mistake is kept in {path}.
        text = _("A report without your answers: {path}")
        parts.append(text.format(path=report))
    print_err(" ".join(parts))
    return Exit.CRASHED


def report_lines(cause: BaseException, environment: Mapping[str, str]) -> Iterator[str]:
    """The kind of error, our own lines of code that led to it, versions, the terminal."""
    yield f"selfassess crash report: {type(cause).__name__}"
    yield f"when: {clock.now():%Y-%m-%d %H:%M}"
    yield f"python: {platform.python_version()} on {platform.system()}"
    yield from (f"{package}: {_version(package)}" for package in _PACKAGES)
    yield from (f"{name}: {environment.get(name, '')}" for name in _TERMINAL)
    yield "where, the last call last:"
    yield from _frames(cause)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"


def _frames(cause: BaseException) -> Iterator[str]:
    others = 0
    for frame in traceback.extract_tb(cause.__traceback__):
        path = Path(frame.filename)
        if not path.is_relative_to(_OURS):
            others += 1
            continue
        if others:
            yield f"  ({others} of other packages)"
        others = 0
        yield f"  {path.relative_to(_OURS)}:{frame.lineno} in {frame.name}"
    if others:
        yield f"  ({others} of other packages)"


def _keep_report(text: str) -> str:
    """The path of the crash report; empty if it could not be written."""
    folder = state_folder() / "crashes"
    path = folder / f"{clock.now():%Y-%m-%d-%H%M%S}.txt"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        save_over(str(path), text.encode(), mode=0o600)
    except (OSError, CannotSave):
        return ""
    for old in sorted(folder.glob("*.txt"))[:-MOST]:
        with contextlib.suppress(OSError):
            old.unlink()
    return str(path)
