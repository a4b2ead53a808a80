"""Replying to a finding: which findings may get one, and what it may change at once."""

from collections.abc import Sequence

from selfassess.core.model.fields.text_fields import LONGEST_TEXT, tidy
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.status import Status
from selfassess.core.review.threads import ReviewThread, finding_digest


def replyable(threads: Sequence[ReviewThread]) -> tuple[ReviewThread, ...]:
    """The findings that may get a reply."""
    return tuple(v for v in threads if not v.finding.is_empty or v.reply)


def reply_to(thread: ReviewThread, decision: Decision, note: str) -> Reply:
    """The reply to the finding as it stands; one that says nothing if undecided."""
    if decision is Decision.UNDECIDED:
        return Reply()
    texts = {
        "decision": decision,
        "note": tidy(note)[:LONGEST_TEXT],
        "of": finding_digest(thread.finding),
        "review": thread.review.id,
    }
    return (thread.reply or Reply()).model_copy(update=texts)


def offered_status(thread: ReviewThread, requirement: Requirement) -> Status | None:
    """The status that accepting the finding would give to the answer, if it is another."""
    status = thread.finding.status
    if status in (Status.UNANSWERED, thread.answer.status):
        return None
    if status is Status.NOT_APPLICABLE and not requirement.not_applicable:
        return None
    return status
