"""The words for how findings stand to the answers, wherever they are counted."""

from selfassess.core.review.agreement import AGREEMENTS, SIDES, Agreement, Side
from selfassess.core.text.i18n import _


def side_label(side: Side) -> str:
    """On which side a reviewer stands, as it follows their name."""
    return _(SIDES[side].label)


def standing_label(agreement: Agreement) -> str:
    """How a reviewer's view stands to the answer, in a few words."""
    row = AGREEMENTS[agreement]
    return _(row.label) if row.label else side_label(row.side)
