"""A small version of the table, and a proof that it can show losses."""

import shutil

import pytest

from tests.faults.racing import race
from tests.faults.sweeping import KILL, RECOVER, SAVE, Sweep, sweep, why_not

needs_strace = pytest.mark.skipif(bool(why_not()), reason=why_not() or "it is there")


@needs_strace
@pytest.mark.parametrize("swept", [SAVE, RECOVER], ids=["save", "recovery copy"])
def test_nothing_is_lost_at_some_of_the_calls(swept: Sweep) -> None:
    tally = sweep("some", swept, [KILL, "ENOSPC"], every=12)
    assert tally.tried > 5
    assert tally.seen["missed"] == 0
    assert tally.is_sound, tally.faults


@needs_strace
def test_a_careless_save_is_found_out() -> None:
    tally = sweep("careless", Sweep("careless", SAVE.state), [KILL])
    assert tally.lost
    assert not tally.is_sound
    assert "damaged" in tally.lines()[1]


def test_two_writers_lose_nothing() -> None:
    tally = race(40)
    assert tally.is_sound
    assert tally.seen["files left"] == 0


def test_without_strace_this_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    tally = sweep("all", SAVE, [KILL])
    assert tally.is_sound
    assert tally.lines()[0].endswith("skipped: strace is not installed")
