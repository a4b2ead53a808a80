"""The rows of the table. Another fault is another line here."""

from collections.abc import Callable

from tests.faults.lost_power import pull_the_plug
from tests.faults.system_call_faults import ERRORS, KEEP, KILL, RECOVER, SAVE, sweep
from tests.faults.tally import Tally
from tests.faults.two_authors import (
    edit_while_a_note_is_open,
    merge_branches,
    merge_conflicted_copies,
)
from tests.faults.writer_race import race

ROWS: tuple[Callable[[], Tally], ...] = (
    lambda: sweep("kill -9 at every call of a save", SAVE, [KILL]),
    lambda: sweep("five errors at every call of a save", SAVE, ERRORS),
    lambda: sweep("kill -9 at every call of a save with versions", KEEP, [KILL]),
    lambda: sweep("five errors at every third call of the same", KEEP, ERRORS, every=3),
    lambda: sweep("kill -9 at every call of a recovery copy", RECOVER, [KILL]),
    lambda: sweep("five errors at every call of a recovery copy", RECOVER, ERRORS),
    lambda: race(600),
    lambda: race(600, "lock file"),
    lambda: pull_the_plug(200),
    lambda: edit_while_a_note_is_open(5),
    lambda: merge_conflicted_copies(100),
    lambda: merge_branches(10),
)
