"""The answer to one requirement."""

from selfassess.core.model.fields import FileTable, Slug, Text, YesOrNo
from selfassess.core.model.status import Status


class Answer(FileTable):
    """What is claimed for one requirement, why, and what shows it."""

    status: Status = Status.UNANSWERED
    evidence: tuple[Slug, ...] = ()
    note: Text = ""
    come_back: YesOrNo = False
    """The person wants to look at it again; it stands in the file only if so."""

    @property
    def is_empty(self) -> bool:
        """Nothing was said yet."""
        return self == UNANSWERED


UNANSWERED = Answer()
