"""The answers: for each requirement a card, in the questionnaire's order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.phases import Guideline, Part
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.questionnaire.sources import Citation
from selfassess.core.model.status import STATUSES, Status
from selfassess.core.review.comparison import Comparison
from selfassess.core.scoring.labels import outcome_label, status_label, tier_label
from selfassess.core.scoring.outcome import Outcome
from selfassess.core.scoring.parts import reason_for
from selfassess.core.scoring.requirement_labels import basis_label
from selfassess.core.text.i18n import _
from selfassess.report.content.evidence import Cited, cited
from selfassess.report.content.reviews.findings import AnswerFindings, sides_on
from selfassess.report.elements.charts import counted_label
from selfassess.report.elements.links import requirement_anchor, titled
from selfassess.report.elements.passages import (
    LONGEST_ON_ONE_PAGE,
    Passage,
    asked_text,
    part_place,
    passage,
    requirement_title,
    shortened,
    word,
    written,
    written_line,
)


def bases(
    citations: Iterable[Citation], questionnaire: Questionnaire
) -> Iterator[Passage]:
    """Sources by their codes, and how sure they are."""
    keys = list(questionnaire.sources)
    for citation in citations:
        code = f"[S{keys.index(citation.key) + 1}]"
        named = f"{code} {citation.clause}".rstrip()
        basis = basis_label(citation.basis)
        told = passage(f"{named} ({basis})", questionnaire.language)
        # A line of the report's own, whatever the letters of the source.
        yield replace(told, direction="")


LONGEST_BRIEF = 160
"""In characters."""
LONGEST_LINE = 120
"""In characters, of the small text of cards."""
LACKING = "lacking"
"""How the style sheet calls an answer that was meant to count, and lacks something."""


@dataclass(frozen=True, slots=True)
class Card:
    """One requirement with its answer."""

    anchor: str
    number: str
    id: str
    tier: str
    is_basic: bool
    title: Passage
    text: tuple[Passage, ...]
    kind: str
    """What the answer counts as, as the style sheet calls it."""
    status: str
    outcome: str
    note: tuple[Passage, ...]
    evidence: tuple[Cited, ...]
    sides: AnswerFindings | None
    """What reviewers say of it; None where nobody has said anything."""
    owner: Passage | None
    """Who supplies the answer, where the file lets the report tell it."""
    sources: tuple[Passage, ...]
    continued: str
    """What the head of a page says if the card runs on there."""

    @property
    def is_undisputed(self) -> bool:
        """Nobody says anything but that they agree, which needs no line of its own."""
        return not (self.sides and (self.sides.findings or self.sides.counted))

    @property
    def is_brief(self) -> bool:
        """The note has one or two lines, which stay with what follows."""
        return len(self.note) == 1 and len(self.note[0].text) <= LONGEST_BRIEF

    @property
    def asks_much(self) -> bool:
        """Two lines or more, so that a page may end between question and answer."""
        return sum(len(each.text) for each in self.text) > LONGEST_LINE

    @property
    def cites_much(self) -> bool:
        """So much that a page must be allowed to end within it."""
        length = sum(
            len(each.evidence.text.text) + len(each.shows.text if each.shows else "")
            for each in self.evidence
        )
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
    tally: str
    about: tuple[Passage, ...]
    reason: tuple[Passage, ...]
    remarks: tuple[Passage, ...]
    guidelines: tuple[GuidelinePart, ...]


@dataclass(frozen=True, slots=True)
class CardWords:
    """The fixed words around all answers."""

    remarks: Passage
    civil_society: Passage
    left_out: str
    answer: str
    note: str
    no_note: str
    evidence: str
    no_evidence: str
    contradiction: str
    owner: str
    source: str


def continued_label(number: str) -> str:
    """What the head of a page says of the card that runs on there."""
    return _("{id}, continued").format(id=shortened(number, 40))


def card_words(questionnaire: Questionnaire) -> CardWords:
    """The fixed words, some of them the questionnaire's own."""
    return CardWords(
        remarks=word(questionnaire, "remarks"),
        civil_society=word(questionnaire, "civil_society"),
        left_out=_("Does not apply"),
        answer=_("Answer"),
        note=_("Note"),
        no_note=_("No note"),
        evidence=_("Evidence"),
        no_evidence=_("None cited"),
        contradiction=_("Contradiction"),
        owner=_("Owner"),
        source=_("Source"),
    )


