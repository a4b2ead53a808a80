"""Files of evidence, as the assessment of the next plan names them."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from selfassess.core.errors import CannotSave
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.file_names import is_inside
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed
from selfassess.storage.files.evidence_files import lies_beside, path_of, take_in

Tell = Callable[[str], object]
"""Shows a line to the person."""


def with_files(assessment: Assessment, basis: str, path: str, tell: Tell) -> Assessment:
    """The assessment of `path` with the evidence of `basis`, files as they lie from it.

    Those out of its reach are copied to it. That is told, and which could not be.
    """
    copied: list[str] = []
    lost: list[str] = []
    for slug, file in _elsewhere(assessment, basis, path):
        name = _name_from(path, basis, file)
        if not is_inside(name):
            name = _taken_in(path, basis, file)
            (copied if name else lost).append(file)
        entry = assessment.evidence[slug].model_copy(update={"file": name or file})
        assessment = assessment.with_evidence(slug, entry)
    if copied:
        # Translators: {names} are files of evidence; {path} is the earlier assessment.
        text = _("copied from beside {path}: {names}")
        tell(text.format(path=basis, names=listed(copied)))
    if lost:
        # Translators: {names} are files of evidence; {path} is the earlier assessment.
        text = _("beside {path}, and not beside the new file; copy them: {names}")
        tell(text.format(path=basis, names=listed(lost)))
    return assessment


def _elsewhere(
    assessment: Assessment, basis: str, path: str
) -> Iterator[tuple[str, str]]:
    """The keys and files of evidence, where the two assessments lie in two folders."""
    if Path(basis).parent.absolute() != Path(path).parent.absolute():
        for slug, entry in assessment.evidence.items():
            if entry.file and is_inside(entry.file):
                yield slug, entry.file


def _name_from(path: str, basis: str, file: str) -> str:
    there = path_of(Path(basis).parent.absolute(), file)
    return Path(os.path.relpath(there, Path(path).parent.absolute())).as_posix()


def _taken_in(path: str, basis: str, file: str) -> str:
    """How a file is cited that was copied to the new assessment; empty if it was not.

    A link that leads out of the earlier one's folder may lead to anything.
    """
    found = lies_beside(basis)(file)
    if found is None or found.is_outside or not found.size:
        return ""
    try:
        return take_in(path, str(path_of(Path(basis).parent, file)))
    except CannotSave:
        return ""
