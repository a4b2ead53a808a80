"""The registers of an assessment for machines: a shape for the entries of each."""

from collections.abc import Mapping
from datetime import date

from pydantic import Field

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.commitments import CommitmentStatus
from selfassess.core.model.registers.consultation import TakenUp
from selfassess.core.model.registers.evidence import SeenState
from selfassess.core.model.registers.forum import ForumSide
from selfassess.core.model.registers.meetings import Moment
from selfassess.core.model.registers.origin import Origin
from selfassess.core.model.status import Status
from selfassess.core.timeline.action_states import ActionState, state_of
from selfassess.report.formats.data.machine_data import MachineData, shaped


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


_SHAPES: Mapping[str, type[MachineData]] = {
    "comments": CommentData,
    "commitments": CommitmentData,
    "members": MemberData,
    "forum_meetings": ForumMeetingData,
    "owners": OwnerData,
    "recommendations": RecommendationData,
    "meetings": MeetingData,
    "retired": RetiredData,
    "events": EventData,
}
"""Of the registers of which machines are told what the file says."""


def registers_data(
    assessment: Assessment, today: date
) -> dict[str, dict[str, MachineData]]:
    """Every register by its name, and in it every entry by its key, as of that day."""
    said = {
        name: {
            key: shaped(shape, each) for key, each in getattr(assessment, name).items()
        }
        for name, shape in _SHAPES.items()
    }
    actions: dict[str, MachineData] = {
        key: shaped(ActionData, action, state=state_of(action, today))
        for key, action in assessment.actions.items()
    }
    return {**said, "evidence": _evidence(assessment), "actions": actions}


def _evidence(assessment: Assessment) -> dict[str, MachineData]:
    return {
        slug: shaped(
            EvidenceData,
            evidence,
            number=number,
            seen=shaped(SeenData, evidence.seen) if evidence.seen else None,
        )
        for number, (slug, evidence) in enumerate(assessment.evidence.items(), start=1)
    }
