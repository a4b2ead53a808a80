"""What the government makes of a finding."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from selfassess.core.fields import ShortDigest, Text

# Keys we do not know are kept, so that a later program's additions pass through.
_FROM_FILE = ConfigDict(frozen=True, extra="allow")


class Decision(StrEnum):
    """What the government makes of a finding."""

    UNDECIDED = ""
    ACCEPTED_CHANGED = "accepted_changed"
    ACCEPTED_PLANNED = "accepted_planned"
    NOT_ACCEPTED = "not_accepted"
    ALREADY_COVERED = "already_covered"


class Reply(BaseModel):
    """The government's reasoned response to a finding."""

    model_config = _FROM_FILE

    decision: Decision = Decision.UNDECIDED
    note: Text = ""
    of: ShortDigest = ""
    """Of the finding it was given on: a finding that changed asks again."""

    @property
    def is_empty(self) -> bool:
        """Nothing was said yet."""
        return self.model_copy(update={"of": ""}) == Reply()

    @property
    def is_reasoned(self) -> bool:
        """It decides, and a refusal says why."""
        if self.decision is Decision.NOT_ACCEPTED:
            return bool(self.note)
        return self.decision is not Decision.UNDECIDED
