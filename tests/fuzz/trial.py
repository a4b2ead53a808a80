"""Try one file as a person would, and see that nothing breaks."""

import time
import tomllib
import traceback
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path

from selfassess.cli.main import main

MOST_TIMES = 15
"""Of the floor, for one command on one file: up to six are usual."""


@cache
def floor() -> float:
    """Seconds of processor time that Python's own parser needs for 50,000 tables."""
    text = "[[a]]\n" * 50_000
    times = []
    for _time in range(3):
        begun = time.process_time()
        tomllib.loads(text)
        times.append(time.process_time() - begun)
    return min(times)


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of one file."""

    code: int
    """The worst exit code of its commands; 3 if one of them broke."""
    seconds: float
    """Processor time of the slowest command."""
    wrong: str = ""
    """What a person should never see; empty if all is well."""


def tried(path: Path) -> Trial:
    """Run `check` and `score` on the file, and where both work every light report."""
    results = [_run("check", path), _run("score", path)]
    if not any(result.code for result in results):
        results.append(_run("report", path, "--html", "r.html", "--markdown", "r.md"))
        results.append(_run("report", path, "--csv", "r.csv", "--json", "r.json"))
    return Trial(
        max(result.code for result in results),
        max(result.seconds for result in results),
        next((result.wrong for result in results if result.wrong), ""),
    )


def _run(*arguments: object) -> Trial:
    code, out, err = 0, StringIO(), StringIO()
    begun = time.process_time()
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = main([str(argument) for argument in arguments])
    except BaseException:  # noqa: BLE001 - whatever escapes is what we look for
        return Trial(3, time.process_time() - begun, traceback.format_exc())
    seconds = time.process_time() - begun
    wrong = wrong_in(out.getvalue() + err.getvalue())
    if code and not err.getvalue().strip():
        wrong = wrong or f"{arguments[0]} ends with {code} and says nothing"
    if seconds > MOST_TIMES * floor():
        wrong = wrong or f"{arguments[0]} took {seconds / floor():.1f} times the floor"
    return Trial(code, seconds, wrong)


def wrong_in(text: str) -> str:
    """What must not have been said: a traceback, or what acts on a terminal."""
    if "Traceback (most recent call last)" in text:
        return text
    acting = {sign for sign in text if sign < " " and sign not in "\n\t"} | (
        set(text) & {"\x7f", "\x9b", "\u202e", "\u2028", "\ufeff"}
    )
    return f"prints {sorted(acting)!r}" if acting else ""
