"""What is wrong with the scales of a questionnaire's file, and with levels it requires."""

from collections.abc import Iterator
from typing import Any

from selfassess.core.problems import Problem
from selfassess.core.text.i18n import _
from selfassess.core.validation.checks import check_ids, check_references
from selfassess.storage.toml.query import ANY, keys, pick


def check_scales(data: dict[str, Any]) -> Iterator[Problem]:
    """Levels of a scale have names of their own; what verdicts require of them is there."""
    for _where, scale in keys(data, "scales"):
        yield from check_ids(list(pick(data, "scales", scale, "level", ANY, "id")))
    yield from _check_required(data)


_OF_THE_SCALE = {"phase": ("phases", ANY), "at_least": ("level", ANY, "id")}
"""What a required level names, and where its scale has it."""


def _check_required(data: dict[str, Any]) -> Iterator[Problem]:
    scales = {name for _where, name in keys(data, "scales")}
    for goal in (("verdict", ANY), ("star",)):
        required = (*goal, "requires_level", ANY)
        named = list(pick(data, *required, "scale"))
        message = _("this questionnaire has no scale `{name}`")
        yield from check_references(named, scales, message, code="SA602")
        for field, path in _OF_THE_SCALE.items():
            given = dict(pick(data, *required, field))
            for where, scale in named:
                place = (*where[:-1], field)
                if scale in scales and place in given:
                    known = {name for _w, name in pick(data, "scales", scale, *path)}
                    message = _("the scale has no `{name}`")
                    yield from check_references(
                        [(place, given[place])], known, message, code="SA602"
                    )
