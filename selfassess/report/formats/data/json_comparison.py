"""Both sides of every answer for machines."""

from datetime import date

from selfassess.core.review.agreement import Agreement, Side
from selfassess.core.review.comparison import Comparison, Count
from selfassess.core.scoring.eligibility import StarVerdict
from selfassess.core.scoring.rules import Rule
from selfassess.report.formats.data.json_answers import AnswerData, answer_data
from selfassess.report.formats.data.machine_data import MachineData
from selfassess.report.formats.data.scores.json_levels import LevelData, levels_data
from selfassess.report.formats.data.scores.json_score import ScoreData, score_data


class FlipData(MachineData):
    """A requirement that stands to the star in one way here, in another there."""

    requirement: str
    answer: Rule | None
    """What stands in the way by the government's answer; null if nothing does."""
    reviewer: Rule | None
    """What does by the reviewer's."""


class ReviewerStarData(MachineData):
    """The star as a reviewer's answers make it."""

    eligibility: StarVerdict
    in_the_way: int
    without_a_status: int
    """Those of them for which the reviewer gave no status."""
    flips: tuple[FlipData, ...]
    """What makes the star differ between the government's answers and theirs."""


class CountData(MachineData):
    """How often one reviewer's view stands how to the answers."""

    reviewed: int
    asked: int
    standings: dict[str, int]
    sides: dict[str, int]
    on_an_earlier_answer: int
    on_an_unknown_answer: int


class PhaseCountData(CountData):
    """How often a reviewer agrees within one phase."""

    phase: str


class ReviewerData(CountData):
    """Who reviewed how much; the names are not verified."""

    reviewer: str
    name: str
    organisation: str
    reflection: str
    phases: tuple[PhaseCountData, ...]
    levels: tuple[LevelData, ...]
    star: ReviewerStarData


class ComparisonData(ScoreData):
    """Both sides of every answer."""

    answers: tuple[AnswerData, ...]
    reviewers: tuple[ReviewerData, ...]


def comparison_data(comparison: Comparison, today: date) -> ComparisonData:
    """The score, every answer with its findings, and every reviewer."""
    score = score_data(comparison.ours, comparison.assessment, comparison.open, today)
    return ComparisonData(
        **dict(score),
        answers=tuple(
            answer_data(comparison, row.requirement) for row in comparison.rows.values()
        ),
        reviewers=tuple(_reviewer(comparison, slug) for slug in comparison.reviews),
    )


def _reviewer(comparison: Comparison, slug: str) -> ReviewerData:
    review, questionnaire = comparison.reviews[slug], comparison.questionnaire
    phases = tuple(
        PhaseCountData(phase=phase.id, **dict(_count(comparison.count(slug, phase))))
        for phase in questionnaire.phases
    )
    return ReviewerData(
        reviewer=slug,
        name=review.reviewer.name,
        organisation=review.reviewer.organisation,
        reflection=review.reflection,
        **dict(_count(comparison.count(slug, questionnaire))),
        phases=phases,
        levels=tuple(levels_data(questionnaire, review.levels)),
        star=_star(comparison, slug),
    )


def _count(count: Count) -> CountData:
    return CountData(
        reviewed=count.reviewed,
        asked=count.asked,
        standings={agreement.value: count.of(agreement) for agreement in Agreement},
        sides={side.value: count.on(side) for side in Side},
        on_an_earlier_answer=count.outdated,
        on_an_unknown_answer=count.unplaced,
    )


def _star(comparison: Comparison, slug: str) -> ReviewerStarData:
    eligibility = comparison.theirs[slug].eligibility
    rules = [blocker.rule for blocker in eligibility.blockers]
    return ReviewerStarData(
        eligibility=eligibility.verdict,
        in_the_way=len(rules),
        without_a_status=rules.count(Rule.UNANSWERED),
        flips=tuple(
            FlipData(
                requirement=flip.requirement.id, answer=flip.ours, reviewer=flip.theirs
            )
            for flip in comparison.flips(slug)
        ),
    )
