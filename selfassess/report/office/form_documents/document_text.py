"""The text of an office document: its lines and the rows of its tables, in their order.

Word and OpenDocument say the same things by other names; each names them in a `Dialect`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from selfassess.core.text.characters import cleaned

_PREFIX = re.compile("^(mailto:|https?://)|/$", re.IGNORECASE)
PICTURE = "\ufffc"
"""Stands where something is that is no text."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A paragraph."""

    text: str
    number: int
    """Of the paragraph, counted through the whole document."""
    heading: str
    """The nearest heading above it, or itself if it is one."""
    is_heading: bool = False
    field: str = ""
    """The name of the control that it lies in, or that lies in it."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: the lines of each of its cells."""

    cells: tuple[tuple[TextLine, ...], ...]


Item = TextLine | TableRow


@dataclass(frozen=True, slots=True)
class Dialect:
    """What a format calls the parts of a text; tags stand with their namespaces."""

    lines: frozenset[str]
    rows: frozenset[str]
    cells: frozenset[str]
    boxes: frozenset[str]
    """Frames with lines of their own that hang in a line."""
    unread: frozenset[str]
    """What is no part of the text: settings, what was deleted, comments."""
    is_mixed: bool
    """Whether words stand anywhere in a line, and not only where `stands_for` looks."""
    stands_for: Callable[[Element], str | None]
    """The text of a single element; None where its inner text is meant."""
    behind: Callable[[Element], str]
    """What is read behind an element, as an address behind the words of a link."""
    field: Callable[[Element], str]
    """The name of a control, or nothing."""
    is_heading: Callable[[Element], bool]


def address_behind(words: str, address: str) -> str:
    """Where a link leads, to be read behind its words unless they say it themselves."""
    same = _PREFIX.sub("", words.strip()) == _PREFIX.sub("", address)
    return "" if same or not address else f" {address}"


class DocumentText:
    """Reads one document."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._number = 0
        self._heading = ""

    def items(self, parent: Element, field: str = "") -> Iterator[Item]:
        """The lines and rows below an element, in their order."""
        for child in parent:
            if child.tag in self._dialect.unread:
                continue
            if child.tag in self._dialect.lines:
                yield from self._line(child, field)
            elif child.tag in self._dialect.rows:
                yield from self._row(child)
            else:
                yield from self.items(child, self._dialect.field(child) or field)

    def _row(self, row: Element) -> Iterator[Item]:
        """The row, and behind it the rows of tables that lie in its cells."""
        cells, inner = [], []
        for cell in self._cells(row):
            items = [*self.items(cell)]
            cells.append(tuple(item for item in items if isinstance(item, TextLine)))
            inner += [item for item in items if isinstance(item, TableRow)]
        yield TableRow(tuple(cells))
        yield from inner

    def _cells(self, row: Element) -> Iterator[Element]:
        for child in row:
            if child.tag in self._dialect.cells:
                yield child
            elif child.tag not in self._dialect.unread:
                yield from self._cells(child)

    def _line(self, line: Element, field: str) -> Iterator[Item]:
        self._number += 1
        number, is_heading = self._number, self._dialect.is_heading(line)
        boxes: list[Element] = []
        fields = [field]
        text = cleaned("".join(self._words(line, boxes, fields)))
        if is_heading and text.strip():
            self._heading = " ".join(text.split())
        name = next(filter(None, fields), "")
        yield TextLine(text, number, self._heading, is_heading, name)
        for box in boxes:
            yield from self.items(box, name)

    def _words(
        self, parent: Element, boxes: list[Element], fields: list[str]
    ) -> Iterator[str]:
        """The words of a line; boxes and fields that hang in it are put in the lists."""
        dialect = self._dialect
        if dialect.is_mixed:
            yield parent.text or ""
        for child in parent:
            if child.tag in dialect.boxes:
                boxes.append(child)
            elif child.tag not in dialect.unread:
                fields.append(dialect.field(child))
                known = dialect.stands_for(child)
                if known is None:
                    yield from self._words(child, boxes, fields)
                    yield dialect.behind(child)
                else:
                    yield known
            if dialect.is_mixed:
                yield child.tail or ""
