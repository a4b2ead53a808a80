"""The columns of a portfolio whose rows are not assessments."""

from selfassess.core.portfolio.portfolio_columns import COLUMNS, head_of
from selfassess.core.portfolio.portfolio_table import ColumnHead
from selfassess.core.text.i18n import marked_as, pgettext

_TITLES = {
    "requirement": marked_as("a column of a table", "Requirement"),
    "title": marked_as("a column of a table", "Title"),
    "tier": marked_as("a column of a table", "Tier"),
    "phase": marked_as("a column of a table", "Phase"),
    "owner": marked_as("a column of a table", "Owner"),
    "assessments": marked_as("a column of a table", "Assessments"),
    "final": marked_as("a column of a table", "Final"),
    "reached": marked_as("a column of a table", "Verdict is yes"),
    "possible": marked_as("a column of a table", "Still possible"),
    "meet": marked_as("a column of a table", "Meet it"),
    "in_the_way": marked_as("a column of a table", "In the way"),
    "reason": marked_as("a column of a table", "Most often because"),
    "complete": marked_as("a column of a table", "Basic complete"),
    "rose": marked_as("a column of a table", "Counts now"),
    "fell": marked_as("a column of a table", "Counts no more"),
    "asked": marked_as("a column of a table", "Asked"),
    "answered": marked_as("a column of a table", "Answered"),
    "open": marked_as("a column of a table", "Open"),
    "late": marked_as("a column of a table", "Late"),
}


def heads_of(*names: str) -> tuple[ColumnHead, ...]:
    """The heads of these columns, in the language in force."""
    return tuple(
        head_of(name)
        if name in COLUMNS
        else ColumnHead(name, pgettext("a column of a table", _TITLES[name]))
        for name in names
    )
