"""The shortest way to the star: what stands in the way, by what it would take."""

from selfassess.core.scoring.eligibility import Blocker
from selfassess.core.scoring.rules import RULES, StepKind
from selfassess.core.scoring.score import Score
from selfassess.core.text.i18n import _


def missing_label(missing: StepKind) -> str:
    """What a kind of step would take, in a few words."""
    return {
        StepKind.EVIDENCE: _("Evidence to be cited"),
        StepKind.REASON: _("A reason to be written into the note"),
        StepKind.CONFIRM: _("Brought along, to be confirmed"),
        StepKind.ANSWER: _("An answer to be given"),
        StepKind.MORE: _("Partly met: the rest to be done"),
        StepKind.CHANGE: _("Not met: a real change is needed"),
    }[missing]


def next_steps(score: Score) -> dict[StepKind, tuple[Blocker, ...]]:
    """All blockers by what they lack, what takes the least work first."""
    groups: dict[StepKind, tuple[Blocker, ...]] = {}
    for blocker in score.eligibility.blockers:
        step = RULES[blocker.rule].step
        groups[step] = (*groups.get(step, ()), blocker)
    return dict(sorted(groups.items()))


def first_step(score: Score) -> Blocker | None:
    """The step to take if only one thing can be done."""
    return next((blockers[0] for blockers in next_steps(score).values()), None)
