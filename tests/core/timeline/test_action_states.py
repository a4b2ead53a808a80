"""How far actions are on a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.timeline.action_states import (
    ActionState,
    action_counts,
    actions_sentence,
    late_label,
    state_of,
    state_told,
)
from tests.builders import answered

DAY = date(2026, 5, 3)
DAYS = some.none() | some.dates(DAY - timedelta(9), DAY + timedelta(9))
ACTIONS = some.builds(
    PlannedAction,
    title=some.just("t"),
    due=DAYS,
    done=DAYS,
    not_done=some.sampled_from(["", "No money."]),
)


@given(ACTIONS)
def test_every_action_is_in_one_state_and_only_the_pending_ones_can_be_late(
    action: PlannedAction,
) -> None:
    state = state_of(action, DAY)
    assert action.is_pending == (state in (ActionState.OPEN, ActionState.LATE))
    assert bool(late_label(action, DAY)) == (state is ActionState.LATE)
    assert (state_told(action, DAY) == "") == (state is ActionState.OPEN)
    later = state_of(action, DAY + timedelta(99))
    assert later is state or (state, later) == (ActionState.OPEN, ActionState.LATE)


@given(some.lists(ACTIONS, max_size=5))
def test_all_actions_are_counted(
    actions: list[PlannedAction],
) -> None:
    table = {f"a-{number}": action for number, action in enumerate(actions)}
    file = answered().model_copy(update={"actions": table})
    counts = action_counts(actions, DAY)
    assert sum(counts.values()) == len(actions)
    assert bool(actions_sentence(file, DAY)) == bool(actions)


@pytest.mark.parametrize(
    ("action", "label"),
    [
        (PlannedAction(title="t", due=DAY), ""),
        (PlannedAction(title="t", due=DAY - timedelta(1)), "late by 1 day"),
        (PlannedAction(title="t", due=DAY - timedelta(12)), "late by 12 days"),
        (PlannedAction(title="t"), ""),
    ],
)
def test_what_was_due_before_today_is_late(action: PlannedAction, label: str) -> None:
    assert late_label(action, DAY) == label


def test_a_sentence_tells_how_many_are_done_and_late() -> None:
    actions = {
        "a": PlannedAction(title="t", done=DAY),
        "b": PlannedAction(title="t", due=DAY - timedelta(1)),
        "c": PlannedAction(title="t", not_done="No money."),
    }
    file = answered().model_copy(update={"actions": actions})
    sentence = "Actions: 1 of 3 done, 1 late, 1 will not be done."
    assert actions_sentence(file, DAY) == sentence
