"""The form of answers to requirements that are asked no more."""

from selfassess.core.model.answer import Answer
from selfassess.core.model.registers.retired import RetiredAnswer
from selfassess.core.model.status import GIVEN, STATUSES
from selfassess.core.text.i18n import marked
from selfassess.core.validation.registers.entry_field import (
    CITED_EVIDENCE,
    EntryField,
    RegisterForm,
)

RETIRED = RegisterForm(
    RetiredAnswer,
    marked("No longer asked"),
    marked("New answer to keep"),
    marked("Edit the answer that is kept"),
    marked("No answer is kept to a requirement that is asked no more."),
    "title",
    ("edition", "title", "status", "note"),
    {
        "title": EntryField(marked("Requirement"), marked("What was asked.")),
        "edition": EntryField(marked("Edition"), marked("The edition that asked it.")),
        "status": EntryField(
            marked("Answer"),
            marked("What was claimed; it does not count any more."),
            choices={word.value: STATUSES[word].label for word in GIVEN},
        ),
        "carried": EntryField(
            marked("To confirm, from"),
            marked("Where the answer came from, if nobody had confirmed it."),
        ),
        "proposed": EntryField(
            marked("Proposed by"),
            marked("Who proposed the answer, if nobody had confirmed it."),
        ),
        "evidence": CITED_EVIDENCE,
        "note": EntryField(
            marked("Note"), marked("What was said of it."), is_long=True
        ),
    },
    basis=Answer,
)
