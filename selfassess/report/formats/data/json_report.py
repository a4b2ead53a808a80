"""The report for machines: what is claimed, what it counts as, and what shows it."""

from datetime import date
from typing import Literal

from selfassess import __version__
from selfassess.core.cycle.translated_assessment import in_review
from selfassess.core.cycle.written_texts import tables_of, texts_in
from selfassess.core.model.about.details import TEXTS
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.key_path import dotted
from selfassess.core.review.comparison import Comparison
from selfassess.report.content.report import ReportView
from selfassess.report.formats.data.json_comparison import (
    ComparisonData,
    comparison_data,
)
from selfassess.report.formats.data.json_registers import (
    ActionData,
    CommentData,
    CommitmentData,
    EventData,
    EvidenceData,
    ForumMeetingData,
    MeetingData,
    MemberData,
    OwnerData,
    RecommendationData,
    RetiredData,
    registers_data,
)
from selfassess.report.formats.data.machine_data import MachineData, shaped


class SignOffData(MachineData):
    """Who stands for the report, and since when."""

    name: str
    office: str
    date: date | None


class FileData(MachineData):
    """A file that the PDF form of the report carries."""

    name: str
    sha256: str


class ReportData(ComparisonData):
    """The whole report."""

    format: Literal[1] = 1
    program: str
    made_on: date
    texts: dict[str, str]
    sign_off: SignOffData
    remarks: dict[str, str]
    reviews_left_out: tuple[str, ...]
    """The names of reviews' files that have errors."""
    evidence: dict[str, EvidenceData]
    comments: dict[str, CommentData]
    commitments: dict[str, CommitmentData]
    actions: dict[str, ActionData]
    members: dict[str, MemberData]
    forum_meetings: dict[str, ForumMeetingData]
    owners: dict[str, OwnerData]
    recommendations: dict[str, RecommendationData]
    meetings: dict[str, MeetingData]
    retired: dict[str, RetiredData]
    events: dict[str, EventData]
    """By their ids in the questionnaire."""
    translations: dict[str, dict[str, str]]
    """By language: what people wrote, by the place of the original in the file."""
    languages: dict[str, str]
    """Of what is not in the language of the assessment, by its place; `reviews` stands
    before places in a review, with the name of its file."""
    files: tuple[FileData, ...]


def render_json(view: ReportView) -> str:
    """The report as JSON."""
    assessment, made_on = view.comparison.assessment, view.attachments[0].day
    texts = assessment.texts
    data = ReportData(
        **dict(comparison_data(view.comparison, made_on)),
        program=f"selfassess {__version__}",
        made_on=made_on,
        texts={name: getattr(texts, name) for name in TEXTS},
        sign_off=shaped(SignOffData, assessment.sign_off),
        remarks=assessment.remarks,
        reviews_left_out=view.left_out,
        **registers_data(assessment, made_on),
        translations=_translations(assessment),
        languages=_languages(view.comparison),
        files=tuple(
            FileData(name=attachment.name, sha256=attachment.digest)
            for attachment in view.attachments
        ),
    )
    return data.model_dump_json(indent=2) + "\n"


def _languages(comparison: Comparison) -> dict[str, str]:
    ours = comparison.assessment
    places = [(text.where, text.language) for text in texts_in(ours, ours.language)]
    for slug, review in comparison.reviews.items():
        places += [
            (in_review(slug, *text.where), text.language)
            for text in texts_in(review, ours.language)
            if text.where[0] != "wording"  # not part of the report
        ]
    return {
        dotted(where): language
        for where, language in places
        if language != ours.language
    }


def _translations(assessment: Assessment) -> dict[str, dict[str, str]]:
    data = tables_of(assessment)
    texts = texts_in(assessment, assessment.language)
    return {
        language: {
            dotted(text.where): said
            for text in texts
            if (said := text.translation(data, language))
        }
        for language in assessment.translations
    }
