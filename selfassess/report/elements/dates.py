"""Periods, written out as the report shows them."""

from datetime import date

from selfassess.core.model.about.details import Period
from selfassess.core.text.i18n import _
from selfassess.core.timeline.day_labels import day_label


def period_label(period: Period) -> str:
    """From when to when a period goes, as far as it is known."""
    start, end = _moment_label(period.start), _moment_label(period.end)
    if start and end:
        return _("{start} to {end}").format(start=start, end=end)
    if start:
        return _("from {start}").format(start=start)
    if end:
        return _("until {end}").format(end=end)
    return _("Not stated")


def _moment_label(moment: int | date | None) -> str:
    if moment is None:
        return ""
    return day_label(moment) if isinstance(moment, date) else str(moment)
