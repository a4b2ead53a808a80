"""Whole phases and guidelines that do not apply, where the questionnaire allows that."""

from collections.abc import Iterator, Mapping

from selfassess.core.model.about.details import LeftOut
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.phases import Part
from selfassess.core.model.questionnaire.questionnaire import Questionnaire


def all_parts(questionnaire: Questionnaire) -> Iterator[Part]:
    """Every phase of a questionnaire, each before its guidelines."""
    for phase in questionnaire.phases:
        yield phase
        yield from phase.guidelines


def optional_parts(questionnaire: Questionnaire) -> dict[str, Part]:
    """The phases and guidelines that may be left out as a whole, in order, by their ids."""
    return {part.id: part for part in all_parts(questionnaire) if part.not_applicable}


def parts_around(questionnaire: Questionnaire, place: str) -> list[Part]:
    """The optional ones of a requirement's phase and guideline."""
    around = questionnaire.places[place]
    return [part for part in optional_parts(questionnaire).values() if part in around]


def left_out_with(
    questionnaire: Questionnaire, left_out: Mapping[str, LeftOut]
) -> dict[str, Part]:
    """The phase or guideline with which each requirement is left out; said with a reason."""
    if not any(entry.reason.strip() for entry in left_out.values()):
        return {}
    part_of: dict[str, Part] = {}
    for key, part in optional_parts(questionnaire).items():
        if key in left_out and left_out[key].reason.strip():
            for requirement in part.requirements:
                part_of.setdefault(requirement.id, part)
    return part_of


def left_out_parts(
    questionnaire: Questionnaire, assessment: Assessment
) -> list[tuple[Part, str]]:
    """The phases and guidelines that are left out, each with its reason, in order."""
    reasons = (
        (part, reason_for(assessment, part)) for part in all_parts(questionnaire)
    )
    return [(part, reason) for part, reason in reasons if reason]


def reason_for(assessment: Assessment, part: Part) -> str:
    """Why a part does not apply; empty if it applies or may not be left out."""
    entry = assessment.not_applicable.get(part.id, LeftOut())
    return entry.reason.strip() if part.not_applicable else ""


def with_reason(assessment: Assessment, part: Part, reason: str) -> Assessment:
    """A copy in which that part does not apply for this reason; without one it applies."""
    entry = assessment.not_applicable.get(part.id, LeftOut())
    changed = entry.model_copy(update={"reason": reason})
    table = {**assessment.not_applicable, part.id: changed}
    return assessment.model_copy(update={"not_applicable": table})


def with_all_parts(
    left_out: Mapping[str, LeftOut], questionnaire: Questionnaire
) -> dict[str, LeftOut]:
    """An entry for every part that may be left out, in order; strangers last.

    As with answers, that is what lets two people's edits merge.
    """
    return {**dict.fromkeys(optional_parts(questionnaire), LeftOut()), **left_out}
