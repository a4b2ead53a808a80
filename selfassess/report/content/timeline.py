"""When things of the process happened or shall happen, and what time rules make of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.event_days import EventDays
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.i18n import _, pgettext, started
from selfassess.core.text.languages.conventions import clauses, labelled
from selfassess.core.timeline.day_labels import day_label
from selfassess.core.timeline.judgement import Judgement
from selfassess.core.timeline.known_days import days_of_all
from selfassess.core.timeline.labels import RULE_STATES, rule_sentence
from selfassess.report.elements.day_strips import Axis, Stretch, Strip
from selfassess.report.elements.links import Link, requirement_link
from selfassess.report.elements.passages import Passage, asked_line, passage


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event with its days, drawn and written."""

    title: Passage
    strip: Strip
    days: str


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """A time rule of a requirement, and what the days come to."""

    requirement: Link
    asked: Passage
    figure: Passage
    kind: str
    """Whether it holds, as the style sheet calls it."""
    state: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The days of all events that have any, and all rules about them."""

    sentence: str
    """How to tell what is planned; empty where nothing is."""
    caption: str
    columns: tuple[str, ...]
    events: tuple[EventRow, ...]
    rules_caption: str
    rules_columns: tuple[str, ...]
    rules: tuple[JudgedRow, ...]


def timeline_of(
    questionnaire: Questionnaire,
    assessment: Assessment,
    judgement: Judgement,
    today: date,
) -> Timeline | None:
    """The section; None where no day is known."""
    days = days_of_all(questionnaire, assessment)
    known = {key: tuple(_stretches(said)) for key, said in days.items()}
    axis_days = [stretch for stretches in known.values() for stretch in stretches]
    if not axis_days:
        return None
    axis = Axis.around(axis_days, today)
    span = _from_to(axis.start, axis.end)
    planned = _("What is hollow and dashed is planned, seen on {day}.")
    return Timeline(
        sentence=planned.format(day=day_label(today)) if axis.end > today else "",
        caption=started(_("days of the process")),
        columns=(_("Event"), span, _("Days")),
        events=tuple(_event_rows(questionnaire, known, axis)),
        rules_caption=_("What is asked of these days"),
        rules_columns=(
            _("Requirement"),
            pgettext("what is asked of days", "Asked"),
            _("The days"),
            pgettext("whether days are as asked", "State"),
        ),
        rules=tuple(_rule_rows(questionnaire, judgement)),
    )


def _stretches(days: EventDays) -> Iterator[Stretch]:
    """Its days, each by itself; of a span that is half known, the day that is."""
    if days.start and days.end:
        yield Stretch(days.start, days.end)
        return
    yield from (Stretch(day, day) for _key, day in days.said)


def _event_rows(
    questionnaire: Questionnaire, known: Mapping[str, tuple[Stretch, ...]], axis: Axis
) -> Iterator[EventRow]:
    for event in questionnaire.events:
        if stretches := known[event.id]:
            place = ("event", event.id, "title")
            title = asked_line(questionnaire, event.title, *place)
            days = clauses(_from_to(each.start, each.end) for each in stretches)
            strip = axis.strip(labelled(title.text, days), stretches)
            yield EventRow(title, strip, days)


def _from_to(start: date, end: date) -> str:
    if start == end:
        return day_label(start)
    return _("{start} to {end}").format(start=day_label(start), end=day_label(end))


def _rule_rows(
    questionnaire: Questionnaire, judgement: Judgement
) -> Iterator[JudgedRow]:
    language = questionnaire.language
    for key, judged in judgement.rules.items():
        for each in judged:
            row = RULE_STATES[each.state]
            yield JudgedRow(
                requirement=requirement_link(questionnaire, key),
                asked=passage(rule_sentence(each.rule, questionnaire), language),
                figure=passage(each.sentence, language),
                kind=each.state.value,
                state=f"{row.glyph} {_(row.label)}",
            )
