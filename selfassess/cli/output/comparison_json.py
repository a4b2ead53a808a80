"""A comparison as data, with every requirement."""

from typing import Any

from selfassess.core.review.agreement import Agreement, Side, side_of, standing_of
from selfassess.core.review.comparison import Comparison, ComparisonRow, Count, Flip
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.parts import left_out_parts
from selfassess.core.scoring.score import Eligibility


def compare_data(comparison: Comparison) -> dict[str, Any]:
    """The comparison for machines."""
    questionnaire, about = comparison.questionnaire, comparison.assessment
    return {
        "country": about.country,
        "action_plan": about.action_plan,
        "state": about.state,
        "questionnaire": questionnaire.id,
        "edition": questionnaire.edition,
        "not_applicable": {
            part.id: reason for part, reason in left_out_parts(questionnaire, about)
        },
        "waiting": comparison.open.waiting,
        "disputed": comparison.open.disputed,
        "star": _star(comparison.ours.eligibility),
        "verdicts": [_star(eligibility) for eligibility in comparison.ours.verdicts],
        "reviewers": [_reviewer(comparison, slug) for slug in comparison.reviews],
        "requirements": [_row(row) for row in comparison.rows.values()],
    }


def _star(eligibility: Eligibility) -> dict[str, Any]:
    return {
        "name": eligibility.goal.name,
        "eligibility": eligibility.verdict,
        "in_the_way": len(eligibility.blockers),
    }


def _reviewer(comparison: Comparison, slug: str) -> dict[str, Any]:
    questionnaire = comparison.questionnaire
    who = comparison.reviews[slug].reviewer
    return {
        "reviewer": slug,
        "name": who.name,
        "organisation": who.organisation,
        "reflection": comparison.reviews[slug].reflection,
        **_count(comparison.count(slug, questionnaire)),
        "phases": [
            {
                "id": phase.id,
                "title": phase.title,
                **_count(comparison.count(slug, phase)),
            }
            for phase in questionnaire.phases
        ],
        "star": {
            **_star(comparison.theirs[slug].eligibility),
            "flips": [_flip(flip) for flip in comparison.flips(slug)],
        },
    }


def _count(count: Count) -> dict[str, Any]:
    return {
        "reviewed": count.reviewed,
        "asked": count.asked,
        "standings": {agreement.value: count.of(agreement) for agreement in Agreement},
        "sides": {side.value: count.on(side) for side in Side},
        "on_an_earlier_answer": count.stale,
        "on_an_unknown_answer": count.unplaced,
    }


def _flip(flip: Flip) -> dict[str, Any]:
    return {
        "requirement": flip.requirement.id,
        "title": flip.requirement.title,
        "answer": flip.ours,
        "reviewer": flip.theirs,
    }


def _row(row: ComparisonRow) -> dict[str, Any]:
    return {
        "id": row.requirement.id,
        "title": row.requirement.title,
        "status": row.answer.status,
        "note": row.answer.note,
        "all_dispute": row.all_dispute,
        "findings": [_finding(thread) for thread in row.threads],
    }


def _finding(thread: ReviewThread) -> dict[str, Any]:
    finding, reply = thread.finding, thread.reply
    return {
        "reviewer": thread.slug,
        "verdict": finding.verdict,
        "status": finding.status,
        "note": finding.note,
        "supports": finding.supports,
        "standing": standing_of(thread),
        "side": side_of(thread),
        "on_an_earlier_answer": thread.is_outdated and not thread.is_silent,
        "on_an_unknown_answer": thread.is_unplaced and not thread.is_silent,
        "disputed": thread.is_disputed,
        "waits": thread.needs_reply,
        "unkept": thread.is_unkept,
        "reply": {"decision": reply.decision, "note": reply.note} if reply else None,
    }
