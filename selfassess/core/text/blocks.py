"""Blocks of a text, without a form: what is made once for terminals, Markdown, screens."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Title:
    """What the whole text is about."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """The beginning of a part; its heading is for forms that need more than a gap."""

    heading: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading over entries, facts or reasons."""

    text: str


@dataclass(frozen=True, slots=True)
class Subheading:
    """Whom the facts below it are about."""

    text: str


@dataclass(frozen=True, slots=True)
class Lead:
    """What the reasons below it are reasons for, without its colon."""

    text: str


@dataclass(frozen=True, slots=True)
class Subject:
    """The requirement that the entries below it are about."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; the hint behind it helps only whoever can type a command."""

    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """Who says what, with a quotation from a file, and a reply to it."""

    name: str
    text: str
    quotation: str = ""
    reply: "Entry | None" = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and a value."""

    name: str
    text: str
    depth: int = 1
    """Under how many headings it stands."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A requirement, and what is to be said of it below a lead."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Remainder:
    """What is left of the reasons, as a number only."""

    text: str


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a whole is done."""

    done: int
    total: int
    percent: str

    @property
    def fraction(self) -> str:
        """Done out of all."""
        return f"{self.done}/{self.total}"


@dataclass(frozen=True, slots=True)
class ShareTable:
    """Shares in columns, a row for each part; only terminals draw it."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Share, ...]], ...]


Block = (
    Title
    | Part
    | Heading
    | Subheading
    | Lead
    | Subject
    | Sentence
    | Entry
    | Fact
    | Reason
    | Remainder
)
