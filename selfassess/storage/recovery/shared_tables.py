"""States of one file, which share most of their tables: each table is read once."""

import re
import tomllib
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from selfassess.core.errors import SelfAssessError
from selfassess.core.model.assessment import Assessment
from selfassess.core.validation.pydantic_errors import validated
from selfassess.storage.toml.limits import unsafe_text, unsafe_values
from selfassess.storage.toml.reader import parse_document

_TABLES = re.compile(r"^(?=\[)", re.MULTILINE)
_MOST_TABLES = 1 << 14
"""That are remembered; some hundred of them are in a file."""
_SHARED = ("answers", "evidence")
"""The tables of which there are most, in which most stays as it was."""

Table = dict[str, Any]


def reader_of_states(path: str) -> Callable[[bytes], Assessment | None]:
    """What a state of the file says; None if it is no assessment that can be read."""
    parse, known = parser_of_states(), dict[int, tuple[Table, Any]]()

    def read(content: bytes) -> Assessment | None:
        try:
            data = parse_document(path, content, parse).data
        except SelfAssessError:
            return None
        shared = {key: data[key] for key in _SHARED if isinstance(data.get(key), dict)}
        values = {
            key: {
                name: known.get(id(one), (one, one))[1] for name, one in table.items()
            }
            for key, table in shared.items()
        }
        assessment = validated(Assessment, {**data, **values})[0]
        if assessment:
            for key, table in shared.items():
                read_as = getattr(assessment, key)
                known.update((id(one), (one, read_as[n])) for n, one in table.items())
        return assessment

    return lru_cache(read)


def parser_of_states() -> Callable[[str], Table | None]:
    """What a safe text says; None for any other, and where tables go on elsewhere.

    Quick where texts share tables letter by letter, which stay the same values.
    """
    parsed = lru_cache(_MOST_TABLES)(_safely_parsed)

    def loads(text: str) -> Table | None:
        parts = _TABLES.split(text)
        heads = {part.partition("]")[0] for part in parts}
        if len(heads) < len(parts) or any(head.startswith("[[") for head in heads):
            return None
        try:
            return _joined(map(parsed, parts))
        except ValueError:  # a text of several lines may have been cut
            return None

    return loads


def _safely_parsed(text: str) -> Table:
    if any(unsafe_text(text)):
        raise ValueError(text)
    data = tomllib.loads(text)
    if unsafe_values(text, data):
        raise ValueError(text)
    return data


def _joined(parts: Iterable[Table]) -> Table:
    whole: Table = {}
    for part in parts:
        _take_in(whole, part)
    return whole


def _take_in(whole: Table, part: Table) -> None:
    for key, value in part.items():
        if key not in whole:
            whole[key] = value
        elif isinstance(value, dict) and isinstance(whole[key], dict):
            whole[key] = {**whole[key]}  # the part it came from is another state's, too
            _take_in(whole[key], value)
        else:
            raise ValueError(key)
