"""An assessment or a review as lines that read well in `git diff`."""

from collections.abc import Iterator
from typing import Any

from selfassess.core.errors import InvalidFile
from selfassess.core.model.key_path import dotted
from selfassess.core.problems import Where
from selfassess.storage.toml.reader import parse_document

_OURS = ("answers", "findings")


def readable(path: str, raw: bytes) -> list[str] | None:
    """A line for each thing that is said; None if the file is none of ours."""
    try:
        data = parse_document(path, raw).data
    except InvalidFile:
        return None
    if "questionnaire" not in data or not any(key in data for key in _OURS):
        return None
    return list(_lines(data, ()))


def _lines(value: Any, where: Where) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _lines(inner, (*where, key))
    elif value not in ("", []):
        yield from _named(_name(where), value)


def _name(where: Where) -> str:
    if where[0] == "answers" and where[-1] == "status":
        return dotted(where[1:-1])
    return dotted(where[1:] if where[0] in _OURS else where)


def _named(name: str, value: Any) -> Iterator[str]:
    if isinstance(value, list):
        yield from (f"{name}: {item}" for item in value)
    elif isinstance(value, str) and "\n" in value:
        yield f"{name}:"
        yield from (f"    {line}".rstrip() for line in value.strip("\n").split("\n"))
    else:
        yield f"{name}: {value}"
