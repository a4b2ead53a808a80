"""Difference of two texts: which lines became others, and which words in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from selfassess.core.text.blocks import DiffRun, Line, WordFate

# Chinese, Japanese and the like have no blanks between words.
_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]\s*|\S+?(?=[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|\s|$)\s*|\s+"
)
_MOST_WORDS = 4_000
"""In longer texts the words are not compared one by one: that could take minutes."""


@dataclass(frozen=True, slots=True)
class TextDifference:
    """How two texts differ: how many lines, and those lines."""

    changed: int
    added: int
    removed: int
    lines: tuple[Line, ...]


def differing_lines(before: str, after: str) -> TextDifference:
    """The lines that are not the same in both, word by word."""
    old, new = _lines_of(before), _lines_of(after)
    changed = added = removed = 0
    lines: list[Line] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes():
        if tag == "equal":
            continue
        paired = min(b - a, d - c)
        changed += paired
        removed += sum(map(bool, old[a + paired : b]))
        added += sum(map(bool, new[c + paired : d]))
        lines += _lines(old[a:b], new[c:d])
    return TextDifference(changed, added, removed, tuple(lines))


def _lines_of(text: str) -> list[str]:
    return text.split("\n") if text else []


def _lines(old: list[str], new: list[str]) -> Iterator[Line]:
    paired = min(len(old), len(new))
    for before, after in zip(old[:paired], new[:paired], strict=True):
        yield tuple(_word_runs(before, after))
    yield from ((DiffRun(WordFate.REMOVED, line),) for line in old[paired:] if line)
    yield from ((DiffRun(WordFate.ADDED, line),) for line in new[paired:] if line)


def _word_runs(before: str, after: str) -> Iterator[DiffRun]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) + len(new) > _MOST_WORDS:
        old, new = [before], [after]
    for tag, a, b, c, d in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            yield DiffRun(WordFate.SAME, "".join(new[c:d]))
            continue
        for kind, pieces in ((WordFate.REMOVED, old[a:b]), (WordFate.ADDED, new[c:d])):
            if pieces:
                yield DiffRun(kind, "".join(pieces))
