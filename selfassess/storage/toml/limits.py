"""What a TOML file must not hold, although TOML itself may allow it."""

import re
from collections.abc import Iterator
from typing import Any

from selfassess.core.problems import Problem, Where, subject_of
from selfassess.core.text.i18n import _
from selfassess.storage.toml.lexer import bones
from selfassess.storage.toml.merge_markers import unresolved
from selfassess.storage.toml.positions import Lines, locate

MAX_DEPTH = 16
"""Ours is 9. What is read must be small enough to be written, parsed and printed."""

# tomllib is quadratic in the parts of one dotted key: 20 kB take 2 s and 400 MB
# (python/cpython gh-149231). The possessive quantifiers keep this test linear.
_KEY_PART = r"(?:[A-Za-z0-9_-]++|\"[^\"\n]*+\"|'[^'\n]*+')"
_LONG_KEY = re.compile(
    rf"(?:^|[\[{{,])[ \t]*+(?P<key>(?:{_KEY_PART}[ \t]*+\.[ \t]*+){{{MAX_DEPTH}}})",
    re.MULTILINE,
)
# Python refuses to read a decimal number of more than 4,300 digits.
_LONG_NUMBER = re.compile(r"(?P<key>[0-9][0-9_]{4300,}+)")
_BRACKET = re.compile(r"[\[\]{}]")


def unsafe_text(text: str) -> Iterator[Problem]:
    """What must not even be parsed."""
    lines = Lines(text)
    yield from unresolved(text)
    structure = bones(text)
    if key := _LONG_KEY.search(structure):
        message = _("a key of more than {limit} parts").format(limit=MAX_DEPTH)
        yield Problem(message, place=lines.place(*key.span("key")), code="SA104")
    if number := _LONG_NUMBER.search(structure):
        yield Problem(_too_large(), place=lines.place(*number.span()), code="SA104")
    if (offset := _too_deep(structure)) is not None:
        yield Problem(_nested(), place=lines.place(offset, offset + 1), code="SA104")


def _too_deep(structure: str) -> int | None:
    depth = 0
    for bracket in _BRACKET.finditer(structure):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > MAX_DEPTH:
            return bracket.start()
    return None


def unsafe_values(text: str, data: dict[str, Any]) -> list[Problem]:
    """What must not go further than the parser."""
    unsafe = list(_unsafe(data))
    if not unsafe:
        return []
    spans, lines = locate(text), Lines(text)
    return [
        Problem(
            message,
            where,
            subject=subject_of(where, data),
            place=lines.place(spans[where].value, spans[where].end),
            code="SA104",
        )
        for where, message in unsafe
    ]


def _unsafe(data: dict[str, Any]) -> Iterator[tuple[Where, str]]:
    waiting: list[tuple[Where, Any]] = [((), data)]
    while waiting:
        where, value = waiting.pop()
        if len(where) > MAX_DEPTH:
            yield where, _nested()
        elif isinstance(value, dict):
            waiting += [((*where, key), inner) for key, inner in value.items()]
        elif isinstance(value, list):
            waiting += [((*where, index), inner) for index, inner in enumerate(value)]
        elif isinstance(value, int) and not -(2**63) <= value < 2**63:
            yield where, _too_large()


def _nested() -> str:
    return _("tables or lists are nested more than {limit} deep").format(
        limit=MAX_DEPTH
    )


def _too_large() -> str:
    return _("a number as large as this cannot be kept")
