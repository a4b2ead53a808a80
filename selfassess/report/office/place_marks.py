"""Bookmarks that tell of every place in a document what it is about, however it is edited.

A name may have 40 letters, digits and underlines in Word. Word, LibreOffice and others
keep such names where they keep nothing else that people do not see.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from selfassess.core.model.status import Status
from selfassess.report.office.blocks import Block, OfficeHeading

_NAME = re.compile(
    r"sa_(?P<part>[wao])_(?P<number>\d{1,5})"
    r"(_(?P<letter>[a-z])(?P<digits>[0-9a-f]{12})(?P<status>(_[a-z]+)*))?"
)
ASSESSMENT, QUESTIONNAIRE, EDITION, LANGUAGE = (
    f"selfassess {name}"
    for name in ("assessment", "questionnaire", "edition", "language")
)
"""Names of the properties that tell what a whole document is about."""


class Part(StrEnum):
    """What begins at a bookmark of ours, by its letter in the name."""

    WORDING = "w"
    """The wording of a requirement."""
    ANSWER = "a"
    """The answer to it."""
    OTHER = "o"
    """What is about no requirement."""


@dataclass(frozen=True, slots=True)
class PlaceMark:
    """What begins at a bookmark, and which answer the document shows there."""

    part: Part
    number: int
    """Of the requirement among all, from 1; of what is other, any."""
    of: str = ""
    """The digest of the answer; empty where the document shows none."""
    status: Status = Status.UNANSWERED
    """Of the answer."""

    @property
    def name(self) -> str:
        """The bookmark's name."""
        shown = (
            "sa",
            self.part,
            str(self.number),
            self.of.replace(":", ""),
            self.status,
        )
        return "_".join(filter(None, shown))


def mark_named(name: str) -> PlaceMark | None:
    """What begins at a bookmark of that name; None if it is none of ours."""
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    status = (match["status"] or "").removeprefix("_")
    if status not in {*Status}:
        return None
    digest = f"{match['letter']}:{match['digits']}" if match["letter"] else ""
    part, number = Part(match["part"]), int(match["number"])
    return PlaceMark(part, number, digest, Status(status))


def with_marks(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with a bookmark at every heading, also at those of no requirement."""
    others = 0
    for block in blocks:
        if isinstance(block, OfficeHeading) and not block.mark:
            others += 1
            block = replace(block, mark=PlaceMark(Part.OTHER, others).name)
        yield block
