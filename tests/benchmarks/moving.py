"""Moving, answering, quitting and memory, in a real terminal, beside an empty program.

What is sent is counted exactly and does not depend on the machine; times do.
"""

import os
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from tests.benchmarks.score import EXAMPLE
from tests.benchmarks.terminals import Terminal
from tests.terminals import skip_the_tour

GAP = 0.06
"""Seconds between two keys."""


def press(
    terminal: Terminal, keys: list[bytes], times: int
) -> tuple[list[float], list[int]]:
    """Milliseconds and bytes of every answer to a key."""
    seconds, sent = [], []
    for index in range(times):
        took, count = terminal.press(keys[index % len(keys)])
        seconds.append(took * 1000)
        sent.append(count)
        terminal.read(GAP, GAP)
    return sorted(seconds), sent


def told(name: str, times: list[float], sent: list[int]) -> None:
    """One line of figures."""
    p95 = times[int(len(times) * 0.95) - 1]
    print(
        f"{name}: median {statistics.median(times):.1f} ms, p95 {p95:.1f} ms, "
        f"median {statistics.median(sent):.0f} bytes, most {max(sent)} bytes"
    )


def main() -> None:
    """Print the figures."""
    os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()
    skip_the_tour()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "exampleland.toml"
        shutil.copy(EXAMPLE, path)
        terminal = Terminal("-m", "selfassess", "open", str(path))
        terminal.start(b"Timetable published")
        time.sleep(0.5)
        terminal.read(0.3, 0.5)
        told("next row", *press(terminal, [b"\x1b[B"], 40))
        told("next requirement", *press(terminal, [b"["], 20))
        told("answer with score and save", *press(terminal, [b"m", b"p", b"n"], 30))
        idle, _last = terminal.read(3.0, 3.0)
        print(f"idle: {len(idle) / 3:.0f} bytes a second")
        print(f"memory: {terminal.memory():.0f} MB")
        print(f"quit: {terminal.quit(b'q') * 1000:.0f} ms")
        empty = Terminal("-m", "tests.benchmarks.empty_app")
        empty.start(b"one line")
        print(f"empty program: memory {empty.memory():.0f} MB")
        print(f"empty program: quit {empty.quit(b'q') * 1000:.0f} ms")


if __name__ == "__main__":
    main()
