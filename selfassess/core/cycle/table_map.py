"""A map from the rows of a table to assessments: which cell says what in each."""

from typing import Any, Literal

from pydantic import Field

from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import Identifier
from selfassess.core.model.fields.text_fields import FilledLine

FORMAT = 1
"""The format of maps: 1 is the first."""


class TableMap(FileTable):
    """What the cells of a row become: the tables of an assessment with places for them.

    `{head}` stands for the cell below that head, `{head|words}` for what that table of
    words has in the place of the cell.
    """

    format: Literal[1]
    questionnaire: Identifier
    file: FilledLine
    """What the file of a row is called, without its ending."""
    only: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """By the head of a column: which cells a row must have to be taken."""
    words: dict[str, dict[str, str | bool | int]] = Field(default_factory=dict)
    """What cells become, by the name of the table and by the cell."""
    assessment: dict[str, Any]
