"""Which requirements are met most rarely in a portfolio, and why."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.portfolio.group_heads import heads_of
from selfassess.core.portfolio.groups import Ask, Cells, grouped, side_by_side_sentence
from selfassess.core.portfolio.portfolio_table import PortfolioTable
from selfassess.core.portfolio.row import COUNTS, LEFT_OUT, PortfolioRow
from selfassess.core.portfolio.selection import Condition
from selfassess.core.scoring.labels import rule_label, tier_word
from selfassess.core.scoring.rules import Rule


def by_requirement(
    rows: Sequence[PortfolioRow], ask: Ask, conditions: Collection[Condition] = ()
) -> PortfolioTable:
    """How many meet each requirement, within one edition; the rarest met comes first.

    The conditions narrow the requirements by tier, phase and id.
    """
    heads = heads_of(
        *("questionnaire", "edition", "requirement", "title", "tier", "assessments"),
        *("meet", "in_the_way", "reason"),
    )
    cells = tuple(_requirements(rows, ask, conditions))
    return PortfolioTable(heads, cells, side_by_side_sentence(rows))


def _requirements(
    rows: Sequence[PortfolioRow], ask: Ask, conditions: Collection[Condition]
) -> Cells:
    for asks, group in grouped(rows, lambda row: row.asks).items():
        asked = ask(*asks)
        counts = {
            key: Counter(row.outcomes.get(key, LEFT_OUT) for row in group)
            for key in group[0].outcomes
            if _is_wanted(key, asked, conditions)
        }
        for key in sorted(counts, key=lambda key: -_in_the_way(counts[key]).total()):
            yield (*asks, key, *_about(key, asked), *_figures(counts[key]))


def _in_the_way(outcomes: Counter[str]) -> Counter[str]:
    return Counter({k: n for k, n in outcomes.items() if k not in (COUNTS, LEFT_OUT)})


def _figures(outcomes: Counter[str]) -> Iterator[str | int | None]:
    against = _in_the_way(outcomes)
    yield outcomes.total() - outcomes[LEFT_OUT]
    yield outcomes[COUNTS]
    yield against.total()
    reasons = against.most_common(1)
    yield rule_label(Rule(reasons[0][0])) if reasons else None


def _about(
    key: str, questionnaire: Questionnaire | None
) -> tuple[str | None, str | None]:
    requirement = questionnaire.by_id.get(key) if questionnaire else None
    if requirement is None:
        return None, None
    return requirement.title, tier_word(requirement.tier)


def _is_wanted(
    key: str, questionnaire: Questionnaire | None, conditions: Collection[Condition]
) -> bool:
    values: dict[str, str | None] = {"requirement": key, "tier": None, "phase": None}
    if questionnaire and key in questionnaire.by_id:
        values["tier"] = questionnaire.by_id[key].tier
        values["phase"] = questionnaire.places[key][0].id
    return all(each.holds(values[each.name]) for each in conditions)
