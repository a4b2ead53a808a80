"""Faults at some of the system calls of a save, and a proof that losses are shown."""

import pytest

from tests.faults.system_call_faults import KILL, RECOVER, SAVE, Sweep, sweep

pytestmark = pytest.mark.gate


@pytest.mark.parametrize("swept", [SAVE, RECOVER], ids=["save", "recovery copy"])
def test_nothing_is_lost_at_some_of_the_calls(swept: Sweep) -> None:
    tally = sweep("some", swept, [KILL, "ENOSPC"], every=12)
    assert tally.tried > 5
    assert tally.seen["missed"] == 0, tally.faults
    assert tally.is_sound, tally.faults


def test_a_careless_save_is_found_out() -> None:
    tally = sweep("careless", Sweep("careless", SAVE.state), [KILL])
    assert tally.lost
    assert not tally.is_sound
    assert any("damaged" in line for line in tally.lines())
