"""A portfolio by requirement, phase, cycle, country or owner.

What counts is added up within one edition of a questionnaire alone: other editions ask
something else. They stand side by side.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.model.status import State
from selfassess.core.portfolio.group_heads import heads_of
from selfassess.core.portfolio.portfolio_columns import COLUMNS, fraction_of, head_of
from selfassess.core.portfolio.portfolio_table import (
    Cell,
    NamedRequirements,
    PortfolioTable,
)
from selfassess.core.portfolio.row import COUNTS, LEFT_OUT, PortfolioRow
from selfassess.core.scoring.eligibility import StarVerdict
from selfassess.core.text.i18n import _

Rows = Sequence[PortfolioRow]
Cells = Iterator[tuple[Cell, ...]]
Key = TypeVar("Key", bound=Hashable)
Ask = Callable[[str, str], Questionnaire | None]
"""The questionnaire of that id and edition, if it is known here."""


class Grouping(StrEnum):
    """What the rows of the table are, where they are not assessments."""

    REQUIREMENT = "requirement"
    PHASE = "phase"
    CYCLE = "cycle"
    COUNTRY = "country"
    OWNER = "owner"


def assessments_table(rows: Rows, names: Sequence[str]) -> PortfolioTable:
    """A row for each assessment, with these columns."""
    cells = (tuple(COLUMNS[name].text(row) for name in names) for row in rows)
    return PortfolioTable(tuple(map(head_of, names)), tuple(cells))


def grouped(
    rows: Rows, key: Callable[[PortfolioRow], Key]
) -> dict[Key, list[PortfolioRow]]:
    """The assessments by what is the same for some of them."""
    groups: dict[Key, list[PortfolioRow]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return groups


def side_by_side_sentence(rows: Rows) -> str:
    """That nothing is added up over what asks something else; empty for one edition."""
    if len({row.asks for row in rows}) < 2:
        return ""
    return _(
        "Several editions of questionnaires are answered; they stand side by side, "
        "because each asks something else."
    )


def by_phase(rows: Rows) -> PortfolioTable:
    """How much counts in each phase, added up within one edition."""
    heads = heads_of(
        *("questionnaire", "edition", "phase", "assessments", "complete"),
        *("basic", "best_practice"),
    )
    return PortfolioTable(heads, tuple(_phases(rows)), side_by_side_sentence(rows))


def _phases(rows: Rows) -> Cells:
    for asks, group in grouped(rows, lambda row: row.asks).items():
        for phase, title in group[0].phases.items():
            basic = [row.tally(Tier.BASIC, phase) for row in group]
            best = [row.tally(Tier.BEST_PRACTICE, phase) for row in group]
            complete = sum(each.met == each.asked > 0 for each in basic)
            figures = complete, fraction_of(*basic), fraction_of(*best)
            yield (*asks, title, len(group), *figures)


def by_country(rows: Rows) -> PortfolioTable:
    """How many assessments a country has, and how they stand."""
    heads = heads_of(
        *("country", "questionnaire", "edition", "assessments", "final", "reached"),
        *("possible", "contradictions", "disputed", "waiting"),
    )
    return PortfolioTable(heads, tuple(_countries(rows)), side_by_side_sentence(rows))


def _countries(rows: Rows) -> Cells:
    groups = grouped(rows, lambda row: (row.country, *row.asks))
    for key, group in sorted(groups.items()):
        verdicts = [row.star.eligibility for row in group]
        yield (
            *key,
            len(group),
            sum(row.state is State.FINAL for row in group),
            verdicts.count(StarVerdict.YES),
            verdicts.count(StarVerdict.POSSIBLE),
            sum(len(row.contradictions) for row in group),
            sum(row.disputed for row in group),
            sum(row.waiting for row in group),
        )


def by_cycle(rows: Rows, ask: Ask) -> PortfolioTable:
    """A country's plans in order, each with what counts otherwise than in the last one.

    Only plans that answer one edition are compared.
    """
    shown = ("country", "plan", "period", "questionnaire", "edition", "verdict")
    heads = heads_of(*shown, "basic", "best_practice", "rose", "fell")
    return PortfolioTable(heads, tuple(_cycles(rows, ask)), side_by_side_sentence(rows))


def in_cycles(rows: Rows) -> list[PortfolioRow]:
    """A country's plans one after the other, as they stand in the table by cycle."""
    return sorted(rows, key=lambda row: (row.country, row.start, row.path))


def _cycles(rows: Rows, ask: Ask) -> Cells:
    names = ("country", "plan", "period", "questionnaire", "edition", "verdict")
    before: dict[tuple[str, ...], PortfolioRow] = {}
    for row in in_cycles(rows):
        earlier = before.get((row.country, *row.asks))
        before[row.country, *row.asks] = row
        shown = (*names, "basic", "best_practice")
        cells: list[Cell] = [COLUMNS[name].text(row) for name in shown]
        asked = ask(*row.asks)
        yield (*cells, _newly(earlier, row, asked), _newly(row, earlier, asked))


def _newly(
    before: PortfolioRow | None,
    now: PortfolioRow | None,
    questionnaire: Questionnaire | None,
) -> Cell:
    """The requirements that count now and did not when asked before; None without both."""
    if before is None or now is None:
        return None
    counting = (key for key, each in now.outcomes.items() if each == COUNTS)
    others = (COUNTS, LEFT_OUT, None)
    ids = [key for key in counting if before.outcomes.get(key) not in others]
    numbers = questionnaire.numbers if questionnaire else {}
    return NamedRequirements((*ids,), tuple(numbers.get(key, key) for key in ids))


def by_owner(rows: Rows) -> PortfolioTable:
    """What each owner has to supply, in all assessments together."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        for owner in row.owners:
            counts[owner.name].update(owner.model_dump(exclude={"name"}))
            counts[owner.name]["assessments"] += 1
    names = ("assessments", "asked", "answered", "open", "late")
    cells: Cells = (
        (owner, *(counted[name] for name in names))
        for owner, counted in sorted(counts.items())
    )
    return PortfolioTable(heads_of("owner", *names), tuple(cells))


HOLDS: Mapping[str, Callable[[PortfolioRow, str], bool]] = {
    "country": lambda row, country: row.country == country,
    "owner": lambda row, name: any(owner.name == name for owner in row.owners),
    "requirement": lambda row, key: row.outcomes.get(key, LEFT_OUT) != LEFT_OUT,
    "phase": lambda row, title: title in row.phases.values(),
    "questionnaire": lambda row, identifier: row.questionnaire == identifier,
    "edition": lambda row, edition: row.edition == edition,
}
"""Whether an assessment is in the group of a row, by the columns that name groups."""

BY = {
    Grouping.PHASE: by_phase,
    Grouping.COUNTRY: by_country,
    Grouping.OWNER: by_owner,
}
"""The tables that need nothing but the rows; others need the questionnaires."""
