"""A score as lines of text, and as data."""

from collections.abc import Iterator
from typing import Any

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire import Phase, Questionnaire, Tier
from selfassess.core.model.status import STATUSES
from selfassess.core.review.comparison import OpenFindings
from selfassess.core.review.labels import open_sentence
from selfassess.core.scoring.labels import (
    STATUS_GLYPHS,
    fraction,
    fraction_cells,
    percent_label,
    rule_label,
    state_label,
    status_label,
    tier_label,
)
from selfassess.core.scoring.part_labels import left_out_sentences
from selfassess.core.scoring.parts import left_out_parts
from selfassess.core.scoring.score import Blocker, Eligibility, Score
from selfassess.core.scoring.tally import Tally
from selfassess.core.scoring.verdict_labels import (
    in_the_way_label,
    star_rule,
    verdict_line,
    verdict_reasons,
)
from selfassess.core.text.i18n import _
from selfassess.core.text.terminal import bar, cell_width, padded

BAR = 12


def score_lines(
    score: Score, assessment: Assessment, open_findings: OpenFindings | None = None
) -> Iterator[str]:
    """Heading, phases with bars, the star line, and the blockers in order.

    Where there are reviews, a line says how much is unsettled.
    """
    questionnaire = score.questionnaire
    state = state_label(assessment.state).lower()
    yield f"{assessment.country} · {assessment.action_plan} · {state}"
    yield _("{title} ({id}, edition {edition})").format(
        title=questionnaire.title, id=questionnaire.id, edition=questionnaire.edition
    )
    yield ""
    yield from _table(score)
    yield ""
    yield _counts(score.tally(questionnaire))
    yield from left_out_sentences(questionnaire, assessment)
    if open_findings:
        yield open_sentence(open_findings)
    for eligibility in score.verdicts:
        yield from ("", verdict_line(eligibility))
        yield from (f"  {reason}" for reason in verdict_reasons(eligibility))
        if eligibility is not score.eligibility and eligibility.blockers:
            yield f"  {in_the_way_label(eligibility)}"
    yield from _blocker_lines(score)


def _table(score: Score) -> Iterator[str]:
    questionnaire = score.questionnaire
    tiers = [t for t in Tier if score.tally(questionnaire, t).total]
    parts: list[tuple[str, Questionnaire | Phase]] = [
        *((phase.title, phase) for phase in questionnaire.phases),
        (_("All phases"), questionnaire),
    ]
    width = max(cell_width(title) for title, _part in parts)
    wide = fraction_cells(score.tally(part, t) for _title, part in parts for t in tiers)
    cell = BAR + wide + 9
    heads = "".join(padded(tier_label(tier), cell) for tier in tiers)
    yield f"{' ' * width}  {heads}".rstrip()
    for title, part in parts:
        tallies = (_tally_cell(score.tally(part, tier), wide) for tier in tiers)
        cells = "".join(padded(text, cell) for text in tallies)
        yield f"{padded(title, width)}  {cells}".rstrip()


def _tally_cell(tally: Tally, wide: int) -> str:
    shown = bar(tally.met, tally.asked, BAR)
    return f"{shown} {fraction(tally):>{wide}} {percent_label(tally):>5}"


def _counts(tally: Tally) -> str:
    return " · ".join(
        f"{STATUS_GLYPHS[status]} {tally.of(status)} {status_label(status).lower()}"
        for status in STATUSES
        if tally.of(status)
    )


def _blocker_lines(score: Score) -> Iterator[str]:
    blockers = score.eligibility.blockers
    if not blockers:
        return
    yield ""
    yield _("In the way:")
    width = max(cell_width(blocker.requirement.id) for blocker in blockers)
    for blocker in blockers:
        glyph = STATUS_GLYPHS[score.outcomes[blocker.requirement.id].status]
        yield (
            f"  {glyph} {padded(blocker.requirement.id, width)}  "
            f"{blocker.requirement.title}: {rule_label(blocker.rule)}"
        )


def score_data(
    score: Score, assessment: Assessment, open_findings: OpenFindings | None = None
) -> dict[str, Any]:
    """The score for machines; what is unsettled, only where there are reviews."""
    questionnaire = score.questionnaire
    return {
        "country": assessment.country,
        "action_plan": assessment.action_plan,
        "state": assessment.state,
        "questionnaire": questionnaire.id,
        "edition": questionnaire.edition,
        "not_applicable": {
            part.id: reason
            for part, reason in left_out_parts(questionnaire, assessment)
        },
        "total": _tallies(score, questionnaire),
        "phases": [_phase_data(score, phase) for phase in questionnaire.phases],
        "star": _verdict_data(score, score.eligibility),
        "verdicts": [
            _verdict_data(score, eligibility) for eligibility in score.verdicts
        ],
        **({"findings": _findings(open_findings)} if open_findings else {}),
    }


def _verdict_data(score: Score, eligibility: Eligibility) -> dict[str, Any]:
    return {
        "name": eligibility.goal.name,
        "rule": star_rule(eligibility.goal),
        "eligibility": eligibility.verdict,
        "counting": eligibility.counting,
        "asked": eligibility.asked,
        "empty_tiers": list(eligibility.empty_tiers),
        "blockers": [_blocker_data(score, b) for b in eligibility.blockers],
    }


def _findings(found: OpenFindings) -> dict[str, int]:
    return {"waiting": found.waiting, "disputed": found.disputed}


def _phase_data(score: Score, phase: Phase) -> dict[str, Any]:
    guidelines = [
        {"id": guideline.id, "title": guideline.title, **_tallies(score, guideline)}
        for guideline in phase.guidelines
    ]
    return {
        "id": phase.id,
        "title": phase.title,
        **_tallies(score, phase),
        "guidelines": guidelines,
    }


def _tallies(score: Score, part: Any) -> dict[str, Any]:
    return {
        "all": _tally_data(score.tally(part)),
        **{tier.value: _tally_data(score.tally(part, tier)) for tier in Tier},
    }


def _tally_data(tally: Tally) -> dict[str, Any]:
    statuses = {s.value or "unanswered": tally.of(s) for s in STATUSES}
    return {
        "met": tally.met,
        "asked": tally.asked,
        "percent": tally.percent,
        "statuses": statuses,
    }


def _blocker_data(score: Score, blocker: Blocker) -> dict[str, Any]:
    requirement = blocker.requirement
    phase, guideline = score.questionnaire.places[requirement.id]
    return {
        "requirement": requirement.id,
        "title": requirement.title,
        "phase": phase.id,
        "guideline": guideline.id,
        "tier": requirement.tier,
        "rule": blocker.rule,
        "reason": rule_label(blocker.rule),
    }
