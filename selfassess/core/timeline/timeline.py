"""The timeline of an assessment: what was, what is planned, what is due, what is late."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from selfassess.core.enum_table import complete
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.event_days import EventDays
from selfassess.core.model.questionnaire.events import Event
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.i18n import _, marked_as
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.timeline.day_labels import distance_label, late_label
from selfassess.core.timeline.due_days import due_day
from selfassess.core.timeline.known_days import days_of_all


class EntryKind(StrEnum):
    """How a day of the timeline stands to today."""

    PAST = "past"
    PLANNED = "planned"
    DUE = "due"
    LATE = "late"

    @classmethod
    def of_day(cls, day: date, today: date) -> "EntryKind":
        """Of a day on which something happens: it was before today, or it is planned."""
        return cls.PAST if day < today else cls.PLANNED


@dataclass(frozen=True, slots=True)
class EntryKindRow:
    """What an entry of one kind looks like."""

    glyph: str
    label: str
    """Marked for translation, as the state of a day."""


ENTRY_KINDS = complete(
    EntryKind,
    {
        EntryKind.PAST: EntryKindRow("✔", marked_as("the state of a day", "past")),
        EntryKind.PLANNED: EntryKindRow(
            "○", marked_as("the state of a day", "planned")
        ),
        EntryKind.DUE: EntryKindRow("▷", marked_as("the state of a day", "due")),
        EntryKind.LATE: EntryKindRow("✘", marked_as("the state of a day", "late")),
    },
)
"""How entries are shown, by their kind."""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One day of the timeline."""

    day: date
    kind: EntryKind
    title: str
    subject: str
    """The id of the event, or the key of the action or meeting, that it is about."""
    which: str
    """Which of its days: `date`, `start`, `end`, one of many as 2026-11-23,
    `due`, or `meeting`."""
    requirement: str = ""
    """The id of the requirement that sets the day, or for which it is."""
    begins: datetime | None = None
    """Of what has a time of the day: when it begins, by the clock of its place."""
    ends: datetime | None = None
    link: str = ""
    """Where to take part or to read of it, as somebody wrote it."""
    facts: tuple[str, ...] = ()
    """What else is to be known of it, such as its times, for whom it is."""

    @property
    def text(self) -> str:
        """What it is, with what else is to be known of it, on one line."""
        return " · ".join((self.title, *self.facts))

    def told_on(self, today: date) -> tuple[str, ...]:
        """What it is and its facts, and how far off what is to come or late is."""
        told = (self.title, *self.facts)
        if self.kind is EntryKind.PAST:
            return told
        label = late_label if self.kind is EntryKind.LATE else distance_label
        return (*told, label(self.day, today))


def timeline(
    questionnaire: Questionnaire, assessment: Assessment, today: date
) -> tuple[TimelineEntry, ...]:
    """All days that are said or follow from what is said, in order."""
    known = days_of_all(questionnaire, assessment)
    entries = [
        *_said(questionnaire, known, today),
        *_due(questionnaire, known, today),
        *_of_actions(assessment, today),
    ]
    return tuple(sorted(entries, key=lambda entry: entry.day))


def _said(
    questionnaire: Questionnaire, known: Mapping[str, EventDays], today: date
) -> Iterator[TimelineEntry]:
    for event in questionnaire.events:
        for which, day in known[event.id].said:
            kind = EntryKind.of_day(day, today)
            name = day.isoformat() if which == "dates" else which
            text = _title(event, which)
            yield TimelineEntry(day, kind, text, event.id, name)


def _title(event: Event, which: str) -> str:
    sentence = {"start": _("{event}: first day"), "end": _("{event}: last day")}.get(
        which, "{event}"
    )
    return sentence.format(event=event.title)


def _due(
    questionnaire: Questionnaire, known: Mapping[str, EventDays], today: date
) -> Iterator[TimelineEntry]:
    for requirement in questionnaire.requirements:
        for rule in requirement.time_rules:
            if due := due_day(rule, known, today):
                is_late = due.is_latest and due.day < today
                kind = EntryKind.LATE if is_late else EntryKind.DUE
                event = questionnaire.events_by_id[rule.event]
                text = labelled(event.title, due.sentence)
                which = f"due-{rule.kind}"
                yield TimelineEntry(
                    due.day, kind, text, event.id, which, requirement.id
                )


def _of_actions(assessment: Assessment, today: date) -> Iterator[TimelineEntry]:
    for key, action in assessment.actions.items():
        text = _("Action: {title}").format(title=action.title)
        if action.done:
            kind = EntryKind.of_day(action.done, today)
            yield TimelineEntry(
                action.done, kind, text, key, "done", action.requirement
            )
        elif action.due and action.is_pending:
            kind = EntryKind.LATE if action.due < today else EntryKind.DUE
            yield TimelineEntry(action.due, kind, text, key, "due", action.requirement)
