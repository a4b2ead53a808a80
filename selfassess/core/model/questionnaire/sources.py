"""The sources of requirements, and how sure they are."""

from enum import StrEnum

from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.text_fields import Address, FilledLine, Line


class Basis(StrEnum):
    """How sure it is that a source says what the requirement says."""

    PUBLISHED = "published"
    """The source was read and says this."""
    PARTIAL = "partial"
    """The source was read in part; the rest is a reading of it."""
    PRACTICE = "practice"
    """Good practice that is proposed here; no official text was at hand."""


class Source(FileTable):
    """A document that requirements are based on."""

    title: FilledLine
    url: Address = ""
    note: Line = ""


class Citation(FileTable):
    """What one requirement takes from one source."""

    key: FilledLine
    basis: Basis
    clause: Line = ""
