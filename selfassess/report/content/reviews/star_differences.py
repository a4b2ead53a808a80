"""What makes the difference to the star between the government and one reviewer."""

from dataclasses import dataclass

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.review.comparison import Comparison, Flip
from selfassess.core.review.comparison_labels import flip_label, unsaid_sentence
from selfassess.core.text.i18n import _
from selfassess.report.elements.links import Link, requirement_link
from selfassess.report.elements.passages import Passage, requirement_title


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A requirement that stands to the star in one way here, in another there."""

    requirement: Link
    title: Passage
    rules: str
    """What each side puts in the way."""


@dataclass(frozen=True, slots=True)
class Differences:
    """All of them between the government and one reviewer."""

    lead: str
    disagreements: tuple[Disagreement, ...]
    unsaid: str
    """How many more differ only because the reviewer gave no status."""


def differences_of(comparison: Comparison, slug: str) -> Differences:
    """What makes the difference for one reviewer; that nothing does is said, too."""
    questionnaire, flips = comparison.questionnaire, comparison.flips(slug)
    unsaid = sum(flip.is_unsaid for flip in flips)
    if flips:
        lead = _("What makes the difference to the star:")
    else:
        lead = _("Nothing here makes a difference to the star.")
    return Differences(
        lead=lead,
        disagreements=tuple(
            _difference(flip, questionnaire) for flip in flips if not flip.is_unsaid
        ),
        unsaid=unsaid_sentence(unsaid) if unsaid else "",
    )


def _difference(flip: Flip, questionnaire: Questionnaire) -> Disagreement:
    return Disagreement(
        requirement=requirement_link(questionnaire, flip.requirement.id),
        title=requirement_title(questionnaire, flip.requirement),
        rules=flip_label(flip),
    )
