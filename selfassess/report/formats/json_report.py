"""The report for machines: what is claimed, what it counts as, and what shows it.

`report.schema.json` beside this module is the schema; a test keeps the two together.
"""

from selfassess import __version__
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire import Phase, Questionnaire, Tier
from selfassess.core.model.status import Status
from selfassess.core.review.agreement import Agreement, Side, side_of, standing_of
from selfassess.core.review.comparison import Comparison, Flip
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.labels import outcome_label, rule_label
from selfassess.core.scoring.parts import left_out_parts
from selfassess.core.scoring.rules import Rule
from selfassess.core.scoring.score import Eligibility, Score
from selfassess.core.scoring.verdict_labels import star_rule
from selfassess.report.content.report import ReportView
from selfassess.report.formats.json_models import (
    AnswerData,
    Asked,
    BlockerData,
    EvidenceData,
    FileData,
    FindingData,
    FlipData,
    ReplyData,
    ReportData,
    ReviewerData,
    ReviewerStarData,
    StarData,
    TallyData,
)

SCHEMA = "https://json-schema.org/draft/2020-12/schema"


def report_schema() -> dict[str, object]:
    """JSON Schema of `render_json`'s result."""
    return {"$schema": SCHEMA, **ReportData.model_json_schema(mode="serialization")}


def render_json(view: ReportView) -> str:
    """The report as JSON."""
    comparison = view.seen
    questionnaire, assessment, result = (
        comparison.questionnaire,
        comparison.assessment,
        comparison.ours,
    )
    texts = assessment.texts
    data = ReportData(
        program=f"selfassess {__version__}",
        made_on=view.attachments[0].day,
        country=assessment.country,
        action_plan=assessment.action_plan,
        language=assessment.language,
        state=assessment.state,
        questionnaire=Asked(
            id=questionnaire.id,
            edition=questionnaire.edition,
            title=questionnaire.title,
        ),
        star=_star(result.eligibility),
        verdicts=tuple(map(_star, result.verdicts)),
        tallies=_tallies(result),
        texts={name: getattr(texts, name) for name in type(texts).model_fields},
        remarks=assessment.remarks,
        not_applicable={
            part.id: reason
            for part, reason in left_out_parts(questionnaire, assessment)
        },
        answers=_answers(comparison),
        reviewers=tuple(_reviewer(comparison, slug) for slug in comparison.reviews),
        reviews_left_out=view.left_out,
        waiting=comparison.open.waiting,
        disputed=comparison.open.disputed,
        evidence=_evidence(assessment),
        files=tuple(
            FileData(name=attachment.name, sha256=attachment.digest)
            for attachment in view.attachments
        ),
    )
    return data.model_dump_json(indent=2) + "\n"


def _star(eligibility: Eligibility) -> StarData:
    return StarData(
        name=eligibility.goal.name,
        rule=star_rule(eligibility.goal),
        eligibility=eligibility.verdict,
        counting=eligibility.counting,
        asked=eligibility.asked,
        empty_tiers=tuple(eligibility.empty_tiers),
        blockers=tuple(
            BlockerData(
                requirement=blocker.requirement.id,
                rule=blocker.rule,
                reason=rule_label(blocker.rule),
            )
            for blocker in eligibility.blockers
        ),
    )


def _tallies(result: Score) -> tuple[TallyData, ...]:
    questionnaire = result.questionnaire
    parts: list[Questionnaire | Phase] = [questionnaire, *questionnaire.phases]
    tiers: list[Tier | None] = [None, *Tier]
    return tuple(
        _tally(result, part, tier, part.id if isinstance(part, Phase) else None)
        for part in parts
        for tier in tiers
    )


def _tally(
    result: Score, part: Questionnaire | Phase, tier: Tier | None, phase: str | None
) -> TallyData:
    tally = result.tally(part, tier)
    statuses = {status.value or "unanswered": tally.of(status) for status in Status}
    return TallyData(
        phase=phase, tier=tier, met=tally.met, asked=tally.asked, statuses=statuses
    )


def _answers(comparison: Comparison) -> tuple[AnswerData, ...]:
    found, result = [], comparison.ours
    for requirement in result.questionnaire.requirements:
        phase, guideline = result.questionnaire.places[requirement.id]
        outcome = result.outcomes[requirement.id]
        row = comparison.rows[requirement.id]
        answer = row.answer
        found.append(
            AnswerData(
                requirement=requirement.id,
                phase=phase.id,
                guideline=guideline.id,
                tier=requirement.tier,
                title=requirement.title,
                status=answer.status,
                counts=outcome.counts,
                left_out=outcome.is_left_out,
                rule=outcome.rule,
                reason=outcome_label(outcome),
                note=answer.note,
                evidence=answer.evidence,
                findings=tuple(map(_finding, row.threads)),
            )
        )
    return tuple(found)


def _evidence(assessment: Assessment) -> dict[str, EvidenceData]:
    return {
        slug: EvidenceData(
            number=number,
            title=evidence.title,
            url=evidence.url,
            file=evidence.file,
            date=evidence.date,
            note=evidence.note,
        )
        for number, (slug, evidence) in enumerate(assessment.evidence.items(), start=1)
    }


def _finding(thread: ReviewThread) -> FindingData:
    finding, reply = thread.finding, thread.reply
    return FindingData(
        reviewer=thread.slug,
        verdict=finding.verdict,
        status=finding.status,
        note=finding.note,
        supports=finding.supports,
        standing=standing_of(thread),
        side=side_of(thread),
        on_an_earlier_answer=thread.is_outdated and not thread.is_silent,
        on_an_unknown_answer=thread.is_unplaced and not thread.is_silent,
        disputed=thread.is_disputed,
        waits=thread.needs_reply,
        unkept=thread.is_unkept,
        reply=ReplyData(decision=reply.decision, note=reply.note) if reply else None,
    )


def _reviewer(comparison: Comparison, slug: str) -> ReviewerData:
    review, count = (
        comparison.reviews[slug],
        comparison.count(slug, comparison.questionnaire),
    )
    eligibility = comparison.theirs[slug].eligibility
    rules = [blocker.rule for blocker in eligibility.blockers]
    return ReviewerData(
        reviewer=slug,
        name=review.reviewer.name,
        organisation=review.reviewer.organisation,
        reflection=review.reflection,
        reviewed=count.reviewed,
        asked=count.asked,
        standings={each.value: count.of(each) for each in Agreement},
        sides={each.value: count.on(each) for each in Side},
        on_an_earlier_answer=count.stale,
        on_an_unknown_answer=count.unplaced,
        star=ReviewerStarData(
            eligibility=eligibility.verdict,
            in_the_way=len(rules),
            without_a_status=rules.count(Rule.UNANSWERED),
            flips=tuple(map(_flip, comparison.flips(slug))),
        ),
    )


def _flip(flip: Flip) -> FlipData:
    return FlipData(
        requirement=flip.requirement.id, answer=flip.ours, reviewer=flip.theirs
    )
