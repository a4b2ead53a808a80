"""The first page: what counts, the verdicts, both sides, and who answers for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.scoring.score import Score
from selfassess.core.scoring.tallies.tally import Tally
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import listed
from selfassess.report.content.first_page.result_chart import Chart, chart_of
from selfassess.report.content.first_page.title import Fact

_LINE = 95
"""So many characters fill a line of the facts."""
_MOST_BRIEF_LINES = 20
_MOST_SPARE_LINES = 18


@dataclass(frozen=True, slots=True)
class Summary:
    """The report on one page, for those who read no further."""

    sentence: str
    chart: Chart
    caption: str
    facts: tuple[Fact, ...]

    @property
    def is_brief(self) -> bool:
        """Whether it leaves a good part of a page, by a guess at its lines."""
        return self._lines <= _MOST_BRIEF_LINES

    @property
    def is_spare(self) -> bool:
        """Whether it would leave a quarter of a page, by the same guess."""
        return self._lines <= _MOST_SPARE_LINES

    @property
    def _lines(self) -> int:
        told = sum(
            ceil(len(value.text) / _LINE)
            for fact in self.facts
            for value in fact.values
        )
        return told + len(self.chart.rows)


def summary_of(score: Score, facts: Iterable[Fact]) -> Summary:
    """The numbers in a sentence and a chart, and the facts below them."""
    return Summary(
        sentence=_sentence(score),
        chart=chart_of(score),
        caption=_("The result"),
        facts=tuple(facts),
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
