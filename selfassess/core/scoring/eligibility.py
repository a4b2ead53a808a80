"""Whether a goal such as the star may be claimed, and what stands in its way."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from selfassess.core.model.questionnaire.goals import Goal
from selfassess.core.model.questionnaire.requirement import Requirement, Tier
from selfassess.core.scoring.levels.required_levels import LevelBlocker
from selfassess.core.scoring.rules import Rule


class StarVerdict(StrEnum):
    """Whether the star may be claimed."""

    YES = "eligible"
    POSSIBLE = "still_possible"
    NO = "not_eligible"


@dataclass(frozen=True, slots=True)
class Blocker:
    """A requirement that stands in the way, with the rule that says so."""

    requirement: Requirement
    rule: Rule


@dataclass(frozen=True, slots=True)
class Eligibility:
    """The verdict on one goal, and everything that stands in the way."""

    goal: Goal
    verdict: StarVerdict
    blockers: tuple[Blocker, ...]
    asked: int
    """How many requirements have to be complete."""
    empty_tiers: tuple[Tier, ...] = ()
    """Tiers the goal requires of which nothing is asked: no star by emptiness."""
    level_blockers: tuple[LevelBlocker, ...] = ()
    """Levels that the goal asks for and that are not reached."""

    @property
    def counting(self) -> int:
        """How many of the requirements that are asked count."""
        return self.asked - len(self.blockers)

    @property
    def in_the_way(self) -> int:
        """How many requirements and levels stand in the way."""
        return len(self.blockers) + len(self.level_blockers)

    @property
    def first_in_the_way(self) -> str:
        """The place of the first requirement or level in the way; empty if none is."""
        requirements = (blocker.requirement.id for blocker in self.blockers)
        levels = (blocker.asked.place for blocker in self.level_blockers)
        return next(chain(requirements, levels), "")
