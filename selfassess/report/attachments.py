"""Files that travel inside the PDF."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from selfassess.core.model.review import Review

ANSWERS = "Source"
ASKED = "Supplement"
REVIEW = "Data"
LEFT_OUT = "Unspecified"
"""What assessment, questionnaire, reviews, and the list of reviews that are missing are
to the document, in PDF's words."""

_REVIEW_END = ".review.toml"


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
class ReviewSource:
    """One reviewer's findings, and the file that they are in."""

    review: Review
    content: bytes


@dataclass(frozen=True, slots=True)
class Beside:
    """The files that travel beside the answers, byte for byte."""

    asked: Source | None = None
    """The questionnaire."""
    reviews: Mapping[str, ReviewSource] = field(default_factory=dict)
    """By the name that each reviewer has in files."""
    left_out: tuple[str, ...] = ()
    """The names of reviews' files that have errors."""


def review_name(slug: str) -> str:
    """What a reviewer's file is called inside the PDF.

    Without a folder: some programs that take files out stop at a name with one.
    """
    return f"{slug}{_REVIEW_END}"


def slug_in(name: str) -> str:
    """The reviewer in such a name, which may be anything."""
    return name.removesuffix(_REVIEW_END)


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
