"""Only what changed on the screen is sent to the terminal.

Textual sends every line of a widget that was drawn anew, also where nothing on it is
other than before. Over a slow line that is what makes a program feel slow: the next
requirement was 14 kB, with this it is an eighth of that.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

# Textual's updates are made of the segments of rich.
from rich.color import ColorSystem  # noqa: TID251
from rich.console import Console, ConsoleOptions, RenderResult  # noqa: TID251
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Size
from textual.strip import Strip

from selfassess.tui.cells import cells_of, differences
from selfassess.tui.pen import Cell, Pen

_SYSTEMS = {
    "standard": ColorSystem.STANDARD,
    "256": ColorSystem.EIGHT_BIT,
    "windows": ColorSystem.WINDOWS,
}


class Piece(NamedTuple):
    """A part of one line."""

    x: int
    y: int
    strips: list[Strip]
    width: int | None = None
    """How many of the cells are meant, if not all of them."""

    def cells(self, system: ColorSystem) -> list[Cell] | None:
        """Cell by cell; None if a letter may not keep its place."""
        cells = cells_of(self.strips, system)
        # To cut the strip takes longer than to look at what is cut off.
        if cells and self.width is not None and self.width < len(cells):
            letter, ink = cells[self.width]
            del cells[self.width :]
            if not letter:  # half of a wide letter
                cells[-1] = " ", ink
        return cells

    @property
    def whole(self) -> list[Strip]:
        """What is meant, as it is."""
        return [strip.crop(0, self.width) for strip in self.strips]


class Run(NamedTuple):
    """Cells of one line that are other than before."""

    x: int
    y: int
    cells: list[Cell]


class Sent:
    """What the terminal shows, as far as we know."""

    def __init__(self) -> None:
        self._size = Size(0, 0)
        self._rows: list[list[Cell] | None] = []
        """A line is None if we cannot tell where its letters stand."""

    def forget(self) -> None:
        """Somebody else has written on the screen: send everything again."""
        self._rows = [None] * self._size.height

    def fit(self, size: Size) -> None:
        """The screen has that size now."""
        if size != self._size:
            self._size = size
            self.forget()

    def shows(self, piece: Piece, system: ColorSystem) -> bool:
        """Whether the terminal shows the piece already."""
        if piece.y >= len(self._rows):
            return True
        row, cells = self._rows[piece.y], piece.cells(system)
        if row is None or cells is None:
            return False
        return row[piece.x : piece.x + len(cells)] == cells

    def put(self, piece: Piece, pen: Pen) -> Iterator[Run]:
        """Take note of a piece; give what the terminal does not show of it.

        Where we cannot tell where letters stand, the piece is written here.
        """
        if piece.y >= len(self._rows):
            return
        cells = piece.cells(pen.system)
        row = self._rows[piece.y]
        if cells is None:
            pen.move(piece.x, piece.y)
            pen.paint_whole(piece.whole)
            self._rows[piece.y] = None
        elif row is None:
            yield Run(piece.x, piece.y, cells)
            self._rows[piece.y] = cells if len(cells) == self._size.width else None
        else:
            end = piece.x + len(cells)
            for first, last in differences(row[piece.x : end], cells):
                yield Run(piece.x + first, piece.y, cells[first:last])
            row[piece.x : end] = cells


class Difference(CompositorUpdate):
    """What of an update the terminal does not show yet."""

    def __init__(
        self, update: LayoutUpdate | ChopsUpdate, sent: Sent, *, erases: bool
    ) -> None:
        self._update = update
        self._sent = sent
        self._erases = erases

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> RenderResult:
        """As Textual draws it where there is no terminal."""
        return self._update.__rich_console__(console, options)

    def is_nothing(self, console: Console) -> bool:
        """Whether the terminal shows all of it."""
        system = _system_of(console)
        return all(self._sent.shows(piece, system) for piece in pieces_of(self._update))

    def render_segments(self, console: Console) -> str:
        """What to write."""
        pen = Pen(_system_of(console), erases=self._erases)
        return written(pieces_of(self._update), self._sent, pen)


def _system_of(console: Console) -> ColorSystem:
    return _SYSTEMS.get(console.color_system or "", ColorSystem.TRUECOLOR)


def written(pieces: Iterable[Piece], sent: Sent, pen: Pen) -> str:
    """What makes the terminal show the pieces."""
    runs = [run for piece in pieces for run in sent.put(piece, pen)]
    for x, y, cells in sorted(runs, key=_column):
        pen.move(x, y)
        pen.paint(cells)
    return pen.lift()


def _column(run: Run) -> int:
    """Single cells last, column by column: they are most often a scroll bar's."""
    return run.x + 1 if len(run.cells) == 1 else 0


def pieces_of(update: LayoutUpdate | ChopsUpdate) -> Iterator[Piece]:
    """An update as parts of lines, cut as Textual cuts it."""
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            yield Piece(update.region.x, y, list(strips))
        return
    for y, begin, end in update.spans:
        ends = update.chop_ends[y]
        for stop, (x, strip) in zip(ends, update.chops[y].items(), strict=False):
            if strip is None or x > end or stop <= begin:
                continue
            inside = begin <= x < end and stop <= end
            yield Piece(x, y, [strip], None if inside else min(stop, end) - x)
