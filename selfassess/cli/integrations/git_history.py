"""The states of a file in the commits of a git repository."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from selfassess.cli.integrations.git import CannotUseGit, git_bytes

_HEAD = "commit:"
_LOG = ("log", "--first-parent", "-m", "--follow", f"--format={_HEAD}%H %ct %s")
_SHORT = 9
_RAW = ("--no-show-signature", "--raw", "-z", "--no-abbrev")


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that changed the file."""

    name: str
    """Its hash, as far as people write it."""
    when: float
    """In seconds since 1970."""
    subject: str
    blob: str
    """The name of what the file held."""


def committed_states(path: str) -> Iterator[tuple[Commit, bytes]]:
    """Every commit that changed the file, and what it held then, the oldest first.

    Of the branch that is checked out, along its own line: what was merged counts as
    one change, at the moment of the merge. None where there is no git.
    """
    place = Path(path).absolute()
    try:
        told = git_bytes("-C", str(place.parent), *_LOG, *_RAW, "--", place.name)
        commits = list(_commits(told.decode(errors="replace")))[::-1]
        yield from zip(commits, _contents(place.parent, commits), strict=True)
    except CannotUseGit:
        return


def _commits(told: str) -> Iterator[Commit]:
    parts = iter(told.split("\0"))
    head = ""
    for part in parts:
        part = part.strip("\n")
        if part.startswith(_HEAD):
            head = part.removeprefix(_HEAD)
        elif part.startswith(":"):
            *_modes, blob, kind = part.split(" ")
            for _path in range(2 if kind[0] in "RC" else 1):
                next(parts)
            if blob.strip("0"):
                name, when, subject = head.split(" ", 2)
                yield Commit(name[:_SHORT], float(when), subject, blob)


def _contents(folder: Path, commits: list[Commit]) -> Iterator[bytes]:
    if not commits:
        return
    names = "".join(f"{commit.blob}\n" for commit in commits).encode()
    told = BytesIO(git_bytes("-C", str(folder), "cat-file", "--batch", given=names))
    for _commit in commits:
        size = int(told.readline().split()[-1])
        yield told.read(size)
        told.read(1)  # the end of the line
