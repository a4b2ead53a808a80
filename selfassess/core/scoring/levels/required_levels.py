"""Levels that a verdict asks for beside its requirements."""

from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.core.model.levels import AnyLevels, GivenLevel, given_at
from selfassess.core.model.questionnaire.goals import Goal
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.scoring.levels.level_labels import asked_label, level_title
from selfassess.core.text.i18n import _


@dataclass(frozen=True, slots=True)
class LevelBlocker:
    """A level that stands in the way: it is not given, or lower than asked."""

    asked: AskedLevel
    at_least: str
    given: str
    """Empty: none yet."""

    @property
    def is_open(self) -> bool:
        """Whether it is not given yet, so that nothing is said against the verdict."""
        return not self.given


def required_levels(
    goal: Goal, questionnaire: Questionnaire
) -> Iterator[tuple[AskedLevel, str]]:
    """The levels that the goal asks for, and how high each has to be."""
    by_place = {(a.scale_id, a.phase.id): a for a in questionnaire.asked_levels}
    for required in goal.requires_level:
        yield by_place[required.scale, required.phase], required.at_least


def level_blockers(
    goal: Goal, questionnaire: Questionnaire, levels: AnyLevels
) -> Iterator[LevelBlocker]:
    """Those of them that are not reached."""
    for asked, at_least in required_levels(goal, questionnaire):
        given = given_at(levels, asked, GivenLevel()).level
        if asked.scale.rank(given) < asked.scale.rank(at_least):
            yield LevelBlocker(asked, at_least, given)


def required_sentences(goal: Goal, questionnaire: Questionnaire) -> Iterator[str]:
    """A sentence for every level that the goal asks for."""
    for asked, at_least in required_levels(goal, questionnaire):
        yield _("{scale}: at least {level}.").format(
            scale=asked_label(asked), level=level_title(asked.scale, at_least)
        )


def level_blocker_sentence(blocker: LevelBlocker) -> str:
    """Why a level stands in the way."""
    return _("In the way: {scale}: {reason}.").format(
        scale=asked_label(blocker.asked), reason=lacking_level_label(blocker)
    )


def lacking_level_label(blocker: LevelBlocker) -> str:
    """What was given, and what is asked."""
    scale = blocker.asked.scale
    return _("{given}; at least {level} is asked").format(
        given=level_title(scale, blocker.given),
        level=level_title(scale, blocker.at_least),
    )
