"""What an office document is made of, before any of its formats is chosen.

A report or a form becomes one list of these; Word and OpenDocument each write them, and
know nothing of what they are about.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from selfassess.core.text.languages.conventions import clauses, lead
from selfassess.report.elements.links import Link
from selfassess.report.elements.page_edges import DocumentProperties, PageHead
from selfassess.report.elements.passages import Passage
from selfassess.report.forms.form_fields import FormField


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
    shares: tuple[int, ...] = ()
    """Of the width, for each column; all the same if not said."""


@dataclass(frozen=True, slots=True)
class OfficeFields:
    """A table to write in; its first row says, for programs, whose the answers are."""

    code: str
    fields: tuple[FormField, ...]
    choose: str
    """What stands in a list of which nothing was chosen."""


Block = OfficeHeading | OfficeParagraph | OfficeTable | OfficeFields


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


def linked(link: Link) -> Run:
    """Words that lead to the web; what leads inside the document is words alone."""
    address = link.target if link.target.startswith("http") else ""
    return Run(link.text, address=address)


def told(
    text: str, look: Look = Look.BODY, *, is_bold: bool = False
) -> OfficeParagraph:
    """A sentence of the document's own."""
    return OfficeParagraph((plain(text, is_bold=is_bold),), look)


def prose(
    passages: Iterable[Passage], look: Look = Look.BODY
) -> tuple[OfficeParagraph, ...]:
    """A paragraph for each passage."""
    return tuple(OfficeParagraph((Run(each),), look) for each in passages)


def entry(label: str, *values: Run, depth: int = 1, mark: str = "") -> OfficeParagraph:
    """A line of a list, or with depth 0 of the text: a label, and what it stands for."""
    return OfficeParagraph(labelled(label, *values), depth=depth, mark=mark)


def labelled(label: str, *values: Run) -> Runs:
    """A label in bold, then each value, with semicolons between them."""
    runs = [plain(f"{lead(label)} ", is_bold=True)]
    for number, value in enumerate(values):
        runs += [plain(clauses(("", ""))), value] if number else [value]
    return tuple(runs)


def text_row(texts: Iterable[str]) -> tuple[Cell, ...]:
    """A row of a table whose cells are one line each."""
    return tuple(((plain(text),),) for text in texts)
