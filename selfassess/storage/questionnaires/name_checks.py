"""What is wrong with the ids of a questionnaire, and with what it calls by them."""

from collections.abc import Iterator
from typing import Any

from selfassess.core.model.questionnaire.events import Event
from selfassess.core.model.questionnaire.time_rules import TimeRule
from selfassess.core.problems import Problem, Where
from selfassess.core.text.i18n import _
from selfassess.core.validation.checks import check_ids, check_references
from selfassess.core.validation.time_rule_checks import check_event, check_time_rule
from selfassess.storage.questionnaires.scale_checks import check_scales
from selfassess.storage.toml.query import ANY, keys, pick, valid_tables

_PHASE = ("phase", ANY)
_GUIDELINE = (*_PHASE, "guideline", ANY)
_REQUIREMENT = (*_GUIDELINE, "requirement", ANY)
_TIME_RULE = (*_REQUIREMENT, "time_rules", ANY)


def check_names(data: dict[str, Any]) -> list[Problem]:
    """Ids that are taken already, and names of what the questionnaire does not have."""
    return [
        *check_ids(list(pick(data, *_PHASE, "id"))),
        *check_ids(list(pick(data, *_GUIDELINE, "id"))),
        *check_ids(list(pick(data, *_REQUIREMENT, "id"))),
        *check_ids(_optional_parts(data)),
        *check_ids(list(pick(data, "event", ANY, "id"))),
        *_check_time_rules(data),
        *_check_sources(data),
        *_check_phases(data),
        *_check_requirements(data),
        *_check_goals(data),
        *check_scales(data),
    ]


def _check_sources(data: dict[str, Any]) -> Iterator[Problem]:
    named = [
        *pick(data, *_REQUIREMENT, "sources", ANY, "key"),
        *pick(data, "from", ANY, ANY, ANY, "source"),
        *pick(data, *_TIME_RULE, "sources", ANY, "key"),
        *pick(data, "scales", ANY, "level", ANY, "sources", ANY, "key"),
    ]
    known = {key for _where, key in keys(data, "sources")}
    message = _("this questionnaire has no source `{name}`")
    return check_references(named, known, message, code="SA602")


def _check_phases(data: dict[str, Any]) -> Iterator[Problem]:
    named = [*_of_goals(data, "phases", ANY), *pick(data, "scales", ANY, "phases", ANY)]
    known = {name for _where, name in pick(data, *_PHASE, "id")}
    message = _("this questionnaire has no phase `{name}`")
    return check_references(named, known, message, code="SA602")


def _check_requirements(data: dict[str, Any]) -> Iterator[Problem]:
    known = {name for _where, name in pick(data, *_REQUIREMENT, "id")}
    message = _("this questionnaire has no requirement `{name}`")
    in_goals, changed = _of_goals(data, "requirements", ANY), keys(data, "from", ANY)
    yield from check_references(in_goals, known, message, code="SA602")
    yield from check_references(
        list(changed), known, message, at_key=True, code="SA602"
    )


def _check_time_rules(data: dict[str, Any]) -> Iterator[Problem]:
    found = list(valid_tables(data, Event, "event", ANY))
    for where, event in found:
        yield from check_event(event, where)
    events = {event.id: event for _where, event in found}
    for where, rule in valid_tables(data, TimeRule, *_TIME_RULE):
        yield from check_time_rule(rule, where, events)


def _optional_parts(data: dict[str, Any]) -> list[tuple[Where, str]]:
    """The ids of phases and guidelines that may be left out: one table has them all."""
    parts = [*pick(data, *_PHASE, "id"), *pick(data, *_GUIDELINE, "id")]
    return [(where, name) for where, name in parts if _is_optional(data, where)]


def _is_optional(data: Any, where: Where) -> bool:
    for step in where[:-1]:
        data = data[step]
    return data.get("not_applicable") is True


def _of_goals(data: dict[str, Any], *keys: str) -> list[tuple[Where, str]]:
    return [*pick(data, "verdict", ANY, *keys), *pick(data, "star", *keys)]


def _check_goals(data: dict[str, Any]) -> Iterator[Problem]:
    """People and comparisons tell verdicts apart by their names."""
    names: set[str] = set()
    for where, name in _of_goals(data, "name"):
        if name in names:
            message = _("another verdict is called `{name}` as well")
            yield Problem(message.format(name=name), where, code="SA603")
        names.add(name)
