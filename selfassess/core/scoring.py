"""How an assessment scores, and whether it earns the star.

Nothing here is stored: a score is worked out from the answers each time, so a
report can never disagree with the file it was made from.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from selfassess.core.assessment import Answer, Assessment, Evidence, Status
from selfassess.core.questionnaire import (
    EvidenceRule,
    Goal,
    Guideline,
    Phase,
    Questionnaire,
    Requirement,
    Tier,
)


class Rule(StrEnum):
    """Why an answer does not count as met."""

    UNANSWERED = "unanswered"
    NOT_MET = "not_met"
    PARTLY_MET = "partly_met"
    EVIDENCE_MISSING = "evidence_missing"
    ADDRESS_MISSING = "address_missing"
    NOTE_MISSING = "note_missing"
    NOT_APPLICABLE_NOT_ALLOWED = "not_applicable_not_allowed"
    NOT_APPLICABLE_WITHOUT_REASON = "not_applicable_without_reason"

    @property
    def is_open(self) -> bool:
        """Something is still missing, but nothing was answered against the star."""
        return self in _OPEN


_OPEN = {
    Rule.UNANSWERED,
    Rule.EVIDENCE_MISSING,
    Rule.ADDRESS_MISSING,
    Rule.NOTE_MISSING,
    Rule.NOT_APPLICABLE_WITHOUT_REASON,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an answer counts as once the questionnaire's rules are applied."""

    requirement: Requirement
    status: Status
    rule: Rule | None
    """Why it does not count; None where it counts, or has left the tally."""
    missing: Rule | None = None
    """What keeps the answer from counting where its status would count."""
    is_shown: bool = False
    """The register has evidence that the answer cites, and it is of the kind asked for."""
    is_bare: bool = False
    """Nothing that it cites has an address or a file: nobody can look at it."""

    @property
    def is_left_out(self) -> bool:
        """Not applicable, with a reason: no longer asked."""
        return self.status is Status.NOT_APPLICABLE and self.rule is None

    @property
    def counts(self) -> bool:
        """It counts as met."""
        return self.rule is None and not self.is_left_out

    @property
    def lacks_advised_evidence(self) -> bool:
        """It counts, but the evidence that is recommended is missing."""
        return self.counts and not self.is_shown

    @property
    def is_shown_by_nothing(self) -> bool:
        """It counts, on evidence that nobody can look at."""
        return self.counts and self.is_bare


@dataclass(frozen=True, slots=True)
class Tally:
    """Met out of asked. `asked` leaves out what is not applicable."""

    met: int = 0
    asked: int = 0
    statuses: Mapping[Status, int] = field(default_factory=dict)
    """How many answers were given of each kind, before any rule."""

    def __add__(self, other: "Tally") -> "Tally":
        """Both together."""
        return Tally(
            self.met + other.met,
            self.asked + other.asked,
            {s: self.of(s) + other.of(s) for s in Status if self.of(s) + other.of(s)},
        )

    def of(self, status: Status) -> int:
        """How many answers have that status."""
        return self.statuses.get(status, 0)

    @property
    def total(self) -> int:
        """All requirements, whether or not they are applicable."""
        return sum(self.statuses.values())

    @property
    def answered(self) -> int:
        """How many have an answer of any kind."""
        return self.total - self.of(Status.UNANSWERED)

    @property
    def percent(self) -> int | None:
        """Rounded down, so 100 only when everything counts; None if nothing is asked."""
        return self.met * 100 // self.asked if self.asked else None


class Eligible(StrEnum):
    """Whether the star may be claimed."""

    YES = "eligible"
    POSSIBLE = "still_possible"
    NO = "not_eligible"


@dataclass(frozen=True, slots=True)
class Blocker:
    """A requirement that stands in the way, with the rule that says so."""

    requirement: Requirement
    rule: Rule


@dataclass(frozen=True, slots=True)
class Eligibility:
    """The verdict on one goal, and everything that stands in the way."""

    goal: Goal
    verdict: Eligible
    blockers: tuple[Blocker, ...]
    asked: int
    """How many requirements have to be complete."""
    empty_tiers: tuple[Tier, ...] = ()
    """Tiers the goal requires of which nothing is asked: no star by emptiness."""

    @property
    def counting(self) -> int:
        """How many of them are."""
        return self.asked - len(self.blockers)


