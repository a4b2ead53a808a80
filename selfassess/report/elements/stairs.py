"""A level as a picture: steps that rise, filled up to the level that was given.

Without letters, as bars are, and told apart without colour: an empty step is dashed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from selfassess.core.model.questionnaire.scales import Scale
from selfassess.core.scoring.levels.level_labels import level_title
from selfassess.core.text.i18n import _
from selfassess.report.elements.charts import HEIGHT, WIDTH

# The printer does not apply the style sheet inside pictures: their colours stand here.
_REACHED = {"fill": "#3a5a7c", "stroke": "#3a5a7c"}
_FREE = {"fill": "#ffffff", "stroke": "#4a5560", "stroke-dasharray": "8 6"}


@dataclass(frozen=True, slots=True)
class StairStep:
    """One step; all stand on the same ground."""

    x: float
    y: float
    width: float
    height: float
    paint: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Stairs:
    """A picture of a level, and what it shows in words."""

    title: str
    steps: tuple[StairStep, ...]


def stairs(scale: Scale, level_id: str) -> Stairs:
    """The steps up to a level of the scale, and those above it."""
    rank, count = scale.rank(level_id), len(scale.levels)
    return Stairs(
        _title(scale, rank), tuple(_step(n, rank, count) for n in range(count))
    )


def _title(scale: Scale, rank: int) -> str:
    if rank < 0:
        return _("Steps: no level is given")
    return _("Step {number} of {count}: {level}").format(
        number=rank + 1,
        count=len(scale.levels),
        level=level_title(scale, scale.ids[rank]),
    )


def _step(number: int, rank: int, count: int) -> StairStep:
    breadth = WIDTH / count
    height = HEIGHT * (number + 1) / count
    return StairStep(
        round(number * breadth + 2, 2),
        round(HEIGHT - height + 1.5, 2),
        round(breadth - 4, 2),
        round(height - 3, 2),
        _REACHED if number <= rank else _FREE,
    )
