"""A score as lines of text."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from selfassess.cli.output.columns import part_in_columns
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.status import STATUSES
from selfassess.core.review.labels import open_sentence
from selfassess.core.review.open_findings import OpenFindings
from selfassess.core.scoring.eligibility import Blocker, Eligibility
from selfassess.core.scoring.goal_rules import verdict_reasons
from selfassess.core.scoring.labels import (
    STATUS_GLYPHS,
    carried_sentence,
    count_of,
    rule_label,
    state_word,
)
from selfassess.core.scoring.levels.level_labels import level_sentences
from selfassess.core.scoring.own_evidence import own_evidence_of, own_evidence_sentence
from selfassess.core.scoring.part_labels import left_out_sentences
from selfassess.core.scoring.score import Score
from selfassess.core.scoring.tallies.tally import Tally
from selfassess.core.scoring.tallies.tally_table import tally_table
from selfassess.core.scoring.verdict_labels import in_the_way_label, verdict_line
from selfassess.core.text.i18n import _, started
from selfassess.core.text.languages.conventions import labelled, lead
from selfassess.core.timeline.action_states import actions_sentence
from selfassess.core.timeline.judgement import judge
from selfassess.core.timeline.labels import contradiction_lines
from selfassess.core.validation.register_lines import unanswered_sentence

BAR = 12


def score_lines(
    score: Score,
    assessment: Assessment,
    today: date,
    open_findings: OpenFindings | None = None,
) -> Iterator[str]:
    """Heading, phases with bars, the star line, and the blockers in order.

    Where there are reviews, a line says how much is unsettled.
    """
    questionnaire = score.questionnaire
    state = state_word(assessment.state)
    yield f"{assessment.country} · {assessment.action_plan} · {state}"
    # Translators: the questionnaire: its title, its id and its edition.
    yield _("{title} ({id}, edition {edition})").format(
        title=questionnaire.title, id=questionnaire.id, edition=questionnaire.edition
    )
    yield ""
    table = tally_table(score)
    yield from table.lines(table.title_cells, BAR)
    yield ""
    yield _counts(score.tally(questionnaire))
    yield from _sentences(score, assessment, today)
    if open_findings:
        yield open_sentence(open_findings)
    for eligibility in score.verdicts:
        yield from _verdict_lines(score, eligibility)
    blockers = map(partial(_blocker_row, score), score.eligibility.blockers)
    yield from part_in_columns(lead(started(_("in the way"))), blockers)
    yield from _contradiction_lines(questionnaire, assessment, today)


def _sentences(score: Score, assessment: Assessment, today: date) -> Iterator[str]:
    """What there is to know of answers, levels, evidence and registers behind the score."""
    questionnaire = score.questionnaire
    yield from filter(None, (carried_sentence(score),))
    yield from left_out_sentences(questionnaire, assessment)
    yield from level_sentences(questionnaire, score.levels)
    if own := own_evidence_sentence(own_evidence_of(score, assessment)):
        yield f"{own}."
    registers = (unanswered_sentence(assessment), actions_sentence(assessment, today))
    yield from filter(None, registers)


def _verdict_lines(score: Score, eligibility: Eligibility) -> Iterator[str]:
    yield from ("", verdict_line(eligibility))
    for reason in verdict_reasons(eligibility, score.questionnaire):
        yield f"  {reason}"
    if eligibility is not score.eligibility and eligibility.blockers:
        yield f"  {in_the_way_label(eligibility, score.questionnaire)}"


def _counts(tally: Tally) -> str:
    return " · ".join(
        f"{STATUS_GLYPHS[status]} {count_of(status, tally.of(status))}"
        for status in STATUSES
        if tally.of(status)
    )


def _contradiction_lines(
    questionnaire: Questionnaire, assessment: Assessment, today: date
) -> Iterator[str]:
    judgement = judge(questionnaire, assessment, today)
    heading = _("Days or forum speak against these answers:")
    return part_in_columns(heading, contradiction_lines(questionnaire, judgement))


def _blocker_row(score: Score, blocker: Blocker) -> tuple[str, str, str]:
    requirement = blocker.requirement
    glyph = STATUS_GLYPHS[score.outcomes[requirement.id].status]
    number = score.questionnaire.numbers[requirement.id]
    text = labelled(requirement.title, rule_label(blocker.rule))
    return f"{glyph} {number}", requirement.id, text
