"""Requirements against assessments: what every answer comes to, at one look."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.status import Status
from selfassess.core.portfolio.groups import Ask, grouped
from selfassess.core.portfolio.row import COUNTS, LEFT_OUT, PortfolioRow
from selfassess.core.scoring.labels import STATUS_GLYPHS, rule_label, status_word
from selfassess.core.scoring.rules import Rule
from selfassess.core.text.i18n import _


class Heat(StrEnum):
    """How an answer stands to what is asked."""

    COUNTS = "counts"
    PARTLY = "partly"
    AGAINST = "against"
    OPEN = "open"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class HeatCell:
    """What one answer comes to: how it is drawn, and what it says."""

    heat: Heat
    glyph: str
    text: str


@dataclass(frozen=True, slots=True)
class HeatMap:
    """All assessments of one edition beside each other."""

    questionnaire: str
    edition: str
    assessments: tuple[PortfolioRow, ...]
    lines: tuple[tuple[str, tuple[HeatCell, ...]], ...]
    """The title of each requirement, and what each assessment comes to there."""

    @property
    def legend(self) -> list[HeatCell]:
        """Every kind of cell that occurs, once, from what counts to what is left out."""
        cells = dict.fromkeys(cell for _title, line in self.lines for cell in line)
        return sorted(cells, key=lambda cell: [*Heat].index(cell.heat))


def heat_maps(rows: Sequence[PortfolioRow], ask: Ask) -> Iterator[HeatMap]:
    """One for each edition of a questionnaire that is answered."""
    for (identifier, edition), group in grouped(rows, lambda row: row.asks).items():
        asked = ask(identifier, edition)
        lines = (
            (_title(key, asked), tuple(_cell(row.outcomes.get(key)) for row in group))
            for key in group[0].outcomes
        )
        yield HeatMap(identifier, edition, tuple(group), tuple(lines))


def _title(key: str, questionnaire: Questionnaire | None) -> str:
    requirement = questionnaire.by_id.get(key) if questionnaire else None
    return requirement.title if requirement else key


def _cell(outcome: str | None) -> HeatCell:
    if outcome == COUNTS:
        return HeatCell(Heat.COUNTS, STATUS_GLYPHS[Status.MET], _("counts"))
    if outcome in (LEFT_OUT, None):
        status = Status.NOT_APPLICABLE
        return HeatCell(Heat.LEFT_OUT, STATUS_GLYPHS[status], status_word(status))
    rule = Rule(outcome)
    if rule is Rule.PARTLY_MET:
        glyph, heat = STATUS_GLYPHS[Status.PARTLY_MET], Heat.PARTLY
    elif rule.is_open:
        glyph, heat = STATUS_GLYPHS[Status.UNANSWERED], Heat.OPEN
    else:
        glyph, heat = STATUS_GLYPHS[Status.NOT_MET], Heat.AGAINST
    return HeatCell(heat, glyph, rule_label(rule))
