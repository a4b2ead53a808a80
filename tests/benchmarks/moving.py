"""Moving, answering, quitting and memory, in a real terminal, beside an empty program.

What is sent is counted exactly and does not depend on the machine; times do.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.grown import EACH, FIRST, assessment_of
from tests.benchmarks.targets import told
from tests.benchmarks.terminals import Terminal
from tests.terminals import skip_the_tour

REST = 0.15
"""Seconds between two keys of somebody who reads."""
HELD = 0.033
"""Seconds between two keys of somebody who holds a key down."""


class Pressed(NamedTuple):
    """Milliseconds and bytes of every answer to a key, sorted."""

    times: list[float]
    sent: list[int]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.times)

    @property
    def p95(self) -> float:
        """What 95 of 100 stay below."""
        return self.times[int(len(self.times) * 0.95) - 1]


def press(
    terminal: Terminal, keys: list[bytes], times: int, quiet: float = 0.025
) -> Pressed:
    """One key after the other, each when the last one is answered."""
    seconds, sent = [], []
    for index in range(times):
        took, count = terminal.press(keys[index % len(keys)], quiet)
        seconds.append(took * 1000)
        sent.append(count + len(terminal.read(REST, REST)[0]))
    return Pressed(sorted(seconds), sorted(sent))


def hold(terminal: Terminal, key: bytes, times: int) -> float:
    """Bytes for each key while it is held down."""
    sent = 0
    for _time in range(times):
        os.write(terminal.file, key)
        sent += len(terminal.read(HELD, HELD)[0])
    terminal.read(REST, REST)
    return sent / times


def opened(count: int, folder: str) -> Terminal:
    """The walk, settled."""
    path = assessment_of(count, Path(folder))
    terminal = Terminal("-m", "selfassess", "open", str(path))
    terminal.start(FIRST)
    time.sleep(1.0)
    terminal.read(0.3, 0.5)
    return terminal


def as_shipped(folder: str) -> float:
    """52 requirements; return the median time of a move."""
    terminal = opened(EACH, folder)
    rows = press(terminal, [b"\x1b[B"], 40)
    told("52: next row, median", rows.median, 8, "ms")
    told("52: next row, p95", rows.p95, 16, "ms")
    told("52: next row, sent", max(rows.sent), 16_000, "bytes")
    told(
        "52: row while the key is held, sent",
        hold(terminal, b"\x1b[A", 30),
        10_000,
        "bytes",
    )
    places = press(terminal, [b"]"], 20)
    told("52: next requirement, median", places.median, 8, "ms")
    told("52: next requirement, sent", max(places.sent), 16_000, "bytes")
    # One frame shows the answer and the score; it is saved behind that.
    answers = press(terminal, [b"m", b"p", b"n"], 30, quiet=0.004)
    told("52: answer with score, median", answers.median, 10, "ms")
    told("52: answer with score, p95", answers.p95, 16, "ms")
    told("52: answer with score and save, sent", max(answers.sent), 8000, "bytes")
    saved = press(terminal, [b"m", b"p", b"n"], 30, quiet=0.06)
    print(f"52: until it says saved: {saved.median:.1f} ms, p95 {saved.p95:.1f} ms")
    idle, _last = terminal.read(3.0, 3.0)
    told("52: sent in 3 s of rest", len(idle), 0, "bytes")
    told("52: memory", terminal.memory(), 45, "MB")
    told("52: quit", terminal.quit(b"q") * 1000, 350, "ms")
    return rows.median


def grown(count: int, folder: str, target: float) -> None:
    """More requirements than anybody asks."""
    terminal = opened(count, folder)
    rows = press(terminal, [b"\x1b[B"], 40)
    told(f"{count}: next row, median", rows.median, target, "ms")
    print(f"{count}: p95 {rows.p95:.1f} ms, memory {terminal.memory():.0f} MB")
    terminal.quit(b"q")


def main() -> None:
    """Print the table; `--quick` with 52 requirements only."""
    os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()
    os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp()
    skip_the_tour()
    with tempfile.TemporaryDirectory() as folder:
        usual = as_shipped(folder)
        empty = Terminal("-m", "tests.benchmarks.empty_app")
        empty.start(b"one line")
        memory, left = empty.memory(), empty.quit(b"q") * 1000
        print(f"an empty program: memory {memory:.0f} MB, quit {left:.0f} ms")
        if "--quick" not in sys.argv:
            grown(500, folder, usual * 1.3)
            grown(5000, folder, 16)


if __name__ == "__main__":
    main()
