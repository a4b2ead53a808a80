"""The files that travel inside the PDF."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Review
from selfassess.core.text.i18n import _
from selfassess.report.elements.digests import digest_of_bytes
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
    for file in beside.evidence:
        words, kind = _("Evidence that answers cite"), media_type_of_evidence(file.name)
        yield Attachment(file.name, file.content, words, kind, made_on, LEFT_OUT)
    yield from _remarks(beside, made_on)


def _remarks(beside: Beside, made_on: date) -> Iterator[Attachment]:
    """What has to be known to make the report again, and stands in no other file."""
    if beside.language:
        words = _("The language in which this report shows the texts")
        yield _remark("language-of-texts", {LANGUAGE: beside.language}, words, made_on)
    if beside.left_out:
        words = _("The reviews that are left out, because they have errors")
        yield _remark("reviews-left-out", beside.left_out, words, made_on)


def _remark(name: str, said: object, words: str, made_on: date) -> Attachment:
    content = json.dumps(said).encode()
    kind = "application/json"
    return Attachment(f"{name}.json", content, words, kind, made_on, LEFT_OUT)
