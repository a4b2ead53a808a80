"""Files that travel inside the PDF."""

import hashlib
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """The assessment file that the report is made from, byte for byte."""

    name: str
    content: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, as `sha256sum` prints it."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF."""

    name: str
    content: bytes
    description: str
    media_type: str
    day: date
    """Its date in the PDF: the report's, never the clock's."""
    relationship: str = "Source"
    """What it is to the document, in PDF's words."""


def grouped(digest: str) -> str:
    """The digest in groups of eight, so that people can compare it."""
    return " ".join(digest[index : index + 8] for index in range(0, len(digest), 8))
