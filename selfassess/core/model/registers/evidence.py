"""A piece of evidence, as the register of an assessment lists it."""

import re
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from selfassess.core.enum_table import WordRow, complete
from selfassess.core.model.fields.day_fields import Day
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.text_fields import (
    Address,
    FilledLine,
    LanguageOrNothing,
    Line,
    Text,
)
from selfassess.core.model.registers.origin import Origin
from selfassess.core.text.i18n import _, marked_as

_SHA256 = r"^([0-9a-f]{64})?$"


def _sha256(text: str) -> str:
    if not re.fullmatch(_SHA256, text):
        raise PydanticCustomError(
            "sha256",
            _("must be 64 digits from 0 to 9 and a to f, as sha256sum prints them"),
        )
    return text


Sha256 = Annotated[
    str, AfterValidator(_sha256), WithJsonSchema({"type": "string", "pattern": _SHA256})
]
"""SHA-256 of a file, as `sha256sum` prints it, or nothing."""


class SeenState(StrEnum):
    """What became of an address when it was last looked up."""

    FOUND = "found"
    MOVED = "moved"
    GONE = "gone"
    CANNOT_TELL = "cannot_tell"


SEEN_STATES = complete(
    SeenState,
    {
        SeenState.FOUND: WordRow(marked_as("the state of an address", "found")),
        SeenState.MOVED: WordRow(marked_as("the state of an address", "moved")),
        SeenState.GONE: WordRow(marked_as("the state of an address", "gone")),
        SeenState.CANNOT_TELL: WordRow(
            marked_as("the state of an address", "cannot tell")
        ),
    },
)
"""Everything that an address can have become."""


class Seen(FileTable):
    """What was found under an address, and on which day."""

    state: SeenState
    on: Day
    url: Address = ""
    """Where it leads now, if it moved."""


class Evidence(FileTable):
    """What shows that an answer is true."""

    title: FilledLine
    url: Address = ""
    file: Line = ""
    """A document beside the assessment, as a relative path."""
    sha256: Sha256 = ""
    """Of the file as it was when it was cited."""
    date: Day | None = None
    note: Text = ""
    by: Origin = Origin.UNSAID
    """By whom it was made."""
    seen: Seen | None = None
    """What became of the address; nothing that anybody claims."""
    language: LanguageOrNothing = ""
    """Of title and note; empty: that of the assessment."""

    @property
    def shows_something(self) -> bool:
        """Whether the evidence has a place where somebody can look at it."""
        return bool(self.url or self.file)
