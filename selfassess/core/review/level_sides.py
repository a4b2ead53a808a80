"""Who gives which level: the government, and each reviewer; nothing is made of the two."""

from typing import NamedTuple

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.levels import GivenLevel, given_at
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.review.threads import Reviews
from selfassess.core.text.i18n import _, started


class LevelSide(NamedTuple):
    """One side, and the level that it gives."""

    slug: str
    """What the reviewer is called in files; empty: the government."""
    name: str
    given: GivenLevel


def level_sides(
    assessment: Assessment, reviews: Reviews, asked: AskedLevel
) -> tuple[LevelSide, ...]:
    """The government first, then every reviewer, also those who gave none."""
    ours = given_at(assessment.levels, asked, GivenLevel())
    theirs = (
        LevelSide(
            slug, review.reviewer.name, given_at(review.levels, asked, GivenLevel())
        )
        for slug, review in reviews.items()
    )
    return (LevelSide("", started(_("the government")), ours), *theirs)


def other_sides(
    assessment: Assessment, reviews: Reviews, asked: AskedLevel, own: str
) -> list[LevelSide]:
    """The sides that say something, but for one's own; empty: the government's."""
    sides = level_sides(assessment, reviews, asked)
    return [side for side in sides if side.slug != own and not side.given.is_empty]
