"""The score of an assessment for machines."""

from collections.abc import Iterator
from datetime import date

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.model.status import State, Status
from selfassess.core.review.open_findings import OpenFindings
from selfassess.core.scoring.own_evidence import own_evidence_of
from selfassess.core.scoring.parts import left_out_parts
from selfassess.core.scoring.score import Score
from selfassess.core.timeline.action_states import ActionState, action_counts
from selfassess.core.timeline.judgement import judge
from selfassess.core.validation.register_lines import unanswered_comments
from selfassess.report.formats.data.json_timeline import (
    ContradictionData,
    TimeRuleData,
    contradictions_data,
    time_rules_data,
)
from selfassess.report.formats.data.machine_data import MachineData
from selfassess.report.formats.data.scores.json_levels import LevelData, levels_data
from selfassess.report.formats.data.scores.json_star import StarData, star_data


class Asked(MachineData):
    """Which questionnaire was answered."""

    id: str
    edition: str
    title: str


class TallyData(MachineData):
    """How many answers count, of a guideline, of a phase or of all."""

    phase: str | None
    """None: of all phases."""
    guideline: str | None
    """None: of the whole phase."""
    tier: Tier | None
    met: int
    asked: int
    percent: int | None
    """Rounded down; None where nothing is asked."""
    statuses: dict[str, int]


class AssessmentData(MachineData):
    """Whose answers they are, and how they score."""

    country: str
    action_plan: str
    language: str
    state: State
    questionnaire: Asked
    not_applicable: dict[str, str]
    """Phases and guidelines that are left out as a whole, with the reason."""
    star: StarData
    verdicts: tuple[StarData, ...]
    """All that the questionnaire knows; the star is the last."""
    tallies: tuple[TallyData, ...]
    levels: tuple[LevelData, ...]
    """All that are asked."""


class ScoreData(AssessmentData):
    """The score, and how much is unsettled with reviewers."""

    waiting: int
    """Findings that wait for a reply."""
    disputed: int
    """Findings that disagree with the answer as it is."""
    unanswered_comments: int
    """Comments on the draft of the report that have no answer."""
    action_counts: dict[ActionState, int]
    """How many actions are done, open, late, or will not be done."""
    own_evidence_alone: tuple[str, ...]
    """Answers that count and rest on the government's own documents alone."""
    evidence_unsaid: tuple[str, ...]
    """Those that may: of some evidence it is not said by whom it was made."""
    time_rules: tuple[TimeRuleData, ...]
    contradictions: tuple[ContradictionData, ...]


def score_data(
    score: Score, assessment: Assessment, findings: OpenFindings, today: date
) -> ScoreData:
    """The score, and how much is unsettled with reviewers, on that day."""
    own = own_evidence_of(score, assessment)
    judgement = judge(score.questionnaire, assessment, today)
    return ScoreData(
        **dict(assessment_data(score, assessment)),
        waiting=findings.waiting,
        disputed=findings.disputed,
        unanswered_comments=unanswered_comments(assessment),
        action_counts=action_counts(assessment.actions.values(), today),
        own_evidence_alone=own.alone,
        evidence_unsaid=own.unsaid,
        time_rules=tuple(time_rules_data(score.questionnaire, judgement)),
        contradictions=tuple(contradictions_data(judgement)),
    )


def assessment_data(score: Score, assessment: Assessment) -> AssessmentData:
    """Whose answers they are, the star, every verdict and all tallies."""
    questionnaire = score.questionnaire
    stars = tuple(star_data(score, eligibility) for eligibility in score.verdicts)
    return AssessmentData(
        country=assessment.country,
        action_plan=assessment.action_plan,
        language=assessment.language,
        state=assessment.state,
        questionnaire=Asked(
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
        levels=tuple(levels_data(questionnaire, score.levels)),
    )


def _tallies(score: Score) -> Iterator[TallyData]:
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
) -> Iterator[TallyData]:
    for tier in (None, *Tier):
        tally = score.tally(part, tier)
        yield TallyData(
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