@dataclass(frozen=True)
class Score:
    """All outcomes, and with them all tallies and the eligibility."""

    questionnaire: Questionnaire
    outcomes: Mapping[str, Outcome]
    """By requirement, in the questionnaire's order."""

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
            self._tallies[key] = _tally(outcomes)
        return self._tallies[key]

    @cached_property
    def _tallies(self) -> dict[tuple[int, Tier | None], Tally]:
        """By the identity of the part: to compare two parts is to compare all in them."""
        return {}

    @property
    def eligibility(self) -> Eligibility:
        """Whether the star may be claimed, and what stands in the way."""
        return self.verdicts[-1]

    @cached_property
    def verdicts(self) -> tuple[Eligibility, ...]:
        """One for each goal of the questionnaire; the star is the last."""
        return tuple(map(self._eligibility_for, self.questionnaire.goals))

    def _eligibility_for(self, goal: Goal) -> Eligibility:
        wanted = [
            self.outcomes[requirement.id]
            for phase in self.questionnaire.phases
            for requirement in phase.requirements
            if goal.takes(phase, requirement)
        ]
        blockers = tuple(_blockers(wanted, partly_counts=goal.partly_counts))
        asked = [o.requirement.tier for o in wanted if not o.is_left_out]
        empty = tuple(tier for tier in goal.requires if tier not in asked)
        verdict = _verdict(blockers, empty)
        return Eligibility(goal, verdict, blockers, len(asked), empty)


def _tally(outcomes: Collection[Outcome]) -> Tally:
    return Tally(
        met=sum(outcome.counts for outcome in outcomes),
        asked=sum(not outcome.is_left_out for outcome in outcomes),
        statuses=Counter(outcome.status for outcome in outcomes),
    )


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


def _verdict(blockers: tuple[Blocker, ...], empty_tiers: tuple[Tier, ...]) -> Eligible:
    if empty_tiers or any(not blocker.rule.is_open for blocker in blockers):
        return Eligible.NO
    return Eligible.POSSIBLE if blockers else Eligible.YES


def score(questionnaire: Questionnaire, assessment: Assessment) -> Score:
    """Apply the questionnaire's rules to every answer."""
    return Score(
        questionnaire,
        {
            requirement.id: outcome_of(
                requirement,
                assessment.answer_to(requirement.id),
                assessment.evidence,
            )
            for requirement in questionnaire.requirements
        },
    )


def rescore(before: Score, was: Assessment, now: Assessment) -> Score:
    """The score after a change: only what was answered otherwise is judged again.

    With thousands of requirements that is what keeps an answer from being felt.
    """
    if was.evidence is not now.evidence:
        return score(before.questionnaire, now)
    changed = {
        requirement_id: outcome_of(
            before.questionnaire.by_id[requirement_id], answer, now.evidence
        )
        for requirement_id in before.outcomes
        if (answer := now.answer_to(requirement_id))
        is not was.answer_to(requirement_id)
    }
    return Score(before.questionnaire, {**before.outcomes, **changed})


def outcome_of(
    requirement: Requirement, answer: Answer, register: Mapping[str, Evidence | None]
) -> Outcome:
    """What one answer counts as. Evidence counts only if the register has it.

    Of an entry that cannot be read (None) nothing is known but that it is there.
    """
    cited = [register[slug] for slug in answer.evidence if slug in register]
    shown = any(
        not requirement.evidence_address or each is None or each.url for each in cited
    )
    missing = _missing(requirement, answer, cited=bool(cited), shown=shown)
    return Outcome(
        requirement,
        answer.status,
        _rule_against(requirement, answer, missing),
        missing=missing,
        is_shown=shown,
        is_bare=shown and not any(e is None or e.shows_something for e in cited),
    )


def _missing(
    requirement: Requirement, answer: Answer, *, cited: bool, shown: bool
) -> Rule | None:
    """What an answer lacks that would count otherwise."""
    if requirement.evidence_rule is EvidenceRule.REQUIRED and not shown:
        return Rule.ADDRESS_MISSING if cited else Rule.EVIDENCE_MISSING
    return Rule.NOTE_MISSING if _lacks_note(requirement, answer) else None


def _lacks_note(requirement: Requirement, answer: Answer) -> bool:
    is_needed = answer.status.value in requirement.note_required
    return is_needed and not answer.note.strip()


_AGAINST = {
    Status.UNANSWERED: Rule.UNANSWERED,
    Status.NOT_MET: Rule.NOT_MET,
    Status.PARTLY_MET: Rule.PARTLY_MET,
}


def _rule_against(
    requirement: Requirement, answer: Answer, missing: Rule | None
) -> Rule | None:
    if answer.status is Status.NOT_APPLICABLE:
        return _rule_against_not_applicable(requirement, answer)
    if answer.status is Status.MET:
        return missing
    return _AGAINST[answer.status]


def _rule_against_not_applicable(
    requirement: Requirement, answer: Answer
) -> Rule | None:
    if not requirement.not_applicable:
        return Rule.NOT_APPLICABLE_NOT_ALLOWED
    if _lacks_note(requirement, answer):
        return Rule.NOT_APPLICABLE_WITHOUT_REASON
    return None
