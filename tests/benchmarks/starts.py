"""The walk's first paint against an empty Textual program, each in a real terminal.

A row that says "after reading" has no goal: the program has painted long before, and is
reading the files.
"""

import statistics
import tempfile
from pathlib import Path

from tests.benchmarks.large_assessments import EACH, FIRST, assessment_of
from tests.benchmarks.table import told
from tests.benchmarks.terminals import Start, Terminal

FIRST_PAINT = {EACH: 1.2, 500: 1.4, 5000: 3.5}
READABLE = 2.0
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


def measure(*, is_large: bool) -> None:
    """Print the ratios."""
    for count in [EACH, 500, 5000] if is_large else [EACH]:
        with tempfile.TemporaryDirectory() as folder:
            path = assessment_of(count, Path(folder))
            rounds = rounds_of(path, 9 if count == EACH else 3)
        first, settled = (ratio(rounds, name) for name in ("first", "settled"))
        told(f"{count}: first paint, against an empty app", first, FIRST_PAINT[count])
        if count == EACH:
            told(f"{count}: readable and takes keys, against it", settled, READABLE)
        else:
            told(f"{count}: readable after reading the files", settled, None)
