"""Which files of some folders may be assessments or reports."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ENDINGS = (".toml", ".pdf")
_BESIDE = (".reviews", ".evidence")
"""Folders of what belongs to an assessment."""


@dataclass(frozen=True, slots=True)
class CandidateFile:
    """A file to look into."""

    path: str
    is_named: bool
    """Whether a person named it, rather than the folder that it lies in."""
    has_reviews: bool
    """Whether folders of reviews lie beside it."""


def candidates_in(
    paths: Iterable[str], refused: Callable[[OSError], None]
) -> list[CandidateFile]:
    """The files that are named, and those in the folders; each once, in order.

    Inside a folder what is hidden and what is a link is left alone. `refused` is told of
    folders that cannot be looked into.
    """
    found: dict[str, CandidateFile] = {}
    for path in paths:
        is_folder = Path(path).is_dir()
        for candidate in _below(path, refused) if is_folder else (_named(path),):
            real = os.path.realpath(candidate.path)
            if real not in found or candidate.is_named:
                found[real] = candidate
    return [*found.values()]


def _named(path: str) -> CandidateFile:
    has_reviews = next(Path(path).parent.glob("*.reviews"), None) is not None
    return CandidateFile(path, is_named=True, has_reviews=has_reviews)


def _below(folder: str, refused: Callable[[OSError], None]) -> Iterator[CandidateFile]:
    for place, folders, names in os.walk(folder, onerror=refused):
        has_reviews = any(name.endswith(".reviews") for name in folders)
        inner = sorted(name for name in folders if not name.endswith(_BESIDE))
        folders[:] = [name for name in inner if not name.startswith(".")]
        for name in sorted(names):
            path = os.path.join(place, name)  # noqa: PTH118 - as the person named it
            is_ours = name.casefold().endswith(ENDINGS) and not name.startswith(".")
            if is_ours and not Path(path).is_symlink():
                yield CandidateFile(path, is_named=False, has_reviews=has_reviews)
