"""The rows of the outline: which there are, and where each lies."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.questionnaire.scales import AskedLevel

Part = Phase | Guideline | Requirement | AskedLevel


class RowKey(NamedTuple):
    """Which part it is: a phase and a guideline may have the same id."""

    depth: int
    id: str


class OutlineRow(NamedTuple):
    """A part, and where it lies."""

    part: Part
    key: RowKey
    is_folded: bool = False
    """What lies within it is hidden."""


def rows_of(
    questionnaire: Questionnaire, shown: Collection[str], folded: Collection[RowKey]
) -> Iterator[OutlineRow]:
    """A row for everything that is shown and not folded away.

    Levels stand below their phase where all of it is shown.
    """
    is_whole = len(shown) == len(questionnaire.by_id)
    for phase in questionnaire.phases:
        if not any(r.id in shown for r in phase.requirements):
            continue
        key = RowKey(0, phase.id)
        yield OutlineRow(phase, key, key in folded)
        if key not in folded:
            for guideline in phase.guidelines:
                yield from _rows_of_guideline(guideline, shown, folded)
            for asked in questionnaire.levels_of(phase) if is_whole else ():
                yield OutlineRow(asked, level_key(asked))


def level_key(asked: AskedLevel) -> RowKey:
    """No guideline has a name with a colon."""
    return RowKey(1, f"{asked.scale_id}:{asked.phase.id}")


def _rows_of_guideline(
    guideline: Guideline, shown: Collection[str], folded: Collection[RowKey]
) -> Iterator[OutlineRow]:
    leaves = [r for r in guideline.requirements if r.id in shown]
    if not leaves:
        return
    key = RowKey(1, guideline.id)
    yield OutlineRow(guideline, key, key in folded)
    if key not in folded:
        yield from (OutlineRow(leaf, RowKey(2, leaf.id)) for leaf in leaves)
