"""A comparison of a part of the answers: what was asked for by names and numbers."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from selfassess.core.model.questionnaire.phases import Part
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.review.comparison import Comparison


def requirements_in(
    questionnaire: Questionnaire, names: Iterable[str]
) -> dict[str, set[str]]:
    """For each name the ids of the requirements that it stands for; none if unknown.

    A name is the id or the number of a requirement, a guideline or a phase.
    """
    called: dict[str, set[str]] = {name: set() for name in names}
    for requirement_id, number in questionnaire.numbers.items():
        guideline = number.rpartition(".")[0]
        own = {requirement_id, number, guideline, guideline.partition(".")[0]}
        for name in called.keys() & own:
            called[name].add(requirement_id)
    for phase in questionnaire.phases:
        parts: tuple[Part, ...] = (phase, *phase.guidelines)
        for part in parts:
            if part.id in called:
                called[part.id] |= {each.id for each in part.requirements}
    return called


def narrowed(comparison: Comparison, ids: Collection[str]) -> Comparison:
    """The same of these requirements alone; the star stays that of all answers."""
    rows = {name: row for name, row in comparison.rows.items() if name in ids}
    return replace(comparison, rows=rows)
