"""The walk's first paint against an empty Textual program, each in a real terminal.

With 52 requirements, with 500 and with 5,000. A row that says "after reading" is not in
the table of targets: the program has painted long before, and is reading the files.
"""

import os
import statistics
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.grown import EACH, FIRST, assessment_of
from tests.benchmarks.targets import told
from tests.benchmarks.terminals import Start, Terminal
from tests.terminals import skip_the_tour

ROUNDS = 9
FIRST_PAINT = {EACH: 1.2, 500: 1.4, 5000: 3.5}
SETTLED = 2.0
Rounds = list[tuple[Start, Start]]


def start(marker: bytes, *arguments: str) -> Start:
    """Start a program, wait until it is settled, end it."""
    terminal = Terminal(*arguments)
    seen = terminal.start(marker)
    terminal.kill()
    return seen


def rounds_of(path: Path, rounds: int) -> Rounds:
    """The walk and an empty program in turn; the first round warms up."""
    return [
        (
            start(FIRST, "-m", "selfassess", "open", str(path)),
            start(b"one line", "-m", "tests.benchmarks.empty_app"),
        )
        for _round in range(rounds + 1)
    ][1:]


def ratio(rounds: Rounds, measure: str) -> float:
    """The median ratio of neighbouring rounds."""
    ratios: list[float] = [
        getattr(ours, measure) / getattr(floor, measure) for ours, floor in rounds
    ]
    return statistics.median(ratios)


def main() -> None:
    """Print the table; `--quick` with 52 requirements only."""
    os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()
    os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp()
    skip_the_tour()
    for count in [EACH] if "--quick" in sys.argv else [EACH, 500, 5000]:
        with tempfile.TemporaryDirectory() as folder:
            path = assessment_of(count, Path(folder))
            rounds = rounds_of(path, ROUNDS if count == EACH else 3)
        told(f"{count}: first paint", ratio(rounds, "first"), FIRST_PAINT[count], "x")
        settled = ratio(rounds, "settled")
        if count == EACH:
            told(f"{count}: requirement readable, keys accepted", settled, SETTLED, "x")
        else:
            print(f"{count}: settled, after reading the files: {settled:.1f} x")


if __name__ == "__main__":
    main()
