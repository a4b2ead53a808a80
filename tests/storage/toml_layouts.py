"""TOML documents in every layout that people and programs write."""

import json
from functools import cache
from typing import Any

from hypothesis import strategies as st

_KEYS = st.sampled_from(
    ["a", "b", "c-1", "2026", "true", "", "a.b", "é", 'q"', "it's", "#", "[x]", "= 1"]
)
_TEXTS = st.sampled_from(
    [
        '""',
        "''",
        '"plain"',
        r'"a \"quoted\" \\ \u00e9"',
        "'C:\\docs # no comment'",
        '"# [no] = comment"',
        '"""\nTwo\nlines = 1\n[no.table]\n"""',
        '"""ends in quotes"""""',
        '"""a ""two"" quotes"""',
        '"""\\\n   joined \\   \n  up"""',
        r'"""an escaped \""" here"""',
        "'''\nraw \\ '' # text\n'''",
        "'''ends in quotes'''''",
    ]
)
_PLAIN = st.sampled_from(
    [
        "true",
        "-1",
        "0xDEAD_beef",
        "1_000",
        "1e5",
        "-0.0",
        "inf",
        "+nan",
        "2026-11-23",
        "2026-11-23 10:00:00",
        "2026-11-23T10:00:00.5+01:00",
        "10:00:00",
    ]
)
_SCALARS = _TEXTS | _PLAIN
_TREES = st.dictionaries(
    _KEYS,
    st.recursive(
        _SCALARS,
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(_KEYS, inner, max_size=3)
            | st.lists(st.dictionaries(_KEYS, inner, max_size=2), max_size=2)
        ),
        max_leaves=10,
    ),
    max_size=4,
)


# A strategy takes longer to make than to draw from.
_sampled = cache(st.sampled_from)


class _Writer:
    """Writes one tree, choosing anew at every place how."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def one_of(self, *choices: Any) -> Any:
        return self._draw(_sampled(choices))

    def blank(self) -> str:
        return str(self.one_of("", " ", "\t "))

    def end_of_line(self) -> str:
        return str(self.one_of("\n", ' # it\'s "one" [comment]\n', "\n\n  \n#\n"))

    def key(self, *parts: str) -> str:
        dot = self.blank() + "." + self.blank()
        return dot.join(self.part(part) for part in parts)

    def part(self, part: str) -> str:
        is_bare = part != "" and all(
            c.isascii() and (c.isalnum() or c in "-_") for c in part
        )
        if is_bare and self.one_of(True, True, False):
            return part
        if "'" not in part and self.one_of(True, False):
            return f"'{part}'"
        return json.dumps(part, ensure_ascii=self.one_of(True, False))

    def value(self, value: Any) -> str:
        if isinstance(value, str):
            return value
        if isinstance(value, list):
            gap = self.one_of("", " ", "\n  ", " # a ] comment\n\t")
            inner = ",".join(f"{gap}{self.value(one)}{self.blank()}" for one in value)
            comma = self.one_of("", ",") if value else ""
            return f"[{inner}{comma}{gap}]"
        inner = ", ".join(line for line in self.inline(value))
        return f"{{{self.blank()}{inner}{self.blank()}}}"

    def inline(self, table: dict[str, Any], *before: str) -> list[str]:
        lines = []
        for name, value in table.items():
            if isinstance(value, dict) and value and self.one_of(True, False):
                lines += self.inline(value, *before, name)
            else:
                sign = self.blank() + "=" + self.blank()
                lines.append(self.key(*before, name) + sign + self.value(value))
        return lines

    def table(self, table: dict[str, Any], *path: str) -> str:
        """The pairs of a table, then its tables."""
        pairs, tables = "", ""
        for name, value in table.items():
            where = (*path, name)
            if isinstance(value, dict) and self.one_of(True, False):
                tables += self.header("[", where, "]") + self.table(value, *where)
            elif self.is_list_of_tables(value) and self.one_of(True, False):
                for one in value:
                    tables += self.header("[[", where, "]]") + self.table(one, *where)
            else:
                for line in self.inline({name: value}):
                    pairs += self.blank() + line + self.end_of_line()
        return pairs + tables

    def header(self, opening: str, path: tuple[str, ...], closing: str) -> str:
        key = self.blank() + self.key(*path) + self.blank()
        return self.blank() + opening + key + closing + self.end_of_line()

    def is_list_of_tables(self, value: Any) -> bool:
        return bool(
            isinstance(value, list)
            and value
            and all(isinstance(one, dict) for one in value)
        )


@st.composite
def documents(draw: st.DrawFn) -> str:
    """The text of a document that tomllib accepts."""
    writer = _Writer(draw)
    return str(writer.one_of("", "\n# first\n")) + writer.table(draw(_TREES))
