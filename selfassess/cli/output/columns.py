"""Rows of text as lines whose columns stand below each other."""

from collections.abc import Iterable, Iterator, Sequence

from selfassess.core.text.terminal import cell_width, padded


def in_columns(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A line for each row, all of as many cells; the last column is as wide as it is."""
    rows = list(rows)
    columns = list(zip(*rows, strict=True))[:-1]
    widths = [max(map(cell_width, column)) for column in columns]
    for *cells, last in rows:
        yield "  ".join((*map(padded, cells, widths), last))


def part_in_columns(heading: str, rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A blank line, the heading, and the rows below it; nothing if there are none."""
    lines = [f"  {line}" for line in in_columns(rows)]
    yield from ("", heading, *lines) if lines else ()
