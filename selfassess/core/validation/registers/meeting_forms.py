"""The form of meetings and calls that people are invited to."""

from selfassess.core.model.registers.meetings import Meeting
from selfassess.core.text.i18n import marked
from selfassess.core.validation.registers.entry_field import (
    NOTE,
    WRITTEN_IN,
    EntryField,
    RegisterForm,
)

MEETINGS = RegisterForm(
    Meeting,
    marked("Meetings"),
    marked("New meeting"),
    marked("Edit the meeting"),
    marked("No meeting or call is listed."),
    "title",
    ("start", "zone", "title", "audience"),
    {
        "title": EntryField(marked("Meeting"), marked("What it is called.")),
        "start": EntryField(
            marked("Begins"),
            marked("Day and time by the clock there, such as 2016-10-26 06:00."),
            hint=marked("YYYY-MM-DD HH:MM"),
        ),
        "zone": EntryField(
            marked("Time zone"),
            marked("Whose clock that is, such as Europe/Bucharest."),
            hint=marked("Area/City"),
        ),
        "minutes": EntryField(marked("Minutes"), marked("How long it is.")),
        "language": EntryField(marked("Language"), marked("What is spoken there.")),
        "audience": EntryField(marked("For"), marked("Who is invited.")),
        "link": EntryField(
            marked("Link"), marked("Where to take part or to read of it.")
        ),
        "note": NOTE,
        "text_language": EntryField(
            # Translators: in which language the words of an entry are written
            marked("Written in"),
            WRITTEN_IN.help,
            hint=WRITTEN_IN.hint,
            is_seldom=True,
        ),
    },
)
