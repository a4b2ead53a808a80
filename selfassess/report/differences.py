"""Which requirements make the star come out otherwise by a reviewer's answers."""

from dataclasses import dataclass

from selfassess.core.model.questionnaire import Questionnaire
from selfassess.core.review.comparison import Comparison, Flip
from selfassess.core.review.comparison_labels import flip_label, unsaid_sentence
from selfassess.core.text.i18n import _
from selfassess.report.passages import Passage, passage
from selfassess.report.register import Link, requirement_link


@dataclass(frozen=True, slots=True)
class Difference:
    """A requirement that stands to the star in one way here, in another there."""

    requirement: Link
    title: Passage
    rules: str
    """What each side puts in the way."""


@dataclass(frozen=True, slots=True)
class Differences:
    """All of them between the government and one reviewer."""

    lead: str
    said: tuple[Difference, ...]
    unsaid: str
    """How many more differ only because the reviewer gave no status."""


def differences_of(seen: Comparison, slug: str) -> Differences:
    """What makes the difference for one reviewer; that nothing does is said, too."""
    asked, flips = seen.questionnaire, seen.flips(slug)
    unsaid = sum(flip.is_unsaid for flip in flips)
    if flips:
        lead = _("What makes the difference to the star:")
    else:
        lead = _("Nothing here makes a difference to the star.")
    return Differences(
        lead=lead,
        said=tuple(_difference(each, asked) for each in flips if not each.is_unsaid),
        unsaid=unsaid_sentence(unsaid) if unsaid else "",
    )


def _difference(flip: Flip, asked: Questionnaire) -> Difference:
    return Difference(
        requirement=requirement_link(asked, flip.requirement.id),
        title=passage(flip.requirement.title, asked.language),
        rules=flip_label(flip),
    )
