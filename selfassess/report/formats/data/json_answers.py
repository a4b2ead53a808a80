"""Answers with their findings for machines."""

from datetime import date

from selfassess.core.model.questionnaire.requirement import Requirement, Tier
from selfassess.core.model.reply import Decision
from selfassess.core.model.review import FindingVerdict
from selfassess.core.model.status import Status
from selfassess.core.review.agreement import Agreement, Side, agreement_of, side_of
from selfassess.core.review.comparison import Comparison
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.labels import outcome_label
from selfassess.core.scoring.rules import Rule
from selfassess.report.formats.data.machine_data import MachineData, shaped


class ReplyData(MachineData):
    """What the government replies to a finding."""

    decision: Decision
    note: str


class FindingData(MachineData):
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


class AnswerData(MachineData):
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
    carried: str
    """The plan that an answer was brought from which nobody has confirmed; empty: none."""
    proposed: str
    """The form or owner that proposes an answer which nobody has confirmed; empty: none."""
    written: Status
    """The status in the file, which claims nothing until it is confirmed."""
    owner: str
    """The key of the owner who supplies it; no report has one unless the file lets it."""
    due: date | None
    """The day by which they have to."""
    note: str
    evidence: tuple[str, ...]
    shows: dict[str, str]
    """What in the evidence shows the claim."""
    all_dispute: bool
    """Two reviewers or more took a side, and all of them disagree."""
    findings: tuple[FindingData, ...]
    """Of every reviewer, also of those who have not reviewed it."""


def answer_data(comparison: Comparison, requirement: Requirement) -> AnswerData:
    """One requirement, what is claimed for it, and what every reviewer makes of it."""
    phase, guideline = comparison.questionnaire.places[requirement.id]
    outcome = comparison.ours.outcomes[requirement.id]
    row = comparison.rows[requirement.id]
    return shaped(
        AnswerData,
        row.answer,
        requirement=requirement.id,
        number=comparison.questionnaire.numbers[requirement.id],
        phase=phase.id,
        guideline=guideline.id,
        tier=requirement.tier,
        title=requirement.title,
        status=row.answer.status,
        counts=outcome.counts,
        left_out=outcome.is_left_out,
        rule=outcome.rule,
        reason=outcome_label(outcome),
        all_dispute=row.all_dispute,
        findings=tuple(map(_finding, row.threads)),
    )


def _finding(thread: ReviewThread) -> FindingData:
    return shaped(
        FindingData,
        thread.finding,
        reviewer=thread.slug,
        standing=agreement_of(thread),
        side=side_of(thread),
        on_an_earlier_answer=thread.is_outdated and not thread.is_silent,
        on_an_unknown_answer=thread.is_unplaced and not thread.is_silent,
        disputed=thread.is_disputed,
        waits=thread.needs_reply,
        unkept=thread.is_unkept,
        reply=shaped(ReplyData, thread.reply) if thread.reply else None,
    )
