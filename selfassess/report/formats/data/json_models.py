"""What machines are told, each thing in one shape: `*.schema.json` publish it."""

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from selfassess.core.model.questionnaire import Tier
from selfassess.core.model.registers.commitments import CommitmentStatus
from selfassess.core.model.registers.consultation import TakenUp
from selfassess.core.model.registers.origin import Origin
from selfassess.core.model.reply import Decision
from selfassess.core.model.review import FindingVerdict
from selfassess.core.model.status import State, Status
from selfassess.core.review.agreement import Agreement, Side
from selfassess.core.scoring.rules import Rule
from selfassess.core.scoring.score import StarVerdict
from selfassess.core.text.blocks import WordFate


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Asked(_Data):
    """Which questionnaire was answered."""

    id: str
    edition: str
    title: str


class TallyData(_Data):
    """How many answers count, of a guideline, of a phase or of all."""

    phase: str | None
    """None: of all phases."""
    guideline: str | None
    """None: of the whole phase."""
    tier: Tier | None
    met: int
    asked: int
    percent: int | None
    """Rounded down; None where nothing is asked."""
    statuses: dict[str, int]


class BlockerData(_Data):
    """What stands in the way of the star."""

    requirement: str
    title: str
    phase: str
    guideline: str
    tier: Tier
    rule: Rule
    reason: str


class StarData(_Data):
    """Whether the star may be claimed, or another goal is reached."""

    name: str
    rule: str
    eligibility: StarVerdict
    counting: int
    """How many of the requirements that it takes count."""
    asked: int
    empty_tiers: tuple[Tier, ...]
    blockers: tuple[BlockerData, ...]


class ReplyData(_Data):
    """What the government replies to a finding."""

    decision: Decision
    note: str


class FindingData(_Data):
    """What one reviewer makes of one answer."""

    reviewer: str
    verdict: FindingVerdict
    """Empty: not reviewed."""
    status: Status
    """What they would answer; empty if they gave none."""
    note: str
    supports: str
    standing: Agreement
    side: Side
    on_an_earlier_answer: bool
    on_an_unknown_answer: bool
    disputed: bool
    waits: bool
    """For a reply."""
    unkept: bool
    """Accepted and changed by the reply, and still the same answer."""
    reply: ReplyData | None


class FlipData(_Data):
    """A requirement that stands to the star in one way here, in another there."""

    requirement: str
    answer: Rule | None
    """What stands in the way by the government's answer; null if nothing does."""
    reviewer: Rule | None
    """What does by the reviewer's."""


class ReviewerStarData(_Data):
    """The star as a reviewer's answers make it."""

    eligibility: StarVerdict
    in_the_way: int
    without_a_status: int
    """Those of them for which the reviewer gave no status."""
    flips: tuple[FlipData, ...]
    """What makes the star differ between the government's answers and theirs."""


class CountData(_Data):
    """How often one reviewer's view stands how to the answers."""

    reviewed: int
    asked: int
    standings: dict[str, int]
    sides: dict[str, int]
    on_an_earlier_answer: int
    on_an_unknown_answer: int


class PhaseCountData(CountData):
    """How often a reviewer agrees within one phase."""

    phase: str


class ReviewerData(CountData):
    """Who reviewed how much; the names are not verified."""

    reviewer: str
    name: str
    organisation: str
    reflection: str
    phases: tuple[PhaseCountData, ...]
    star: ReviewerStarData


class AnswerData(_Data):
    """One requirement and what is claimed for it."""

    requirement: str
    number: str
    """By which people name it, such as 1.2.3."""
    phase: str
    guideline: str
    tier: Tier
    title: str
    status: Status
    counts: bool
    left_out: bool
    rule: Rule | None
    reason: str
    note: str
    evidence: tuple[str, ...]
    all_dispute: bool
    """Two reviewers or more took a side, and all of them disagree."""
    findings: tuple[FindingData, ...]
    """Of every reviewer, also of those who have not reviewed it."""


class EvidenceData(_Data):
    """One entry of the register."""

    number: int
    title: str
    url: str
    file: str
    date: date | None
    note: str
    by: Origin


class CommentData(_Data):
    """What somebody wrote on the draft of the report, and the answer to it."""

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True)

    date: date | None
    sender: str = Field(alias="from")
    on: str
    text: str
    answer: str
    taken_up: TakenUp


class CommitmentData(_Data):
    """One promise of the plan, and how far it is."""

    number: str
    title: str
    lead: str
    status: CommitmentStatus
    progress: str
    evidence: tuple[str, ...]
    challenges: str
    next_steps: str


class RecommendationData(_Data):
    """What somebody advised on an earlier action plan, and what was done about it."""

    title: str
    source: str
    done: str


class SignOffData(_Data):
    """Who stands for the report, and since when."""

    name: str
    office: str
    date: date | None


class FileData(_Data):
    """A file that the PDF form of the report carries."""

    name: str
    sha256: str


class AssessmentData(_Data):
    """Whose answers they are, and how they score."""

    country: str
    action_plan: str
    language: str
    state: State
    questionnaire: Asked
    not_applicable: dict[str, str]
    """Phases and guidelines that are left out as a whole, with the reason."""
    star: StarData
    verdicts: tuple[StarData, ...]
    """All that the questionnaire knows; the star is the last."""
    tallies: tuple[TallyData, ...]


class ScoreData(AssessmentData):
    """The score, and how much is unsettled with reviewers."""

    waiting: int
    """Findings that wait for a reply."""
    disputed: int
    """Findings that disagree with the answer as it is."""
    unanswered_comments: int
    """Comments on the draft of the report that have no answer."""
    own_evidence_alone: tuple[str, ...]
    """Answers that count and rest on the government's own documents alone."""
    evidence_unsaid: tuple[str, ...]
    """Those that may: of some evidence it is not said by whom it was made."""


class ComparisonData(ScoreData):
    """Both sides of every answer."""

    answers: tuple[AnswerData, ...]
    reviewers: tuple[ReviewerData, ...]


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
    recommendations: dict[str, RecommendationData]
    files: tuple[FileData, ...]


class DiffSideData(AssessmentData):
    """One of two files that are compared."""

    path: str
    id: str


class ChangeData(_Data):
    """One value that differs; null where one side has none."""

    where: tuple[str | int, ...]
    before: Any
    after: Any
    lines: tuple[tuple[tuple[WordFate, str], ...], ...] | None
    """Of a text: the lines that differ, as words that are kept, removed or added."""


class DifferenceData(_Data):
    """What differs between two files."""

    before: DiffSideData
    after: DiffSideData
    changes: tuple[ChangeData, ...]
    only_before: tuple[str, ...]
    """Requirements that only the first questionnaire asks; they are not compared."""
    only_after: tuple[str, ...]
