"""Rows of a portfolio in which only what a test mentions differs."""

from datetime import date
from typing import Any

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.status import Status
from selfassess.core.portfolio.assessed_row import row_of
from selfassess.core.portfolio.row import PortfolioRow
from tests.builders import BASIC, BEST_PRACTICE, answered, phase, questionnaire

SMALL = questionnaire(
    phase("first", a=BASIC, b=BEST_PRACTICE), phase("second", c=BASIC)
)


def row(
    path: str = "a.toml", asked: Questionnaire = SMALL, /, **told: Any
) -> PortfolioRow:
    """A row; statuses by requirement, everything else by the name of its field."""
    given = {key: told.pop(key) for key in [*told] if isinstance(told[key], Status)}
    made = row_of(path, asked, answered(**given), {}, date(2026, 5, 3))
    return made.model_copy(update={"id": path, **told})
