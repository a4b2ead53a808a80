"""Where results go: into files, into what is open already, to the standard output.

A file is replaced whole. A name of an open descriptor, such as `/dev/stdout` or what a
shell puts in place of `>(…)`, is written to, as are pipes and devices: whatever they
lead to is somebody else's, and may hold more than our result.
"""

import errno
import json
import os
import re
import stat
import sys
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from selfassess.cli.output.console import print_err, print_out
from selfassess.core.errors import CannotSave
from selfassess.core.text.i18n import _
from selfassess.storage.files.atomic import not_saved, save_over

if TYPE_CHECKING:
    from pydantic import BaseModel

STDOUT = "-"
"""The usual name of the standard output where a file is named."""

_FOLDER_OF_DESCRIPTORS = re.compile(r"/dev/fd|/proc/\d+(/task/\d+)?/fd")
_MOST_LINKS = 40


def print_json(value: Any) -> None:
    """A result for machines."""
    print_out(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def print_data(data: "BaseModel") -> None:
    """A result for machines whose shape is published."""
    print_out(*data.model_dump_json(indent=2).split("\n"))


def deliver(results: Iterable[tuple[str, bytes]], targets: Collection[str]) -> None:
    """Write each result to its target and say which files there are; raise CannotSave.

    Nothing but a result goes to the standard output if it is one of the targets.
    """
    tell = print_err if any(map(is_stdout, targets)) else print_out
    for target, content in results:
        write(target, content)
        if not (target == STDOUT or _descriptor_in(target)):
            tell(_("wrote {path}").format(path=target))


def write(target: str, content: bytes) -> None:
    """Write one result; raise CannotSave."""
    try:
        if is_stdout(target):
            _print(content)
        elif is_open_already(target):
            _pour(target, content)
        else:
            save_over(target, content)
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        raise not_saved(target, error) from error


def is_stdout(target: str) -> bool:
    """Whether a path is another name of the standard output."""
    return target == STDOUT or _descriptor_in(target) == "1"


def is_open_already(target: str) -> bool:
    """Whether a path is no file to be made or replaced, but something to write to."""
    if target == STDOUT or _descriptor_in(target):
        return True
    try:
        mode = Path(target).stat().st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)


def place_of(target: str) -> str:
    """The place of a target, the same for all its names."""
    if target == STDOUT:
        return "/dev/fd/1"
    descriptor = _descriptor_in(target)
    return f"/dev/fd/{descriptor}" if descriptor else os.path.realpath(target)


def _descriptor_in(target: str) -> str:
    """The number of our open descriptor that the name leads to; empty if to none.

    A descriptor of another program has a sign before its number.
    """
    path = Path(target)
    for _link in range(_MOST_LINKS):
        folder = os.path.realpath(path.parent)
        if _FOLDER_OF_DESCRIPTORS.fullmatch(folder) and path.name.isdecimal():
            own = ("/dev/fd", os.path.realpath("/proc/self/fd"))
            return path.name if folder in own else f"-{path.name}"
        try:
            path = path.parent / path.readlink()
        except (OSError, ValueError):
            break  # it is no link
    return ""


def _print(content: bytes) -> None:
    """To the standard output: as it is, but never a PDF or a control onto a terminal."""
    if not sys.stdout.isatty():
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    elif content.startswith(b"%PDF"):
        raise CannotSave(_("a PDF is not for the terminal; name a file instead"))
    elif content.startswith(b"PK"):
        raise CannotSave(_("a document is not for the terminal; name a file instead"))
    else:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
        print_out(*text.removesuffix("\n").split("\n"))


def _pour(target: str, content: bytes) -> None:
    """Write bytes into what is open already, behind what is there."""
    descriptor = _descriptor_in(target)
    if descriptor.isdecimal():
        number = os.dup(int(descriptor))
    else:
        number = os.open(target, os.O_WRONLY | os.O_APPEND)
    with os.fdopen(number, "wb") as file:
        file.write(content)
