"""Plain questions that lead to a level: each yes leads on to the next."""

from collections.abc import Sequence

from selfassess.core.model.questionnaire.scales import Level, Scale
from selfassess.core.text.i18n import _


def questions_of(scale: Scale) -> list[Level]:
    """The levels that a question leads to, the lowest first."""
    return [level for level in scale.levels if level.question]


def suggested_level(scale: Scale, answers: Sequence[bool]) -> Level | None:
    """The level that yes and no lead to; None while there is a next question."""
    reached = scale.levels[0]
    for level, is_yes in zip(questions_of(scale), answers, strict=False):
        if not is_yes:
            return reached
        reached = level
    return reached if len(answers) >= len(questions_of(scale)) else None


def inference_sentence(scale: Scale) -> str:
    """That the questions are nobody's but the questionnaire's; empty if a source asks them."""
    if not scale.inferred_questions:
        return ""
    return _(
        "The questions are this questionnaire's own inference; no source has them."
    )
