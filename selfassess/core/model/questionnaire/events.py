"""The events of a questionnaire: the days of the process on which something happens."""

from enum import StrEnum
from typing import Literal

from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import Identifier
from selfassess.core.model.fields.text_fields import FilledLine, Line


class EventKind(StrEnum):
    """On how many days an event may happen."""

    ONCE = "once"
    REPEATED = "repeated"
    SPAN = "span"
    """From one day to another."""


KIND_OF_TABLE = {
    "period": EventKind.SPAN,
    "comment_period": EventKind.SPAN,
    "forum_meetings": EventKind.REPEATED,
}
"""Other tables of an assessment that have days, and of which kind of event."""


class Event(FileTable):
    """Something that happens in the process, and of which the days are asked."""

    id: Identifier
    title: FilledLine
    kind: EventKind
    about: Line = ""
    same_as: Literal["", "period", "comment_period", "forum_meetings"] = ""
    """The table of an assessment whose days count where the event says none itself."""
