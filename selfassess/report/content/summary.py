"""What the report says first: the numbers, the verdict, and what stands in the way."""

from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.core.model.details import Section
from selfassess.core.model.questionnaire import Tier
from selfassess.core.model.status import STATUSES
from selfassess.core.scoring.labels import (
    fraction,
    rule_label,
    status_label,
    tier_label,
)
from selfassess.core.scoring.score import Blocker, Eligibility, Score
from selfassess.core.scoring.tally import Tally
from selfassess.core.scoring.verdict_labels import (
    also_in_the_way_of,
    eligibility_label,
    empty_tier_sentence,
    star_rule,
    word_for,
)
from selfassess.core.text.i18n import _, ngettext
from selfassess.report.content.evidence import requirement_anchor
from selfassess.report.content.reviewers import BothSides
from selfassess.report.content.texts import heading_of
from selfassess.report.elements.charts import (
    TallyBar,
    bar,
    counted_label,
    counts_label,
)
from selfassess.report.elements.passages import Passage, passage, started

LONGEST_USUAL_COUNT = len("99/99")
MOST_LINES = 60
"""A page and a half."""


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One line of a chart: the picture and the numbers it shows."""

    title: Passage
    bar: TallyBar | None
    """None where nothing is asked."""
    counts: tuple[int, ...]
    counted: str
    is_total: bool = False


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
    nothing: str
    rows: tuple[SummaryRow, ...]

    @property
    def is_wide(self) -> bool:
        """Whether it counts so many that numbers need the room of the pictures."""
        return any(len(row.counted) > LONGEST_USUAL_COUNT for row in self.rows)


@dataclass(frozen=True, slots=True)
class InTheWay:
    """A requirement that keeps a verdict away, and the rule that says so."""

    target: str
    id: str
    title: Passage
    rule: str
    link_title: str


@dataclass(frozen=True, slots=True)
class Obstacles:
    """All that stands in the way of one verdict."""

    heading: str
    blockers: tuple[InTheWay, ...]

    @property
    def is_long(self) -> bool:
        """Whether a line for each that stands in the way would fill pages."""
        return len(self.blockers) > MOST_LINES

    @property
    def by_rule(self) -> tuple[tuple[str, tuple[InTheWay, ...]], ...]:
        """What stands in the way for one reason together, in the order of the phases."""
        rules = dict.fromkeys(obstacle.rule for obstacle in self.blockers)
        return tuple(
            (
                started(rule),
                tuple(obstacle for obstacle in self.blockers if obstacle.rule == rule),
            )
            for rule in rules
        )


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict with its rule and its reasons."""

    kind: str
    verdict: str
    name: Passage
    rule_word: str
    rule: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """Half a page for those who read no further."""

    heading: str
    sentence: str
    verdicts: tuple[Verdict, ...]
    """The star is the last."""
    in_the_way: tuple[Obstacles, ...]
    """Of the star, then what is in the way of other verdicts alone."""
    charts: tuple[Chart, ...]
    sides: BothSides | None
    """None where nobody has reviewed."""


def summary_of(
    score: Score, *, with_blockers: bool = True, sides: BothSides | None = None
) -> Summary:
    """The numbers and the verdict of a score."""
    return Summary(
        heading=_("Summary"),
        sentence=_sentence(score.tally(score.questionnaire)),
        verdicts=tuple(_verdict(score, eligibility) for eligibility in score.verdicts),
        in_the_way=tuple(_obstacles(score)) if with_blockers else (),
        charts=(_phases(score), _tiers(score)),
        sides=sides,
    )


def _sentence(tally: Tally) -> str:
    sentence = ngettext(
        "Of {total} requirement: {counts}. {counted}.",
        "Of {total} requirements: {counts}. {counted}.",
        tally.total,
    )
    return sentence.format(
        total=tally.total,
        counts=counts_label(tally),
        counted=started(counted_label(tally)),
    )


def _verdict(score: Score, eligibility: Eligibility) -> Verdict:
    goal = eligibility.goal
    count = len(eligibility.blockers)
    in_the_way = ngettext(
        "{count} requirement stands in the way.",
        "{count} requirements stand in the way.",
        count,
    ).format(count=count)
    empty = [empty_tier_sentence(tier) for tier in eligibility.empty_tiers]
    return Verdict(
        kind=eligibility.verdict,
        verdict=started(
            word_for(eligibility) if goal.award else eligibility_label(eligibility)
        ),
        name=passage(goal.name, score.questionnaire.language),
        rule_word=_("Rule:"),
        rule=star_rule(goal),
        reasons=tuple(([in_the_way] if count else []) + empty),
    )


def _obstacles(score: Score) -> Iterator[Obstacles]:
    language = score.questionnaire.language
    groups = [(heading_of(Section.BLOCKERS), score.eligibility.blockers)]
    for goal, blockers in score.beside_the_star:
        groups.append((also_in_the_way_of(goal, len(blockers)), blockers))
    for heading, blockers in groups:
        if blockers:
            yield Obstacles(
                heading, tuple(_in_the_way(blocker, language) for blocker in blockers)
            )


def _in_the_way(blocker: Blocker, language: str) -> InTheWay:
    requirement = blocker.requirement
    return InTheWay(
        target=f"#{requirement_anchor(requirement.id)}",
        id=requirement.id,
        title=passage(requirement.title, language),
        rule=rule_label(blocker.rule),
        link_title=f"{requirement.id}: {requirement.title}",
    )


def _phases(score: Score) -> Chart:
    questionnaire = score.questionnaire
    rows = [
        _row(passage(phase.title, questionnaire.language), score.tally(phase))
        for phase in questionnaire.phases
    ]
    total = _row(Passage(_("All phases")), score.tally(questionnaire), is_total=True)
    return _chart(_("Answers in each phase"), _("Phase"), (*rows, total))


def _tiers(score: Score) -> Chart:
    rows = [
        _row(Passage(tier_label(tier)), score.tally(score.questionnaire, tier))
        for tier in Tier
    ]
    return _chart(_("Answers in each tier"), _("Tier"), tuple(rows))


def _chart(caption: str, of: str, rows: tuple[SummaryRow, ...]) -> Chart:
    return Chart(
        caption=caption,
        of=of,
        share=_("Share"),
        columns=tuple(
            (row.kind, status_label(status)) for status, row in STATUSES.items()
        ),
        counted=_("Count as met"),
        nothing=_("Nothing is asked"),
        rows=rows,
    )


def _row(title: Passage, tally: Tally, *, is_total: bool = False) -> SummaryRow:
    return SummaryRow(
        title=title,
        bar=bar(tally) if tally.total else None,
        counts=tuple(tally.of(status) for status in STATUSES),
        counted=fraction(tally),
        is_total=is_total,
    )
