"""The walk's first paint against an empty Textual program, each in a real terminal."""

import os
import shutil
import statistics
import tempfile
from pathlib import Path

from tests.benchmarks.score import EXAMPLE
from tests.benchmarks.terminals import Start, Terminal
from tests.terminals import skip_the_tour

ROUNDS = 9
WORDS = {
    "first": "first byte",
    "paint": "requirement readable",
    "settled": "nothing more is drawn",
}


def start(marker: bytes, *arguments: str) -> Start:
    """Start a program, wait until it is settled, end it."""
    terminal = Terminal(*arguments)
    seen = terminal.start(marker)
    terminal.kill()
    return seen


def main() -> None:
    """Print the ratios."""
    os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()
    skip_the_tour()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "exampleland.toml"
        shutil.copy(EXAMPLE, path)
        rounds = [
            (
                start(b"Timetable published", "-m", "selfassess", "open", str(path)),
                start(b"one line", "-m", "tests.benchmarks.empty_app"),
            )
            for _round in range(ROUNDS + 1)
        ][1:]
    for measure in ("first", "paint", "settled"):
        pairs = [(getattr(a, measure), getattr(b, measure)) for a, b in rounds]
        ratio = statistics.median(mine / floor for mine, floor in pairs)
        mine, floor = (statistics.median(times) for times in zip(*pairs, strict=True))
        print(
            f"{WORDS[measure]}, 49 requirements: {mine * 1000:.0f} ms, empty program "
            f"{floor * 1000:.0f} ms, ratio {ratio:.2f} (median of {ROUNDS})"
        )


if __name__ == "__main__":
    main()
