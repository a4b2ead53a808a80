"""How an assessment scores, and whether it earns the star.

Nothing here is stored: a score is worked out from the answers each time, so a
report can never disagree with the file it was made from.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.levels import AnyLevels
from selfassess.core.model.questionnaire.goals import Goal
from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.scoring.eligibility import Blocker, Eligibility, StarVerdict
from selfassess.core.scoring.levels.required_levels import level_blockers
from selfassess.core.scoring.outcome import Outcome, outcome_of
from selfassess.core.scoring.parts import left_out_with
from selfassess.core.scoring.rules import Rule
from selfassess.core.scoring.tallies.tally import Tally, tally_of


@dataclass(frozen=True)
class Score:
    """All outcomes, and with them all tallies and the eligibility."""

    questionnaire: Questionnaire
    outcomes: Mapping[str, Outcome]
    """By requirement, in the questionnaire's order."""
    levels: AnyLevels = field(default_factory=dict)
    """What was given on the scales of the questionnaire."""

    def tally(
        self, part: Questionnaire | Phase | Guideline, tier: Tier | None = None
    ) -> Tally:
        """The tally of one phase or guideline (or of everything), of one tier or all."""
        key = id(part), tier
        if key not in self._tallies:
            outcomes = [
                self.outcomes[requirement.id]
                for requirement in part.requirements
                if tier in (None, requirement.tier)
            ]
            self._tallies[key] = tally_of(outcomes)
        return self._tallies[key]

    @cached_property
    def _tallies(self) -> dict[tuple[int, Tier | None], Tally]:
        """All tallies by the identity of their part: to compare parts takes long."""
        return {}

    @property
    def eligibility(self) -> Eligibility:
        """Whether the star may be claimed, and what stands in the way."""
        return self.verdicts[-1]

    @property
    def beside_the_star(self) -> Iterator[tuple[Goal, tuple[Blocker, ...]]]:
        """What is in the way of any other goal and not of the star, goal by goal."""
        blocking = {blocker.requirement.id for blocker in self.eligibility.blockers}
        for eligibility in self.verdicts[:-1]:
            others = (
                b for b in eligibility.blockers if b.requirement.id not in blocking
            )
            if blockers := tuple(others):
                yield eligibility.goal, blockers

    @property
    def in_the_way(self) -> tuple[str, ...]:
        """Every requirement that is in the way of any goal, in the questionnaire's order."""
        blockers = (
            blocker for eligibility in self.verdicts for blocker in eligibility.blockers
        )
        ids = {blocker.requirement.id for blocker in blockers}
        return tuple(place for place in self.outcomes if place in ids)

    @cached_property
    def verdicts(self) -> tuple[Eligibility, ...]:
        """The verdict on each goal of the questionnaire; the star is the last."""
        return tuple(map(self._eligibility_for, self.questionnaire.goals))

    def _eligibility_for(self, goal: Goal) -> Eligibility:
        outcomes = [
            self.outcomes[requirement.id]
            for phase in self.questionnaire.phases
            for requirement in phase.requirements
            if goal.takes(phase, requirement)
        ]
        blockers = tuple(_blockers(outcomes, partly_counts=goal.partly_counts))
        tiers = [o.requirement.tier for o in outcomes if not o.is_left_out]
        empty = tuple(tier for tier in goal.requires if tier not in tiers)
        levels = tuple(level_blockers(goal, self.questionnaire, self.levels))
        are_open = [*(b.rule.is_open for b in blockers), *(b.is_open for b in levels)]
        verdict = _verdict(are_open, empty)
        return Eligibility(goal, verdict, blockers, len(tiers), empty, levels)


def _blockers(outcomes: Iterable[Outcome], *, partly_counts: bool) -> Iterable[Blocker]:
    for outcome in outcomes:
        if outcome.rule is None:
            continue
        rule = outcome.rule
        if partly_counts and rule is Rule.PARTLY_MET:
            if outcome.missing is None:
                continue
            rule = outcome.missing
        yield Blocker(outcome.requirement, rule)


def _verdict(are_open: list[bool], empty_tiers: tuple[Tier, ...]) -> StarVerdict:
    if empty_tiers or not all(are_open):
        return StarVerdict.NO
    return StarVerdict.POSSIBLE if are_open else StarVerdict.YES


def score(questionnaire: Questionnaire, assessment: Assessment) -> Score:
    """Apply the questionnaire's rules to every answer."""
    left_out = left_out_with(questionnaire, assessment.not_applicable)
    return Score(
        questionnaire,
        {
            requirement.id: outcome_of(
                requirement,
                assessment.answer_to(requirement.id),
                assessment.evidence,
                left_out.get(requirement.id),
            )
            for requirement in questionnaire.requirements
        },
        assessment.levels,
    )


def rescore(before: Score, was: Assessment, now: Assessment) -> Score:
    """The score after a change: only what was answered otherwise is judged again.

    With thousands of requirements that is what keeps an answer from being felt.
    """
    if (was.evidence, was.not_applicable) != (now.evidence, now.not_applicable):
        return score(before.questionnaire, now)
    changed = {
        requirement_id: outcome_of(
            before.questionnaire.by_id[requirement_id],
            answer,
            now.evidence,
            outcome.part,
        )
        for requirement_id, outcome in before.outcomes.items()
        if (answer := now.answer_to(requirement_id))
        is not was.answer_to(requirement_id)
    }
    outcomes = {**before.outcomes, **changed}
    return Score(before.questionnaire, outcomes, now.levels)
