"""The shortest way to the star: what stands in the way, by what it would take."""

from dataclasses import dataclass

from selfassess.core.scoring.rules import RULES, StepKind
from selfassess.core.scoring.score import Blocker, Score
from selfassess.core.text.i18n import _


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
        groups.setdefault(RULES[blocker.rule].step, []).append(blocker)
    return tuple(
        NextStep(missing, tuple(groups[missing])) for missing in sorted(groups)
    )


def first_step(score: Score) -> Blocker | None:
    """If only one thing can be done: this."""
    way = next_steps(score)
    return way[0].blockers[0] if way else None
