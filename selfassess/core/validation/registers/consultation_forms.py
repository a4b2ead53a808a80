"""The forms of what others said: comments on the draft, earlier recommendations."""

from selfassess.core.model.registers.consultation import (
    TAKEN_UP,
    Comment,
    Recommendation,
)
from selfassess.core.text.i18n import marked
from selfassess.core.validation.registers.entry_field import (
    A_CODE,
    A_DAY,
    EntryField,
    RegisterForm,
)

_TAKEN_UP = {word.value: row.label for word, row in TAKEN_UP.items()}

COMMENTS = RegisterForm(
    Comment,
    marked("Comments on the draft"),
    marked("New comment"),
    marked("Edit the comment"),
    marked("No comment on the draft of the report is listed."),
    "text",
    ("date", "from", "on", "text", "taken_up"),
    {
        # Translators: whose comment it is
        "from": EntryField(marked("From"), marked("Whose comment it is.")),
        "date": EntryField(
            marked("Date"), marked("When it came, such as 2026-05-03."), hint=A_DAY
        ),
        "on": EntryField(
            # Translators: what a comment is about: a requirement or a place of the
            # draft
            marked("On"),
            marked("The id of a requirement, or a place of the draft."),
        ),
        "text": EntryField(marked("Comment"), marked("What was said."), is_long=True),
        "answer": EntryField(
            marked("Answer"), marked("What the government replies."), is_long=True
        ),
        "taken_up": EntryField(
            # Translators: whether a comment changed the draft
            marked("Taken up"),
            marked("What became of it; empty: still open."),
            hint=marked("yes, partly or no"),
            choices=_TAKEN_UP,
        ),
        "language": EntryField(
            marked("Language"),
            marked("Of the comment, such as fr; empty: that of the answers."),
            hint=A_CODE,
        ),
    },
)

RECOMMENDATIONS = RegisterForm(
    Recommendation,
    marked("Recommendations"),
    marked("New recommendation"),
    marked("Edit the recommendation"),
    marked("No earlier recommendation is listed."),
    "title",
    ("title", "source", "done"),
    {
        "title": EntryField(marked("Recommendation"), marked("What was recommended.")),
        "source": EntryField(
            marked("Source"), marked("Who recommended it, and where.")
        ),
        "done": EntryField(
            marked("What was done"), marked("What was done about it."), is_long=True
        ),
        "language": EntryField(
            marked("Language"),
            marked("Of the recommendation, such as fr; empty: that of the answers."),
            hint=A_CODE,
            is_seldom=True,
        ),
    },
)
