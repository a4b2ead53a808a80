"""A piece of evidence, as the register of an assessment lists it."""

from selfassess.core.model.fields import Address, Day, FileTable, FilledLine, Line, Text
from selfassess.core.model.registers.origin import Origin


class Evidence(FileTable):
    """What shows that an answer is true."""

    title: FilledLine
    url: Address = ""
    file: Line = ""
    """A document beside the assessment, as a relative path."""
    date: Day | None = None
    note: Text = ""
    by: Origin = Origin.UNSAID
    """By whom it was made."""

    @property
    def shows_something(self) -> bool:
        """Whether the evidence has a place where somebody can look at it."""
        return bool(self.url or self.file)
