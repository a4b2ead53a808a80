"""The forms of what the government promises: commitments of the plan, actions."""

from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.model.registers.commitments import COMMITMENT_STATUSES, Commitment
from selfassess.core.text.i18n import marked
from selfassess.core.validation.registers.entry_field import (
    A_DAY,
    CITED_EVIDENCE,
    WRITTEN_IN,
    EntryField,
    RegisterForm,
)

_STATUSES = {word.value: row.label for word, row in COMMITMENT_STATUSES.items()}

COMMITMENTS = RegisterForm(
    Commitment,
    marked("Commitments"),
    marked("New commitment"),
    marked("Edit the commitment"),
    marked("No commitment of the plan is listed."),
    "title",
    ("number", "title", "lead", "status"),
    {
        "number": EntryField(marked("Number"), marked("Its number in the plan.")),
        "title": EntryField(marked("Title"), marked("What is promised, in a line.")),
        # Translators: who is responsible for a commitment
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
        "evidence": CITED_EVIDENCE,
        "challenges": EntryField(
            marked("Challenges"),
            marked("What stood in the way; asked for if little was done."),
            is_long=True,
        ),
        "next_steps": EntryField(
            marked("Next steps"), marked("What happens next."), is_long=True
        ),
        "language": WRITTEN_IN,
    },
)

ACTIONS = RegisterForm(
    PlannedAction,
    marked("Actions"),
    marked("New action"),
    marked("Edit the action"),
    marked("No action is listed."),
    "title",
    ("title", "for", "owner", "due"),
    {
        "title": EntryField(marked("Action"), marked("What is to be done, in a line.")),
        "for": EntryField(
            marked("For"),
            marked("The id of the requirement that it is for, if it is for one."),
            cites="answers",
        ),
        "owner": EntryField(marked("Owner"), marked("Who in government does it.")),
        "due": EntryField(
            # Translators: the day by which something has to be done
            marked("Due"),
            marked("By when, such as 2026-05-03."),
            hint=A_DAY,
        ),
        "done": EntryField(
            # Translators: the day on which an action was done
            marked("Done"),
            marked("The day on which it was done; empty: not yet."),
            hint=A_DAY,
        ),
        "evidence": CITED_EVIDENCE,
        "not_done": EntryField(
            marked("Not done"),
            marked("Why it will not be done; empty: it will be."),
            is_long=True,
        ),
        "reviewer": EntryField(
            # Translators: before the name of a reviewer
            marked("Promised to"),
            marked("The file name of the reviewer to whom a reply promises it."),
        ),
        "recommendation": EntryField(
            marked("Recommendation"),
            marked("The short name of the recommendation that it answers."),
            cites="recommendations",
        ),
        "language": WRITTEN_IN,
    },
)
