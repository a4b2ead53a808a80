"""The form of owners, who have to supply answers."""

from selfassess.core.model.registers.owners import AnswerOwner
from selfassess.core.text.i18n import marked
from selfassess.core.validation.registers.entry_field import EntryField, RegisterForm

OWNERS = RegisterForm(
    AnswerOwner,
    marked("Owners"),
    marked("New owner"),
    marked("Edit the owner"),
    marked("No owner of answers is listed."),
    "name",
    ("name", "email", "language"),
    {
        "name": EntryField(
            marked("Owner"), marked("Who has to supply answers, such as a ministry.")
        ),
        "email": EntryField(marked("E-mail"), marked("Where to ask for them.")),
        "language": EntryField(
            marked("Language"),
            marked("In which to ask, such as fr; empty: that of the answers."),
            hint=marked("a code such as fr"),
        ),
    },
)
