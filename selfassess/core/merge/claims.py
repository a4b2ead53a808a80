"""The status of an answer merges together with what it waits for, as one claim.

A status that nobody has confirmed claims nothing: half of one side's and half of the
other's would claim what nobody did, or make a claim wait again.
"""

from typing import Any

from selfassess.core.diff.plain_data import is_same
from selfassess.core.model.answer import TO_CONFIRM
from selfassess.core.model.conflict import Conflict, conflict_at
from selfassess.core.problems import Where

STANDING = ("status", *TO_CONFIRM)
"""The keys of an answer that are one claim."""

_Standing = dict[str, Any]


def has_standing(where: Where) -> bool:
    """Whether the table is an answer, whose status may wait to be confirmed."""
    return len(where) == 2 and where[0] in ("answers", "retired")


def merged_standing(
    where: Where, base: Any, ours: Any, theirs: Any
) -> tuple[_Standing, list[Conflict]]:
    """One side's status with what it waits for; where they clash ours and conflicts."""
    before, mine, yours = (_standing(side) for side in (base, ours, theirs))
    if is_same(mine, yours) or is_same(yours, before):
        return mine, []
    if is_same(mine, before):
        return yours, []
    if mine.get("status") == yours.get("status") and {} in map(_origin, (mine, yours)):
        return (yours if _origin(mine) else mine), []  # who claims it, confirms it
    return mine, [
        conflict_at((*where, key), *(side.get(key) for side in (before, mine, yours)))
        for key in STANDING
        if not is_same(mine.get(key), yours.get(key))
    ]


def _standing(answer: Any) -> _Standing:
    return {key: answer[key] for key in STANDING if answer and answer.get(key)}


def _origin(standing: _Standing) -> _Standing:
    return {key: value for key, value in standing.items() if key in TO_CONFIRM}
