"""The sources of requirements, and how sure they are."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from selfassess.core.model.fields import Address, FilledLine, Line

# Keys we do not know are kept, so that a later program's additions pass through.
_FROM_FILE = ConfigDict(frozen=True, extra="allow")


class Basis(StrEnum):
    """How sure it is that a source says what the requirement says."""

    PUBLISHED = "published"
    """The source was read and says this."""
    PARTIAL = "partial"
    """The source was read in part; the rest is a reading of it."""
    PRACTICE = "practice"
    """Good practice that is proposed here; no official text was at hand."""


class Source(BaseModel):
    """A document that requirements are based on."""

    model_config = _FROM_FILE

    title: FilledLine
    url: Address = ""
    note: Line = ""


class Citation(BaseModel):
    """What one requirement takes from one source."""

    model_config = _FROM_FILE

    key: FilledLine
    basis: Basis
    clause: Line = ""
