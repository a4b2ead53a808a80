"""The words for how findings stand to the answers, wherever they are counted."""

from selfassess.core.model.review import Verdict
from selfassess.core.review.agreement import Side, Standing
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
        Side.AGREES: finding_label(Verdict.AGREE),
        Side.DISAGREES: finding_label(Verdict.DISAGREE),
        Side.CANNOT_TELL: finding_label(Verdict.CANNOT_TELL),
        Side.ANOTHER_ANSWER: _("agreed with another answer"),
        Side.NOT_REVIEWED: finding_label(Verdict.UNREVIEWED),
    }[side]


def standing_label(standing: Standing) -> str:
    """How a reviewer's view stands to the answer, in a few words."""
    return {
        Standing.AGREES: finding_label(Verdict.AGREE),
        Standing.ONE_STEP: _("one step apart"),
        Standing.OPPOSED: _("opposed"),
        Standing.ONLY_REVIEWER: _("only the reviewer has spoken"),
        Standing.NO_OTHER_STATUS: _("without another status"),
        Standing.ANOTHER_ANSWER: side_label(Side.ANOTHER_ANSWER),
        Standing.CANNOT_TELL: finding_label(Verdict.CANNOT_TELL),
        Standing.NOT_REVIEWED: finding_label(Verdict.UNREVIEWED),
    }[standing]
