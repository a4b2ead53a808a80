"""The walk's first paint against an empty Textual program, each in a real terminal.

What Textual, pydantic and the models take by themselves is a row of its own: it tells
how much of a ratio is the program's.
A row that says "after reading" has no goal: the program has painted long before, and is
reading the files.
"""

import statistics
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.benchmarks.commands import WITH_A_CATALOGUE
from tests.benchmarks.large_assessments import EACH, FIRST, assessment_of
from tests.benchmarks.table import told
from tests.benchmarks.terminals import Start, Terminal

FIRST_PAINT = {EACH: 1.2, 500: 1.4, 5000: 3.5}
READABLE = 2.0
Measure = Callable[[], Start]
Rounds = list[tuple[Start, Start]]


def start(marker: bytes, *arguments: str) -> Start:
    """Start a program, wait until it is settled, end it."""
    terminal = Terminal(*arguments)
    seen = terminal.start(marker)
    terminal.kill()
    return seen


def walk(path: Path, language: str) -> Start:
    """Start the walk in a language."""
    return start(FIRST, "-m", "selfassess", "--lang", language, "open", str(path))


def empty_app() -> Start:
    """Start an empty program."""
    return start(b"one line", "-m", "tests.benchmarks.floors.empty_app")


def bare_walk(path: Path) -> Start:
    """Start what shows the same files in plain widgets."""
    return start(FIRST, "-m", "tests.benchmarks.floors.bare_walk", str(path))


def rounds_of(ours: Measure, floor: Measure, rounds: int) -> Rounds:
    """Both in turn; the first round warms up."""
    return [(ours(), floor()) for _round in range(rounds + 1)][1:]


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
            english = partial(walk, path, "en")
            rounds = rounds_of(english, empty_app, 9 if count == EACH else 3)
            if count == EACH:
                in_french = rounds_of(partial(walk, path, "fr"), english, 9)
                french = ratio(in_french, "first")
                told("first paint in French, against English", french, WITH_A_CATALOGUE)
            first, settled = (ratio(rounds, name) for name in ("first", "settled"))
            told(
                f"{count}: first paint, against an empty app", first, FIRST_PAINT[count]
            )
            if count == EACH:
                told(f"{count}: readable and takes keys, against it", settled, READABLE)
                bare = rounds_of(partial(bare_walk, path), empty_app, 9)
                least = ratio(bare, "settled")
                told(
                    f"{count}: the same files in plain widgets, against it", least, None
                )
            else:
                told(f"{count}: readable after reading the files", settled, None)
