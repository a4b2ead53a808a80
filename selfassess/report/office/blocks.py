"""What an office document is made of, before any of its formats is chosen.

A report or a form becomes one list of these; Word and OpenDocument each write them, and
know nothing of what they are about.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from selfassess.report.content.title import DocumentProperties, PageHead
from selfassess.report.elements.passages import Passage


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a line, in one look."""

    passage: Passage
    is_bold: bool = False
    address: str = ""
    """On the web, if the words lead there."""


Runs = tuple[Run, ...]


class Look(StrEnum):
    """What a paragraph is for; each format has a style for it."""

    BODY = "body"
    TITLE = "title"
    SUBTITLE = "subtitle"
    QUOTE = "quote"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class OfficeHeading:
    """A heading that navigation lists; level 1 is a section."""

    level: int
    runs: Runs
    mark: str = ""
    """The name of its bookmark: a letter, then up to 39 of letters, digits, underlines."""


@dataclass(frozen=True, slots=True)
class OfficeParagraph:
    """A paragraph; a line feed in its words stays a break of line."""

    runs: Runs
    look: Look = Look.BODY
    depth: int = 0
    """Of an entry in a list: 1, or 2 below that one."""
    mark: str = ""


Cell = tuple[Runs, ...]
"""The lines of a cell of a table."""


@dataclass(frozen=True, slots=True)
class OfficeTable:
    """A table with a row of headings."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    is_narrow: tuple[bool, ...] = ()
    """Of each column, whether it needs little room; all the same if not said."""


Block = OfficeHeading | OfficeParagraph | OfficeTable


@dataclass(frozen=True, slots=True)
class OfficeDocument:
    """All of a document that people edit."""

    properties: DocumentProperties
    page_head: PageHead
    blocks: tuple[Block, ...]
    data: Mapping[str, str]
    """Properties for programs, such as which assessment it is about."""


def plain(text: str, *, is_bold: bool = False) -> Run:
    """Words in the document's own language."""
    return Run(Passage(text), is_bold)


def prose(
    passages: Iterable[Passage], look: Look = Look.BODY
) -> tuple[OfficeParagraph, ...]:
    """A paragraph for each passage."""
    return tuple(OfficeParagraph((Run(each),), look) for each in passages)
