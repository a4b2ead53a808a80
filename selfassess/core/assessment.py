"""One country's answers to one edition of a questionnaire."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    NonNegativeInt,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError

from selfassess.core.conflict import Conflict
from selfassess.core.fields import (
    Address,
    Day,
    FilledLine,
    Identifier,
    LanguageCode,
    Line,
    ShortDigest,
    Slug,
    Text,
    YearOrDay,
    YesOrNo,
)
from selfassess.core.language import _
from selfassess.core.questionnaire import Questionnaire

FORMAT = 1
"""The file format: 1 is the first."""

# Keys we do not know are kept, so that a later program's additions pass through.
_FROM_FILE = ConfigDict(frozen=True, extra="allow")


class Status(StrEnum):
    """What is claimed for one requirement."""

    UNANSWERED = ""
    MET = "met"
    PARTLY_MET = "partly_met"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"


class State(StrEnum):
    """Whether the answers may still change."""

    DRAFT = "draft"
    FINAL = "final"


class Evidence(BaseModel):
    """What shows that an answer is true."""

    model_config = _FROM_FILE

    title: FilledLine
    url: Address = ""
    file: Line = ""
    """A document beside the assessment, as a relative path."""
    date: Day | None = None
    note: Text = ""


class Answer(BaseModel):
    """What is claimed for one requirement, why, and what shows it."""

    model_config = _FROM_FILE

    status: Status = Status.UNANSWERED
    evidence: tuple[Slug, ...] = ()
    note: Text = ""
    come_back: YesOrNo = False
    """The person wants to look at it again; it stands in the file only if so."""

    @property
    def is_empty(self) -> bool:
        """Nothing was said yet."""
        return self == UNANSWERED


UNANSWERED = Answer()


class Period(BaseModel):
    """The time the action plan covers: years or days."""

    model_config = _FROM_FILE

    start: YearOrDay | None = None
    end: YearOrDay | None = None

    @field_validator("end")
    @classmethod
    def _in_order(cls, end: YearOrDay | None, info: ValidationInfo) -> YearOrDay | None:
        start = info.data.get("start")
        if start and end and _is_before(end, start):
            raise PydanticCustomError("period", _("ends before it starts"))
        return end


class PointOfContact(BaseModel):
    """Who answers for the government."""

    model_config = _FROM_FILE

    name: Line = ""
    office: Line = ""
    email: Line = ""


class Texts(BaseModel):
    """What the report says around the answers."""

    model_config = _FROM_FILE

    introduction: Text = ""
    context: Text = ""
    lessons: Text = ""
    next_steps: Text = ""


class CommentPeriod(BaseModel):
    """When the draft of this report was open to comments, and what became of them."""

    model_config = _FROM_FILE

    start: Day | None = None
    end: Day | None = None
    comments: NonNegativeInt | None = None
    """How many came."""
    replies: Address = ""
    """Where the comments and the replies to them are published."""
    note: Text = ""

    @field_validator("end")
    @classmethod
    def _in_order(cls, end: Day | None, info: ValidationInfo) -> Day | None:
        start = info.data.get("start")
        if start and end and end < start:
            raise PydanticCustomError("period", _("ends before it starts"))
        return end


class Recommendation(BaseModel):
    """What somebody advised on an earlier action plan, and what was done about it."""

    model_config = _FROM_FILE

    title: FilledLine
    source: Line = ""
    done: Text = ""


class Section(StrEnum):
    """A part of the report that can be left out."""

    INTRODUCTION = "introduction"
    CONTEXT = "context"
    BLOCKERS = "blockers"
    RECOMMENDATIONS = "recommendations"
    COMMENT_PERIOD = "comment_period"
    LESSONS = "lessons"
    NEXT_STEPS = "next_steps"
    EVIDENCE = "evidence"
    ABOUT = "about"


class ReportSettings(BaseModel):
    """What of the report is wanted; summary, answers, reviews and origin always are."""

    model_config = _FROM_FILE

    leave_out: tuple[Section, ...] = ()


class Decision(StrEnum):
    """What the government makes of a finding."""

    UNDECIDED = ""
    ACCEPTED_CHANGED = "accepted_changed"
    ACCEPTED_PLANNED = "accepted_planned"
    NOT_ACCEPTED = "not_accepted"
    ALREADY_COVERED = "already_covered"


class Reply(BaseModel):
    """The government's reasoned response to a finding."""

    model_config = _FROM_FILE

    decision: Decision = Decision.UNDECIDED
    note: Text = ""
    of: ShortDigest = ""
    """Of the finding it was given on: a finding that changed asks again."""

    @property
    def is_empty(self) -> bool:
        """Nothing was said yet."""
        return self.model_copy(update={"of": ""}) == Reply()

    @property
    def is_reasoned(self) -> bool:
        """It decides, and a refusal says why."""
        if self.decision is Decision.NOT_ACCEPTED:
            return bool(self.note)
        return self.decision is not Decision.UNDECIDED


