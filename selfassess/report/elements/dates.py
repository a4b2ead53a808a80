"""Days and periods, written out as the report shows them."""

from datetime import date

from selfassess.core.model.about.details import Period
from selfassess.core.text.i18n import _


def day_label(day: date) -> str:
    """The day as people write it."""
    return _("{day} {month} {year}").format(
        day=day.day, month=months()[day.month - 1], year=day.year
    )


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


def months() -> tuple[str, ...]:
    """Their names, in order."""
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )
