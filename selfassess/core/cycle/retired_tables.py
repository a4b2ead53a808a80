"""Days, levels and reasons for leaving parts out that a later edition does not ask for.

They stay where they are, marked with the edition that asked for them.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from selfassess.core.model.about.details import LeftOut
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.event_days import KEYS_OF_KIND, EventDays
from selfassess.core.model.key_path import dotted
from selfassess.core.model.levels import ClaimedLevel, said
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.scales import Scale
from selfassess.core.problems import Where
from selfassess.core.scoring.levels.level_labels import level_title, openness_label
from selfassess.core.scoring.parts import optional_parts
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed
from selfassess.core.timeline.day_labels import day_label

Table = TypeVar("Table", EventDays, ClaimedLevel, LeftOut)


def tables_under(after: Questionnaire, assessment: Assessment) -> dict[str, Any]:
    """These tables of the assessment, by name, as they are under the later edition."""
    parts, edition = optional_parts(after), assessment.edition
    return {
        "events": _marked(
            assessment.events, lambda key, days: _is_asked(key, days, after), edition
        ),
        "not_applicable": _marked(
            assessment.not_applicable, lambda key, _reason: key in parts, edition
        ),
        "levels": _levels(after, assessment),
    }


def _marked(
    tables: Mapping[str, Table], fits: Callable[[str, Table], bool], edition: str
) -> dict[str, Table]:
    """The tables with a mark on those that do not fit, less those that say nothing."""
    kept = {}
    for key, table in tables.items():
        asked = table.model_copy(update={"retired": ""})
        if fits(key, asked):
            kept[key] = asked
        elif asked != type(table)():
            kept[key] = table.model_copy(update={"retired": table.retired or edition})
    return kept


def _is_asked(key: str, days: EventDays, after: Questionnaire) -> bool:
    event = after.events_by_id.get(key)
    return event is not None and {k for k, _day in days.said} <= {
        *KEYS_OF_KIND[event.kind]
    }


def _levels(
    after: Questionnaire, assessment: Assessment
) -> dict[str, dict[str, ClaimedLevel]]:
    edition, scales = assessment.edition, after.scales

    def are_asked(scale: Scale | None) -> Callable[[str, ClaimedLevel], bool]:
        return lambda phase, given: (
            scale is not None
            and phase in scale.phases
            and given.level in ("", *scale.ids)
        )

    return said(
        {
            name: _marked(by_phase, are_asked(scales.get(name)), edition)
            for name, by_phase in assessment.levels.items()
        }
    )


@dataclass(frozen=True, slots=True)
class RetiredTable:
    """A table of days, a level or a reason that an earlier edition asked for."""

    where: Where
    title: str
    """What was asked, as far as the present edition still has the words."""
    edition: str
    said: str
    note: str = ""
    evidence: tuple[str, ...] = ()


def retired_tables(
    assessment: Assessment, questionnaire: Questionnaire
) -> Iterator[RetiredTable]:
    """Every marked table, with what is said in it."""
    for where, table in _retired(assessment):
        edition = table.retired
        if isinstance(table, EventDays):
            title = _event_title(where, questionnaire)
            yield RetiredTable(where, title, edition, _said_days(table))
        elif isinstance(table, LeftOut):
            title = _("Why `{part}` was left out").format(part=where[1])
            yield RetiredTable(where, title, edition, table.reason)
        else:
            title, said = _level_words(where, table, questionnaire)
            yield RetiredTable(where, title, edition, said, table.note, table.evidence)


def _retired(
    assessment: Assessment,
) -> Iterator[tuple[tuple[str, ...], EventDays | LeftOut | ClaimedLevel]]:
    """The marked tables by their places."""
    for key, days in assessment.events.items():
        if days.retired:
            yield ("events", key), days
    for key, left_out in assessment.not_applicable.items():
        if left_out.retired:
            yield ("not_applicable", key), left_out
    for scale, by_phase in assessment.levels.items():
        for phase, given in by_phase.items():
            if given.retired:
                yield ("levels", scale, phase), given


def _event_title(where: tuple[str, ...], questionnaire: Questionnaire) -> str:
    event = questionnaire.events_by_id.get(where[1])
    # Translators: {event} is the title of what has the days, or else its id.
    return _("Days: {event}").format(event=event.title if event else where[1])


def _said_days(days: EventDays) -> str:
    if days.start or days.end:
        ends = (day_label(day) if day else "…" for day in (days.start, days.end))
        return " – ".join(ends)
    return listed(day_label(day) for _key, day in days.said)


def _level_words(
    where: tuple[str, ...], given: ClaimedLevel, questionnaire: Questionnaire
) -> tuple[str, str]:
    """What was asked, and the level with who could take part."""
    _table, name, phase = where
    scale = questionnaire.scales.get(name)
    phases = {each.id: each.title for each in questionnaire.phases}
    # Translators: {scale} and {phase} are titles, or else ids.
    title = _("{scale} in {phase}").format(
        scale=scale.title if scale else name, phase=phases.get(phase, phase)
    )
    level = level_title(scale, given.level) if scale else given.level
    is_open = "" if given.open is None else openness_label(given)
    return title, listed(filter(None, (level, is_open)))


def retired_places(assessment: Assessment) -> list[str]:
    """Where the marked tables stand, as `check` names places."""
    return [dotted(where) for where, _table in _retired(assessment)]
