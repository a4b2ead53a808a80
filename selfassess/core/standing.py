"""How one reviewer's view of one answer stands to it.

Silence is never agreement: who has not reviewed an answer is counted as that.
"""

from enum import StrEnum

from selfassess.core.assessment import Status
from selfassess.core.review import Verdict
from selfassess.core.reviewing import Voice


class Standing(StrEnum):
    """How one reviewer's view of one answer stands to it."""

    AGREES = "agrees"
    ONE_STEP = "one_step"
    """Met and partly met, or partly met and not met."""
    OPPOSED = "opposed"
    """Met and not met; or one side says that it is not applicable at all."""
    ONLY_REVIEWER = "only_reviewer"
    """The government has not answered, the reviewer has spoken."""
    NO_OTHER_STATUS = "no_other_status"
    """They disagree, or agreed earlier, without another status for the answer now."""
    CANNOT_TELL = "cannot_tell"
    NOT_REVIEWED = "not_reviewed"


_STEPS = (Status.NOT_MET, Status.PARTLY_MET, Status.MET)


def standing_of(voice: Voice) -> Standing:
    """How the finding stands to the answer as it is now."""
    if voice.is_silent:
        return Standing.NOT_REVIEWED
    if voice.finding.verdict is Verdict.CANNOT_TELL:
        return Standing.CANNOT_TELL
    ours, theirs = voice.answer.status, voice.status
    if ours is Status.UNANSWERED:
        return Standing.ONLY_REVIEWER
    if theirs is Status.UNANSWERED:
        return Standing.NO_OTHER_STATUS
    if theirs is ours:
        # Who disputes a note or the evidence may well give the same status.
        return Standing.NO_OTHER_STATUS if voice.is_disputed else Standing.AGREES
    return _apart(ours, theirs)


def _apart(ours: Status, theirs: Status) -> Standing:
    if Status.NOT_APPLICABLE in (ours, theirs):
        return Standing.OPPOSED
    steps = abs(_STEPS.index(ours) - _STEPS.index(theirs))
    return Standing.ONE_STEP if steps == 1 else Standing.OPPOSED
