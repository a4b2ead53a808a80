"""What others said: earlier recommendations, and comments on the draft of the report."""

from enum import StrEnum

from pydantic import ConfigDict, Field

from selfassess.core.enum_table import WordRow, complete
from selfassess.core.model.fields.day_fields import Day
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.text_fields import (
    FilledLine,
    LanguageOrNothing,
    Line,
    Text,
)
from selfassess.core.text.i18n import marked


class Recommendation(FileTable):
    """What somebody advised on an earlier action plan, and what was done about it."""

    title: FilledLine
    source: Line = ""
    done: Text = ""
    language: LanguageOrNothing = ""
    """Of what was advised; empty: that of the assessment."""


class TakenUp(StrEnum):
    """What became of a comment in the report."""

    OPEN = ""
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


TAKEN_UP = complete(
    TakenUp,
    {
        # Translators: of a comment: nobody has decided what becomes of it
        TakenUp.OPEN: WordRow(marked("open")),
        # Translators: of a comment: the draft was changed as it asked
        TakenUp.YES: WordRow(marked("taken up"), ("y", "true", "done", "accepted")),
        TakenUp.PARTLY: WordRow(marked("partly taken up"), ("partial", "partially")),
        TakenUp.NO: WordRow(
            marked("not taken up"), ("n", "false", "rejected", "declined")
        ),
    },
)
"""Everything that may become of a comment, in the order in which it is offered."""


class Comment(FileTable):
    """What somebody wrote on the draft of the report, and the answer to it."""

    # `from` is no name for a field in Python, and what the file calls it.
    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True)

    date: Day | None = None
    sender: Line = Field(default="", alias="from")
    on: Line = ""
    """The id of a requirement, or any other place of the draft."""
    text: Text = ""
    answer: Text = ""
    taken_up: TakenUp = TakenUp.OPEN
    language: LanguageOrNothing = ""
    """Of the comment; empty: that of the assessment."""

    @property
    def is_answered(self) -> bool:
        """Whether somebody replied to it in words."""
        return bool(self.answer)