def phase_parts(comparison: Comparison, *, with_links: bool) -> Iterator[PhasePart]:
    """Every requirement of the questionnaire with its answer.

    Without links where the report has no evidence register to lead to.
    """
    assessment, questionnaire = comparison.assessment, comparison.questionnaire
    for phase in comparison.questionnaire.phases:
        yield PhasePart(
            anchor=f"phase-{phase.id}",
            title=titled(phase, comparison.questionnaire),
            tally=counted_label(comparison.ours.tally(phase)),
            about=asked_text(questionnaire, phase.about, *part_place(phase), "about"),
            reason=_reason(phase, assessment),
            remarks=written(
                assessment.remarks.get(phase.id, ""), assessment, "remarks", phase.id
            ),
            guidelines=tuple(
                _guideline_part(guideline, comparison, with_links=with_links)
                for guideline in phase.guidelines
            ),
        )


def _reason(part: Part, assessment: Assessment) -> tuple[Passage, ...]:
    """Why all of it does not apply."""
    text = reason_for(assessment, part)
    return written(text, assessment, "not_applicable", part.id, "reason")


def _guideline_part(
    guideline: Guideline, comparison: Comparison, *, with_links: bool
) -> GuidelinePart:
    questionnaire = comparison.questionnaire
    return GuidelinePart(
        anchor=f"guideline-{guideline.id}",
        title=titled(guideline, comparison.questionnaire),
        tally=counted_label(comparison.ours.tally(guideline)),
        about=asked_text(
            questionnaire, guideline.about, *part_place(guideline), "about"
        ),
        reason=_reason(guideline, comparison.assessment),
        cards=tuple(
            _card(requirement, comparison, with_links=with_links)
            for requirement in guideline.requirements
        ),
    )


def _card(
    requirement: Requirement, comparison: Comparison, *, with_links: bool
) -> Card:
    questionnaire, assessment = comparison.questionnaire, comparison.assessment
    row = comparison.rows[requirement.id]
    answer, outcome = row.answer, comparison.ours.outcomes[requirement.id]
    # What was answered in a part that is left out does not vanish.
    status = answer.status or outcome.status
    number = questionnaire.numbers[requirement.id]
    place = ("answers", requirement.id)
    owner = None
    if entry := assessment.owners.get(answer.owner):
        owner = written_line(entry.name, assessment, "owners", answer.owner, "name")
    return Card(
        anchor=requirement_anchor(requirement.id),
        number=number,
        id=requirement.id,
        tier=tier_label(requirement.tier),
        is_basic=requirement.tier == "basic",
        title=requirement_title(questionnaire, requirement),
        text=asked_text(
            questionnaire, requirement.text, "requirement", requirement.id, "text"
        ),
        kind=_look(outcome, status),
        status=status_label(status),
        outcome=outcome_label(outcome),
        note=written(answer.note, assessment, *place, "note"),
        evidence=tuple(
            cited(
                answer.evidence,
                answer.shows,
                assessment,
                *(*place, "shows"),
                with_links=with_links,
            )
        ),
        sides=sides_on(row, comparison),
        owner=owner,
        sources=tuple(bases(requirement.sources, questionnaire)),
        continued=continued_label(number),
    )


def _look(outcome: Outcome, status: Status) -> str:
    """A colour that follows what counts, not what was said."""
    if outcome.is_left_out:
        return STATUSES[Status.NOT_APPLICABLE].kind
    is_lack = outcome.rule is not None and outcome.rule.is_lack
    return LACKING if is_lack else STATUSES[status].kind
