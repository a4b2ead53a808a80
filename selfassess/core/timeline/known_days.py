"""The days of events that an assessment says, in the table of events or in another."""

from datetime import date

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.event_days import KEYS_OF_KIND, EventDays
from selfassess.core.model.questionnaire.events import Event
from selfassess.core.model.questionnaire.questionnaire import Questionnaire


def days_of_all(
    questionnaire: Questionnaire, assessment: Assessment
) -> dict[str, EventDays]:
    """The days of every event that the questionnaire names, by its id."""
    return {event.id: known_days(event, assessment) for event in questionnaire.events}


def known_days(event: Event, assessment: Assessment) -> EventDays:
    """The days of an event; where they are not said, those that another table says."""
    said = assessment.events.get(event.id, EventDays())
    elsewhere = _days_elsewhere(event, assessment)
    known = {
        key: getattr(said, key) or getattr(elsewhere, key)
        for key in KEYS_OF_KIND[event.kind]
    }
    return EventDays.model_construct(None, **known)


def is_said_twice(event: Event, assessment: Assessment) -> bool:
    """Whether another table has other days for the event than the table of events."""
    elsewhere = _days_elsewhere(event, assessment)
    known = known_days(event, assessment)
    pairs = (
        (known.start, elsewhere.start),
        (known.end, elsewhere.end),
        (known.dates, elsewhere.dates),
    )
    return any(other and day != other for day, other in pairs)


def _days_elsewhere(event: Event, assessment: Assessment) -> EventDays:
    """Only days count: the year in which a plan begins says too little."""
    if not event.same_as:
        return EventDays()
    if event.same_as == "forum_meetings":
        meetings = assessment.forum_meetings.values()
        return EventDays(dates=tuple(each.date for each in meetings))
    times = getattr(assessment, event.same_as)
    return EventDays.model_construct(start=_day(times.start), end=_day(times.end))


def _day(moment: int | date | None) -> date | None:
    return moment if isinstance(moment, date) else None
