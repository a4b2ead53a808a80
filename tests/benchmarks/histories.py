"""`selfassess history` of a hundred commits against one `git log -p` of the same file."""

import re
import subprocess
import tempfile
import time
from functools import partial
from pathlib import Path

from tests.benchmarks.commands import EXAMPLE, seconds
from tests.benchmarks.ratios import ratio_of
from tests.benchmarks.table import told

COMMITS = 100
GOAL = 10


def measure(*, is_large: bool) -> None:
    """Print the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "exampleland.toml")
        _commit(path)
        ratio = ratio_of(
            partial(seconds, "-m", "selfassess", "history", str(path)),
            partial(_log, path),
            rounds=15 if is_large else 5,
        )
    told(f"history of {COMMITS} commits, against one git log -p", ratio, GOAL)


def _commit(path: Path) -> None:
    """A repository in which each commit changes one answer."""
    text, stream = EXAMPLE.read_text(encoding="utf-8"), list[str]()
    answers = re.findall(r"\[answers\.[\w-]+\]\nstatus = ", text)
    for day in range(COMMITS):
        turn, at = divmod(day, len(answers))
        head, mark, tail = text.partition(answers[at])
        status = ("not_met", "met")[turn % 2]
        _before, _end, rest = tail.partition("\n")
        text = f'{head}{mark}"{status}"\n{rest}'
        stream += [
            f"commit refs/heads/main\ncommitter X <x@example.org> {10**9 + day} +0000",
            f"data 3\n{day:03}",
            f"M 100644 inline {path.name}\ndata {len(text.encode())}\n{text}",
        ]
    git = ["git", "-C", str(path.parent)]
    subprocess.run([*git, "init", "-q", "-b", "main"], check=True)
    given = "\n".join([*stream, ""]).encode()
    subprocess.run([*git, "fast-import", "--quiet"], input=given, check=True)
    subprocess.run([*git, "reset", "-q", "--hard"], check=True)


def _log(path: Path) -> float:
    start = time.perf_counter()
    command = ["git", "-C", str(path.parent), "log", "-p", "--", path.name]
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start
