"""How much of what counts rests on the government's own documents alone.

It never changes what counts: whoever reads it may weigh a claim by it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.registers.origin import Origin
from selfassess.core.scoring.outcome import Outcome
from selfassess.core.scoring.score import Score
from selfassess.core.text.i18n import _, ngettext


@dataclass(frozen=True, slots=True)
class OwnEvidence:
    """By whom the evidence of the answers that count as met was made."""

    counting: int
    """How many answers count."""
    alone: tuple[str, ...]
    """Requirements for which the government's own documents are all there is."""
    unsaid: tuple[str, ...]
    """Those for which they may be: of some evidence it is not said by whom it is."""


def own_evidence(
    outcomes: Iterable[Outcome],
    answers: Mapping[str, Answer],
    register: Mapping[str, Evidence | None],
) -> OwnEvidence:
    """Whose evidence the answers that count rest on; an entry that is None is unsaid."""
    counting, alone, unsaid = 0, [], []
    for outcome in outcomes:
        if not outcome.counts:
            continue
        counting += 1
        requirement_id = outcome.requirement.id
        cited = [register[s] for s in answers[requirement_id].evidence if s in register]
        origins = {entry.by if entry else Origin.UNSAID for entry in cited}
        if origins == {Origin.GOVERNMENT}:
            alone.append(requirement_id)
        elif origins and origins <= {Origin.GOVERNMENT, Origin.UNSAID}:
            unsaid.append(requirement_id)
    return OwnEvidence(counting, tuple(alone), tuple(unsaid))


def own_evidence_of(score: Score, assessment: Assessment) -> OwnEvidence:
    """By whom the evidence of all answers of an assessment was made."""
    return own_evidence(
        score.outcomes.values(), assessment.answers, assessment.evidence
    )


def own_evidence_sentence(own: OwnEvidence) -> str:
    """How many answers rest on own documents alone; empty if none is known to."""
    if not own.alone:
        return ""
    sentence = ngettext(
        "{count} of the {counting} answers that count rests on the government's own "
        "documents alone",
        "{count} of the {counting} answers that count rest on the government's own "
        "documents alone",
        len(own.alone),
    ).format(count=len(own.alone), counting=own.counting)
    if not own.unsaid:
        return sentence
    return _("{sentence}; of {count} it is not said whose the evidence is").format(
        sentence=sentence, count=len(own.unsaid)
    )
