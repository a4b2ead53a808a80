"""States of one file, which share most of their tables: each table is parsed once."""

import re
import tomllib
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Any

from selfassess.storage.toml.lexer import bones

_HEAD = re.compile(r"^\[(?P<more>\[)?.*", re.MULTILINE)
_MOST_TABLES = 1 << 14
"""That are remembered; some hundred of them are in a file."""


def parser_of_states() -> Callable[[str], dict[str, Any]]:
    """A parser as `tomllib.loads` is, quicker where texts share tables letter by letter."""
    parsed = lru_cache(_MOST_TABLES)(tomllib.loads)

    def loads(text: str) -> dict[str, Any]:
        try:
            return _joined(map(parsed, _tables(text)))
        except ValueError:  # what is wrong is told of the whole text
            return tomllib.loads(text)

    return loads


def _tables(text: str) -> list[str]:
    """The text, cut before each table; in one piece where tables go on in another place."""
    heads = list(_HEAD.finditer(bones(text)))
    names = {text[slice(*head.span())] for head in heads}
    if len(names) < len(heads) or any(head["more"] for head in heads):
        return [text]
    cuts = [0, *(head.start() for head in heads), len(text)]
    return [text[start:end] for start, end in pairwise(cuts)]


def _joined(parts: Iterable[dict[str, Any]]) -> dict[str, Any]:
    whole: dict[str, Any] = {}
    for part in parts:
        _take_in(whole, part)
    return whole


def _take_in(whole: dict[str, Any], part: dict[str, Any]) -> None:
    for key, value in part.items():
        there = whole.setdefault(key, {} if isinstance(value, dict) else value)
        if isinstance(value, dict) and isinstance(there, dict):
            _take_in(there, value)
        elif there is not value:
            raise ValueError(key)
