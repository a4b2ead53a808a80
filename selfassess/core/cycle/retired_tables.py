"""Days, levels and reasons for leaving parts out that a later edition does not ask for.

They stay where they are, marked with the edition that asked for them.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from selfassess.core.model.about.details import LeftOut
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.event_days import KEYS_OF_KIND, EventDays
from selfassess.core.model.key_path import dotted
from selfassess.core.model.levels import ClaimedLevel, said
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.scales import Scale
from selfassess.core.problems import Where
from selfassess.core.scoring.parts import optional_parts

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


def retired_places(assessment: Assessment) -> list[str]:
    """Where the marked tables stand, as `check` names places."""
    retired: list[Where] = []
    for name in ("events", "not_applicable"):
        entries = getattr(assessment, name).items()
        retired += [(name, key) for key, entry in entries if entry.retired]
    for scale, by_phase in assessment.levels.items():
        retired += [
            ("levels", scale, phase) for phase, g in by_phase.items() if g.retired
        ]
    return [dotted(place) for place in retired]
