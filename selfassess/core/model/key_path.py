"""Key paths such as `answers.ID.note`: their names, and what stands there in plain tables."""

import json
import re
from typing import Any

from selfassess.core.problems import Where

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STEP = re.compile(r'(?P<bare>[A-Za-z0-9_-]+)|(?P<quoted>"(?:[^"\\]|\\.)*")')


def dotted(where: Where) -> str:
    """The keys as TOML writes them: `answers.a.note`, with quotation marks if need be."""
    return ".".join(
        step if _BARE.fullmatch(step) else json.dumps(step) for step in map(str, where)
    )


def steps(text: str) -> Where:
    """The keys that `dotted` joined; none if the text is no such thing."""
    keys: list[str | int] = []
    end = -1
    while end < len(text):
        step = _STEP.match(text, end + 1)
        if step is None:
            return ()
        end = step.end()
        if text[end : end + 1] not in ("", "."):
            return ()
        try:
            keys.append(step["bare"] or json.loads(step["quoted"]))
        except json.JSONDecodeError:
            return ()
    return tuple(keys)


def value_at(data: Any, where: Where) -> Any:
    """What stands there; None if nothing does."""
    for step in where:
        if not isinstance(data, dict):
            return None
        data = data.get(step)
    return data


def with_value(data: Any, where: Where, value: Any) -> Any:
    """A copy of the tables with another value there; None takes out what stood there."""
    if not where:
        return value
    table = dict(data) if isinstance(data, dict) else {}
    inner = with_value(table.get(str(where[0])), where[1:], value)
    if inner is None:
        table.pop(str(where[0]), None)
    else:
        table[str(where[0])] = inner
    return table
