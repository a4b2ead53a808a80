"""Blocks of a text, without a form: what is made once for terminals, Markdown, screens."""

from dataclasses import dataclass
from enum import StrEnum


class WordFate(StrEnum):
    """What became of some words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class DiffRun:
    """Some words of a line."""

    kind: WordFate
    text: str


Line = tuple[DiffRun, ...]


@dataclass(frozen=True, slots=True)
class AboutBlock:
    """What the whole text is about."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class PartBlock:
    """The beginning of a part; its heading is for forms that need more than a gap."""

    heading: str = ""


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """A heading over entries, facts or reasons; of level 3, over whom they are about."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class LeadBlock:
    """What the reasons below it are reasons for, without its colon."""

    text: str
    leads_to: str = ""
    """The id of the requirement that it leads to; empty: to none."""


@dataclass(frozen=True, slots=True)
class SubjectBlock:
    """The requirement that the entries below it are about."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class SentenceBlock:
    """A sentence; the hint behind it helps only whoever can type a command."""

    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class EntryBlock:
    """Who says what, with a quotation from a file, and a reply to it."""

    name: str
    text: str
    quotation: str = ""
    reply: "EntryBlock | None" = None
    leads_to: str = ""
    """The place that it speaks of: of a requirement or a level; empty: of none."""


@dataclass(frozen=True, slots=True)
class FactBlock:
    """A name and a value."""

    name: str
    text: str
    depth: int = 1
    """Under how many headings it stands."""
    leads_to: str = ""
    """The requirement or level that is the first reason for it; empty: none."""


@dataclass(frozen=True, slots=True)
class ReasonBlock:
    """A requirement, and what is to be said of it below a lead."""

    id: str
    number: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class RemainderBlock:
    """What is left of the reasons, as a number only."""

    text: str
    leads_to: str = ""
    """The id of the first requirement of those; empty: it leads to none."""


@dataclass(frozen=True, slots=True)
class VersionsBlock:
    """The two that are compared, before what differs."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ChangedBlock:
    """What differs in one thing; of its texts the lines that do, word by word."""

    subject: str
    text: str
    texts: tuple[tuple[Line, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class ConsequenceBlock:
    """What a change means, on one line."""

    text: str


ProseBlock = (
    AboutBlock | PartBlock | HeadingBlock | LeadBlock | SubjectBlock | SentenceBlock
)
NamedBlock = EntryBlock | FactBlock
StarBlock = ReasonBlock | RemainderBlock
"""What makes a difference to the star."""
DiffBlock = VersionsBlock | ChangedBlock | ConsequenceBlock
Block = ProseBlock | NamedBlock | StarBlock | DiffBlock
