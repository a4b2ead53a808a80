"""The report for machines: what is claimed, what it counts as, and what shows it."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, Field

from selfassess import __version__
from selfassess.core.cycle.translated_assessment import in_review
from selfassess.core.cycle.written_texts import tables_of, texts_in
from selfassess.core.model.about.details import TEXTS
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.key_path import dotted
from selfassess.core.model.registers.commitments import CommitmentStatus
from selfassess.core.model.registers.consultation import TakenUp
from selfassess.core.model.registers.evidence import SeenState
from selfassess.core.model.registers.forum import ForumSide
from selfassess.core.model.registers.meetings import Moment
from selfassess.core.model.registers.origin import Origin
from selfassess.core.model.status import Status
from selfassess.core.review.comparison import Comparison
from selfassess.core.timeline.action_states import ActionState, state_of
from selfassess.report.content.report import ReportView
from selfassess.report.formats.data.json_comparison import (
    ComparisonData,
    comparison_data,
)
from selfassess.report.formats.data.machine_data import MachineData


class SeenData(MachineData):
    """What became of an address when it was last looked up."""

    state: SeenState
    on: date
    url: str
    """Where it leads now, if it moved."""


class EvidenceData(MachineData):
    """One entry of the register."""

    number: int
    title: str
    url: str
    file: str
    date: date | None
    sha256: str
    note: str
    by: Origin
    seen: SeenData | None


class CommentData(MachineData):
    """What somebody wrote on the draft of the report, and the answer to it."""

    date: date | None
    sender: str = Field(alias="from")
    on: str
    text: str
    answer: str
    taken_up: TakenUp


class CommitmentData(MachineData):
    """One promise of the plan, and how far it is."""

    number: str
    title: str
    lead: str
    status: CommitmentStatus
    progress: str
    evidence: tuple[str, ...]
    challenges: str
    next_steps: str


class ActionData(MachineData):
    """One thing that the government takes on, and how far it is on the report's day."""

    title: str
    requirement: str = Field(alias="for")
    owner: str
    due: date | None
    done: date | None
    evidence: tuple[str, ...]
    not_done: str
    reviewer: str
    recommendation: str
    state: ActionState


class MemberData(MachineData):
    """A seat in the forum; the name is empty unless the file lets reports tell it."""

    organisation: str
    side: ForumSide
    role: str
    since: date | None = Field(alias="from")
    until: date | None
    chosen: str
    name: str


class ForumMeetingData(MachineData):
    """One meeting of the forum, and who was there."""

    title: str
    date: date
    members: tuple[str, ...]
    government: int | None
    civil_society: int | None
    other: int | None
    evidence: tuple[str, ...]
    note: str


class OwnerData(MachineData):
    """Who supplies answers; there only if the file lets reports tell it."""

    name: str
    email: str
    language: str


class RecommendationData(MachineData):
    """What somebody advised on an earlier action plan, and what was done about it."""

    title: str
    source: str
    done: str


class MeetingData(MachineData):
    """A meeting or call, by the clock of its zone."""

    title: str
    start: Moment
    zone: str
    minutes: int | None
    language: str
    audience: str
    link: str
    note: str


class RetiredData(MachineData):
    """An answer to a requirement that is asked no more; it does not count."""

    title: str
    edition: str
    written: Status = Field(alias="status")
    carried: str
    proposed: str
    evidence: tuple[str, ...]
    note: str


class EventData(MachineData):
    """The days of one event, as far as they are said."""

    dates: tuple[date, ...]
    start: date | None
    end: date | None
    date: date | None


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


Data = TypeVar("Data", bound=BaseModel)


def render_json(view: ReportView) -> str:
    """The report as JSON."""
    assessment, made_on = view.comparison.assessment, view.attachments[0].day
    texts = assessment.texts
    data = ReportData(
        **dict(comparison_data(view.comparison, made_on)),
        program=f"selfassess {__version__}",
        made_on=made_on,
        texts={name: getattr(texts, name) for name in TEXTS},
        sign_off=_shaped(SignOffData, assessment.sign_off),
        remarks=assessment.remarks,
        reviews_left_out=view.left_out,
        evidence=_evidence(assessment),
        comments=_entries(CommentData, assessment.comments),
        commitments=_entries(CommitmentData, assessment.commitments),
        actions=_actions(assessment, made_on),
        members=_entries(MemberData, assessment.members),
        forum_meetings=_entries(ForumMeetingData, assessment.forum_meetings),
        owners=_entries(OwnerData, assessment.owners),
        recommendations=_entries(RecommendationData, assessment.recommendations),
        meetings=_entries(MeetingData, assessment.meetings),
        retired=_entries(RetiredData, assessment.retired),
        events=_entries(EventData, assessment.events),
        translations=_translations(assessment),
        languages=_languages(view.comparison),
        files=tuple(
            FileData(name=attachment.name, sha256=attachment.digest)
            for attachment in view.attachments
        ),
    )
    return data.model_dump_json(indent=2) + "\n"


def _evidence(assessment: Assessment) -> dict[str, EvidenceData]:
    return {
        slug: _shaped(
            EvidenceData,
            evidence,
            number=number,
            seen=_shaped(SeenData, evidence.seen) if evidence.seen else None,
        )
        for number, (slug, evidence) in enumerate(assessment.evidence.items(), start=1)
    }


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


def _actions(assessment: Assessment, today: date) -> dict[str, ActionData]:
    """The actions, each with how far it is on that day."""
    return {
        key: _shaped(ActionData, action, state=state_of(action, today))
        for key, action in assessment.actions.items()
    }


def _entries(shape: type[Data], entries: Mapping[str, FileTable]) -> dict[str, Data]:
    """The entries of a register."""
    return {key: _shaped(shape, entry) for key, entry in entries.items()}


def _shaped(shape: type[Data], entry: FileTable, **found: Any) -> Data:
    """The entry with what was found of it, without keys of the file that we do not know."""
    said = shape.model_fields.keys() - found.keys()
    told = entry.model_dump(include={*said}, by_alias=False)
    return shape.model_validate({**told, **found})
