"""The forms of the forum: its members, and its meetings."""

from selfassess.core.model.registers.forum import FORUM_SIDES, ForumMeeting, ForumMember
from selfassess.core.text.i18n import marked
from selfassess.core.validation.registers.entry_field import (
    A_DAY,
    CITED_EVIDENCE,
    NOTE,
    WRITTEN_IN,
    EntryField,
    RegisterForm,
)

_SIDES = {word.value: row.label for word, row in FORUM_SIDES.items()}

MEMBERS = RegisterForm(
    ForumMember,
    marked("Members of the forum"),
    marked("New member"),
    marked("Edit the member"),
    marked("No member of the forum is listed."),
    "organisation",
    ("organisation", "side", "role", "from", "until"),
    {
        "organisation": EntryField(
            marked("Organisation"), marked("Whom the member speaks for.")
        ),
        "side": EntryField(
            # Translators: for whom somebody sits in the forum: government, civil
            # society or others
            marked("Side"),
            marked("For whom the member sits there."),
            hint=marked("government, civil society or others"),
            choices=_SIDES,
        ),
        "role": EntryField(marked("Role"), marked("Such as chair.")),
        "from": EntryField(
            marked("Member from"),
            marked("The first day, such as 2026-05-03."),
            hint=A_DAY,
        ),
        "until": EntryField(
            marked("Member until"),
            marked("The last day; empty: the member is still there."),
            hint=A_DAY,
        ),
        "chosen": EntryField(
            marked("How chosen"), marked("How the member was chosen."), is_long=True
        ),
        "name": EntryField(
            marked("Name"),
            marked(
                "The person's name; reports leave it out unless members = true "
                "stands in [report]."
            ),
        ),
        "language": WRITTEN_IN,
    },
)

MEETINGS = RegisterForm(
    ForumMeeting,
    marked("Meetings of the forum"),
    marked("New meeting of the forum"),
    marked("Edit the meeting of the forum"),
    marked("No meeting of the forum is listed."),
    "title",
    ("date", "title", "members", "government", "civil_society", "other"),
    {
        "title": EntryField(
            marked("Meeting of the forum"), marked("What it is called.")
        ),
        "date": EntryField(
            marked("Date"), marked("The day, such as 2026-05-03."), hint=A_DAY
        ),
        "members": EntryField(
            marked("Members present"),
            marked("Short names of the members who were there."),
            hint=marked("short names, with commas between them"),
            cites="members",
            are_many=True,
        ),
        "government": EntryField(
            marked("Of government"), marked("How many of government were there.")
        ),
        "civil_society": EntryField(
            marked("Of civil society"), marked("How many of civil society were there.")
        ),
        # Translators: how many were there who sat for neither government nor civil
        # society
        "other": EntryField(marked("Others"), marked("How many others were there.")),
        "evidence": CITED_EVIDENCE,
        "note": NOTE,
        "language": WRITTEN_IN,
    },
)
