"""Positions: where each key and value of a TOML document stands, by line and column.

`locate` wants text that tomllib has already accepted, so it needs no error
handling of its own. It answers with paths in the shape of pydantic's `loc`.
"""

import re
import tomllib
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from selfassess.core.problems import Place, Where


class Span(NamedTuple):
    """Offsets into the text."""

    key: int
    """The key, the `[` of a header, or an element of a list."""
    key_end: int
    value: int
    end: int
    """Just past the value; for a table, just past its header."""


Spans = dict[Where, Span]

_GAP = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*")
_BLANK = re.compile(r"[ \t]*+")
_BARE = re.compile(r"[A-Za-z0-9_-]++")
_QUOTED = re.compile(
    r'"""(?:[^"\\]++|\\.|"(?!""))*"{3,5}'
    r"|'''(?:[^']++|'(?!''))*'{3,5}"
    r'|"(?:[^"\\\n]++|\\.)*"'
    r"|'[^'\n]*+'",
    re.DOTALL,
)
# Numbers, booleans and dates; a date may hold one space.
_PLAIN = re.compile(r"[^\s,\]}#](?:[^\n,\]}#]*[^\s,\]}#])?")


def locate(text: str) -> Spans:
    """The span of every path; the text has LF line ends."""
    return _Locator(text).run()


def find(spans: Spans, where: Where) -> Span | None:
    """The span of a value, or else of the nearest thing around it that there is."""
    while where and where not in spans:
        where = where[:-1]
    return spans.get(where)


class Lines:
    """The lines of a text: from offsets to lines and columns, and back."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self._text))]

    def place(self, start: int, end: int) -> Place:
        """The first line of a stretch of text."""
        number = bisect_right(self._starts, start)
        source = self.source(start)
        column = start - self._starts[number - 1] + 1
        end_column = min(
            max(end - self._starts[number - 1] + 1, column + 1), len(source) + 1
        )
        return Place(number, column, max(end_column, column + 1), source)

    def source(self, offset: int) -> str:
        """The whole line that holds the offset."""
        start = self._starts[bisect_right(self._starts, offset) - 1]
        end = self._text.find("\n", start)
        return self._text[start:] if end < 0 else self._text[start:end]

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column that count from 1."""
        return self._starts[line - 1] + column - 1


class _Locator:
    def __init__(self, text: str) -> None:
        self._text = text
        self._spans: Spans = {}
        self._last: dict[Where, int] = {}
        """The last index of every array of tables."""

    def run(self) -> Spans:
        here: Where = ()
        position = self._after(_GAP, 0)
        while position < len(self._text):
            if self._text[position] == "[":
                here, position = self._header(position)
            else:
                position = self._pair(position, here)
            position = self._after(_GAP, position)
        return self._spans

    def _after(self, pattern: re.Pattern[str], position: int) -> int:
        match = pattern.match(self._text, position)
        assert match, "tomllib accepted this text"
        return match.end()

    def _header(self, start: int) -> tuple[Where, int]:
        is_array = self._text.startswith("[[", start)
        parts, end = self._key(start + 1 + is_array)
        end += 1 + is_array
        span = Span(start, end, end, end)
        table = (*self._table((), parts[:-1], span), parts[-1])
        if is_array:
            self._last[table] = self._last.get(table, -1) + 1
            self._spans.setdefault(table, span)
            table = (*table, self._last[table])
        # An explicit header beats one that was only implied.
        self._spans[table] = span
        return table, end

    def _table(self, base: Where, parts: tuple[str, ...], span: Span) -> Where:
        for part in parts:
            base = (*base, part)
            if base in self._last:
                base = (*base, self._last[base])
            self._spans.setdefault(base, span)
        return base

    def _key(self, position: int) -> tuple[tuple[str, ...], int]:
        parts = []
        while True:
            position = self._after(_BLANK, position)
            match = _BARE.match(self._text, position)
            match = match or _QUOTED.match(self._text, position)
            assert match, "tomllib accepted this key"
            parts.append(_unquoted(match[0]))
            position = self._after(_BLANK, match.end())
            if self._text[position] != ".":
                return tuple(parts), position
            position += 1

    def _pair(self, start: int, base: Where) -> int:
        parts, equals = self._key(start)
        end = start + len(self._text[start:equals].rstrip())
        key = Span(start, end, end, end)
        path = (*self._table(base, parts[:-1], key), parts[-1])
        return self._value(self._after(_BLANK, equals + 1), path, key)

    def _value(self, start: int, path: Where, key: Span) -> int:
        match self._text[start]:
            case '"' | "'":
                end = self._after(_QUOTED, start)
            case "[":
                end = self._list(start, path)
            case "{":
                end = self._inline_table(start, path)
            case _:
                end = self._after(_PLAIN, start)
        self._spans[path] = Span(key.key, key.key_end, start, end)
        return end

    def _list(self, start: int, path: Where) -> int:
        position, index = self._after(_GAP, start + 1), 0
        while self._text[position] != "]":
            element = Span(position, position, position, position)
            position = self._value(position, (*path, index), element)
            position, index = self._after_comma(position), index + 1
        return position + 1

    def _inline_table(self, start: int, path: Where) -> int:
        position = self._after(_GAP, start + 1)
        while self._text[position] != "}":
            position = self._after_comma(self._pair(position, path))
        return position + 1

    def _after_comma(self, position: int) -> int:
        position = self._after(_GAP, position)
        if self._text[position] == ",":
            position = self._after(_GAP, position + 1)
        return position


def _unquoted(token: str) -> str:
    if token[0] not in "\"'":
        return token
    key: str = tomllib.loads(f"k={token}")["k"]
    return key
