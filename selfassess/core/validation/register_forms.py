"""The forms of registers: which fields each asks for and in which words.

Screens, plain lines and CSV are all made from this table.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from selfassess.core.enum_table import complete, complete_names
from selfassess.core.model.fields import FileTable
from selfassess.core.model.registers.commitments import COMMITMENT_STATUSES, Commitment
from selfassess.core.model.registers.consultation import (
    TAKEN_UP,
    Comment,
    Recommendation,
)
from selfassess.core.model.registers.meetings import Meeting
from selfassess.core.text.i18n import _, marked


class RegisterKind(StrEnum):
    """A table of an assessment with a form for its entries."""

    COMMENTS = "comments"
    COMMITMENTS = "commitments"
    RECOMMENDATIONS = "recommendations"
    MEETINGS = "meetings"


@dataclass(frozen=True, slots=True)
class EntryField:
    """All that is said of a field of an entry; every text is marked for translation."""

    label: str
    help: str
    """What it is for, as editors of the file show it."""
    hint: str = ""
    """What stands where nothing is typed yet."""
    is_long: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)
    """What each value that may be chosen is called; empty: anything may be typed."""
    printed: str = ""
    """What a line of its own begins with in the report; empty: it has a place of its own."""
    column: str = ""
    """The head of its column in the CSV form of the report; empty: it has none."""


@dataclass(frozen=True, slots=True)
class RegisterForm:
    """A register as it is shown and filled in."""

    model: type[FileTable]
    title: str
    """What its table is called. Marked."""
    new: str
    """Over the form for a new entry. Marked."""
    change: str
    """Over the form for an entry that is there. Marked."""
    empty: str
    """What stands where there is none. Marked."""
    subject: str
    """The field that names the entry."""
    columns: tuple[str, ...]
    """The fields that a table of all entries shows."""
    fields: Mapping[str, EntryField]

    def __post_init__(self) -> None:
        """Refuse a form that leaves out a field of its table."""
        complete_names(self.model.__name__, names_in_files(self.model), self.fields)


def field_labels(fields: Mapping[str, EntryField]) -> dict[str, str]:
    """What each field of an entry is called, in the order in which they are asked for."""
    return {name: _(field.label) for name, field in fields.items()}


def names_in_files(model: type[FileTable]) -> list[str]:
    """What the fields of a table are called in files."""
    return [field.alias or name for name, field in model.model_fields.items()]


_TAKEN_UP = {word.value: row.label for word, row in TAKEN_UP.items()}
_STATUSES = {word.value: row.label for word, row in COMMITMENT_STATUSES.items()}

REGISTER_FORMS = complete(
    RegisterKind,
    {
        RegisterKind.COMMENTS: RegisterForm(
            Comment,
            marked("Comments on the draft"),
            marked("New comment"),
            marked("Edit the comment"),
            marked("No comment on the draft of the report is listed."),
            "text",
            ("date", "from", "on", "text", "taken_up"),
            {
                "from": EntryField(marked("From"), marked("Whose comment it is.")),
                "date": EntryField(
                    marked("Date"),
                    marked("When it came, such as 2026-05-03."),
                    hint=marked("YYYY-MM-DD"),
                ),
                "on": EntryField(
                    marked("On"),
                    marked("The id of a requirement, or a place of the draft."),
                ),
                "text": EntryField(
                    marked("Comment"), marked("What was said."), is_long=True
                ),
                "answer": EntryField(
                    marked("Answer"),
                    marked("What the government replies."),
                    is_long=True,
                ),
                "taken_up": EntryField(
                    marked("Taken up"),
                    marked("What became of it; empty: still open."),
                    hint=marked("yes, partly or no"),
                    choices=_TAKEN_UP,
                ),
            },
        ),
        RegisterKind.COMMITMENTS: RegisterForm(
            Commitment,
            marked("Commitments"),
            marked("New commitment"),
            marked("Edit the commitment"),
            marked("No commitment of the plan is listed."),
            "title",
            ("number", "title", "lead", "status"),
            {
                "number": EntryField(
                    marked("Number"), marked("Its number in the plan.")
                ),
                "title": EntryField(
                    marked("Title"), marked("What is promised, in a line.")
                ),
                "lead": EntryField(marked("Lead"), marked("Who is responsible.")),
                "status": EntryField(
                    marked("Status"),
                    marked("How far it is."),
                    hint=marked("not started, limited, substantial or complete"),
                    choices=_STATUSES,
                ),
                "progress": EntryField(
                    marked("Progress"), marked("What was done."), is_long=True
                ),
                "evidence": EntryField(
                    marked("Evidence"),
                    marked("Short names of entries of the evidence register."),
                    hint=marked("short names, with commas between them"),
                ),
                "challenges": EntryField(
                    marked("Challenges"),
                    marked("What stood in the way; asked for if little was done."),
                    is_long=True,
                ),
                "next_steps": EntryField(
                    marked("Next steps"), marked("What happens next."), is_long=True
                ),
            },
        ),
        RegisterKind.RECOMMENDATIONS: RegisterForm(
            Recommendation,
            marked("Recommendations"),
            marked("New recommendation"),
            marked("Edit the recommendation"),
            marked("No earlier recommendation is listed."),
            "title",
            ("title", "source", "done"),
            {
                "title": EntryField(
                    marked("Recommendation"), marked("What was recommended.")
                ),
                "source": EntryField(
                    marked("Source"), marked("Who recommended it, and where.")
                ),
                "done": EntryField(
                    marked("What was done"),
                    marked("What was done about it."),
                    is_long=True,
                ),
            },
        ),
        RegisterKind.MEETINGS: RegisterForm(
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
                    marked(
                        "Day and time by the clock there, such as 2016-10-26 06:00."
                    ),
                    hint=marked("YYYY-MM-DD HH:MM"),
                ),
                "zone": EntryField(
                    marked("Time zone"),
                    marked("Whose clock that is, such as Europe/Bucharest."),
                    hint=marked("Area/City"),
                ),
                "minutes": EntryField(marked("Minutes"), marked("How long it is.")),
                "language": EntryField(
                    marked("Language"), marked("What is spoken there.")
                ),
                "audience": EntryField(marked("For"), marked("Who is invited.")),
                "link": EntryField(
                    marked("Link"), marked("Where to take part or to read of it.")
                ),
                "note": EntryField(
                    marked("Note"), marked("What else is to be known."), is_long=True
                ),
            },
        ),
    },
)
"""Every register with a form, in the order in which they are offered."""