class Assessment(BaseModel):
    """One country's answers to one edition of a questionnaire."""

    model_config = _FROM_FILE

    format: Literal[1]
    id: FilledLine
    questionnaire: Identifier
    edition: FilledLine
    digest: Line = ""
    country: FilledLine
    action_plan: FilledLine
    language: LanguageCode = "en"
    state: State = State.DRAFT
    period: Period = Period()
    point_of_contact: PointOfContact = PointOfContact()
    texts: Texts = Texts()
    remarks: dict[Identifier, Text] = {}
    """On whole phases, by the phase's id."""
    recommendations: dict[Slug, Recommendation] = {}
    comment_period: CommentPeriod = CommentPeriod()
    report: ReportSettings = ReportSettings()
    evidence: dict[Slug, Evidence] = {}
    answers: dict[Identifier, Answer] = {}
    replies: dict[Slug, dict[Identifier, Reply]] = {}
    """To findings: by the reviewer's name in files, then by requirement."""
    conflicts: tuple[Conflict, ...] = ()
    """What a merge left to people; with any of them the file is not sound."""

    def answer_to(self, requirement_id: str) -> Answer:
        """The answer; UNANSWERED where nothing was said."""
        return self.answers.get(requirement_id, UNANSWERED)

    def with_answer(self, requirement_id: str, answer: Answer) -> Self:
        """A copy with one answer replaced."""
        return self.model_copy(
            update={"answers": {**self.answers, requirement_id: answer}}
        )

    def reply_to(self, reviewer: str, requirement_id: str) -> Reply | None:
        """The reply to a reviewer's finding, if there is one."""
        return self.replies.get(reviewer, {}).get(requirement_id)

    def with_reply(self, reviewer: str, requirement_id: str, reply: Reply) -> Self:
        """A copy with one reply added or replaced; one that says nothing is left out."""
        theirs = {**self.replies.get(reviewer, {}), requirement_id: reply}
        if reply.is_empty:
            del theirs[requirement_id]
        replies = {**self.replies, reviewer: theirs}
        if not theirs:
            del replies[reviewer]
        return self.model_copy(update={"replies": replies})

    def with_evidence(self, slug: str, evidence: Evidence) -> Self:
        """A copy with one entry of the register added or replaced."""
        return self.model_copy(update={"evidence": {**self.evidence, slug: evidence}})

    def without_evidence(self, slug: str) -> Self:
        """A copy without the entry, and without what cites it."""
        answers = {
            requirement_id: _without_citation(answer, slug)
            for requirement_id, answer in self.answers.items()
        }
        register = {key: kept for key, kept in self.evidence.items() if key != slug}
        return self.model_copy(update={"answers": answers, "evidence": register})

    def citing(self, slug: str) -> list[str]:
        """The requirements whose answers cite the evidence."""
        return [
            requirement_id
            for requirement_id, answer in self.answers.items()
            if slug in answer.evidence
        ]


def _without_citation(answer: Answer, slug: str) -> Answer:
    if slug not in answer.evidence:
        return answer
    kept = tuple(cited for cited in answer.evidence if cited != slug)
    return answer.model_copy(update={"evidence": kept})


def _is_before(end: YearOrDay, start: YearOrDay) -> bool:
    if isinstance(end, date) and isinstance(start, date):
        return end < start
    return _year(end) < _year(start)


def _year(moment: YearOrDay) -> int:
    return moment if isinstance(moment, int) else moment.year


def in_order(
    answers: dict[str, Answer], questionnaire: Questionnaire
) -> dict[str, Answer]:
    """An answer for every requirement in the questionnaire's order, strangers last.

    Every requirement has its table from the start and always in the same place:
    that is what lets two people's edits merge.
    """
    asked: Iterable[str] = questionnaire.by_id
    known = {key: answers.get(key, UNANSWERED) for key in asked}
    strangers = {key: answer for key, answer in answers.items() if key not in known}
    return {**known, **strangers}
