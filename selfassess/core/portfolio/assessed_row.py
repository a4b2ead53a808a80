"""The row of one assessment, out of its score, its reviews, its days and its owners."""

import hashlib
from collections.abc import Iterator
from datetime import date

from selfassess.core.cycle.owed_answers import owed_answers
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.phases import Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.portfolio.row import (
    COUNTS,
    LEFT_OUT,
    PortfolioRow,
    RowLevel,
    RowOwner,
    RowTally,
    RowVerdict,
)
from selfassess.core.review.labels import reviewer_label
from selfassess.core.review.open_findings import open_findings
from selfassess.core.review.threads import Reviews
from selfassess.core.scoring.eligibility import Eligibility
from selfassess.core.scoring.levels.level_labels import given_levels, level_title
from selfassess.core.scoring.outcome import Outcome
from selfassess.core.scoring.score import Score, score
from selfassess.core.scoring.tallies.tally import Tally
from selfassess.core.timeline.judgement import judge


def row_of(
    path: str,
    questionnaire: Questionnaire,
    assessment: Assessment,
    reviews: Reviews,
    today: date,
) -> PortfolioRow:
    """What a portfolio tells of an assessment on that day."""
    scored = score(questionnaire, assessment)
    findings = open_findings(questionnaire, assessment, reviews)
    return PortfolioRow(
        path=path,
        id=assessment.id,
        country=assessment.country,
        action_plan=assessment.action_plan,
        start=str(assessment.period.start or ""),
        end=str(assessment.period.end or ""),
        questionnaire=questionnaire.id,
        edition=questionnaire.edition,
        state=assessment.state,
        verdicts=tuple(map(_verdict, scored.verdicts)),
        tallies=tuple(_tallies(scored)),
        outcomes={key: _outcome(each) for key, each in scored.outcomes.items()},
        contradictions=tuple(judge(questionnaire, assessment, today).contradictions),
        levels=tuple(_levels(scored)),
        reviewers=tuple(reviewer_label(each.reviewer) for each in reviews.values()),
        disputed=findings.disputed,
        waiting=findings.waiting,
        owners=tuple(_owners(scored, assessment, today)),
        made_from_files=None,
        said=_said(assessment, reviews),
    )


def _verdict(eligibility: Eligibility) -> RowVerdict:
    return RowVerdict(
        name=eligibility.goal.name,
        is_award=eligibility.goal.award,
        eligibility=eligibility.verdict,
        counting=eligibility.counting,
        asked=eligibility.asked,
        in_the_way=eligibility.in_the_way,
    )


def _tallies(scored: Score) -> Iterator[RowTally]:
    for tier in (None, *Tier):
        yield _tally(scored.tally(scored.questionnaire, tier), tier)
        for phase in scored.questionnaire.phases:
            yield _tally(scored.tally(phase, tier), tier, phase)


def _tally(tally: Tally, tier: Tier | None, phase: Phase | None = None) -> RowTally:
    return RowTally(
        phase=phase.id if phase else None,
        title=phase.title if phase else "",
        tier=tier,
        met=tally.met,
        asked=tally.asked,
    )


def _outcome(outcome: Outcome) -> str:
    if outcome.rule:
        return outcome.rule.value
    return LEFT_OUT if outcome.is_left_out else COUNTS


def _levels(scored: Score) -> Iterator[RowLevel]:
    for asked, given in given_levels(scored.questionnaire, scored.levels):
        yield RowLevel(
            scale=asked.scale_id,
            phase=asked.phase.id,
            level=given.level,
            title=level_title(asked.scale, given.level),
            open=given.open,
        )


def _owners(scored: Score, assessment: Assessment, today: date) -> Iterator[RowOwner]:
    for owed in owed_answers(scored, assessment, today):
        asked, answered, _shown, opened, late = owed.counts
        yield RowOwner(
            name=owed.owner.name, asked=asked, answered=answered, open=opened, late=late
        )


def _said(assessment: Assessment, reviews: Reviews) -> str:
    # Without what reports do not carry, so that they say the same as their files.
    told = [assessment.for_the_public(), *reviews.values()]
    texts = "".join(
        each.model_dump_json(exclude_defaults=True, exclude={"wording"})
        for each in told
    )
    return hashlib.sha256(texts.encode()).hexdigest()[:16]
