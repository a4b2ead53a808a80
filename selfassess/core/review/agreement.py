"""Agreement: how one reviewer's view of one answer stands to the answer.

Silence is never agreement: who has not reviewed an answer is counted as that.
"""

from enum import StrEnum

from selfassess.core.model.review import FindingVerdict
from selfassess.core.model.status import Status
from selfassess.core.review.threads import ReviewThread


class Agreement(StrEnum):
    """How one reviewer's view of one answer stands to it."""

    AGREES = "agrees"
    ONE_STEP = "one_step"
    """Met and partly met, or partly met and not met."""
    OPPOSED = "opposed"
    """Met and not met; or one side says that it is not applicable at all."""
    ONLY_REVIEWER = "only_reviewer"
    """The government has not answered, the reviewer has spoken."""
    NO_OTHER_STATUS = "no_other_status"
    """They disagree without another status for the answer now."""
    ANOTHER_ANSWER = "another_answer"
    """They agreed, but with an earlier answer, with none, or nobody knows with which."""
    CANNOT_TELL = "cannot_tell"
    NOT_REVIEWED = "not_reviewed"


class Side(StrEnum):
    """On which side a reviewer stands: what is counted wherever findings are counted."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    """They dispute the answer as it is now."""
    CANNOT_TELL = "cannot_tell"
    ANOTHER_ANSWER = "another_answer"
    NOT_REVIEWED = "not_reviewed"


SIDES = {
    Agreement.AGREES: Side.AGREES,
    Agreement.ONE_STEP: Side.DISAGREES,
    Agreement.OPPOSED: Side.DISAGREES,
    Agreement.ONLY_REVIEWER: Side.DISAGREES,
    Agreement.NO_OTHER_STATUS: Side.DISAGREES,
    Agreement.ANOTHER_ANSWER: Side.ANOTHER_ANSWER,
    Agreement.CANNOT_TELL: Side.CANNOT_TELL,
    Agreement.NOT_REVIEWED: Side.NOT_REVIEWED,
}

_STEPS = (Status.NOT_MET, Status.PARTLY_MET, Status.MET)


def standing_of(thread: ReviewThread) -> Agreement:
    """How the finding stands to the answer as it is now."""
    if thread.is_silent:
        return Agreement.NOT_REVIEWED
    if thread.finding.verdict is FindingVerdict.CANNOT_TELL:
        return Agreement.CANNOT_TELL
    ours, theirs = thread.answer.status, thread.status
    if not thread.is_disputed:
        agrees = theirs is ours and ours is not Status.UNANSWERED
        return Agreement.AGREES if agrees else Agreement.ANOTHER_ANSWER
    if ours is Status.UNANSWERED:
        return Agreement.ONLY_REVIEWER
    # Who disputes a note or the evidence may well give the same status.
    if theirs in (Status.UNANSWERED, ours):
        return Agreement.NO_OTHER_STATUS
    return _apart(ours, theirs)


def side_of(thread: ReviewThread) -> Side:
    """On which side the finding stands to the answer as it is now."""
    return SIDES[standing_of(thread)]


def _apart(ours: Status, theirs: Status) -> Agreement:
    if Status.NOT_APPLICABLE in (ours, theirs):
        return Agreement.OPPOSED
    steps = abs(_STEPS.index(ours) - _STEPS.index(theirs))
    return Agreement.ONE_STEP if steps == 1 else Agreement.OPPOSED
