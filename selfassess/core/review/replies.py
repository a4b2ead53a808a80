"""Replying to a finding: whose it may be, what the reply is, what it may change at once."""

from collections.abc import Sequence

from selfassess.core.model.fields import LONGEST_TEXT, tidy
from selfassess.core.model.questionnaire import Requirement
from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.status import Status
from selfassess.core.review.threads import ReviewThread, finding_digest


def replyable(voices: Sequence[ReviewThread]) -> tuple[ReviewThread, ...]:
    """Those on whose finding there is something to say."""
    return tuple(v for v in voices if not v.finding.is_empty or v.reply)


def reply_to(voice: ReviewThread, decision: Decision, note: str) -> Reply:
    """The reply to the finding as it stands; one that says nothing if undecided."""
    if decision is Decision.UNDECIDED:
        return Reply()
    said = {
        "decision": decision,
        "note": tidy(note)[:LONGEST_TEXT],
        "of": finding_digest(voice.finding),
        "review": voice.review.id,
    }
    return (voice.reply or Reply()).model_copy(update=said)


def offered_status(voice: ReviewThread, requirement: Requirement) -> Status | None:
    """The status that accepting the finding would give to the answer, if it is another."""
    status = voice.finding.status
    if status in (Status.UNANSWERED, voice.answer.status):
        return None
    if status is Status.NOT_APPLICABLE and not requirement.not_applicable:
        return None
    return status
