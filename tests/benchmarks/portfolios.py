"""`selfassess portfolio` of many files against reading the same files with tomllib alone."""

import os
import re
import shutil
import tempfile
from pathlib import Path

from tests.benchmarks.commands import EXAMPLE, seconds
from tests.benchmarks.ratios import ratio_of
from tests.benchmarks.table import told

FIRST, SECOND = 2.5, 0.3
READ = """
import pathlib, sys, tomllib
for path in pathlib.Path(sys.argv[1]).glob("*.toml"):
    tomllib.loads(path.read_text("utf-8"))
"""


def measure(*, is_large: bool) -> None:
    """Print the ratio of a run that has to read everything, and of the next one."""
    count, rounds = (2000, 5) if is_large else (500, 3)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = cache = f"{folder}/cache"
        files = Path(folder, "files")
        _copies(files, count)

        def table() -> float:
            return seconds("-m", "selfassess", "portfolio", str(files))

        def first() -> float:
            shutil.rmtree(cache, ignore_errors=True)
            return table()

        def alone() -> float:
            return seconds("-c", READ, str(files))

        for name, ours, goal in (("first", first, FIRST), ("second", table, SECOND)):
            ratio = ratio_of(ours, alone, rounds)
            told(
                f"portfolio of {count} files, {name} run, against tomllib", ratio, goal
            )


def _copies(folder: Path, count: int) -> None:
    """So many assessments, of which each is another."""
    folder.mkdir()
    text = EXAMPLE.read_text(encoding="utf-8")
    for number in range(count):
        own = re.sub(
            r'^id = ".*"', f'id = "copy-{number}"', text, count=1, flags=re.MULTILINE
        )
        (folder / f"{number:05}.toml").write_text(own, encoding="utf-8")
