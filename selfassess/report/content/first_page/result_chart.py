"""How the answers stand in each phase, as a table whose rows carry a bar."""

from dataclasses import dataclass

from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.model.status import STATUSES, Status
from selfassess.core.scoring.labels import fraction, status_label, tier_label
from selfassess.core.scoring.score import Score
from selfassess.core.scoring.tallies.tally import Tally
from selfassess.core.text.i18n import _
from selfassess.report.elements.charts import LACKING, TallyBar, bar, lacking
from selfassess.report.elements.passages import Passage, asked_line, part_place

LONGEST_USUAL_COUNT = len("99/99")


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
    """For every status its names in the style sheet, and its word."""
    counted: str
    rows: tuple[SummaryRow, ...]

    @property
    def is_wide(self) -> bool:
        """Whether the chart counts so many that numbers need the room of the pictures."""
        return any(len(row.counted) > LONGEST_USUAL_COUNT for row in self.rows)


def chart_of(score: Score) -> Chart:
    """How the answers stand in each phase, tier by tier, and in all of them."""
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
    whole = score.tally(questionnaire)
    total = _row(Passage(_("All phases")), whole)
    return Chart(
        caption=_("Answers in each phase"),
        of=_("Phase"),
        # Translators: a heading over a bar: the part of all answers
        share=_("Share"),
        columns=tuple(
            (_kind(status, whole), status_label(status)) for status in STATUSES
        ),
        counted=_("Count as met"),
        rows=(*rows, total),
    )


def _kind(status: Status, tally: Tally) -> str:
    """The names in the style sheet: the key of met shows both of its looks, if need be."""
    kind = STATUSES[status].kind
    is_split = status is Status.MET and lacking(tally)
    return f"{kind} {LACKING}" if is_split else kind


def _row(title: Passage, tally: Tally, tier: Tier | None = None) -> SummaryRow:
    return SummaryRow(
        title=title,
        tier=tier_label(tier) if tier else "",
        bar=bar(tally),
        counts=tuple(tally.of(status) for status in STATUSES),
        counted=fraction(tally),
    )
