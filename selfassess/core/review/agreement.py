"""Agreement: how one reviewer's view of one answer stands to the answer.

Silence is never agreement: who has not reviewed an answer is counted as that.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from selfassess.core.enum_table import complete
from selfassess.core.model.review import FINDING_VERDICTS, FindingVerdict
from selfassess.core.model.status import STATUSES, MarkRow, Status
from selfassess.core.review.threads import ReviewThread
from selfassess.core.text.i18n import _, marked


class Agreement(StrEnum):
    """How one reviewer's view of one answer stands to it."""

    AGREES = "agrees"
    LOWER = "lower"
    """They would give a lower status: partly met or not met instead of met, say."""
    HIGHER = "higher"
    OTHER_STATUS = "other_status"
    """One side says that it is not applicable at all."""
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


SIDES: Mapping[Side, MarkRow] = complete(
    Side,
    {
        Side.AGREES: FINDING_VERDICTS[FindingVerdict.AGREE],
        Side.DISAGREES: FINDING_VERDICTS[FindingVerdict.DISAGREE],
        Side.CANNOT_TELL: FINDING_VERDICTS[FindingVerdict.CANNOT_TELL],
        Side.ANOTHER_ANSWER: MarkRow(
            marked("agreed with another answer"), glyph="!", colour="quiet"
        ),
        Side.NOT_REVIEWED: FINDING_VERDICTS[FindingVerdict.UNREVIEWED],
    },
)


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """All that is said of how a reviewer's view stands to an answer."""

    side: Side
    label: str = ""
    """Marked for translation; empty: as its side is called."""


AGREEMENTS = complete(
    Agreement,
    {
        Agreement.AGREES: AgreementRow(Side.AGREES),
        Agreement.LOWER: AgreementRow(Side.DISAGREES, marked("lower")),
        Agreement.HIGHER: AgreementRow(Side.DISAGREES, marked("higher")),
        Agreement.OTHER_STATUS: AgreementRow(
            Side.DISAGREES, marked("with a status that cannot be compared")
        ),
        Agreement.ONLY_REVIEWER: AgreementRow(
            Side.DISAGREES, marked("only the reviewer has spoken")
        ),
        Agreement.NO_OTHER_STATUS: AgreementRow(
            Side.DISAGREES, marked("without another status")
        ),
        Agreement.ANOTHER_ANSWER: AgreementRow(Side.ANOTHER_ANSWER),
        Agreement.CANNOT_TELL: AgreementRow(Side.CANNOT_TELL),
        Agreement.NOT_REVIEWED: AgreementRow(Side.NOT_REVIEWED),
    },
)


def side_label(side: Side) -> str:
    """The side on which a reviewer stands, as it follows their name."""
    return _(SIDES[side].label)


def agreement_label(agreement: Agreement) -> str:
    """How a reviewer's view stands to the answer, in a few words."""
    row = AGREEMENTS[agreement]
    return _(row.label) if row.label else side_label(row.side)


def agreement_of(thread: ReviewThread) -> Agreement:
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
    """The side on which a finding stands to the answer as it is now."""
    return AGREEMENTS[agreement_of(thread)].side


def side_of_all(threads: Iterable[ReviewThread]) -> Side:
    """On which side all stand together who spoke on one answer.

    One who disagrees is enough for a dispute; agreement takes all who spoke.
    """
    sides = {side_of(thread) for thread in threads} - {Side.NOT_REVIEWED}
    if not sides:
        return Side.NOT_REVIEWED
    if Side.DISAGREES in sides:
        return Side.DISAGREES
    return Side.AGREES if sides == {Side.AGREES} else Side.CANNOT_TELL


def _apart(ours: Status, theirs: Status) -> Agreement:
    one, other = STATUSES[ours].step, STATUSES[theirs].step
    if one is None or other is None:
        return Agreement.OTHER_STATUS
    return Agreement.LOWER if other < one else Agreement.HIGHER
