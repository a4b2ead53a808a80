"""The words for how findings stand to the answers, wherever they are counted."""

from selfassess.core.model.review import FindingVerdict
from selfassess.core.review.agreement import Agreement, Side
from selfassess.core.review.labels import finding_label
from selfassess.core.text.i18n import _

SIDE_GLYPHS = {
    Side.AGREES: "✔",
    Side.DISAGREES: "✘",
    Side.CANNOT_TELL: "?",
    Side.ANOTHER_ANSWER: "!",
    Side.NOT_REVIEWED: "·",
}


def side_label(side: Side) -> str:
    """On which side a reviewer stands, as it follows their name."""
    return {
        Side.AGREES: finding_label(FindingVerdict.AGREE),
        Side.DISAGREES: finding_label(FindingVerdict.DISAGREE),
        Side.CANNOT_TELL: finding_label(FindingVerdict.CANNOT_TELL),
        Side.ANOTHER_ANSWER: _("agreed with another answer"),
        Side.NOT_REVIEWED: finding_label(FindingVerdict.UNREVIEWED),
    }[side]


def standing_label(agreement: Agreement) -> str:
    """How a reviewer's view stands to the answer, in a few words."""
    return {
        Agreement.AGREES: finding_label(FindingVerdict.AGREE),
        Agreement.ONE_STEP: _("one step apart"),
        Agreement.OPPOSED: _("opposed"),
        Agreement.ONLY_REVIEWER: _("only the reviewer has spoken"),
        Agreement.NO_OTHER_STATUS: _("without another status"),
        Agreement.ANOTHER_ANSWER: side_label(Side.ANOTHER_ANSWER),
        Agreement.CANNOT_TELL: finding_label(FindingVerdict.CANNOT_TELL),
        Agreement.NOT_REVIEWED: finding_label(FindingVerdict.UNREVIEWED),
    }[agreement]
