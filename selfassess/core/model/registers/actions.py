"""The actions that a government takes on: what is to be done by when, and what came of it."""

from pydantic import ConfigDict, Field

from selfassess.core.model.fields.day_fields import Day
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import Slug, SlugOrNothing
from selfassess.core.model.fields.text_fields import (
    FilledLine,
    LanguageOrNothing,
    Line,
    Text,
)


class PlannedAction(FileTable):
    """One thing to be done, and where it came from."""

    # `for` is no name for a field in Python, and what the file calls it.
    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True)

    title: FilledLine
    requirement: Line = Field(default="", alias="for")
    """The id of the requirement that it is for, if it is for one."""
    owner: Line = ""
    """Who in government does it."""
    due: Day | None = None
    done: Day | None = None
    """The day on which it was done; none: not yet."""
    evidence: tuple[Slug, ...] = ()
    """What shows that it was done."""
    not_done: Text = ""
    """Why it will not be done."""
    reviewer: SlugOrNothing = ""
    """To whose finding on the requirement the reply promised it: their name in files."""
    recommendation: SlugOrNothing = ""
    """The key of the recommendation that it answers."""
    language: LanguageOrNothing = ""
    """Of its texts; empty: that of the assessment."""

    @property
    def is_pending(self) -> bool:
        """Whether it is neither done nor given up for a reason."""
        return not (self.done or self.not_done)

    @property
    def source(self) -> tuple[str, str, str]:
        """What it came from: a recommendation, or a requirement and a reply on it."""
        if self.recommendation:
            return "", "", self.recommendation
        return self.requirement, self.reviewer, ""
