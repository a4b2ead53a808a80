"""Whether the star may be claimed, and what is in its way, for machines."""

from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.scoring.eligibility import Blocker, Eligibility, StarVerdict
from selfassess.core.scoring.goal_rules import star_rule
from selfassess.core.scoring.labels import rule_label
from selfassess.core.scoring.rules import Rule
from selfassess.core.scoring.score import Score
from selfassess.report.formats.data.machine_data import MachineData
from selfassess.report.formats.data.scores.json_levels import (
    RequiredLevelData,
    required_level_data,
)


class BlockerData(MachineData):
    """What stands in the way of the star."""

    requirement: str
    title: str
    phase: str
    guideline: str
    tier: Tier
    rule: Rule
    reason: str


class StarData(MachineData):
    """Whether the star may be claimed, or another goal is reached."""

    name: str
    rule: str
    eligibility: StarVerdict
    counting: int
    """How many of the requirements that it takes count."""
    asked: int
    empty_tiers: tuple[Tier, ...]
    blockers: tuple[BlockerData, ...]
    level_blockers: tuple[RequiredLevelData, ...]
    """Levels that it asks for and that are not reached."""


def star_data(score: Score, eligibility: Eligibility) -> StarData:
    """The star, or another goal, with all that is in its way."""
    return StarData(
        name=eligibility.goal.name,
        rule=star_rule(eligibility.goal, score.questionnaire),
        eligibility=eligibility.verdict,
        counting=eligibility.counting,
        asked=eligibility.asked,
        empty_tiers=eligibility.empty_tiers,
        blockers=tuple(_blocker(score, blocker) for blocker in eligibility.blockers),
        level_blockers=tuple(map(required_level_data, eligibility.level_blockers)),
    )


def _blocker(score: Score, blocker: Blocker) -> BlockerData:
    requirement = blocker.requirement
    phase, guideline = score.questionnaire.places[requirement.id]
    return BlockerData(
        requirement=requirement.id,
        title=requirement.title,
        phase=phase.id,
        guideline=guideline.id,
        tier=requirement.tier,
        rule=blocker.rule,
        reason=rule_label(blocker.rule),
    )
