"""The answers: for each requirement a card, in the questionnaire's order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from selfassess.core.model.assessment import Answer, Assessment
from selfassess.core.model.questionnaire import (
    Guideline,
    Phase,
    Questionnaire,
    Requirement,
)
from selfassess.core.model.sources import Source
from selfassess.core.model.status import STATUSES
from selfassess.core.review.comparison import Comparison
from selfassess.core.scoring.labels import outcome_label, status_label, tier_label
from selfassess.core.scoring.parts import reason_for
from selfassess.core.scoring.requirement_labels import basis_label
from selfassess.core.text.i18n import _
from selfassess.report.content.evidence import (
    Link,
    evidence_anchor,
    number_of,
    requirement_anchor,
)
from selfassess.report.content.findings import AnswerFindings, sides_on
from selfassess.report.elements.charts import counted_label
from selfassess.report.elements.passages import (
    LONGEST_ON_ONE_PAGE,
    Passage,
    paragraphs,
    passage,
    shortened,
    word,
)


def cited(answer: Answer, assessment: Assessment) -> Iterator[Link]:
    """The evidence of an answer, as the register numbers it; each once."""
    for slug in dict.fromkeys(answer.evidence):
        if slug not in assessment.evidence:
            unknown = _("{slug} (not in the evidence register)").format(slug=slug)
            yield Link(Passage(unknown), "")
            continue
        number = number_of(assessment, slug)
        text = f"{number} {assessment.evidence[slug].title}"
        yield Link(passage(text, assessment.language), f"#{evidence_anchor(slug)}")


def bases(requirement: Requirement, questionnaire: Questionnaire) -> Iterator[Passage]:
    """The sources of a requirement, and how sure they are."""
    for citation in requirement.sources:
        source: Source | None = questionnaire.sources.get(citation.key)
        title = source.title if source else citation.key
        named = f"{title}, {citation.clause}" if citation.clause else title
        basis = basis_label(citation.basis)
        yield passage(f"{named} ({basis})", questionnaire.language)


LONGEST_BRIEF = 160
"""In characters."""


@dataclass(frozen=True, slots=True)
class Card:
    """One requirement with its answer."""

    anchor: str
    id: str
    tier: str
    is_basic: bool
    title: Passage
    text: tuple[Passage, ...]
    kind: str
    """The status, as the style sheet calls it."""
    status: str
    outcome: str
    note: tuple[Passage, ...]
    evidence: tuple[Link, ...]
    sides: AnswerFindings | None
    """What reviewers say of it; None where nobody was asked."""
    sources: tuple[Passage, ...]
    continued: str
    """What the head of a page says if the card runs on there."""

    @property
    def is_brief(self) -> bool:
        """The note has one or two lines, which stay with what follows."""
        return len(self.note) == 1 and len(self.note[0].text) <= LONGEST_BRIEF

    @property
    def cites_much(self) -> bool:
        """So much that a page must be allowed to end within it."""
        length = sum(len(link.text.text) for link in self.evidence)
        return length > LONGEST_ON_ONE_PAGE


@dataclass(frozen=True, slots=True)
class GuidelinePart:
    """One guideline with its cards."""

    anchor: str
    title: Passage
    tally: str
    about: tuple[Passage, ...]
    reason: tuple[Passage, ...]
    """Why all of it does not apply; empty if it applies."""
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class PhasePart:
    """One phase with its guidelines."""

    anchor: str
    title: Passage
    running: str
    """The title as it fits into the head of a page."""
    tally: str
    about: tuple[Passage, ...]
    reason: tuple[Passage, ...]
    """Why all of it does not apply; empty if it applies."""
    remarks: tuple[Passage, ...]
    """What the government says about the phase as a whole."""
    guidelines: tuple[GuidelinePart, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """All phases, with the fixed words around them."""

    phases: tuple[PhasePart, ...]
    remarks: Passage
    left_out: str
    answer: str
    note: str
    no_note: str
    evidence: str
    no_evidence: str
    source: str


def continued_label(requirement_id: str) -> str:
    """What the head of a page says of the card that runs on there."""
    return _("{id}, continued").format(id=shortened(requirement_id, 40))


def answers_of(comparison: Comparison, *, with_links: bool = True) -> Answers:
    """Every requirement of the questionnaire with its answer.

    Without links where the report has no evidence register to lead to.
    """
    if not with_links:
        answers = answers_of(comparison)
        return replace(answers, phases=tuple(map(_unlinked, answers.phases)))
    return Answers(
        phases=tuple(
            _phase_part(phase, comparison) for phase in comparison.questionnaire.phases
        ),
        remarks=word(comparison.questionnaire, "remarks"),
        left_out=_("Does not apply"),
        answer=_("Answer"),
        note=_("Note"),
        no_note=_("No note"),
        evidence=_("Evidence"),
        no_evidence=_("None cited"),
        source=_("Source"),
    )


def _unlinked(phase: PhasePart) -> PhasePart:
    return replace(
        phase,
        guidelines=tuple(
            replace(part, cards=tuple(map(_unlinked_card, part.cards)))
            for part in phase.guidelines
        ),
    )


def _unlinked_card(card: Card) -> Card:
    return replace(card, evidence=tuple(Link(link.text, "") for link in card.evidence))


def _phase_part(phase: Phase, comparison: Comparison) -> PhasePart:
    assessment, language = comparison.assessment, comparison.questionnaire.language
    return PhasePart(
        anchor=f"phase-{phase.id}",
        title=passage(phase.title, language),
        running=shortened(phase.title, 60),
        tally=counted_label(comparison.ours.tally(phase)),
        about=paragraphs(phase.about, language),
        reason=paragraphs(reason_for(assessment, phase), assessment.language),
        remarks=paragraphs(assessment.remarks.get(phase.id, ""), assessment.language),
        guidelines=tuple(
            _guideline_part(guideline, comparison) for guideline in phase.guidelines
        ),
    )


def _guideline_part(guideline: Guideline, comparison: Comparison) -> GuidelinePart:
    language = comparison.questionnaire.language
    return GuidelinePart(
        anchor=f"guideline-{guideline.id}",
        title=passage(guideline.title, language),
        tally=counted_label(comparison.ours.tally(guideline)),
        about=paragraphs(guideline.about, language),
        reason=paragraphs(
            reason_for(comparison.assessment, guideline), comparison.assessment.language
        ),
        cards=tuple(
            _card(requirement, comparison) for requirement in guideline.requirements
        ),
    )


def _card(requirement: Requirement, comparison: Comparison) -> Card:
    questionnaire, assessment = comparison.questionnaire, comparison.assessment
    row = comparison.rows[requirement.id]
    answer, outcome = row.answer, comparison.ours.outcomes[requirement.id]
    # What was answered in a part that is left out does not vanish.
    status = answer.status or outcome.status
    return Card(
        anchor=requirement_anchor(requirement.id),
        id=requirement.id,
        tier=tier_label(requirement.tier),
        is_basic=requirement.tier == "basic",
        title=passage(requirement.title, questionnaire.language),
        text=paragraphs(requirement.text, questionnaire.language),
        kind=STATUSES[status].kind,
        status=status_label(status),
        outcome=outcome_label(outcome),
        note=paragraphs(answer.note, assessment.language),
        evidence=tuple(cited(answer, assessment)),
        sides=sides_on(row, comparison),
        sources=tuple(bases(requirement, questionnaire)),
        continued=continued_label(requirement.id),
    )
