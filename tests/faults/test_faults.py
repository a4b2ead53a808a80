"""A small version of the table; faults at system calls are in the gate."""

import shutil

import pytest

from tests.faults.lost_power import FAULTS, pull_the_plug
from tests.faults.system_call_faults import KILL, SAVE, sweep
from tests.faults.two_authors import (
    edit_while_a_note_is_open,
    merge_branches,
    merge_conflicted_copies,
)
from tests.faults.writer_race import race


def test_two_writers_lose_nothing() -> None:
    tally = race(40)
    assert tally.is_sound
    assert tally.seen["files left"] == 0


def test_without_strace_this_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    tally = sweep("all", SAVE, [KILL])
    assert tally.is_sound
    assert tally.lines()[0].endswith("skipped: strace is not installed")


def test_nothing_older_than_two_seconds_is_lost_when_the_plug_is_pulled() -> None:
    tally = pull_the_plug(4, at_once=2)
    assert tally.is_sound, tally.faults
    assert {tally.seen[fault] for fault in FAULTS} == {1}


def test_an_edit_while_a_note_is_open_a_copy_and_two_branches_lose_nothing() -> None:
    for tally in (
        edit_while_a_note_is_open(1),
        merge_conflicted_copies(2),
        merge_branches(1),
    ):
        assert tally.is_sound, tally.faults
        assert tally.tried
