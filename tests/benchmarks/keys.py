"""Moving, answering and memory in a real terminal, beside a program of one text.

What is sent is counted exactly and does not depend on the machine; times do, so each key
is measured beside one of a Textual program whose only text fills as large a screen.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.large_assessments import EACH, FIRST, assessment_of
from tests.benchmarks.table import told
from tests.benchmarks.terminals import Terminal

REST = 0.15
"""Seconds between two keys of somebody who reads."""
HELD = 0.033
"""Seconds between two keys of somebody who holds a key down."""
AS_KEYS = 5
"""A move may take so many times what the smallest program takes for a key."""
FRAME = 16.7 / 3
"""One frame of 60 Hz, in keys of a machine where one takes 3 ms."""
MEMORY = 1.7
UP, DOWN = b"\x1b[A", b"\x1b[B"


class Pressed(NamedTuple):
    """Every answer to a key: how many keys of the floor it took, and bytes; sorted."""

    ratios: list[float]
    sent: list[int]


def press(
    terminal: Terminal,
    floor: Terminal,
    keys: Sequence[bytes],
    times: int,
    quiet: float = 0.025,
) -> Pressed:
    """One key after the other, each when the last one is answered, here and there."""
    took, base, sent = [], [], []
    for index in range(times):
        seconds, count = terminal.press(keys[index % len(keys)], quiet)
        took.append(seconds)
        sent.append(count + len(terminal.read(REST, REST)[0]))
        base.append(floor.press(b"m", quiet)[0])
        floor.read(REST, REST)
    usual = statistics.median(base)
    return Pressed(sorted(seconds / usual for seconds in took), sorted(sent))


def hold(terminal: Terminal, key: bytes, times: int) -> float:
    """Bytes for each key while it is held down."""
    sent = 0
    for _time in range(times):
        os.write(terminal.file, key)
        sent += len(terminal.read(HELD, HELD)[0])
    terminal.read(REST, REST)
    return sent / times


def opened(marker: bytes, *arguments: str) -> Terminal:
    """A program, settled."""
    terminal = Terminal(*arguments)
    terminal.start(marker)
    time.sleep(1.0)
    terminal.read(0.3, 0.5)
    return terminal


def walk_of(count: int, folder: str) -> Terminal:
    """The walk through so many requirements, settled."""
    # Alone in its folder: two of one id pass for copies of one another.
    path = assessment_of(count, Path(tempfile.mkdtemp(dir=folder)))
    return opened(FIRST, "-m", "selfassess", "open", str(path))


def tell_times(name: str, pressed: Pressed) -> None:
    """Two rows: the median, and what 95 of 100 stay below."""
    median = statistics.median(pressed.ratios)
    p95 = pressed.ratios[int(len(pressed.ratios) * 0.95) - 1]
    told(f"{name}, against a key of one text as large", median, AS_KEYS)
    told(f"{name}, 95 of 100: of that key, one frame at most", p95, FRAME)


def as_shipped(walk: Terminal, floor: Terminal) -> None:
    """The rows of 52 requirements."""
    rows, held = press(walk, floor, [DOWN], 40), hold(walk, UP, 30)
    tell_times("52: next row", rows)
    places = press(walk, floor, [b"]"], 20)
    tell_times("52: next requirement", places)
    # One frame shows the answer and the score; it is saved behind that.
    answers = press(walk, floor, [b"m", b"p", b"n"], 40, quiet=0.004)
    tell_times("52: answer with score", answers)
    told("52: next row, most that is sent", rows.sent[-1], 16_000, "bytes")
    told("52: row while the key is held, sent", held, 10_000, "bytes")
    told("52: next requirement, most that is sent", places.sent[-1], 16_000, "bytes")
    told("52: answer and save, most that is sent", answers.sent[-1], 8000, "bytes")
    idle, _last = walk.read(3.0, 3.0)
    told("52: sent in 3 s of rest", len(idle), 0, "bytes")
    told("52: memory, against one text", walk.memory() / floor.memory(), MEMORY)


def tell_the_least(floor: Terminal, folder: str) -> None:
    """The memory of what shows the same files in plain widgets."""
    path = assessment_of(EACH, Path(tempfile.mkdtemp(dir=folder)))
    bare = opened(FIRST, "-m", "tests.benchmarks.floors.bare_walk", str(path))
    least = bare.memory() / floor.memory()
    told("52: memory of the same files in plain widgets, against it", least, None)
    bare.kill()


def measure(*, is_large: bool) -> None:
    """Print the rows."""
    floor = opened(b"one line", "-m", "tests.benchmarks.floors.one_static_app")
    with tempfile.TemporaryDirectory() as folder:
        walk = walk_of(EACH, folder)
        as_shipped(walk, floor)
        walk.quit(b"q")
        tell_the_least(floor, folder)
        for count in (500, 5000) if is_large else ():
            walk = walk_of(count, folder)
            tell_times(f"{count}: next row", press(walk, floor, [DOWN], 40))
            told(f"{count}: memory", walk.memory() / floor.memory(), None)
            walk.kill()
    floor.kill()
