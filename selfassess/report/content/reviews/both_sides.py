"""The table that sets every reviewer beside the government, and the star by their answers."""

from dataclasses import dataclass

from selfassess.core.review.agreement import Side, side_label
from selfassess.core.review.comparison import Comparison
from selfassess.core.review.labels import reviewer_label
from selfassess.core.scoring.rules import Rule
from selfassess.core.scoring.score import Score
from selfassess.core.scoring.verdict_labels import verdicts_unnamed, word_for
from selfassess.core.text.i18n import _, ngettext, started
from selfassess.report.elements.passages import Passage, shortened, word, written_line

LONGEST_IN_A_CELL = 120
"""In characters; a heading says the whole name."""


@dataclass(frozen=True, slots=True)
class BothSides:
    """The table that sets reviewers beside the government."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Passage, tuple[str, ...], str], ...]
    """Who, how often which verdict, and the star."""


def both_sides_of(comparison: Comparison) -> BothSides:
    """Every reviewer in a line, below the government's."""
    nothing = ("–",) * len(Side)
    ours = (
        word(comparison.questionnaire, "government"),
        nothing,
        _star(comparison.ours),
    )
    return BothSides(
        # Translators: heading of a table: the government and the reviewers
        caption=_("Both sides"),
        columns=(_("Who"), *(started(side_label(s)) for s in Side), _("The star")),
        rows=(ours, *(_row(comparison, slug) for slug in comparison.reviews)),
    )


def _row(comparison: Comparison, slug: str) -> tuple[Passage, tuple[str, ...], str]:
    count = comparison.count(slug, comparison.questionnaire)
    counts = tuple(str(count.on(side)) for side in Side)
    name = reviewer_label(comparison.reviews[slug].reviewer)
    who = written_line(shortened(name, LONGEST_IN_A_CELL), comparison.assessment)
    return who, counts, their_star(comparison.theirs[slug])


def _star(score: Score) -> str:
    return started(verdicts_unnamed(score))


def their_star(theirs: Score) -> str:
    """What is left open by a reviewer stands in the way by that alone: it is told."""
    blockers = theirs.eligibility.blockers
    unsaid = sum(blocker.rule is Rule.UNANSWERED for blocker in blockers)
    if not unsaid:
        return _star(theirs)
    return ngettext(
        "{verdict}: {said} in the way by their answers, and {count} without a status",
        "{verdict}: {said} in the way by their answers, and {count} without a status",
        unsaid,
    ).format(
        verdict=started(word_for(theirs.eligibility)),
        said=len(blockers) - unsaid,
        count=unsaid,
    )
