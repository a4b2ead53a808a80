"""The files that travel inside the PDF."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Review
from selfassess.core.text.i18n import _
from selfassess.report.elements.logo import media_type_of
from selfassess.report.pdf.attached_evidence import is_evidence, media_type_of_evidence

ANSWERS = "Source"
ASKED = "Supplement"
REVIEW = "Data"
LEFT_OUT = "Unspecified"
LOGO = "Alternative"
"""What assessment, questionnaire, reviews, the list of reviews that are missing (and
evidence), and the logo are to the document, in PDF's words."""

LANGUAGE = "language"
"""The key in the file that says in which language the texts are shown."""

_REVIEW_END = ".review.toml"
_TRANSLATION = re.compile(r"(.+)\.translation\.([A-Za-z0-9-]+)\.toml")
_BLOCK = 8
"""In hexadecimal digits."""
_BLANK_PLACES = (2, 5)
"""The offline page has the same two."""


def digest_of_bytes(content: bytes) -> str:
    """SHA-256 of the bytes, as `sha256sum` prints it."""
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class SourceFile:
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

    questionnaire: SourceFile | None = None
    """The questionnaire."""
    reviews: Mapping[str, ReviewSource] = field(default_factory=dict)
    """By the name that each reviewer has in files."""
    left_out: tuple[str, ...] = ()
    """The names of reviews' files that have errors."""
    logo: SourceFile | None = None
    evidence: tuple[SourceFile, ...] = ()
    """Files of evidence, as they are called inside the PDF."""
    translation: bytes = b""
    """The words that the questionnaire stands in, where they are not its own."""
    language: str = ""
    """In which the texts are shown, where it is not that of the assessment."""


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

    @property
    def is_evidence(self) -> bool:
        """Whether it is a file of evidence."""
        return self.relationship == LEFT_OUT and is_evidence(self.name)


@dataclass(frozen=True, slots=True)
class EmbeddedFile:
    """A file that was found inside a PDF."""

    name: str
    relationship: str
    content: bytes

    @property
    def is_evidence(self) -> bool:
        """Whether it is a file of evidence."""
        return self.relationship == LEFT_OUT and is_evidence(self.name)

    @property
    def is_translation(self) -> bool:
        """Whether it gives the questionnaire its words in another language."""
        return self.relationship == ASKED and bool(_TRANSLATION.fullmatch(self.name))

    @property
    def translates(self) -> tuple[str, str]:
        """The id of the questionnaire that it translates, and the tag of the language."""
        match = _TRANSLATION.fullmatch(self.name)
        return (match[1], match[2]) if match else ("", "")


def grouped(digest: str) -> str:
    """The digest in groups of eight, so that people can compare it."""
    return " ".join(_blocks(digest))


def blanked(digest: str) -> str:
    """The same with two blocks left blank: who can fill them in has the very file."""
    return " ".join(
        "_" * _BLOCK if place in _BLANK_PLACES else block
        for place, block in enumerate(_blocks(digest))
    )


def missing_blocks(digest: str) -> tuple[str, ...]:
    """The blocks that are left blank."""
    blocks = _blocks(digest)
    return tuple(blocks[place] for place in _BLANK_PLACES)


def _blocks(digest: str) -> list[str]:
    return [digest[start : start + _BLOCK] for start in range(0, len(digest), _BLOCK)]


def attachments_of(
    questionnaire: Questionnaire, source: SourceFile, beside: Beside, made_on: date
) -> Iterator[Attachment]:
    """The answers, the questionnaire, a file for each review, and which are missing."""
    a_toml = partial(Attachment, media_type="application/toml", day=made_on)
    answers = _("The answers that this report shows")
    yield a_toml(source.name, source.content, answers, relationship=ANSWERS)
    if beside.questionnaire:
        name = f"{questionnaire.id}.questionnaire.toml"
        asked = _("The questionnaire that was answered")
        content = beside.questionnaire.content
        yield a_toml(name, content, asked, relationship=ASKED)
    if beside.translation:
        name = f"{questionnaire.id}.translation.{questionnaire.language}.toml"
        words = _("The words in which the questionnaire is shown")
        yield a_toml(name, beside.translation, words, relationship=ASKED)
    for slug, review in beside.reviews.items():
        said = _("A review of the answers, without suggestions that are not public")
        yield a_toml(review_name(slug), review.content, said, relationship=REVIEW)
    if logo := beside.logo:
        words, kind = _("The logo that this report shows"), media_type_of(logo.name)
        yield Attachment(logo.name, logo.content, words, kind, made_on, LOGO)
    for evidence in beside.evidence:
        yield Attachment(
            name=evidence.name,
            content=evidence.content,
            description=_("Evidence that answers cite"),
            media_type=media_type_of_evidence(evidence.name),
            day=made_on,
            relationship=LEFT_OUT,
        )
    a_json = partial(
        Attachment, media_type="application/json", day=made_on, relationship=LEFT_OUT
    )
    if beside.language:
        words = _("The language in which this report shows the texts")
        content = json.dumps({LANGUAGE: beside.language}).encode()
        yield a_json("language-of-texts.json", content, words)
    if beside.left_out:
        content = json.dumps(beside.left_out).encode()
        words = _("The reviews that are left out, because they have errors")
        yield a_json("reviews-left-out.json", content, words)
