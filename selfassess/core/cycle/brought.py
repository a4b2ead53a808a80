"""What can be brought along from the assessment of an earlier plan."""

from dataclasses import dataclass
from enum import StrEnum

from selfassess.core.enum_table import complete
from selfassess.core.text.i18n import marked_as


class Brought(StrEnum):
    """What can be brought along from an earlier plan, as people name it."""

    ANSWERS = "answers"
    NOTES = "notes"
    EVIDENCE = "evidence"
    TEXTS = "texts"
    CONTACT = "contact"
    ACTIONS = "actions"
    MEMBERS = "members"
    OWNERS = "owners"
    RECOMMENDATIONS = "recommendations"
    COMMITMENTS = "commitments"


@dataclass(frozen=True, slots=True)
class BroughtRow:
    """All that is said of something that can be brought along, and how it is."""

    label: str
    """Marked for translation, as what is brought along."""
    tables: tuple[str, ...] = ()
    """The tables of the assessment that are brought whole."""
    is_usual: bool = True
    """It is brought unless people choose otherwise."""


BROUGHT = complete(
    Brought,
    {
        Brought.ANSWERS: BroughtRow(
            marked_as("what is brought along", "answers, each to be confirmed"),
            ("retired",),
        ),
        Brought.NOTES: BroughtRow(
            marked_as("what is brought along", "notes on the answers")
        ),
        Brought.EVIDENCE: BroughtRow(
            marked_as("what is brought along", "the evidence register"), ("evidence",)
        ),
        Brought.TEXTS: BroughtRow(
            marked_as(
                "what is brought along", "texts of the report, remarks on phases"
            ),
            ("texts", "remarks", "remarks_language"),
        ),
        Brought.CONTACT: BroughtRow(
            marked_as("what is brought along", "the point of contact"),
            ("point_of_contact",),
        ),
        Brought.ACTIONS: BroughtRow(
            marked_as(
                "what is brought along", "actions that are neither done nor given up"
            )
        ),
        Brought.MEMBERS: BroughtRow(
            marked_as("what is brought along", "members of the forum"), ("members",)
        ),
        Brought.OWNERS: BroughtRow(
            marked_as(
                "what is brought along",
                "owners of answers, with no day by which they are due",
            ),
            ("owners",),
        ),
        Brought.RECOMMENDATIONS: BroughtRow(
            marked_as("what is brought along", "recommendations"),
            ("recommendations",),
            is_usual=False,
        ),
        Brought.COMMITMENTS: BroughtRow(
            marked_as("what is brought along", "commitments"),
            ("commitments",),
            is_usual=False,
        ),
    },
)
"""Everything that can be brought along. What is not here belongs to the earlier plan:
replies, comments, the sign-off, days, and what was left out as a whole."""

USUAL = frozenset(kind for kind, row in BROUGHT.items() if row.is_usual)
