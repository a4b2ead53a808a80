"""Files of evidence inside the PDF: what they are called there, and what they are."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from selfassess.core.model.assessment import Assessment

LONGEST_NAME = 60
_PREFIX = re.compile(r"evidence-\d+-")
_OTHER = "application/octet-stream"
# Of one's own: what the system knows is another thing on every machine.
_MEDIA_TYPES = {
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".txt": "text/plain",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def attached_names(assessment: Assessment) -> Iterator[tuple[str, str]]:
    """Each file that the register names, once, and what it is called inside the PDF.

    The number is that of its first entry. Without a folder: some programs that take
    files out stop at a name with one.
    """
    named = set()
    for number, entry in enumerate(assessment.evidence.values(), 1):
        if entry.file and entry.file not in named:
            named.add(entry.file)
            last = re.split(r"[/\\]", entry.file)[-1]
            harmless = re.sub(r"[^\w.-]+", "-", last).strip(".-")[-LONGEST_NAME:]
            yield entry.file, f"evidence-{number}-{harmless}"


def is_evidence(name: str) -> bool:
    """Whether a file inside a PDF is called as evidence is."""
    return bool(_PREFIX.match(name))


def own_name(name: str) -> str:
    """What such a file is called on a disk."""
    return _PREFIX.sub("", name, count=1)


def media_type_of_evidence(name: str) -> str:
    """What a file is, by the end of its name."""
    return _MEDIA_TYPES.get(PurePosixPath(name).suffix.lower(), _OTHER)
