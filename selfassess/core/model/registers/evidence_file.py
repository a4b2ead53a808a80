"""Files that evidence names, as they lie beside the assessment, and how they get there."""

from collections.abc import Callable
from dataclasses import dataclass

from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.text.i18n import pgettext
from selfassess.core.text.languages.conventions import decimal_text


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """What can be told of a file without reading it, and its SHA-256 for whoever asks."""

    size: int
    """In bytes; 0 of a folder."""
    digest: Callable[[], str]
    """SHA-256 of what is in it; empty where that cannot be read, and of a folder."""
    is_outside: bool = False
    """A link leads out of the folder of the assessment."""


LookUp = Callable[[str], EvidenceFile | None]
"""The file with something in it at a path beside the assessment; None if there is none."""


@dataclass(frozen=True, slots=True)
class EvidenceFiles:
    """What can be done with files as evidence. All of it may raise SelfAssessError."""

    folder: str = ""
    """The folder of the assessment; empty where no files can be chosen."""
    folder_above: Callable[[str], str] = lambda folder: folder
    """The folder around a folder, as far up as it is reasonable to look."""
    cited_as: Callable[[str], str] = lambda file: file
    """How a file is cited; empty if it has to be copied to the assessment first."""
    take_in: Callable[[str], str] = lambda file: file
    """Copy a file to the assessment and tell how it is cited there."""
    sealed: Callable[[Evidence], Evidence] = lambda evidence: evidence
    """An entry with the SHA-256 of its file as it is now, unless it has one already."""

    def cited_anew(self, evidence: Evidence, file: str) -> Evidence:
        """The entry with that file as it is now, also where it is its own."""
        return self.sealed(evidence.model_copy(update={"file": file, "sha256": ""}))


def sealed(evidence: Evidence, look_up: LookUp) -> Evidence:
    """An entry with the SHA-256 of its file as it is now, unless it has one already."""
    file = look_up(evidence.file) if evidence.file and not evidence.sha256 else None
    if file is None or file.is_outside:
        return evidence
    return evidence.model_copy(update={"sha256": file.digest()})


def size_label(size: int) -> str:
    """How large a file is, in the largest unit of which it has at least one."""
    number, units = float(size), iter(_units())
    unit = next(units)
    for larger in units:
        if number < 1000:
            break
        number, unit = number / 1000, larger
    digits = 0 if number >= 10 or number == size else 1
    return unit.format(number=decimal_text(number, digits))


def _units() -> tuple[str, ...]:
    return (
        pgettext("the size of a file", "{number} B"),
        pgettext("the size of a file", "{number} kB"),
        pgettext("the size of a file", "{number} MB"),
        pgettext("the size of a file", "{number} GB"),
    )
