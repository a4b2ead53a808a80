"""The score of an assessment for machines."""

from collections.abc import Iterator

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire import Guideline, Phase, Questionnaire, Tier
from selfassess.core.model.status import Status
from selfassess.core.review.open_findings import OpenFindings
from selfassess.core.scoring.labels import rule_label
from selfassess.core.scoring.own_evidence import own_evidence_of
from selfassess.core.scoring.parts import left_out_parts
from selfassess.core.scoring.score import Blocker, Eligibility, Score
from selfassess.core.scoring.verdict_labels import star_rule
from selfassess.core.validation.register_entries import unanswered_comments
from selfassess.report.formats.data import json_models as shapes


def score_data(
    score: Score, assessment: Assessment, findings: OpenFindings
) -> shapes.ScoreData:
    """The score, and how much is unsettled with reviewers."""
    own = own_evidence_of(score, assessment)
    return shapes.ScoreData(
        **dict(assessment_data(score, assessment)),
        waiting=findings.waiting,
        disputed=findings.disputed,
        unanswered_comments=unanswered_comments(assessment),
        own_evidence_alone=own.alone,
        evidence_unsaid=own.unsaid,
    )


def assessment_data(score: Score, assessment: Assessment) -> shapes.AssessmentData:
    """Whose answers they are, the star, every verdict and all tallies."""
    questionnaire = score.questionnaire
    stars = tuple(_star(score, eligibility) for eligibility in score.verdicts)
    return shapes.AssessmentData(
        country=assessment.country,
        action_plan=assessment.action_plan,
        language=assessment.language,
        state=assessment.state,
        questionnaire=shapes.Asked(
            id=questionnaire.id,
            edition=questionnaire.edition,
            title=questionnaire.title,
        ),
        not_applicable={
            part.id: reason
            for part, reason in left_out_parts(questionnaire, assessment)
        },
        star=stars[-1],
        verdicts=stars,
        tallies=tuple(_tallies(score)),
    )


def _star(score: Score, eligibility: Eligibility) -> shapes.StarData:
    return shapes.StarData(
        name=eligibility.goal.name,
        rule=star_rule(eligibility.goal, score.questionnaire),
        eligibility=eligibility.verdict,
        counting=eligibility.counting,
        asked=eligibility.asked,
        empty_tiers=eligibility.empty_tiers,
        blockers=tuple(_blocker(score, blocker) for blocker in eligibility.blockers),
    )


def _blocker(score: Score, blocker: Blocker) -> shapes.BlockerData:
    requirement = blocker.requirement
    phase, guideline = score.questionnaire.places[requirement.id]
    return shapes.BlockerData(
        requirement=requirement.id,
        title=requirement.title,
        phase=phase.id,
        guideline=guideline.id,
        tier=requirement.tier,
        rule=blocker.rule,
        reason=rule_label(blocker.rule),
    )


def _tallies(score: Score) -> Iterator[shapes.TallyData]:
    yield from _tallies_of(score, score.questionnaire)
    for phase in score.questionnaire.phases:
        yield from _tallies_of(score, phase, phase.id)
        for guideline in phase.guidelines:
            yield from _tallies_of(score, guideline, phase.id, guideline.id)


def _tallies_of(
    score: Score,
    part: Questionnaire | Phase | Guideline,
    phase: str | None = None,
    guideline: str | None = None,
) -> Iterator[shapes.TallyData]:
    for tier in (None, *Tier):
        tally = score.tally(part, tier)
        yield shapes.TallyData(
            phase=phase,
            guideline=guideline,
            tier=tier,
            met=tally.met,
            asked=tally.asked,
            percent=tally.percent,
            statuses={
                status.value or "unanswered": tally.of(status) for status in Status
            },
        )
