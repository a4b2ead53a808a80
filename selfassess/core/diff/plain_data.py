"""What people said in a file, as plain tables that can be compared and merged."""

import math
from enum import Enum
from typing import Any

from pydantic import BaseModel


def contents_of(value: BaseModel) -> dict[str, Any]:
    """The tables without what was left as it is when nothing is said."""
    data = value.model_dump(exclude_defaults=True, exclude_none=True)
    return {key: plain(inner) for key, inner in data.items()}


def plain(value: Any) -> Any:
    """The value as TOML reads it back: tuples are lists there, enums their values."""
    match value:
        case dict():
            return {key: plain(inner) for key, inner in value.items()}
        case list() | tuple():
            return [plain(inner) for inner in value]
        case Enum():
            return value.value
        case _:
            return value


def is_same(one: Any, other: Any) -> bool:
    """Whether both say the same; 1, 1.0 and true do not, whatever Python thinks."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(
            is_same(inner, other[key]) for key, inner in one.items()
        )
    if isinstance(one, list):
        return len(one) == len(other) and all(map(is_same, one, other))
    if isinstance(one, float) and math.isnan(one):
        return math.isnan(other)
    return bool(one == other)
