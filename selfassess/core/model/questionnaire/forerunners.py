"""The forerunners of requirements: which of another questionnaire speak of the same."""

from enum import StrEnum

from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import Identifier
from selfassess.core.model.fields.text_fields import FilledLine, Line


class Overlap(StrEnum):
    """How much of a requirement another one speaks of."""

    SAME = "same"
    """An answer to the one is an answer to the other."""
    PARTLY = "partly"
    """One asks for what the other does not."""


class Forerunner(FileTable):
    """A requirement of another questionnaire that speaks of the same as one of ours."""

    id: Identifier
    overlaps: Overlap
    note: Line = ""
    """What one of the two asks and the other does not."""
    source: FilledLine
    """The source of our questionnaire that tells of it."""
