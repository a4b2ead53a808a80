"""Queries by key path, with wildcards, of data whose shape is not yet known to be right."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from selfassess.core.problems import Where

Entry = TypeVar("Entry", bound=BaseModel)

ANY = "*"
"""Stands for every element of a list and every key of a table."""


def pick(data: Any, *path: str) -> Iterator[tuple[Where, str]]:
    """Every text that the path leads to, with its place; what does not fit is passed over."""
    for where, value in _walk(data, path, ()):
        if isinstance(value, str):
            yield where, value


def texts_in(data: Any, where: Where = ()) -> Iterator[tuple[Where, str]]:
    """Every text inside a value, with its place."""
    if isinstance(data, str):
        yield where, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from texts_in(value, (*where, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from texts_in(value, (*where, index))


def keys(data: Any, *path: str) -> Iterator[tuple[Where, str]]:
    """Every key of the tables that the path leads to, with its place."""
    for where, value in _walk(data, path, ()):
        if isinstance(value, dict):
            yield from (((*where, key), key) for key in value)


def valid_tables(
    data: Any, kind: type[Entry], *path: str
) -> Iterator[tuple[Where, Entry]]:
    """Every table that the path leads to and that is right, with its place."""
    for where, value in _walk(data, path, ()):
        with suppress(ValidationError):
            yield where, kind.model_validate(value)


def valid_entries(
    data: Mapping[str, Any], table: str, kind: type[Entry]
) -> dict[str, Entry]:
    """The entries of a table that are right; the others are told with the file."""
    places = valid_tables(data, kind, table, ANY)
    return {key: entry for (_table, key), entry in places if isinstance(key, str)}


def _walk(
    data: Any, path: tuple[str, ...], where: Where
) -> Iterator[tuple[Where, Any]]:
    if not path:
        yield where, data
        return
    step, rest = path[0], path[1:]
    if step == ANY and isinstance(data, list):
        for index, element in enumerate(data):
            yield from _walk(element, rest, (*where, index))
    elif step == ANY and isinstance(data, dict):
        for key, element in data.items():
            yield from _walk(element, rest, (*where, key))
    elif isinstance(data, dict) and step in data:
        yield from _walk(data[step], rest, (*where, step))
