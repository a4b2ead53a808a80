"""Levels on the scales of a questionnaire, for machines."""

from collections.abc import Iterator

from selfassess.core.model.levels import AnyLevels, ClaimedLevel, given_at
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.scoring.levels.level_labels import level_title
from selfassess.core.scoring.levels.required_levels import LevelBlocker
from selfassess.report.formats.data.machine_data import MachineData


class LevelData(MachineData):
    """A level on a scale of the questionnaire; it is no part of any tally."""

    scale: str
    phase: str
    level: str
    """Empty: not given."""
    title: str
    open: bool | None
    """Open to anyone, or by invitation; None: not said."""
    note: str
    evidence: tuple[str, ...]
    """What the government cites; reviewers cite nothing."""


class RequiredLevelData(MachineData):
    """A level that a verdict asks for and that is not reached."""

    scale: str
    phase: str
    at_least: str
    level: str
    """Empty: not given."""


def levels_data(questionnaire: Questionnaire, levels: AnyLevels) -> Iterator[LevelData]:
    """Every level that is asked, as one side gives it."""
    for asked in questionnaire.asked_levels:
        given = given_at(levels, asked, ClaimedLevel())
        yield LevelData(
            scale=asked.scale_id,
            phase=asked.phase.id,
            level=given.level,
            title=level_title(asked.scale, given.level),
            open=given.open,
            note=given.note,
            evidence=given.evidence if isinstance(given, ClaimedLevel) else (),
        )


def required_level_data(blocker: LevelBlocker) -> RequiredLevelData:
    """A level that stands in the way."""
    return RequiredLevelData(
        scale=blocker.asked.scale_id,
        phase=blocker.asked.phase.id,
        at_least=blocker.at_least,
        level=blocker.given,
    )
