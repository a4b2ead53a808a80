"""Actions that follow from what is in an assessment: prefilled, and never twice for one source."""

from collections.abc import Iterator
from textwrap import shorten

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.model.reply import Decision

LONGEST_TITLE = 100


def action_for(requirement: Requirement, assessment: Assessment) -> PlannedAction:
    """What was promised to a reviewer on the requirement, or else what it asks itself.

    A promise of which there is no action yet comes first.
    """
    offered = list(_promised(requirement, assessment)) or [
        PlannedAction(title=requirement.title, requirement=requirement.id)
    ]
    new = (each for each in offered if not key_of_same(each, assessment))
    return next(new, offered[0])


def action_for_recommendation(key: str, assessment: Assessment) -> PlannedAction:
    """What answers an earlier recommendation."""
    title = assessment.recommendations[key].title
    return PlannedAction(title=title, recommendation=key)


def key_of_same(action: PlannedAction, assessment: Assessment) -> str:
    """The key of the action that came from the same source; empty if there is none."""
    same = (k for k, each in assessment.actions.items() if each.source == action.source)
    return next(same, "")


def _promised(
    requirement: Requirement, assessment: Assessment
) -> Iterator[PlannedAction]:
    """An action for every reply that accepts a finding and plans to act on it."""
    for reviewer, table in assessment.replies.items():
        reply = table.get(requirement.id)
        if reply and reply.decision is Decision.ACCEPTED_PLANNED:
            first_line = reply.note.partition("\n")[0]
            title = shorten(first_line, LONGEST_TITLE, placeholder=" …")
            yield PlannedAction(
                title=title or requirement.title,
                requirement=requirement.id,
                reviewer=reviewer,
            )
