"""Days and the time between them, written out for people."""

from datetime import date

from selfassess.core.text.i18n import _, ngettext


def day_label(day: date) -> str:
    """The day as people write it."""
    return _("{day} {month} {year}").format(
        day=day.day, month=months()[day.month - 1], year=day.year
    )


def day_of_year_label(month: int, day: int) -> str:
    """A day of any year as people write it."""
    return _("{day} {month}").format(day=day, month=months()[month - 1])


def from_and_to(start: date, end: date) -> dict[str, str]:
    """Two days for one sentence, as `start` and `end`; a year that they share comes once."""
    first = day_label(start)
    if start.year == end.year:
        first = day_of_year_label(start.month, start.day)
    return {"start": first, "end": day_label(end)}


def distance_label(day: date, today: date) -> str:
    """How far off a day is, seen from today."""
    count = (day - today).days
    if count == 0:
        return _("today")
    if count > 0:
        return ngettext("in {count} day", "in {count} days", count).format(count=count)
    sentence = ngettext("{count} day ago", "{count} days ago", -count)
    return sentence.format(count=-count)


def late_label(day: date, today: date) -> str:
    """How long ago something was due."""
    count = (today - day).days
    sentence = ngettext("late by {count} day", "late by {count} days", count)
    return sentence.format(count=count)


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
