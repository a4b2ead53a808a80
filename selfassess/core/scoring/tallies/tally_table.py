"""What counts in each phase, tier by tier, as a table for terminals and screens."""

from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.core.model.questionnaire.phases import Part, Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.scoring.labels import (
    TIER_MARKS,
    fraction,
    percent_label,
    tier_label,
)
from selfassess.core.scoring.part_labels import phases_and_all
from selfassess.core.scoring.score import Score
from selfassess.core.scoring.tallies.tally import Tally
from selfassess.core.text.terminal import bar, cell_width, padded

BESIDE = len("  100 %  ")
"""Cells beside a bar and a fraction: the percentage, and what keeps them apart."""

FEWEST = len("   ")
"""Cells beside them where there is no room for the percentage."""


@dataclass(frozen=True, slots=True)
class TallyTable:
    """Tallies in a column for each tier, a row for each phase and one for all."""

    tiers: tuple[Tier, ...]
    rows: tuple[tuple[str, tuple[Tally, ...]], ...]
    has_percents: bool = True
    """Beside the fractions, which are always shown."""

    @property
    def title_cells(self) -> int:
        """How wide the longest title of a row is."""
        return max(cell_width(title) for title, _tallies in self.rows)

    @property
    def number_cells(self) -> int:
        """How wide the numbers behind a bar are, with what keeps columns apart."""
        fractions = (len(fraction(t)) for _title, tallies in self.rows for t in tallies)
        beside = BESIDE if self.has_percents else FEWEST
        return max([len("99/99"), *fractions]) + beside

    def lines(self, titles: int, bars: int) -> Iterator[str]:
        """The heads, then a line for each row, with titles and bars of that many cells."""
        cell = bars + self.number_cells
        heads = "".join(padded(self._head(tier), cell) for tier in self.tiers)
        yield f"{' ' * titles}  {heads}".rstrip()
        for title, tallies in self.rows:
            row = "".join(padded(self._cell(tally, bars), cell) for tally in tallies)
            yield f"{padded(title, titles)}  {row}".rstrip()

    def _head(self, tier: Tier) -> str:
        """The name of the tier, or its mark, which is no word that could be cut."""
        mark = "" if self.has_percents else TIER_MARKS[tier].strip()
        return mark or tier_label(tier)

    def _cell(self, tally: Tally, bars: int) -> str:
        shown = bar(tally.met, tally.asked, bars)
        if not self.has_percents:
            return f"{shown} {fraction(tally):>{self.number_cells - FEWEST}}"
        wide = self.number_cells - BESIDE
        return f"{shown} {fraction(tally):>{wide}} {percent_label(tally):>5}"


def tally_table(score: Score, *, guidelines: bool = False) -> TallyTable:
    """What counts in each phase and in all, or in each of its guidelines, too.

    A tier of which nothing is asked is left out.
    """
    questionnaire = score.questionnaire
    tiers = [tier for tier in Tier if score.tally(questionnaire, tier).total]
    parts: list[tuple[str, Questionnaire | Part]] = []
    for title, part in phases_and_all(questionnaire):
        parts.append((title, part))
        inside = part.guidelines if guidelines and isinstance(part, Phase) else ()
        parts += [(f"  {guideline.title}", guideline) for guideline in inside]
    rows = (
        (title, tuple(score.tally(part, tier) for tier in tiers))
        for title, part in parts
    )
    return TallyTable(tuple(tiers), tuple(rows))
