"""The facts of the first page: verdicts, both sides, levels, and what else to know."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from selfassess.core.cycle.translated_assessment import untranslated_sentence
from selfassess.core.model.about.details import Section
from selfassess.core.model.questionnaire.phases import Guideline
from selfassess.core.review.comparison import Comparison
from selfassess.core.review.comparison_labels import answers_sentence
from selfassess.core.review.labels import waiting_sentence
from selfassess.core.scoring.eligibility import Eligibility
from selfassess.core.scoring.goal_rules import verdict_reasons
from selfassess.core.scoring.labels import carried_sentence
from selfassess.core.scoring.levels.level_labels import given_levels, level_label
from selfassess.core.scoring.own_evidence import own_evidence_of, own_evidence_sentence
from selfassess.core.scoring.score import Score
from selfassess.core.scoring.verdict_labels import eligibility_label
from selfassess.core.text.i18n import _, ngettext, started
from selfassess.core.text.languages.conventions import (
    clauses,
    in_a_row,
    isolated,
    labelled,
)
from selfassess.core.timeline.action_states import actions_counted
from selfassess.core.timeline.judgement import Judgement
from selfassess.core.validation.register_lines import unanswered_sentence
from selfassess.report.content.first_page.title import Fact, origin_facts
from selfassess.report.content.omissions import wrong_reviews
from selfassess.report.content.report_section import Given
from selfassess.report.elements.links import titled
from selfassess.report.elements.passages import Passage, asked_line, goal_place, passage

MOST_NUMBERS = 20
"""Of requirements in a line: the first page stays one."""
MOST_GUIDELINES = 4
"""That are named on the first page as those where everything counts, or the least."""


def summary_facts(given: Given) -> Iterator[Fact]:
    """What to know of the result, in the fewest lines."""
    comparison, score = given.comparison, given.comparison.ours
    yield from (_verdict(score, eligibility) for eligibility in score.verdicts)
    if comparison.reviews or given.left_out:
        yield _reviewed(comparison, given.left_out)
    yield from _levels(score)
    yield from _guidelines(score, with_blockers=Section.BLOCKERS in given.shown)
    yield from _remarks(comparison, given.judgement, given.today)
    yield from origin_facts(score.questionnaire, comparison.assessment)


def _verdict(score: Score, eligibility: Eligibility) -> Fact:
    verdict = started(eligibility_label(eligibility))
    return Fact(
        asked_line(
            score.questionnaire,
            eligibility.goal.name,
            *(*goal_place(score.questionnaire, eligibility.goal), "name"),
        ),
        tuple(
            map(Passage, (verdict, *verdict_reasons(eligibility, score.questionnaire)))
        ),
    )


def _reviewed(comparison: Comparison, left_out: tuple[str, ...]) -> Fact:
    count = len(comparison.reviews)
    sentence = ngettext(
        "{count} reviewer: {answers} · {waiting}",
        "{count} reviewers: {answers} · {waiting}",
        count,
    ).format(
        count=count,
        answers=answers_sentence(comparison),
        waiting=waiting_sentence(comparison.open.waiting),
    )
    sentences = (sentence if count else "", wrong_reviews(left_out))
    return Fact(Passage(_("Reviewed")), tuple(map(Passage, filter(None, sentences))))


def _levels(score: Score) -> Iterator[Fact]:
    """What the government gives on each scale, on one line."""
    questionnaire = score.questionnaire
    by_scale: dict[str, list[str]] = {}
    for asked, given in given_levels(questionnaire, score.levels):
        label = labelled(asked.phase.title, level_label(asked.scale, given))
        by_scale.setdefault(asked.scale_id, []).append(label)
    for scale_id, labels in by_scale.items():
        title = questionnaire.scales[scale_id].title
        name = asked_line(questionnaire, title, "scales", scale_id, "title")
        yield Fact(name, (Passage(clauses(labels)),))


def _guidelines(score: Score, *, with_blockers: bool) -> Iterator[Fact]:
    """Where everything counts, and where most is in the way."""
    parts = [part for each in score.questionnaire.phases for part in each.guidelines]
    tallies = [(part, score.tally(part)) for part in parts]
    whole = [part for part, tally in tallies if 0 < tally.asked == tally.met]
    if whole:
        # Translators: label before the titles of guidelines
        yield _named(_("Everything counts in"), ((part, "") for part in whole), score)
    lacking = [(part, t.asked - t.met) for part, t in tallies if t.asked > t.met]
    if lacking and with_blockers:
        lacking.sort(key=lambda each: -each[1])
        most = ((part, f" ({count})") for part, count in lacking)
        # Translators: label before the titles of guidelines
        yield _named(_("Most is in the way in"), most, score)


def _remarks(
    comparison: Comparison, judgement: Judgement, today: date
) -> Iterator[Fact]:
    """What else there is to know on that day, each if there is anything."""
    actions = actions_counted(comparison.assessment, today)
    sentences = (
        (started(_("to confirm")), carried_sentence(comparison.ours)),
        (_("Own evidence"), _own_evidence(comparison)),
        (_("Contradictions"), _contradicted(comparison, judgement)),
        (_("Comments on the draft"), unanswered_sentence(comparison.assessment)),
        (_("Actions"), f"{actions}." if actions else ""),
        (_("Not translated"), untranslated_sentence(comparison.assessment)),
    )
    for label, sentence in sentences:
        if sentence:
            yield Fact(Passage(label), (Passage(sentence),))


def _own_evidence(comparison: Comparison) -> str:
    """Which answers that count rest on the government's own documents alone."""
    own = own_evidence_of(comparison.ours, comparison.assessment)
    shown = comparison.questionnaire.in_numbers(own.alone)
    if len(own.alone) > MOST_NUMBERS:
        numbers = comparison.questionnaire.numbers
        shown = in_a_row([*(numbers[key] for key in own.alone[:MOST_NUMBERS]), "…"])
    sentence = own_evidence_sentence(own)
    return labelled(sentence, shown) if sentence else ""


def _contradicted(comparison: Comparison, judgement: Judgement) -> str:
    """Which answers the days of events, or the forum, speak against."""
    numbers = comparison.questionnaire.in_numbers(judgement.contradictions)
    sentence = judgement.count_sentence
    return labelled(sentence, numbers) if sentence else ""


def _named(label: str, parts: Iterable[tuple[Guideline, str]], score: Score) -> Fact:
    questionnaire = score.questionnaire
    titles = [isolated(titled(part, questionnaire, more).text) for part, more in parts]
    rest = ["…"] if len(titles) > MOST_GUIDELINES else []
    shown = clauses([*titles[:MOST_GUIDELINES], *rest])
    told = passage(shown, questionnaire.language)
    # Each title has its own direction; what stands between them, that of the report.
    return Fact(Passage(label), (replace(told, direction=""),))
