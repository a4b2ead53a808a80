"""The first page: what counts, the verdicts, both sides, and who answers for it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from selfassess.core.cycle.translated_assessment import untranslated_sentence
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.phases import Guideline
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.model.status import STATUSES
from selfassess.core.review.comparison import Comparison
from selfassess.core.review.comparison_labels import answers_sentence
from selfassess.core.review.labels import waiting_sentence
from selfassess.core.scoring.goal_rules import verdict_reasons
from selfassess.core.scoring.labels import (
    carried_sentence,
    fraction,
    status_label,
    tier_label,
)
from selfassess.core.scoring.levels.level_labels import given_levels, level_label
from selfassess.core.scoring.own_evidence import own_evidence_of, own_evidence_sentence
from selfassess.core.scoring.score import Eligibility, Score
from selfassess.core.scoring.tallies.tally import Tally
from selfassess.core.scoring.verdict_labels import eligibility_label
from selfassess.core.text.i18n import _, ngettext, started
from selfassess.core.text.languages.conventions import (
    clauses,
    in_a_row,
    labelled,
    listed,
)
from selfassess.core.timeline.action_states import actions_counted
from selfassess.core.timeline.judgement import Judgement
from selfassess.core.validation.register_lines import unanswered_sentence
from selfassess.report.content.omissions import wrong_reviews
from selfassess.report.content.title import Fact, origin_facts
from selfassess.report.elements.charts import TallyBar, bar
from selfassess.report.elements.links import titled
from selfassess.report.elements.passages import (
    Passage,
    asked_line,
    goal_place,
    part_place,
    passage,
)

LONGEST_USUAL_COUNT = len("99/99")
MOST_NUMBERS = 20
"""Of requirements in a line: the first page stays one."""
MOST_GUIDELINES = 4
"""That are named on the first page as those where everything counts, or the least."""


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One line of a chart: the picture and the numbers it shows."""

    title: Passage
    tier: str
    """Of the requirements that it counts; empty: it counts all of them."""
    bar: TallyBar
    counts: tuple[int, ...]
    counted: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A table whose rows carry a bar."""

    caption: str
    of: str
    """What the rows are."""
    share: str
    columns: tuple[tuple[str, str], ...]
    """For every status its name in the style sheet, and its word."""
    counted: str
    rows: tuple[SummaryRow, ...]

    @property
    def is_wide(self) -> bool:
        """Whether the chart counts so many that numbers need the room of the pictures."""
        return any(len(row.counted) > LONGEST_USUAL_COUNT for row in self.rows)


@dataclass(frozen=True, slots=True)
class Summary:
    """The report on one page, for those who read no further."""

    sentence: str
    chart: Chart
    caption: str
    facts: tuple[Fact, ...]


def summary_of(
    comparison: Comparison,
    left_out: tuple[str, ...],
    made_on: date,
    judgement: Judgement,
    *,
    with_blockers: bool,
) -> Summary:
    """The numbers, the verdicts and both sides, in the fewest lines.

    `left_out` are the files of reviews that have errors.
    """
    score = comparison.ours
    facts = [_verdict(score, eligibility) for eligibility in score.verdicts]
    if comparison.reviews or left_out:
        facts.append(_reviewed(comparison, left_out))
    return Summary(
        sentence=_sentence(score),
        chart=_chart(score),
        caption=_("The result"),
        facts=(
            *facts,
            *_levels(score),
            *_guidelines(score, with_blockers=with_blockers),
            *_remarks(comparison, judgement, made_on),
            *_untranslated(comparison.assessment),
            *origin_facts(score.questionnaire, comparison.assessment),
        ),
    )


def _sentence(score: Score) -> str:
    tally = score.tally(score.questionnaire)
    if not tally.asked:
        return _("All requirements are left out of the tally.")
    tiers = ((tier, score.tally(score.questionnaire, tier)) for tier in Tier)
    # Translators: {counted} is such as "35 of 49 requirements count as met"; {tiers}
    # such as "22 of 26 basic, 13 of 23 best practice"
    return _("{counted}: {tiers}.").format(
        counted=ngettext(
            "{met} of {asked} requirements counts as met",
            "{met} of {asked} requirements count as met",
            tally.met,
        ).format(met=tally.met, asked=tally.asked),
        tiers=listed(_of_tier(tier, of) for tier, of in tiers if of.asked),
    )


def _of_tier(tier: Tier, tally: Tally) -> str:
    return {
        Tier.BASIC: _("{met} of {asked} basic"),
        Tier.BEST_PRACTICE: _("{met} of {asked} best practice"),
    }[tier].format(met=tally.met, asked=tally.asked)


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


def _untranslated(assessment: Assessment) -> tuple[Fact, ...]:
    sentence = untranslated_sentence(assessment)
    label = Passage(_("Not translated"))
    return (Fact(label, (Passage(sentence),)),) if sentence else ()


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
    titles = [titled(part, questionnaire, more).text for part, more in parts]
    rest = ["…"] if len(titles) > MOST_GUIDELINES else []
    shown = clauses([*titles[:MOST_GUIDELINES], *rest])
    return Fact(Passage(label), (passage(shown, questionnaire.language),))


def _chart(score: Score) -> Chart:
    questionnaire = score.questionnaire
    rows = [
        _row(
            asked_line(questionnaire, phase.title, *part_place(phase), "title"),
            score.tally(phase, tier),
            tier,
        )
        for phase in questionnaire.phases
        for tier in Tier
        if score.tally(phase, tier).total
    ]
    total = _row(Passage(_("All phases")), score.tally(questionnaire))
    return Chart(
        caption=_("Answers in each phase"),
        of=_("Phase"),
        # Translators: a heading over a bar: the part of all answers
        share=_("Share"),
        columns=tuple(
            (row.kind, status_label(status)) for status, row in STATUSES.items()
        ),
        counted=_("Count as met"),
        rows=(*rows, total),
    )


def _row(title: Passage, tally: Tally, tier: Tier | None = None) -> SummaryRow:
    return SummaryRow(
        title=title,
        tier=tier_label(tier) if tier else "",
        bar=bar(tally),
        counts=tuple(tally.of(status) for status in STATUSES),
        counted=fraction(tally),
    )
