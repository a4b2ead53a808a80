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
    for key, days in assessment.events.items():
        if days.retired:
            yield _days(key, days, questionnaire)
    for key, left_out in assessment.not_applicable.items():
        if left_out.retired:
            title = _("Why `{part}` was left out").format(part=key)
            where = ("not_applicable", key)
            yield RetiredTable(where, title, left_out.retired, left_out.reason)
    for name, by_phase in assessment.levels.items():
        for phase, given in by_phase.items():
            if given.retired:
                yield _level((name, phase), given, questionnaire)


def _days(key: str, days: EventDays, questionnaire: Questionnaire) -> RetiredTable:
    event = questionnaire.events_by_id.get(key)
    # Translators: {event} is the title of what has the days, or else its id.
    title = _("Days: {event}").format(event=event.title if event else key)
    said = listed(day_label(day) for _key, day in days.said)
    if days.start or days.end:
        ends = (day_label(day) if day else "…" for day in (days.start, days.end))
        said = " – ".join(ends)
    return RetiredTable(("events", key), title, days.retired, said)


def _level(
    place: tuple[str, str], given: ClaimedLevel, questionnaire: Questionnaire
) -> RetiredTable:
    name, phase = place
    scale = questionnaire.scales.get(name)
    phases = {each.id: each.title for each in questionnaire.phases}
    # Translators: {scale} and {phase} are titles, or else ids.
    title = _("{scale} in {phase}").format(
        scale=scale.title if scale else name, phase=phases.get(phase, phase)
    )
    level = level_title(scale, given.level) if scale else given.level
    is_open = "" if given.open is None else openness_label(given)
    said = listed(filter(None, (level, is_open)))
    where = ("levels", *place)
    return RetiredTable(where, title, given.retired, said, given.note, given.evidence)


def retired_places(assessment: Assessment, questionnaire: Questionnaire) -> list[str]:
    """Where the marked tables stand, as `check` names places."""
    tables = retired_tables(assessment, questionnaire)
    return [dotted(table.where) for table in tables]
