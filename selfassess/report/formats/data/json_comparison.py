"""Both sides of every answer for machines."""

from selfassess.core.model.questionnaire import Requirement
from selfassess.core.review.agreement import Agreement, Side, agreement_of, side_of
from selfassess.core.review.comparison import Comparison, Count, Flip
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.labels import outcome_label
from selfassess.core.scoring.rules import Rule
from selfassess.report.formats.data import json_models as shapes
from selfassess.report.formats.data.json_score import score_data


def comparison_data(comparison: Comparison) -> shapes.ComparisonData:
    """The score, every answer with its findings, and every reviewer."""
    score = score_data(comparison.ours, comparison.assessment, comparison.open)
    return shapes.ComparisonData(
        **dict(score),
        answers=tuple(
            _answer(comparison, requirement)
            for requirement in comparison.questionnaire.requirements
        ),
        reviewers=tuple(_reviewer(comparison, slug) for slug in comparison.reviews),
    )


def _answer(comparison: Comparison, requirement: Requirement) -> shapes.AnswerData:
    phase, guideline = comparison.questionnaire.places[requirement.id]
    outcome = comparison.ours.outcomes[requirement.id]
    row = comparison.rows[requirement.id]
    return shapes.AnswerData(
        requirement=requirement.id,
        number=comparison.questionnaire.numbers[requirement.id],
        phase=phase.id,
        guideline=guideline.id,
        tier=requirement.tier,
        title=requirement.title,
        status=row.answer.status,
        counts=outcome.counts,
        left_out=outcome.is_left_out,
        rule=outcome.rule,
        reason=outcome_label(outcome),
        note=row.answer.note,
        evidence=row.answer.evidence,
        all_dispute=row.all_dispute,
        findings=tuple(map(_finding, row.threads)),
    )


def _finding(thread: ReviewThread) -> shapes.FindingData:
    finding, reply = thread.finding, thread.reply
    return shapes.FindingData(
        reviewer=thread.slug,
        verdict=finding.verdict,
        status=finding.status,
        note=finding.note,
        supports=finding.supports,
        standing=agreement_of(thread),
        side=side_of(thread),
        on_an_earlier_answer=thread.is_outdated and not thread.is_silent,
        on_an_unknown_answer=thread.is_unplaced and not thread.is_silent,
        disputed=thread.is_disputed,
        waits=thread.needs_reply,
        unkept=thread.is_unkept,
        reply=shapes.ReplyData(decision=reply.decision, note=reply.note)
        if reply
        else None,
    )


def _reviewer(comparison: Comparison, slug: str) -> shapes.ReviewerData:
    review, questionnaire = comparison.reviews[slug], comparison.questionnaire
    phases = tuple(
        shapes.PhaseCountData(
            phase=phase.id, **dict(_count(comparison.count(slug, phase)))
        )
        for phase in questionnaire.phases
    )
    return shapes.ReviewerData(
        reviewer=slug,
        name=review.reviewer.name,
        organisation=review.reviewer.organisation,
        reflection=review.reflection,
        **dict(_count(comparison.count(slug, questionnaire))),
        phases=phases,
        star=_star(comparison, slug),
    )


def _count(count: Count) -> shapes.CountData:
    return shapes.CountData(
        reviewed=count.reviewed,
        asked=count.asked,
        standings={agreement.value: count.of(agreement) for agreement in Agreement},
        sides={side.value: count.on(side) for side in Side},
        on_an_earlier_answer=count.outdated,
        on_an_unknown_answer=count.unplaced,
    )


def _star(comparison: Comparison, slug: str) -> shapes.ReviewerStarData:
    eligibility = comparison.theirs[slug].eligibility
    rules = [blocker.rule for blocker in eligibility.blockers]
    return shapes.ReviewerStarData(
        eligibility=eligibility.verdict,
        in_the_way=len(rules),
        without_a_status=rules.count(Rule.UNANSWERED),
        flips=tuple(map(_flip, comparison.flips(slug))),
    )


def _flip(flip: Flip) -> shapes.FlipData:
    return shapes.FlipData(
        requirement=flip.requirement.id, answer=flip.ours, reviewer=flip.theirs
    )
