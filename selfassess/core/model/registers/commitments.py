"""The commitments of an action plan: what it promises, and how far that is."""

from dataclasses import dataclass
from enum import StrEnum

from selfassess.core.enum_table import WordRow, complete
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import Slug
from selfassess.core.model.fields.text_fields import (
    FilledLine,
    LanguageOrNothing,
    Line,
    Text,
)
from selfassess.core.text.i18n import marked


class CommitmentStatus(StrEnum):
    """How far a commitment is carried out."""

    UNSAID = ""
    NOT_STARTED = "not_started"
    LIMITED = "limited"
    SUBSTANTIAL = "substantial"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class CommitmentStatusRow(WordRow):
    """All that is said of how far a commitment is."""

    needs_challenges: bool = False
    """Whoever reads it asks what stood in the way."""


COMMITMENT_STATUSES = complete(
    CommitmentStatus,
    {
        CommitmentStatus.UNSAID: CommitmentStatusRow(marked("not said")),
        CommitmentStatus.NOT_STARTED: CommitmentStatusRow(
            marked("not started"), ("none", "no"), needs_challenges=True
        ),
        CommitmentStatus.LIMITED: CommitmentStatusRow(
            marked("limited"), ("partial", "some", "begun"), needs_challenges=True
        ),
        CommitmentStatus.SUBSTANTIAL: CommitmentStatusRow(
            marked("substantial"), ("mostly", "on track", "in progress")
        ),
        CommitmentStatus.COMPLETE: CommitmentStatusRow(
            marked("complete"), ("completed", "done", "fulfilled", "yes")
        ),
    },
)
"""Every status of a commitment, in the order in which it is offered."""


class Commitment(FileTable):
    """One promise of the plan."""

    number: Line = ""
    title: FilledLine
    lead: Line = ""
    """Who is responsible."""
    status: CommitmentStatus = CommitmentStatus.UNSAID
    progress: Text = ""
    evidence: tuple[Slug, ...] = ()
    challenges: Text = ""
    next_steps: Text = ""
    language: LanguageOrNothing = ""
    """Of its texts; empty: that of the assessment."""
