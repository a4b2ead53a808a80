"""What a form says of itself, for its reader: its own words, and whose answers it asks.

With it what somebody wrote between the fields is told from what stood there, and what
is gone from what was never asked.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from selfassess.report.office.blocks import (
    Block,
    OfficeFields,
    OfficeHeading,
    OfficeParagraph,
)

LONGEST_PROPERTY = 240
"""Word takes no more than 255 characters for a property."""
_LENGTH_OF_MARK = 4
_WORDS, _ASKED = "form-words", "form-fields"


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What the form said when it was sent."""

    marks: frozenset[str]
    asked: tuple[str, ...]
    """What stands at the head of each table of fields."""

    def hold(self, text: str) -> bool:
        """Whether the form itself says this."""
        return mark_of(text) in self.marks


def mark_of(text: str) -> str:
    """A few letters for a paragraph, whatever blanks it is set with."""
    digest = sha256(" ".join(text.split()).encode()).digest()
    return b64encode(digest[:3]).decode()


def marks_of(blocks: Iterable[Block]) -> dict[str, str]:
    """The properties of a document that say all this."""
    marks, asked = set(), []
    for block in blocks:
        if isinstance(block, OfficeHeading | OfficeParagraph):
            marks.add(mark_of("".join(run.passage.text for run in block.runs)))
        elif isinstance(block, OfficeFields):
            asked.append(block.code)
            marks |= {
                mark_of(label)
                for field in block.fields
                for _value, label in field.choices
            }
    return {
        f"{name}-{number}": text
        for name, whole in ((_WORDS, "".join(sorted(marks))), (_ASKED, " ".join(asked)))
        for number, text in enumerate(_pieces(whole), start=1)
    }


def _pieces(text: str) -> Iterator[str]:
    for begin in range(0, len(text), LONGEST_PROPERTY):
        yield text[begin : begin + LONGEST_PROPERTY]


def own_words(properties: Mapping[str, str]) -> OwnWords | None:
    """What the properties of a document say; None if another program left them out."""
    marks, asked = _whole(properties, _WORDS), _whole(properties, _ASKED)
    if not marks:
        return None
    found = re.findall(f".{{{_LENGTH_OF_MARK}}}", marks)
    return OwnWords(frozenset(found), tuple(asked.split()))


def _whole(properties: Mapping[str, str], name: str) -> str:
    pieces = {
        int(key.rpartition("-")[2]): text
        for key, text in properties.items()
        if re.fullmatch(f"{name}-[0-9]{{1,4}}", key)
    }
    return "".join(pieces[number] for number in sorted(pieces))
