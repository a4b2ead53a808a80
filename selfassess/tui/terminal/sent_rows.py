"""What the terminal shows by what was sent to it, so that nobody hears it twice.

Textual sends all of a pane whenever something is laid out anew: a dialog that opens
comes six times. Who listens to a terminal hears every row of it as often.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest
from typing import NamedTuple

from selfassess.core.text.terminal import cell_width

_PLACE = re.compile(r"\x1b\[(\d+);(\d+)H")
"""Where the terminal writes from there on: row and column, counted from 1."""

_ACTING = re.compile(r"\x1b(?!\[[\d;:]*[mH]|\]8;|\\)")
"""What does more to a terminal than to place, colour or link what is written."""

_AROUND = re.compile(r"\x1b\[\?(2026|25)[hl]")
"""Where a frame begins and ends, and whether the cursor is seen: it changes no row."""

_LOOK = re.compile(r"\x1b\[([\d;:]*)m|\x1b\]8;[^\x1b]*\x1b\\\\")
"""How the letters look from there on, or a link that they are part of."""

_ATTRIBUTE = re.compile(r"[34]8;2;\d+;\d+;\d+|[34]8;5;\d+|\d+")
_GROUND = re.compile(r"48;.*|4[0-7]|10[0-7]")
_SEEN_ON_BLANKS = {"4", "7", "9"}
"""Underlined, reversed, struck through."""

TerminalCell = tuple[str, str]
"""A letter and how it looks."""
Row = dict[int, TerminalCell]
"""Cells by their columns."""


class SentText(NamedTuple):
    """Something that is written in one row."""

    row: int
    column: int
    text: str

    def __str__(self) -> str:
        return f"\x1b[{self.row};{self.column}H{self.text}"

    def cells(self) -> Iterator[TerminalCell]:
        """What stands in each cell then; a wide letter has the next one, too."""
        look, parts = "", _LOOK.split(self.text)
        for letters, following in zip(parts[::2], [*parts[1::2], ""], strict=True):
            on_blank = _look_of_blank(look)
            for letter in letters:
                seen = on_blank if letter == " " else look
                yield letter, seen
                yield from (("", seen) for _more in range(cell_width(letter) - 1))
            look = following or ""

    def narrowed(self, cells: Row, shown: Row) -> "SentText":
        """Of a bar, which alone begins at the edge, the words that are other than shown."""
        if self.column > 1:
            return self
        changed = [x for x, cell in cells.items() if cell != shown.get(x)]
        first, last = changed[0], changed[-1]
        while first > 1 and not _is_gap(cells, first - 2):
            first -= 1
        while last in cells and not _is_gap(cells, last + 1):
            last += 1
        if first == 1 and last >= max(cells):
            return self
        kept = (cell for x, cell in cells.items() if first <= x <= last)
        return SentText(self.row, first, _sequence(kept))


def _line_feed(text: SentText, after: SentText | None) -> str:
    """Where another row follows: readers make a pause there."""
    return "\n" if after and after.text and after.row > text.row else ""


def _look_of_blank(look: str) -> str:
    """What is seen of it without a letter."""
    attributes = _ATTRIBUTE.findall(look)
    if _SEEN_ON_BLANKS.intersection(attributes):
        return look
    return ";".join(each for each in attributes if _GROUND.fullmatch(each))


def _is_gap(cells: Row, x: int) -> bool:
    """Whether two blanks part what stands on both sides of them."""
    return all(cells.get(each, (" ", ""))[0] == " " for each in (x, x + 1))


def _sequence(cells: Iterable[TerminalCell]) -> str:
    """The cells as a terminal takes them."""
    runs = groupby(cells, lambda cell: cell[1])
    texts = ((look, "".join(letter for letter, _look in run)) for look, run in runs)
    return "".join(f"\x1b[{look}m{text}\x1b[0m" for look, text in texts)


class SentRows:
    """Leaves out of what is sent what the terminal shows already."""

    def __init__(self) -> None:
        self._rows: dict[int, Row] = {}
        """What each row shows, counted from 1."""

    def forget(self, rows: Iterable[int] | None = None) -> None:
        """Send those rows again, or all of them, whatever they show."""
        for row in list(self._rows) if rows is None else rows:
            self._rows.pop(row, None)

    def news(self, data: str) -> str:
        """What has to be sent: each text in which something is other than before."""
        written = _AROUND.sub("", data)
        if not written:
            return data
        before, *parts = _PLACE.split(written)
        if before or _ACTING.search(written):
            self.forget()
            return data
        places = zip(parts[::3], parts[1::3], parts[2::3], strict=True)
        texts = (SentText(int(y), int(x), text.rstrip("\n")) for y, x, text in places)
        news = [said for each in texts if (said := self._news(each))]
        followed = zip_longest(news, news[1:])
        return "".join(f"{each}{_line_feed(each, after)}" for each, after in followed)

    def _news(self, text: SentText) -> SentText | None:
        if not text.text:
            return text  # the cursor goes there
        shown = self._rows.setdefault(text.row, {})
        cells = dict(enumerate(text.cells(), text.column))
        if cells.items() <= shown.items():
            return None
        news = text.narrowed(cells, shown)
        shown |= cells
        return news
