"""What days come to beside what a time rule asks, as short sentences."""

from datetime import date

from selfassess.core.model.questionnaire.time_rules import TimeRule
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.timeline.calendar_months import months_between, months_later
from selfassess.core.timeline.day_labels import (
    day_label,
    days_label,
    from_and_to,
    months_label,
)


def before(count: int, asked: int) -> str:
    """How many days before another event something happened."""
    if count < 0:
        sentence = ngettext(
            "{count} day after it began; {asked} before it asked",
            "{count} days after it began; {asked} before it asked",
            -count,
        )
        return sentence.format(count=-count, asked=asked)
    sentence = ngettext(
        "{count} day before; {asked} asked", "{count} days before; {asked} asked", count
    )
    return sentence.format(count=count, asked=asked)


def long(count: int, asked: int) -> str:
    """How many days something lasted."""
    sentence = ngettext(
        "{count} day long; {asked} asked", "{count} days long; {asked} asked", count
    )
    return sentence.format(count=count, asked=asked)


def apart(start: date, end: date, rule: TimeRule) -> str:
    """How long nothing happened."""
    # Translators: {time} and {asked} are spans such as "3 months"; {start} and {end}
    # are days
    sentence = _("{time} between {start} and {end}; {asked} asked")
    return sentence.format(
        time=_time_between(start, end, rule.months),
        asked=rule.asked,
        **from_and_to(start, end),
    )


def after(start: date, end: date, asked: int) -> str:
    """How long after another event something happened."""
    if end < start:
        sentence = ngettext(
            "{count} day before {day}; at most {asked} months after it asked",
            "{count} days before {day}; at most {asked} months after it asked",
            (start - end).days,
        )
        return sentence.format(
            count=(start - end).days, day=day_label(start), asked=asked
        )
    # Translators: {time} and {asked} are spans such as "3 months"
    return _("{time} after {day}; {asked} asked").format(
        time=_time_between(start, end, asked), day=day_label(start), asked=asked
    )


def by(day: date, limit: date) -> str:
    """When something happened."""
    # Translators: {day} and {limit} are days
    return _("on {day}; by {limit} asked").format(
        day=day_label(day), limit=day_label(limit)
    )


def a_year(count: int, first: date, last: date, asked: int) -> str:
    """How often something happened in one year."""
    sentence = ngettext(
        "{count} time from {start} to {end}; {asked} asked",
        "{count} times from {start} to {end}; {asked} asked",
        count,
    )
    return sentence.format(count=count, asked=asked, **from_and_to(first, last))


def _time_between(start: date, end: date, months_asked: int | None) -> str:
    """Months where months are asked, days else; with days where they decide."""
    months = months_between(start, end) if months_asked else 0
    days = (end - months_later(start, months)).days
    if not months:
        return days_label(days)
    if months != months_asked or not days:
        return months_label(months)
    return _("{months} and {days}").format(
        months=months_label(months), days=days_label(days)
    )
