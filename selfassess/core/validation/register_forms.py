"""The forms of registers: which fields each asks for and in which words.

Screens, plain lines and CSV are all made from this table.
"""

from enum import StrEnum

from selfassess.core.enum_table import complete
from selfassess.core.validation.registers import (
    consultation_forms,
    forum_forms,
    meeting_forms,
    owner_forms,
    plan_forms,
    retired_forms,
)


class RegisterKind(StrEnum):
    """A table of an assessment with a form for its entries."""

    COMMENTS = "comments"
    COMMITMENTS = "commitments"
    RECOMMENDATIONS = "recommendations"
    MEETINGS = "meetings"
    ACTIONS = "actions"
    MEMBERS = "members"
    FORUM_MEETINGS = "forum_meetings"
    OWNERS = "owners"
    RETIRED = "retired"

    @property
    def word(self) -> str:
        """What it is called where people type it."""
        return self.value.replace("_", "-")


REGISTER_FORMS = complete(
    RegisterKind,
    {
        RegisterKind.COMMENTS: consultation_forms.COMMENTS,
        RegisterKind.COMMITMENTS: plan_forms.COMMITMENTS,
        RegisterKind.RECOMMENDATIONS: consultation_forms.RECOMMENDATIONS,
        RegisterKind.MEETINGS: meeting_forms.MEETINGS,
        RegisterKind.ACTIONS: plan_forms.ACTIONS,
        RegisterKind.MEMBERS: forum_forms.MEMBERS,
        RegisterKind.FORUM_MEETINGS: forum_forms.MEETINGS,
        RegisterKind.OWNERS: owner_forms.OWNERS,
        RegisterKind.RETIRED: retired_forms.RETIRED,
    },
)
"""Every register with a form, in the order in which they are offered."""
