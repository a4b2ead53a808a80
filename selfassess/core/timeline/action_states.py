"""How far the actions of an assessment are on a day, and how many are how far."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from selfassess.core.enum_table import WordRow, complete
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.text.i18n import _, marked_as, ngettext, pgettext
from selfassess.core.text.languages.conventions import listed
from selfassess.core.timeline import day_labels


class ActionState(StrEnum):
    """What an action is on a day."""

    DONE = "done"
    OPEN = "open"
    LATE = "late"
    NOT_DONE = "not_done"


ACTION_STATES = complete(
    ActionState,
    {
        ActionState.DONE: WordRow(marked_as("the state of an action", "done")),
        ActionState.OPEN: WordRow(marked_as("the state of an action", "open")),
        ActionState.LATE: WordRow(marked_as("the state of an action", "late")),
        ActionState.NOT_DONE: WordRow(
            marked_as("the state of an action", "will not be done")
        ),
    },
)
"""What each state is called."""


def state_of(action: PlannedAction, today: date) -> ActionState:
    """What the action is on that day: what is done stays done, whatever else is said."""
    if action.done:
        return ActionState.DONE
    if action.not_done:
        return ActionState.NOT_DONE
    is_late = action.due is not None and action.due < today
    return ActionState.LATE if is_late else ActionState.OPEN


def action_counts(
    actions: Iterable[PlannedAction], today: date
) -> Mapping[ActionState, int]:
    """How many actions are what on that day."""
    counted = Counter(state_of(action, today) for action in actions)
    return {state: counted[state] for state in ActionState}


def actions_counted(assessment: Assessment, today: date) -> str:
    """Such as “6 of 9 done, 1 late”; empty where there is no action."""
    counts = action_counts(assessment.actions.values(), today)
    finished = counts[ActionState.DONE]
    done = ngettext("{done} of {total} done", "{done} of {total} done", finished)
    told = [done.format(done=finished, total=len(assessment.actions))]
    late, undone = counts[ActionState.LATE], counts[ActionState.NOT_DONE]
    if late:
        text = ngettext("{count} late", "{count} late", late)
        told.append(text.format(count=late))
    if undone:
        text = ngettext("{count} will not be done", "{count} will not be done", undone)
        told.append(text.format(count=undone))
    return listed(told) if assessment.actions else ""


def actions_sentence(assessment: Assessment, today: date) -> str:
    """Such as “Actions: 6 of 9 done, 1 late.”; empty where there is no action."""
    counted = actions_counted(assessment, today)
    return _("Actions: {counted}.").format(counted=counted) if counted else ""


def state_label(state: ActionState) -> str:
    """What the state is called."""
    return pgettext("the state of an action", ACTION_STATES[state].label)


def late_label(action: PlannedAction, today: date) -> str:
    """How many days ago it was due; empty unless it is late."""
    if action.due is None or state_of(action, today) is not ActionState.LATE:
        return ""
    return day_labels.late_label(action.due, today)


def state_told(action: PlannedAction, today: date) -> str:
    """How far the action is, with the day or the days; empty while it is open."""
    if action.done:
        return _("done on {day}").format(day=action.done.isoformat())
    label = state_label(ActionState.NOT_DONE) if action.not_done else ""
    return label or late_label(action, today)
