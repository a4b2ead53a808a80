"""Days and the time between them, written out for people."""

from datetime import date

from selfassess.core.text.i18n import _, ngettext, pgettext
from selfassess.core.timeline.calendar_months import months_between

MONTHS_IN_DAYS = 3
"""So many months and more are told in months."""


def day_label(day: date) -> str:
    """The day as people write it."""
    pattern = pgettext("CLDR", "{day} {month} {year}")
    return pattern.format(year=day.year, **_parts(day.month, day.day))


def day_of_year_label(month: int, day: int) -> str:
    """A day of any year as people write it."""
    return pgettext("CLDR", "{day} {month}").format(**_parts(month, day))


def _parts(month: int, day: int) -> dict[str, str]:
    # Translators: the first day of a month in a date, such as "1er" in French
    first = pgettext("the first day of a month", "1")
    return {
        "day": first if day == 1 else str(day),
        "month": months()[month - 1],
        "month_number": str(month),  # in some languages months have no names
    }


def from_and_to(start: date, end: date) -> dict[str, str]:
    """Two days for one sentence, as `start` and `end`; a year that they share comes once."""
    first = day_label(start)
    if start.year == end.year:
        first = day_of_year_label(start.month, start.day)
    return {"start": first, "end": day_label(end)}


def distance_label(day: date, today: date) -> str:
    """How far off a day is, seen from today."""
    if day == today:
        return _("today")
    if day > today:
        # Translators: {time} is a span such as "3 days"
        return _("in {time}").format(time=time_label(today, day))
    # Translators: {time} is a span such as "3 days"
    return _("{time} ago").format(time=time_label(day, today))


def late_label(day: date, today: date) -> str:
    """How long ago something was due."""
    # Translators: {time} is a span such as "3 days"
    return _("late by {time}").format(time=time_label(day, today))


def time_label(start: date, end: date) -> str:
    """The time from one day to a later one; a long one in whole months and years."""
    months = months_between(start, end)
    if months < MONTHS_IN_DAYS:
        return days_label((end - start).days)
    years, months = divmod(months, 12)
    in_years = ngettext("{count} year", "{count} years", years).format(count=years)
    if not (years and months):
        return in_years if years else months_label(months)
    return _("{years} and {months}").format(years=in_years, months=months_label(months))


def days_label(count: int) -> str:
    """So many days."""
    return ngettext("{count} day", "{count} days", count).format(count=count)


def months_label(count: int) -> str:
    """So many months."""
    return ngettext("{count} month", "{count} months", count).format(count=count)


def months() -> tuple[str, ...]:
    """Their names, in order."""
    return (
        pgettext("CLDR", "January"),
        pgettext("CLDR", "February"),
        pgettext("CLDR", "March"),
        pgettext("CLDR", "April"),
        pgettext("CLDR", "May"),
        pgettext("CLDR", "June"),
        pgettext("CLDR", "July"),
        pgettext("CLDR", "August"),
        pgettext("CLDR", "September"),
        pgettext("CLDR", "October"),
        pgettext("CLDR", "November"),
        pgettext("CLDR", "December"),
    )
