"""Files that travel inside the PDF."""

import hashlib
from dataclasses import dataclass
from datetime import date

ANSWERS = "Source"
ASKED = "Supplement"
"""What the assessment and the questionnaire are to the document, in PDF's words."""


def digest_of_bytes(content: bytes) -> str:
    """SHA-256 of the bytes, as `sha256sum` prints it."""
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class Source:
    """A file that the report is made from, byte for byte."""

    name: str
    content: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, as `sha256sum` prints it."""
        return digest_of_bytes(self.content)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF."""

    name: str
    content: bytes
    description: str
    media_type: str
    day: date
    """Its date in the PDF: the report's, never the clock's."""
    relationship: str = ANSWERS
    """What it is to the document, in PDF's words."""

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, as `sha256sum` prints it."""
        return digest_of_bytes(self.content)


@dataclass(frozen=True, slots=True)
class Carried:
    """A file that was found inside a PDF."""

    name: str
    relationship: str
    content: bytes


def grouped(digest: str) -> str:
    """The digest in groups of eight, so that people can compare it."""
    return " ".join(digest[index : index + 8] for index in range(0, len(digest), 8))
