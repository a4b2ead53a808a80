"""Which choice a person made where a drop-down list and boxes to tick stand together."""

import re
from collections.abc import Callable, Iterable, Iterator

from selfassess.report.forms.form_fields import not_answered

BOX = "☐"
"""Stands before each choice until it is ticked."""
_SHORT_LINE, _LONG_LINE = 3, 4
"""So many choices stand in a line: of many, which have long names, and of few."""
_EMPTY = r"[☐□⬜❏▢]|\[\s*\]|\(\s*\)"
_TICK = r"[☒☑☓✓✔✗✘✕✖×⊠⮽●]|\[\s*\w\s*\]|\(\s*[xX]\s*\)"
_LETTER = r"(?<![\w\[(])[xX](?![\w\])])"
"""What people type over a box."""
_IS_TICKED = re.compile(f"{_TICK}|{_LETTER}")
_SIGN = re.compile(f"{_EMPTY}|{_TICK}|{_LETTER}")


def chosen(text: str, is_own: Callable[[str], bool]) -> str:
    """The words that were chosen, ticked or written; several with strokes between them.

    `is_own` says which words stand behind boxes that nobody ticked. Where all boxes but
    one were taken away, that one is meant.
    """
    words: dict[str, str] = {}
    pieces = [*_pieces(text)]
    is_list = sum(map(bool, map(_SIGN.search, pieces))) > 1
    for piece in pieces:
        label = " ".join(_SIGN.sub(" ", piece).split()).strip(" .,;:")
        is_ticked = _IS_TICKED.search(piece) is not None
        is_left = is_list and not is_ticked and _SIGN.search(piece) and is_own(label)
        if not is_left and (label or is_ticked):
            words.setdefault(label.casefold(), label or piece.strip())
    words.pop(not_answered().casefold(), None)
    return " / ".join(words.values())


def _pieces(text: str) -> Iterator[str]:
    """What stands between tabs, breaks of lines and wide gaps, and before each box."""
    for part in re.split(r"[\t\n]+|\s{2,}", text):
        waiting = ""
        for piece in re.split(f"(?={_EMPTY}|{_TICK})", part):
            waiting += piece
            if _SIGN.sub("", waiting).strip():
                yield waiting
                waiting = ""
        if waiting.strip():
            yield waiting


def boxes(labels: Iterable[str]) -> str:
    """A box to tick before each of the choices, as many in a line as fit for sure.

    A line that is broken anywhere else may part a box from its label.
    """
    ticks = [f"{BOX} {label}" for label in labels]
    many = _SHORT_LINE if len(ticks) > _LONG_LINE else _LONG_LINE
    lines = (ticks[start : start + many] for start in range(0, len(ticks), many))
    return "\n".join(map("\t".join, lines))
