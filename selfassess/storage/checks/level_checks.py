"""Levels that are given on no scale, for no phase, or are none of the scale's."""

from collections.abc import Iterator
from typing import Any

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.problems import Problem
from selfassess.core.text.i18n import _
from selfassess.core.validation.checks import check_references
from selfassess.storage.toml.query import ANY, keys, pick


def check_levels(
    data: dict[str, Any], questionnaire: Questionnaire
) -> Iterator[Problem]:
    """The levels of an assessment or a review are those that the questionnaire asks."""
    scales = questionnaire.scales
    message = _("the questionnaire has no scale `{name}`")
    named = [(where, str(where[1])) for where, _phase in keys(data, "levels", ANY)]
    yield from check_references(named, scales, message, at_key=True, code="SA403")
    for name, scale in scales.items():
        phases = list(keys(data, "levels", name))
        message = _("no level is asked for `{name}` on this scale")
        yield from check_references(
            phases, scale.phases, message, at_key=True, code="SA403"
        )
        given = [
            (where, level)
            for where, level in pick(data, "levels", name, ANY, "level")
            if level
        ]
        message = _("this scale has no level `{name}`")
        yield from check_references(given, scale.ids, message, code="SA403")
