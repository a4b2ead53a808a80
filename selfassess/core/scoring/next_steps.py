"""The shortest way to the star: what stands in the way, by what it would take."""

from dataclasses import dataclass
from enum import IntEnum

from selfassess.core.scoring.rules import Rule
from selfassess.core.scoring.score import Blocker, Score
from selfassess.core.text.i18n import _


class StepKind(IntEnum):
    """What a blocker lacks; the smaller number takes less work."""

    EVIDENCE = 1
    """The answer is "met": only evidence is missing."""
    REASON = 2
    ANSWER = 3
    MORE = 4
    """It is partly met: the rest has to be done."""
    CHANGE = 5
    """It is not met, or cannot be left out: something has to change in the country."""


_MISSING = {
    Rule.EVIDENCE_MISSING: StepKind.EVIDENCE,
    Rule.ADDRESS_MISSING: StepKind.EVIDENCE,
    Rule.NOTE_MISSING: StepKind.REASON,
    Rule.NOT_APPLICABLE_WITHOUT_REASON: StepKind.REASON,
    Rule.UNANSWERED: StepKind.ANSWER,
    Rule.PARTLY_MET: StepKind.MORE,
    Rule.NOT_MET: StepKind.CHANGE,
    Rule.NOT_APPLICABLE_NOT_ALLOWED: StepKind.CHANGE,
}


def missing_label(missing: StepKind) -> str:
    """What a kind of step would take, in a few words."""
    return {
        StepKind.EVIDENCE: _("Evidence to be cited"),
        StepKind.REASON: _("A reason to be written into the note"),
        StepKind.ANSWER: _("An answer to be given"),
        StepKind.MORE: _("Partly met: the rest to be done"),
        StepKind.CHANGE: _("Not met: a real change is needed"),
    }[missing]


@dataclass(frozen=True, slots=True)
class NextStep:
    """Blockers that lack the same thing."""

    missing: StepKind
    blockers: tuple[Blocker, ...]


def next_steps(score: Score) -> tuple[NextStep, ...]:
    """All blockers, what takes the least work first."""
    groups: dict[StepKind, list[Blocker]] = {}
    for blocker in score.eligibility.blockers:
        groups.setdefault(_MISSING[blocker.rule], []).append(blocker)
    return tuple(
        NextStep(missing, tuple(groups[missing])) for missing in sorted(groups)
    )


def first_step(score: Score) -> Blocker | None:
    """If only one thing can be done: this."""
    way = next_steps(score)
    return way[0].blockers[0] if way else None
