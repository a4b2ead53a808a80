"""One requirement with its answer, as a card, and the fixed words around all cards."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.questionnaire.sources import Citation
from selfassess.core.model.status import STATUSES, Status
from selfassess.core.review.comparison import Comparison
from selfassess.core.scoring.labels import outcome_label, status_label, tier_label
from selfassess.core.scoring.outcome import Outcome
from selfassess.core.scoring.requirement_labels import basis_label
from selfassess.core.text.i18n import _
from selfassess.report.content.registers.evidence import Cited, cited
from selfassess.report.content.reviews.findings import AnswerFindings, sides_on
from selfassess.report.elements.links import requirement_anchor
from selfassess.report.elements.passages import (
    LONGEST_ON_ONE_PAGE,
    Passage,
    asked_text,
    passage,
    requirement_title,
    shortened,
    word,
    written,
    written_line,
)

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
    def notes_much(self) -> bool:
        """Two lines or more, so that a page may end between answer and note."""
        return sum(len(each.text) for each in self.note) > LONGEST_LINE

    @property
    def cites_much(self) -> bool:
        """So much that a page must be allowed to end within it."""
        length = sum(
            len(each.evidence.text.text) + len(each.shows.text if each.shows else "")
            for each in self.evidence
        )
        return length > LONGEST_ON_ONE_PAGE


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


def continued_label(number: str) -> str:
    """What the head of a page says of the card that runs on there."""
    return _("{id}, continued").format(id=shortened(number, 40))


def card_of(
    requirement: Requirement, comparison: Comparison, *, with_links: bool
) -> Card:
    """The answer to one requirement, with its evidence and what reviewers say of it."""
    questionnaire, assessment = comparison.questionnaire, comparison.assessment
    row = comparison.rows[requirement.id]
    answer, outcome = row.answer, comparison.ours.outcomes[requirement.id]
    # What was answered in a part that is left out does not vanish.
    status = answer.status or outcome.status
    number = questionnaire.numbers[requirement.id]
    place = ("answers", requirement.id)
    shows = (*place, "shows")
    evidence = cited(
        answer.evidence, answer.shows, assessment, *shows, with_links=with_links
    )
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
        evidence=tuple(evidence),
        sides=sides_on(row, comparison),
        owner=_owner(answer.owner, assessment),
        sources=tuple(bases(requirement.sources, questionnaire)),
        continued=continued_label(number),
    )


def _owner(key: str, assessment: Assessment) -> Passage | None:
    """Who supplies the answer, where the file lets the report tell it."""
    if owner := assessment.owners.get(key):
        return written_line(owner.name, assessment, "owners", key, "name")
    return None


def _look(outcome: Outcome, status: Status) -> str:
    """A colour that follows what counts, not what was said."""
    if outcome.is_left_out:
        return STATUSES[Status.NOT_APPLICABLE].kind
    is_lack = outcome.rule is not None and outcome.rule.is_lack
    return LACKING if is_lack else STATUSES[status].kind


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
