"""The answers: phases and guidelines with their cards, in the questionnaire's order."""

from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.core.model.questionnaire.phases import Guideline, Part
from selfassess.core.review.comparison import Comparison
from selfassess.core.scoring.parts import reason_for
from selfassess.report.content.answer_cards import Card, card_of
from selfassess.report.elements.charts import counted_label
from selfassess.report.elements.links import titled
from selfassess.report.elements.passages import Passage, asked_text, part_place, written


@dataclass(frozen=True, slots=True)
class AnsweredPart:
    """A phase or a guideline: how it stands, what it is about, and whether it applies."""

    anchor: str
    title: Passage
    tally: str
    about: tuple[Passage, ...]
    reason: tuple[Passage, ...]
    """Why all of it does not apply; empty if it applies."""


@dataclass(frozen=True, slots=True)
class GuidelinePart(AnsweredPart):
    """One guideline with its cards."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class PhasePart(AnsweredPart):
    """One phase with its guidelines."""

    remarks: tuple[Passage, ...]
    guidelines: tuple[GuidelinePart, ...]


def phase_parts(comparison: Comparison, *, with_links: bool) -> Iterator[PhasePart]:
    """Every requirement of the questionnaire with its answer.

    Without links where the report has no evidence register to lead to.
    """
    assessment = comparison.assessment
    for phase in comparison.questionnaire.phases:
        remarks = assessment.remarks.get(phase.id, "")
        guidelines = (
            _guideline_part(guideline, comparison, with_links=with_links)
            for guideline in phase.guidelines
        )
        yield PhasePart(
            *_on_the_whole(phase, comparison),
            remarks=written(remarks, assessment, "remarks", phase.id),
            guidelines=tuple(guidelines),
        )


def _guideline_part(
    guideline: Guideline, comparison: Comparison, *, with_links: bool
) -> GuidelinePart:
    cards = (
        card_of(requirement, comparison, with_links=with_links)
        for requirement in guideline.requirements
    )
    return GuidelinePart(*_on_the_whole(guideline, comparison), cards=tuple(cards))


def _on_the_whole(
    part: Part, comparison: Comparison
) -> tuple[str, Passage, str, tuple[Passage, ...], tuple[Passage, ...]]:
    """What is said of a phase and of a guideline alike, in the order of `AnsweredPart`."""
    questionnaire, assessment = comparison.questionnaire, comparison.assessment
    place, reason = part_place(part), reason_for(assessment, part)
    return (
        "-".join(place),
        titled(part, questionnaire),
        counted_label(comparison.ours.tally(part)),
        asked_text(questionnaire, part.about, *place, "about"),
        written(reason, assessment, "not_applicable", part.id, "reason"),
    )
