"""The report for machines: what is claimed, what it counts as, and what shows it.

`report.schema.json` beside this module is the schema; a test keeps the two together.
"""

from selfassess import __version__
from selfassess.core.assessment import Assessment, Status
from selfassess.core.labels import outcome_label, rule_label, star_rule
from selfassess.core.questionnaire import Phase, Questionnaire, Tier
from selfassess.core.scoring import Score, score
from selfassess.report.shapes import (
    AnswerData,
    Asked,
    BlockerData,
    EvidenceData,
    FileData,
    ReportData,
    StarData,
    TallyData,
)
from selfassess.report.view import ReportView

SCHEMA = "https://json-schema.org/draft/2020-12/schema"


def report_schema() -> dict[str, object]:
    """JSON Schema of `render_json`'s result."""
    return {"$schema": SCHEMA, **ReportData.model_json_schema(mode="serialization")}


def render_json(
    questionnaire: Questionnaire, assessment: Assessment, view: ReportView
) -> str:
    """The report as JSON."""
    result = score(questionnaire, assessment)
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
        star=_star(result),
        tallies=_tallies(result),
        texts={name: getattr(texts, name) for name in type(texts).model_fields},
        remarks=assessment.remarks,
        answers=_answers(result, assessment),
        evidence=_evidence(assessment),
        files=tuple(
            FileData(name=each.name, sha256=each.digest) for each in view.attachments
        ),
    )
    return data.model_dump_json(indent=2) + "\n"


def _star(result: Score) -> StarData:
    eligibility = result.eligibility
    return StarData(
        name=result.questionnaire.star.name,
        rule=star_rule(result.questionnaire.star),
        eligibility=eligibility.verdict,
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


def _answers(result: Score, assessment: Assessment) -> tuple[AnswerData, ...]:
    found = []
    for requirement in result.questionnaire.requirements:
        phase, guideline = result.questionnaire.places[requirement.id]
        outcome = result.outcomes[requirement.id]
        answer = assessment.answer_to(requirement.id)
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
            )
        )
    return tuple(found)


def _evidence(assessment: Assessment) -> dict[str, EvidenceData]:
    return {
        slug: EvidenceData(
            number=number,
            title=each.title,
            url=each.url,
            file=each.file,
            date=each.date,
            note=each.note,
        )
        for number, (slug, each) in enumerate(assessment.evidence.items(), start=1)
    }
