"""Where the reviews of an assessment lie: the id inside tells that, not a file's name.

New ones come into `kenya.reviews/` beside `kenya.toml`.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from selfassess.core.model.file_names import key_for
from selfassess.storage.checks.reviews.packed_reviews import is_parcel
from selfassess.storage.files.fitting_names import fitting
from selfassess.storage.toml.reader import read_head

MOST = 1_000
"""Files of a folder that are looked through."""
FEW = 100
"""Folders near an assessment that are looked through."""
_END = ".reviews"
# Editors leave the text of before beside a file.
_BACKUP = re.compile(r"(.+?)(~|\.bak|\.orig|\.old|\.swp)", re.IGNORECASE | re.DOTALL)
_NAME = re.compile(r"(.+?)\.toml(?![^\W_]).*", re.IGNORECASE | re.DOTALL)
_IDS = {
    key: re.compile(
        rf"""^[ \t]*"?{key}"?[ \t]*=[ \t]*["']([^"'\n]+)["']""", re.MULTILINE
    )
    for key in ("id", "assessment")
}


def reviews_folder(assessment_path: str) -> Path:
    """Where new reviews of an assessment come to lie, whether or not there are any."""
    assessment = Path(assessment_path)
    return assessment.parent / fitting(assessment.stem, _END)


def review_paths(assessment_path: str, identifier: str) -> dict[str, Path]:
    """The reviews' files, by what each reviewer is called in TOML and PDF.

    `identifier`: the assessment's id. Beside its own folder those are looked through
    that no other assessment has: of a file that was renamed, they kept the old name.
    """
    home = reviews_folder(assessment_path)
    paths = [path for path in _files_in(home) if _is_in_place(path, identifier)]
    for folder in _folders_without_owner(home, identifier):
        paths += [p for p in _files_in(folder) if _about(p) == identifier]
    paths += [place for place in _closed_places(home) if place not in paths]
    named: dict[str, Path] = {}
    for path in paths:
        named[key_for(_bare_name(path), named)] = path
    return named


def _closed_places(home: Path) -> list[Path]:
    """The folder, or what is in it, if nobody can tell which reviews it holds.

    It is taken for a review that cannot be read: who reads it is told the reason.
    """
    inside = (path for path in _listed(home) if path.is_dir() or not path.exists())
    return [place for place in (home, *inside) if _is_closed(place)]


def _is_closed(place: Path) -> bool:
    """Whether it is there, but is no folder that can be looked into."""
    try:
        os.scandir(place).close()
    except OSError:
        return os.path.lexists(place)
    return False


def stray_reviews(
    assessment_path: str, identifier: str, known: Iterable[Path]
) -> Iterator[Path]:
    """Reviews of the assessment that lie near it, where nobody reads them."""
    known, home = list(known), reviews_folder(assessment_path)
    near = [
        folder
        for folder in _folders_in(home.parent)[:FEW]
        if not (_holds_reviews(folder) or _holds_assessment(folder, identifier))
    ]
    folders = dict.fromkeys([home, *(path.parent for path in known if path != home)])
    inner = [p for folder in folders for p in islice(_folders_below(folder), FEW)]
    apart = [home.parent, *near, *inner]
    nearby = [
        *(path for place in apart for path in _files_in(place)),
        *(path for place in (*apart, *folders) for path in _hidden_in(place)),
    ]
    paths = [p for p in nearby if _may_be_ours(p) and _about(p) == identifier]
    contents = set(map(_content, known)) if paths else ()
    # A copy of one that is read is not missed.
    yield from (path for path in paths if _content(path) not in contents)


def assessment_of(review_path: str) -> Path | None:
    """The assessment that a review is about, if that lies near."""
    folder = Path(review_path).resolve().parent
    about = _about(Path(review_path))
    named = folder.with_suffix(".toml") if _holds_reviews(folder) else None
    if named and named.is_file() and about in ("", id_of(named)):
        return named
    near = (p for place in (folder, folder.parent) for p in _files_in(place))
    for path in near if about else ():
        if path.suffix.casefold() == ".toml" and id_of(path) == about:
            return path
    return named if named and named.is_file() else None


def id_of(path: Path) -> str:
    """The id that an assessment or a review has; nothing if it shows none."""
    return _id_in(path, "id")


def _is_in_place(path: Path, identifier: str) -> bool:
    """Whether a TOML file in the assessment's folder means to be a review of it.

    A mail or an archive is read, too, so that the person is told to take the review out.
    """
    is_ours = is_parcel(path) or bool(_NAME.fullmatch(path.name))
    return is_ours or _about(path) == identifier


def _may_be_ours(path: Path) -> bool:
    return bool(_NAME.fullmatch(path.name)) or path.suffix.casefold() == ".txt"


def _bare_name(path: Path) -> str:
    match = _NAME.fullmatch(path.name)
    return match[1] if match else path.stem


def _holds_reviews(folder: Path) -> bool:
    return folder.suffix.casefold() == _END


def _folders_without_owner(home: Path, identifier: str) -> Iterator[Path]:
    """Folders of reviews beside this one; those of copies only if it is not there."""
    has_home = home.is_dir()
    for folder in filter(_holds_reviews, _folders_in(home.parent)):
        owner = folder.with_suffix(".toml")
        is_orphan = not owner.is_file()
        is_copys = not has_home and id_of(owner) == identifier
        if folder != home and (is_orphan or is_copys):
            yield folder


def _holds_assessment(folder: Path, identifier: str) -> bool:
    """Such a folder holds another copy with all that belongs to it."""
    tomls = (p for p in _files_in(folder) if p.suffix.casefold() == ".toml")
    return any(id_of(path) == identifier for path in tomls)


def _folders_in(folder: Path) -> list[Path]:
    return [path for path in _listed(folder) if path.is_dir()]


def _folders_below(folder: Path) -> Iterator[Path]:
    for inside in _folders_in(folder):
        yield inside
        yield from _folders_below(inside)


def _files_in(folder: Path) -> list[Path]:
    """The files of a folder without backups of files that are there themselves."""
    listed = _listed(folder)
    names = {path.name for path in listed}
    backups = ((path, _BACKUP.fullmatch(path.name)) for path in listed)
    return [
        path
        for path, backup in backups
        if not path.name.endswith(".sig") and not (backup and backup[1] in names)
    ]


def _hidden_in(folder: Path) -> list[Path]:
    """Hidden files with our ending, without what programs keep for a while."""
    hidden = (path for path in _listed(folder, is_hidden=True) if path.is_file())
    return [path for path in hidden if path.suffix.casefold() == ".toml"]


def _listed(folder: Path, *, is_hidden: bool = False) -> list[Path]:
    """The names in a folder, in order, either those that are hidden or the others."""
    with suppress(OSError):
        paths = (p for p in folder.iterdir() if p.name.startswith(".") == is_hidden)
        return sorted(paths)[:MOST]
    return []


def _about(path: Path) -> str:
    """The id of the assessment that a review says it is about; nothing if it is none."""
    return _id_in(path, "assessment")


def _id_in(path: Path, key: str) -> str:
    match = _IDS[key].search(read_head(str(path)))
    return match[1] if match else ""


def _content(path: Path) -> bytes:
    with suppress(OSError):
        return path.read_bytes()
    return b""
