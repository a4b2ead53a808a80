"""Days for machines: the timeline, and what the days come to beside time rules."""

import datetime
from collections.abc import Iterable, Iterator

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.time_rules import TimeRuleKind
from selfassess.core.timeline.judged_rule import RuleState
from selfassess.core.timeline.judgement import Contradiction, Judgement
from selfassess.core.timeline.labels import rule_sentence
from selfassess.core.timeline.timeline import EntryKind, TimelineEntry
from selfassess.report.formats.data.machine_data import MachineData


class TimeRuleData(MachineData):
    """A time rule of a requirement, and whether the days hold to it."""

    requirement: str
    kind: TimeRuleKind
    event: str
    other: str | None
    """The event from which it counts."""
    asked: str
    """What it asks, in words."""
    state: RuleState
    sentence: str
    """What the days come to, in words."""


class ContradictionData(MachineData):
    """An answer that the days speak against; it counts as it does all the same."""

    requirement: str
    contradiction: Contradiction
    sentence: str


class TimelineEntryData(MachineData):
    """One day of the timeline."""

    date: datetime.date
    kind: EntryKind
    text: str
    subject: str
    """The id of the event, or the key of the action or meeting."""
    which: str
    """Which of its days it is."""
    requirement: str
    begins: datetime.datetime | None
    """Of what has a time of the day, with how far its clock is from UTC."""
    ends: datetime.datetime | None
    link: str
    days_from_now: int
    """Negative for days that are past."""


class TimelineData(MachineData):
    """What was, what is planned, what is due and what is late."""

    today: datetime.date
    entries: tuple[TimelineEntryData, ...]
    time_rules: tuple[TimeRuleData, ...]
    contradictions: tuple[ContradictionData, ...]


def timeline_data(
    questionnaire: Questionnaire,
    entries: Iterable[TimelineEntry],
    judgement: Judgement,
    today: datetime.date,
) -> TimelineData:
    """The timeline as it is on that day, and what the days come to."""
    return TimelineData(
        today=today,
        entries=tuple(
            TimelineEntryData(
                date=entry.day,
                kind=entry.kind,
                text=entry.text,
                subject=entry.subject,
                which=entry.which,
                requirement=entry.requirement,
                begins=entry.begins,
                ends=entry.ends,
                link=entry.link,
                days_from_now=(entry.day - today).days,
            )
            for entry in entries
        ),
        time_rules=tuple(time_rules_data(questionnaire, judgement)),
        contradictions=tuple(contradictions_data(judgement)),
    )


def time_rules_data(
    questionnaire: Questionnaire, judgement: Judgement
) -> Iterator[TimeRuleData]:
    """Every time rule, in the order of the requirements."""
    for requirement_id, rules in judgement.rules.items():
        for judged in rules:
            yield TimeRuleData(
                requirement=requirement_id,
                kind=judged.rule.kind,
                event=judged.rule.event,
                other=judged.rule.other,
                asked=rule_sentence(judged.rule, questionnaire),
                state=judged.state,
                sentence=judged.sentence,
            )


def contradictions_data(judgement: Judgement) -> Iterator[ContradictionData]:
    """Every answer that the days speak against."""
    for requirement_id, contradiction in judgement.contradictions.items():
        yield ContradictionData(
            requirement=requirement_id,
            contradiction=contradiction,
            sentence=judgement.contradiction_sentence(requirement_id),
        )
