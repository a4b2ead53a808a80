"""The files of evidence beside an assessment: looked up, told apart, taken in."""

import hashlib
import os
import secrets
import shutil
import stat
import unicodedata
from functools import lru_cache, partial
from pathlib import Path

from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.model.file_names import file_name_for, is_inside
from selfassess.core.model.registers.evidence_file import (
    EvidenceFile,
    EvidenceFiles,
    LookUp,
    sealed,
)
from selfassess.core.text.characters import refused_character
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.text.languages.refusals import refusal_label
from selfassess.storage.files.fitting_names import fitting

_PIECE = 1 << 20
"""Bytes that are read at once."""


def evidence_folder(assessment_path: str) -> Path:
    """Where files come to lie that are copied to the assessment as evidence."""
    assessment = Path(assessment_path)
    return assessment.parent / fitting(assessment.stem, ".evidence")


def lies_beside(assessment_path: str) -> LookUp:
    """Looks files up beside the assessment at that path, by their relative paths."""
    return partial(_look_up, Path(assessment_path).parent)


def _look_up(folder: Path, name: str) -> EvidenceFile | None:
    if not is_inside(name):
        return None
    path = path_of(folder, name)
    try:
        found = _file_at(path, folder)
        return None if path.is_dir() and not _holds_any(path) else found
    except OSError:  # it is not there, or its name is too long
        return None


def _file_at(path: Path, folder: Path) -> EvidenceFile | None:
    status = path.stat()
    outside = not path.resolve().is_relative_to(folder.resolve())
    if stat.S_ISDIR(status.st_mode):
        return EvidenceFile(0, lambda: "", outside)
    if not stat.S_ISREG(status.st_mode) or not status.st_size:
        return None  # a pipe would never end
    mark = (status.st_ino, status.st_size, status.st_mtime_ns)
    return EvidenceFile(status.st_size, partial(_digest, path, mark), outside)


def _holds_any(folder: Path) -> bool:
    """Whether there is a file with something in it, in the folder or below."""
    return any(
        stat.S_ISREG(status.st_mode) and status.st_size
        for status in (path.lstat() for path in folder.rglob("[!.]*"))
    )


def path_of(folder: Path, name: str) -> Path:
    """Where a file lies that is cited by that path, however the disk writes its letters.

    Accented letters are one character or two, which only some disks take for the same.
    A register that was written on Windows names its files with backslashes.
    """
    path = folder
    for part in name.replace("\\", "/").split("/"):
        spellings = (part, *(unicodedata.normalize(f, part) for f in ("NFC", "NFD")))
        there = (path / spelling for spelling in spellings)
        path = next((each for each in there if os.path.lexists(each)), path / part)
    return path


@lru_cache(maxsize=4096)
def _digest(path: Path, _mark: tuple[int, int, int]) -> str:
    """SHA-256 of a file; read once as long as it stays as it is."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def citable_path(assessment_path: str, file: str) -> str:
    """How evidence names a file; empty if it lies elsewhere, or under an odd name.

    Raise CannotRead where there is no file to cite.
    """
    try:
        found = Path(file).resolve(strict=True)
        if not found.is_file():
            raise CannotRead(_("{path} is not a file").format(path=file))
    except OSError as error:
        raise CannotRead(labelled(str(file), refusal_label(error))) from error
    folder = Path(assessment_path).parent.resolve()
    if not found.is_relative_to(folder):
        return ""
    name = unicodedata.normalize("NFC", found.relative_to(folder).as_posix())
    return name if is_inside(name) and not refused_character(name) else ""


def take_in(assessment_path: str, file: str) -> str:
    """Copy a file into the folder of evidence and return how it is cited there.

    Nothing that is there is overwritten; the same file is not copied twice. Raise
    CannotSave.
    """
    folder = evidence_folder(assessment_path)
    beside = Path(assessment_path).parent.resolve()
    if not folder.resolve().is_relative_to(beside):
        # Translators: link: a symbolic link of the file system.
        sentence = _("{folder} is a link that leads elsewhere; remove it")
        raise CannotSave(sentence.format(folder=folder))
    source = Path(file)
    try:
        found = _file_at(source, source.parent)
        if found is None:
            raise CannotSave(_("{path} has nothing in it").format(path=file))
        folder.mkdir(exist_ok=True)
        name = _same(folder, found) or _copied(folder, source)
    except OSError as error:
        sentence = _("{path} was not copied: {reason}")
        text = sentence.format(path=file, reason=refusal_label(error))
        raise CannotSave(text) from error
    return f"{folder.name}/{name}"


def _same(folder: Path, wanted: EvidenceFile) -> str:
    """The name of a copy that is there already; empty if there is none."""
    for other in sorted(folder.iterdir()):
        there = _look_up(folder, other.name)
        if there is None or there.size != wanted.size:
            continue  # to read it would take long and tell nothing
        if there.digest() == wanted.digest():
            return unicodedata.normalize("NFC", other.name)
    return ""


def _copied(folder: Path, file: Path) -> str:
    taken = [path.stem for path in folder.iterdir()]
    ending = file.suffix.lower() if file.suffix[1:].isalnum() else ""
    name = f"{file_name_for(file.stem, taken, 'document')}{ending[:12]}"
    _copy(file, folder / name)
    return name


def _copy(file: Path, new: Path) -> None:
    """Copy a file to a path where none is, whole or not at all."""
    draft = new.parent / f".{secrets.token_hex(8)}.tmp"
    try:
        with file.open("rb") as source, draft.open("xb") as target:
            shutil.copyfileobj(source, target, _PIECE)
            target.flush()
            os.fsync(target.fileno())
        new.open("xb").close()  # from now on it is ours
        draft.replace(new)
    finally:
        draft.unlink(missing_ok=True)


def copy_along(original: str, copy: str) -> None:
    """Put copies of the files of evidence beside a copy of their assessment.

    They keep the name of their folder, by which they are cited; what is there is kept.
    """
    folder = evidence_folder(original)
    there = Path(copy).parent / folder.name
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_file() and not path.name.startswith("."):
            there.mkdir(exist_ok=True)
            if not (there / path.name).exists():
                _copy(path, there / path.name)


def evidence_files(assessment_path: str) -> EvidenceFiles:
    """What can be done with files as evidence of the assessment at that path."""
    folder = Path(assessment_path).absolute().parent
    return EvidenceFiles(
        folder=str(folder),
        folder_above=partial(_above, folder),
        cited_as=partial(citable_path, assessment_path),
        take_in=partial(take_in, assessment_path),
        sealed=partial(sealed, look_up=lies_beside(assessment_path)),
    )


def _above(folder: Path, shown: str) -> str:
    """The folder around; never above a person's own, or the one around the assessment."""
    home, below = Path.home(), Path(shown)
    top = home if folder.is_relative_to(home) else folder.parent
    return str(below.parent if below != top and below.is_relative_to(top) else below)
