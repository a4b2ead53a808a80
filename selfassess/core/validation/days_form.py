"""The days of events as a person types them: field by field, and checked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.event_days import KEYS_OF_KIND, EventDays
from selfassess.core.model.questionnaire.events import Event, EventKind
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.i18n import _, pgettext
from selfassess.core.timeline.known_days import known_days
from selfassess.core.validation.pydantic_errors import explain


@dataclass(frozen=True, slots=True)
class DayField:
    """One key of the table of an event, as it is asked for."""

    event: Event
    key: str

    @property
    def takes_many(self) -> bool:
        """Whether there may be several days in it."""
        return self.event.kind is EventKind.REPEATED

    @property
    def label(self) -> str:
        """What it is called: a span has two fields."""
        if self.key == "start":
            return _("{event}: first day").format(event=self.event.title)
        if self.key == "end":
            return _("{event}: last day").format(event=self.event.title)
        return self.event.title

    def hint(self, assessment: Assessment) -> str:
        """What stands where nothing is typed: the day that counts then, or how to type."""
        day = getattr(known_days(self.event, assessment), self.key)
        elsewhere = _("{day}, as this file says elsewhere")
        return elsewhere.format(day=day) if day else _("YYYY-MM-DD")


def field_of(event: Event) -> str:
    """The name of the first field of an event in the form."""
    return f"{event.id}-{KEYS_OF_KIND[event.kind][0]}"


def day_fields(questionnaire: Questionnaire) -> dict[str, DayField]:
    """All fields of the form by their names, in the questionnaire's order of events."""
    return {
        f"{event.id}-{key}": DayField(event, key)
        for event in questionnaire.events
        for key in KEYS_OF_KIND[event.kind]
    }


def typed_days(assessment: Assessment, questionnaire: Questionnaire) -> dict[str, str]:
    """The days that the assessment says, as they would be typed."""
    said = assessment.events
    return {
        name: _as_typed(getattr(said.get(field.event.id, EventDays()), field.key))
        for name, field in day_fields(questionnaire).items()
    }


def _as_typed(days: object) -> str:
    if isinstance(days, tuple):
        return "\n".join(map(str, days))
    return "" if days is None else str(days)


def words_typed(event: Event, words: Sequence[str]) -> dict[str, str]:
    """Days typed on one line, by the fields of the event: of a span first and last day."""
    names = [f"{event.id}-{key}" for key in KEYS_OF_KIND[event.kind]]
    cut = 1 if event.kind is EventKind.SPAN else len(words)
    return dict(zip(names, map(" ".join, (words[:cut], words[cut:])), strict=False))


def days_in_words(event: Event, assessment: Assessment) -> str:
    """The known days of an event as they are typed; empty if none is known."""
    days = known_days(event, assessment)
    if event.kind is EventKind.SPAN and (days.start or days.end):
        return _span_in_words(days)
    return ", ".join(str(day) for _key, day in days.said)


def _span_in_words(days: EventDays) -> str:
    if not days.end:
        # Translators: a first day without a last one; such as “from 2024-02-16”.
        return pgettext("days", "from {start}").format(start=days.start)
    if not days.start:
        # Translators: a last day without a first one; such as “until 2024-06-30”.
        return pgettext("days", "until {end}").format(end=days.end)
    # Translators: a first and a last day; such as “2024-02-16 to 2024-06-30”.
    text = pgettext("days", "{start} to {end}")
    return text.format(start=days.start, end=days.end)


def with_days(
    assessment: Assessment, typed: Mapping[str, str], questionnaire: Questionnaire
) -> Assessment:
    """The assessment with the days that were typed; raise ValidationError."""
    for event in questionnaire.events:
        before = assessment.events.get(event.id, EventDays())
        days = _days_typed(event, typed, before)
        if days != before:
            assessment = assessment.with_entry("events", event.id, days)
    return assessment


def _days_typed(
    event: Event, typed: Mapping[str, str], before: EventDays | None = None
) -> EventDays:
    data = before.model_dump(exclude_defaults=True) if before else {}
    for key in KEYS_OF_KIND[event.kind]:
        text = typed[f"{event.id}-{key}"]
        words = text.replace(",", " ").split()
        data[key] = words if key == "dates" else text.strip() or None
    return EventDays.model_validate(data)


def wrong_in_days(
    typed: Mapping[str, str], questionnaire: Questionnaire
) -> dict[str, str]:
    """What is wrong with what was typed, by field; nothing if all is well."""
    return {
        name: message
        for event in questionnaire.events
        for name, message in _wrong_in(event, typed)
    }


def _wrong_in(event: Event, typed: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    try:
        _days_typed(event, typed)
    except ValidationError as error:
        for problem in explain(error):
            key, *place = problem.where
            name = f"{event.id}-{key}"
            word = typed[name].replace(",", " ").split()[int(place[0])] if place else ""
            yield name, f"{word} {problem.sentence}".strip()
