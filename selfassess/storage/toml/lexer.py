"""The structure of a TOML text that may be broken: texts, comments, tables, keys."""

import re
from functools import lru_cache
from typing import NamedTuple

# The possessive quantifiers keep this linear; they stand behind no group, because Python
# 3.11.2, which is that of Debian 12, then matches wrongly (gh-106052). A text that is
# never closed ends with its line, or with the file if it may have several lines;
# `lastgroup` is None then.
TOKEN = re.compile(
    r'"""(?:[^"\\]++|\\.|"(?!""))*(?P<texts>"{3,5})?'
    r"|'''(?:[^']++|'(?!''))*(?P<raw_texts>'{3,5})?"
    r'|"(?:[^"\\\n]++|\\[^\n])*(?P<text>")?'
    r"|'[^'\n]*+(?P<raw_text>')?"
    r"|(?P<comment>#[^\n]*+)",
    re.DOTALL,
)
_HEAD = re.compile(
    r"^[ \t]*+(?:(?P<table>\[{1,2}[^\[\]\n]++\]{0,2})|(?P<key>[^\s=\[\]{},#][^=\n]*+)=)",
    re.MULTILINE,
)


class Head(NamedTuple):
    """A `[table]`, or the key of a pair."""

    name: str
    start: int
    earlier: int | None
    """Where the first one of that name stands, if this is not the first."""


@lru_cache(maxsize=1)
def bones(text: str) -> str:
    """The text, as long as before, with blanks for what it says.

    Texts of one line keep their quotation marks, because they may be keys. Who reads a
    text looks at its bones more than once.
    """
    return TOKEN.sub(_blank, text)


def _blank(token: re.Match[str]) -> str:
    if token.lastgroup in ("text", "raw_text"):
        quote = token[0][0]
        return quote + "x" * (len(token[0]) - 2) + quote
    return "\n".join(" " * len(line) for line in token[0].split("\n"))


def line_around(text: str, offset: int) -> tuple[int, int]:
    """Where the line that holds the offset begins and ends, without its blanks."""
    start = text.rfind("\n", 0, offset) + 1
    line = text[start:].partition("\n")[0]
    return start + len(line) - len(line.lstrip(" \t")), start + len(line.rstrip())


def first_comment(text: str, start: int = 0) -> tuple[int, int] | None:
    """Where the first comment from there on begins and ends."""
    comments = (t for t in TOKEN.finditer(text, start) if t.lastgroup == "comment")
    comment = next(comments, None)
    return comment.span() if comment else None


def head_before(text: str, end: int) -> Head:
    """The last table or key of a text that begins before `end`; there is one."""
    tables: dict[str, int] = {}
    keys: dict[str, int] = {}
    head = Head("", 0, None)
    for match in _HEAD.finditer(bones(text), 0, end):
        known = keys
        if match["table"]:
            keys, known = {}, tables
        start, stop = match.span(match.lastgroup or 0)
        name = text[start:stop].rstrip()
        head = Head(name, start, known.get(name))
        known.setdefault(name, start)
    return head


def list_open_before(text: str, start: int, end: int) -> int | None:
    """Where a list opens that is not closed before this line of a table or key."""
    structure = bones(text[:end])
    if not _HEAD.match(structure, start):
        return None
    opened = []
    for bracket in re.finditer(r"[\[\]]", structure[:start]):
        if bracket[0] == "[":
            opened.append(bracket.start())
        elif opened:
            opened.pop()
    return opened[-1] if opened else None
