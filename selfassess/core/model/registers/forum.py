"""The forum in which government and civil society meet: who sits in it, and when it met."""

from enum import StrEnum
from typing import Self

from pydantic import ConfigDict, Field, NonNegativeInt

from selfassess.core.enum_table import WordRow, complete
from selfassess.core.model.fields.day_fields import Day
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import Slug
from selfassess.core.model.fields.text_fields import (
    FilledLine,
    LanguageOrNothing,
    Line,
    Text,
)
from selfassess.core.text.i18n import marked


class ForumSide(StrEnum):
    """For whom a member sits in the forum."""

    UNSAID = ""
    GOVERNMENT = "government"
    CIVIL_SOCIETY = "civil_society"
    OTHER = "other"


FORUM_SIDES = complete(
    ForumSide,
    {
        ForumSide.UNSAID: WordRow(marked("not said for whom")),
        ForumSide.GOVERNMENT: WordRow(
            marked("government"), ("gov", "ministry", "state", "official")
        ),
        ForumSide.CIVIL_SOCIETY: WordRow(
            marked("civil society"), ("cso", "ngo", "csos", "ngos", "civil")
        ),
        ForumSide.OTHER: WordRow(
            marked("others"), ("academia", "business", "parliament", "someone else")
        ),
    },
)
"""Every side, in the order in which they are offered."""


class ForumMember(FileTable):
    """A seat in the forum; who fills it is said only if the government wants to."""

    # `from` is no name for a field in Python, and what the file calls it.
    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True)

    organisation: FilledLine
    side: ForumSide = ForumSide.UNSAID
    role: Line = ""
    """Such as chair."""
    since: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    chosen: Text = ""
    """How the member was chosen."""
    name: Line = ""
    """Of the person: no report shows or carries it unless the file says so."""
    language: LanguageOrNothing = ""
    """Of what is said of the seat; empty: that of the assessment."""

    def nameless(self) -> Self:
        """The member without a name, and without keys that may hold one."""
        known = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self)(**{**known, "name": ""})


class ForumMeeting(FileTable):
    """One meeting of the forum, and who was there: members, or how many of each side."""

    title: FilledLine
    date: Day
    members: tuple[Slug, ...] = ()
    """The keys of members who were there."""
    government: NonNegativeInt | None = None
    civil_society: NonNegativeInt | None = None
    other: NonNegativeInt | None = None
    """How many of that side were there, where the members are not named."""
    evidence: tuple[Slug, ...] = ()
    """The minutes."""
    note: Text = ""
    language: LanguageOrNothing = ""
    """Of title and note; empty: that of the assessment."""
