"""What the two sides make of the same answers, side by side and never averaged."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.review import FindingVerdict
from selfassess.core.review.agreement import AGREEMENTS, Agreement, Side, agreement_of
from selfassess.core.review.open_findings import OpenFindings, unsettled
from selfassess.core.review.threads import Reviews, ReviewThread, threads_of
from selfassess.core.review.viewpoint import as_seen_by
from selfassess.core.scoring.rules import Rule
from selfassess.core.scoring.score import Score, score


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One requirement: the government's answer, and what each reviewer makes of it."""

    requirement: Requirement
    answer: Answer
    threads: tuple[ReviewThread, ...]

    @property
    def differs(self) -> bool:
        """Whether somebody who reviewed the answer does not simply agree with it."""
        return self.differs_for([thread.slug for thread in self.threads])

    def differs_for(self, slugs: Collection[str]) -> bool:
        """One of these who has reviewed it does not simply agree with it as it is."""
        return any(
            not thread.is_on_this_answer or agreement_of(thread) is not Agreement.AGREES
            for thread in self.threads
            if thread.slug in slugs and not thread.is_silent
        )

    @property
    def all_dispute(self) -> bool:
        """Whether two reviewers or more took a side, and all of them disagree."""
        sides = (FindingVerdict.AGREE, FindingVerdict.DISAGREE)
        taken = [v.is_disputed for v in self.threads if v.finding.verdict in sides]
        return len(taken) > 1 and all(taken)


@dataclass(frozen=True, slots=True)
class Count:
    """How often one reviewer's view stands how to the answers."""

    agreements: Mapping[Agreement, int] = field(default_factory=dict)
    outdated: int = 0
    """Of all that were reviewed: given on an earlier answer."""
    unplaced: int = 0
    """Of all that were reviewed: nobody knows on which answer."""

    def of(self, agreement: Agreement) -> int:
        """How many of the reviewer's findings agree or disagree in this way."""
        return self.agreements.get(agreement, 0)

    def on(self, side: Side) -> int:
        """How many of the reviewer's findings stand on that side."""
        return sum(
            self.of(agreement)
            for agreement, row in AGREEMENTS.items()
            if row.side is side
        )

    @property
    def asked(self) -> int:
        """How many requirements were compared."""
        return sum(self.agreements.values())

    @property
    def reviewed(self) -> int:
        """All on which the reviewer gave a verdict, if only that they cannot tell."""
        return self.asked - self.of(Agreement.NOT_REVIEWED)


@dataclass(frozen=True, slots=True)
class Flip:
    """A requirement that stands to the star in one way here, in another there."""

    requirement: Requirement
    ours: Rule | None
    """What stands in the way by the government's answer; None if nothing does."""
    theirs: Rule | None
    """What does by the reviewer's."""

    @property
    def is_unsaid(self) -> bool:
        """Whether the verdict differs only because the reviewer gave no status."""
        return self.theirs is Rule.UNANSWERED


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both sides of every answer, and the star worked out from each side's."""

    questionnaire: Questionnaire
    assessment: Assessment
    reviews: Reviews
    rows: Mapping[str, ComparisonRow]
    """By requirement, in the questionnaire's order; all, or those that were asked for."""
    ours: Score
    """From the government's answers."""
    theirs: Mapping[str, Score]
    """From each reviewer's, by the name that they have in files."""

    def count(self, slug: str, part: Questionnaire | Phase | Guideline) -> Count:
        """How often one reviewer agrees in one phase or guideline, or everywhere."""
        return _count(
            thread
            for requirement in part.requirements
            if requirement.id in self.rows
            for thread in self.rows[requirement.id].threads
            if thread.slug == slug
        )

    def flips(self, slug: str) -> tuple[Flip, ...]:
        """What makes the star differ between the answers and one reviewer's."""
        ours, theirs = _in_the_way(self.ours), _in_the_way(self.theirs[slug])
        flips = (
            Flip(row.requirement, ours.get(name), theirs.get(name))
            for name, row in self.rows.items()
        )
        return tuple(f for f in flips if _weight(f.ours) != _weight(f.theirs))

    @property
    def is_whole(self) -> bool:
        """Whether nothing was left out: then it can be set beside the star."""
        return self.rows.keys() == self.questionnaire.by_id.keys()

    @property
    def open(self) -> OpenFindings:
        """How much is unsettled between the two sides."""
        return unsettled(v for row in self.rows.values() for v in row.threads)


def _in_the_way(score: Score) -> dict[str, Rule]:
    return {b.requirement.id: b.rule for b in score.eligibility.blockers}


def _weight(rule: Rule | None) -> int:
    """What a rule does to the star: nothing, keep it open, rule it out."""
    if rule is None:
        return 0
    return 1 if rule.is_open else 2


def _count(threads: Iterable[ReviewThread]) -> Count:
    threads = tuple(threads)
    return Count(
        Counter(map(agreement_of, threads)),
        outdated=sum(v.is_outdated and not v.is_silent for v in threads),
        unplaced=sum(v.is_unplaced and not v.is_silent for v in threads),
    )


def compare(
    questionnaire: Questionnaire, assessment: Assessment, reviews: Reviews
) -> Comparison:
    """Put the answers and all reviews side by side."""
    rows = {
        requirement.id: ComparisonRow(
            requirement,
            assessment.answer_to(requirement.id),
            threads_of(assessment, reviews, requirement.id),
        )
        for requirement in questionnaire.requirements
    }
    theirs = {
        slug: score(questionnaire, as_seen_by(slug, questionnaire, assessment, reviews))
        for slug in reviews
    }
    ours = score(questionnaire, assessment)
    return Comparison(questionnaire, assessment, reviews, rows, ours, theirs)
