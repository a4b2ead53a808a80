"""What the terminal shows by what was sent to it, so that nobody hears it twice.

Textual sends all of a pane whenever something is laid out anew: a dialog that opens
comes six times, and a message sends the whole screen twice. Who listens to a terminal
hears every row of it as often; who looks at it from far away waits for it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby, zip_longest
from typing import NamedTuple

from selfassess.core.text.terminal import cell_width

_PLACE = re.compile(r"\x1b\[(\d+);(\d+)H")
"""Where the terminal writes from there on: row and column, counted from 1."""

_ACTING = re.compile(r"\x1b(?!\[[\d;:]*[mH])")
"""What does more to a terminal than to place and to colour what is written."""

_AROUND = re.compile(r"\x1b\[\?(2026|25)[hl]|\x1b\]22;[^\x1b\x07]*\x07|\x07")
"""Where a frame begins and ends, cursor, pointer and bell: they change no row."""

_LOOK = re.compile(r"\x1b\[([\d;:]*)m")
"""How the letters look from there on."""

_ATTRIBUTE = re.compile(r"[34]8;2;\d+;\d+;\d+|[34]8;5;\d+|\d+")
_GROUND = re.compile(r"48;.*|4[0-7]|10[0-7]")
_SEEN_ON_BLANKS = {"4", "7", "9"}
"""Underlined, reversed, struck through."""

_UNKNOWN = "?"
"""How a cell looks to which nothing was sent."""


@dataclass(slots=True)
class Row:
    """Cells from left to right: the letter in each, and how it looks.

    Two lists: an object for each cell takes longer than drawing it.
    """

    letters: list[str] = field(default_factory=list)
    looks: list[str] = field(default_factory=list)

    def write(self, text: str, look: str) -> None:
        """Letters of one look go behind what stands there; a wide one has two cells."""
        letters: Sequence[str] = text
        if not text.isascii():
            marks, *letters = _placed(text)
            if marks and self.letters:
                self.letters[-1] += marks
        blank = _look_of_blank(look)
        self.letters += letters
        if blank != look and " " in letters:
            self.looks += [blank if letter == " " else look for letter in letters]
        else:
            self.looks += [look] * len(letters)

    def part(self, start: int, end: int) -> "Row":
        """Those cells; what was not written is unknown."""
        missing = end - len(self.letters)
        self.letters += [""] * missing
        self.looks += [_UNKNOWN] * missing
        return Row(self.letters[start:end], self.looks[start:end])

    def put(self, start: int, cells: "Row") -> None:
        """These cells stand there from now on."""
        end = start + len(cells.letters)
        self.letters[start:end], self.looks[start:end] = cells.letters, cells.looks

    def is_gap(self, x: int) -> bool:
        """Whether two blanks part what stands on both sides of them."""
        return set(self.letters[max(x, 0) : x + 2]) <= {" "}

    def __str__(self) -> str:
        """The cells as a terminal takes them."""
        runs = groupby(zip(self.looks, self.letters, strict=True), lambda cell: cell[0])
        texts = ((look, "".join(letter for _look, letter in run)) for look, run in runs)
        return "".join(f"\x1b[{look}m{text}\x1b[0m" for look, text in texts)


class SentText(NamedTuple):
    """Something that is written in one row."""

    row: int
    column: int
    text: str

    def __str__(self) -> str:
        return f"\x1b[{self.row};{self.column}H{self.text}"

    def cells(self) -> Row:
        """What stands in each cell then."""
        cells, parts = Row(), _LOOK.split(self.text)
        for look, letters in zip(["", *parts[1::2]], parts[::2], strict=True):
            if letters:
                cells.write(letters, look)
        return cells

    def narrowed(self, cells: Row, shown: Row) -> "SentText":
        """Of a bar, which alone begins at the edge, the words that are other than shown."""
        if self.column > 1:
            return self
        end = len(cells.letters)
        changed = [
            x for x in range(end) if cells.part(x, x + 1) != shown.part(x, x + 1)
        ]
        first, last = changed[0], changed[-1]
        while first and not cells.is_gap(first - 2):
            first -= 1
        while last < end and not cells.is_gap(last + 1):
            last += 1
        if not first and last >= end - 1:
            return self
        return SentText(self.row, first + 1, str(cells.part(first, min(last + 1, end))))


def _line_feed(text: SentText, after: SentText | None) -> str:
    """Where another row follows: readers make a pause there."""
    return "\n" if after and after.text and after.row > text.row else ""


@lru_cache(maxsize=512)
def _placed(text: str) -> tuple[str, ...]:
    """What stands in each cell, behind marks that belong to the letter before all."""
    cells = [""]
    for letter in text:
        width = cell_width(letter)
        if width:
            cells += [letter, ""][:width]
        else:
            cells[-1] += letter
    return tuple(cells)


@lru_cache(maxsize=256)
def _look_of_blank(look: str) -> str:
    """What is seen of it without a letter."""
    attributes = _ATTRIBUTE.findall(look)
    if _SEEN_ON_BLANKS.intersection(attributes):
        return look
    return ";".join(each for each in attributes if _GROUND.fullmatch(each))


class SentRows:
    """Leaves out of what is sent what the terminal shows already."""

    def __init__(self) -> None:
        self._rows: dict[int, Row] = {}
        """What each row shows, counted from 1."""

    def forget(self, rows: Iterable[int] | None = None) -> None:
        """Send those rows again, or all of them, whatever they show."""
        for row in list(self._rows) if rows is None else rows:
            self._rows.pop(row, None)

    def news(self, data: str, *, by_word: bool = True) -> str:
        """What has to be sent: each text, or word of a bar, that is other than before."""
        written = _AROUND.sub("", data)
        if not written:
            return data
        before, *parts = _PLACE.split(written)
        if before or _ACTING.search(written):
            self.forget()
            return data
        places = zip(parts[::3], parts[1::3], parts[2::3], strict=True)
        texts = [SentText(int(y), int(x), text.rstrip("\n")) for y, x, text in places]
        news = [said for each in texts if (said := self._news(each, by_word=by_word))]
        if texts and not texts[-1].text:
            news.append(texts[-1])  # the cursor goes there
        followed = zip_longest(news, news[1:])
        return "".join(f"{each}{_line_feed(each, after)}" for each, after in followed)

    def _news(self, text: SentText, *, by_word: bool) -> SentText | None:
        if not text.text:
            return None
        row, cells = self._rows.setdefault(text.row, Row()), text.cells()
        start = text.column - 1
        shown = row.part(start, start + len(cells.letters))
        if shown == cells:
            return None
        row.put(start, cells)
        return text.narrowed(cells, shown) if by_word else text
