"""The annexes about the requirements, the star, and how the report was made."""

from collections.abc import Sequence
from dataclasses import dataclass

from selfassess import __version__
from selfassess.core.model.details import Section
from selfassess.core.model.questionnaire import Questionnaire
from selfassess.core.model.sources import Basis, Source
from selfassess.core.review.comparison import Comparison
from selfassess.core.scoring.requirement_labels import basis_label, basis_sentence
from selfassess.core.text.addresses import safe_address
from selfassess.core.text.i18n import _
from selfassess.report.content.evidence import Link
from selfassess.report.content.omissions import not_shown
from selfassess.report.content.texts import heading_of
from selfassess.report.elements.passages import Passage, paragraphs, passage, started
from selfassess.report.pdf.attachments import Attachment, grouped


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A document that requirements are based on."""

    title: Passage
    address: Link | None
    note: Passage | None


@dataclass(frozen=True, slots=True)
class About:
    """What the requirements rest on, and what the star is."""

    heading: str
    wording: str
    notice: tuple[Passage, ...]
    bases: tuple[tuple[str, str], ...]
    """Each word for how sure a source is, with what it means."""
    star: str
    star_note: tuple[Passage, ...]
    sources_heading: str
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class CarriedFile:
    """A file inside the PDF, and how to know it."""

    name: str
    description: str
    digest: str


@dataclass(frozen=True, slots=True)
class Making:
    """How the report was made, and how to check it."""

    heading: str
    sentences: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    files_heading: str
    digest_label: str
    files: tuple[CarriedFile, ...]


def about_of(questionnaire: Questionnaire) -> About:
    """The statements on wording, star and sources."""
    language = questionnaire.language
    return About(
        heading=heading_of(Section.ABOUT),
        wording=_("The wording"),
        notice=paragraphs(questionnaire.notice, language),
        bases=tuple(
            (started(basis_label(basis)), basis_sentence(basis)) for basis in Basis
        ),
        star=_("The star"),
        star_note=tuple(
            paragraph
            for goal in questionnaire.goals
            for paragraph in paragraphs(goal.note, language)
        )
        or (Passage(_("The questionnaire says nothing about the star.")),),
        sources_heading=_("Sources of the requirements"),
        sources=tuple(
            _source_line(source, language) for source in questionnaire.sources.values()
        ),
    )


def _source_line(source: Source, language: str) -> SourceLine:
    address = None
    if source.url:
        target = safe_address(source.url)
        text = passage(target or source.url, "")
        address = Link(text, target or "", source.title)
    note = passage(source.note, language) if source.note else None
    return SourceLine(passage(source.title, language), address, note)


def making_of(
    comparison: Comparison, attachments: Sequence[Attachment], left_out: Sequence[str]
) -> Making:
    """The statement that ties the report to its files."""
    questionnaire = comparison.questionnaire
    sentences = (
        _(
            "Every answer, number and verdict here was worked out from the files below, "
            "which the PDF form of this report carries as attachments. Nothing was "
            "added by hand."
        ),
        _(
            "To check with any program: save an attachment and compare its SHA-256 with "
            "the one printed here. To check everything, also that no page was changed: "
            "selfassess verify REPORT.pdf"
        ),
        *not_shown(comparison, left_out),
    )
    return Making(
        heading=_("Origin of this report"),
        sentences=sentences,
        facts=(
            (_("Program"), f"selfassess {__version__}"),
            (_("Questionnaire"), f"{questionnaire.id}, {questionnaire.edition}"),
        ),
        files_heading=_("Files that belong to this report"),
        digest_label=_("SHA-256"),
        files=tuple(
            CarriedFile(
                attachment.name, attachment.description, grouped(attachment.digest)
            )
            for attachment in attachments
        ),
    )
