"""`selfassess portfolio` of many files against reading the same files alone.

Assessments with tomllib, the files inside reports with pypdf.
"""

import os
import re
import shutil
import tempfile
from pathlib import Path

from tests.benchmarks.commands import EXAMPLE, seconds
from tests.benchmarks.ratios import ratio_of
from tests.benchmarks.table import told

FIRST, SECOND = 2.5, 0.3
FIRST_OF_REPORTS, SECOND_OF_REPORTS = 2.5, 0.3
PLANS = EXAMPLE.parent / "ogp-process-2016"
COPIES = 4
"""Of each report: to make one takes longer than to read fifty."""
READ = """
import pathlib, sys, tomllib
for path in pathlib.Path(sys.argv[1]).glob("*.toml"):
    tomllib.loads(path.read_text("utf-8"))
"""
READ_REPORTS = """
import pathlib, pypdf, sys
for path in pathlib.Path(sys.argv[1]).glob("*.pdf"):
    for name, contents in pypdf.PdfReader(path).attachments.items():
        list(contents)
"""


def measure(*, is_large: bool) -> None:
    """Print the ratio of a run that has to read everything, and of the next one."""
    rounds = 5 if is_large else 3
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder, "files")
        count = 2000 if is_large else 500
        _copies(files, count)
        _measure(f"portfolio of {count} files", files, READ, (FIRST, SECOND), rounds)
    with tempfile.TemporaryDirectory() as folder:
        reports = Path(folder, "reports")
        count = COPIES * _reports(reports, 24 if is_large else 8)
        goals = FIRST_OF_REPORTS, SECOND_OF_REPORTS
        _measure(f"portfolio of {count} PDFs", reports, READ_REPORTS, goals, rounds)


def _measure(
    name: str, files: Path, read: str, goals: tuple[float, float], rounds: int
) -> None:
    """The first run, and the next one, each against reading alone."""
    with tempfile.TemporaryDirectory() as cache:
        os.environ["XDG_CACHE_HOME"] = cache

        def table() -> float:
            return seconds("-m", "selfassess", "portfolio", str(files))

        def first() -> float:
            shutil.rmtree(cache, ignore_errors=True)
            return table()

        def alone() -> float:
            return seconds("-c", read, str(files))

        for run, ours, goal in zip(
            ("first", "second"), (first, table), goals, strict=True
        ):
            told(
                f"{name}, {run} run, against reading",
                ratio_of(ours, alone, rounds),
                goal,
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


def _reports(folder: Path, count: int) -> int:
    """The reports of so many plans, each several times; return how many plans."""
    folder.mkdir()
    for plan in sorted(PLANS.glob("*.toml"))[:count]:
        made = folder / f"{plan.stem}.pdf"
        seconds("-m", "selfassess", "report", str(plan), "-o", str(made))
        for copy in range(1, COPIES):
            shutil.copy(made, folder / f"{plan.stem}-{copy}.pdf")
    return count
