"""Owners: who in government has to supply answers."""

from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.text_fields import FilledLine, LanguageOrNothing, Line


class AnswerOwner(FileTable):
    """A ministry, an office or a person of whom answers are asked."""

    name: FilledLine
    email: Line = ""
    language: LanguageOrNothing = ""
    """In which they are written to; empty: that of the answers."""
