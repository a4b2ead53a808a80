"""Long work is told of in steps of time, and its end by a bell."""

import io
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from selfassess.cli.output.dialogue.long_work import (
    FIRST,
    THEN,
    LongWork,
    long_work,
    work_on_terminal,
)
from selfassess.storage.user.settings_path import settings_path
from tests.cli.command_run import Run


class Terminal(io.StringIO):
    """What a person sees."""

    def isatty(self) -> bool:
        return True


def passing(times: Iterator[bool], waited: list[float], seconds: float) -> bool:
    """Time passes at once; what comes of it says whether the work is over by then."""
    waited.append(seconds)
    return next(times)


def test_work_is_told_of_after_five_seconds_and_then_every_ten() -> None:
    told: list[str] = []
    waited: list[float] = []
    work = LongWork("Still making it", told.append)
    work.watch(partial(passing, iter([False, False, False, True]), waited))
    assert waited == [FIRST, THEN, THEN, THEN] == [5, 10, 10, 10]
    assert told == ["Still making it."] * 3


def test_the_step_is_told_as_it_stands_then_and_never_in_between() -> None:
    told: list[str] = []
    work = LongWork("Still making it", told.append)
    for page in range(1, 40):
        work(page, 50, f"page {page}")
    assert told == []
    work.tell()
    work(50, 50, "")
    work.tell()
    assert told == ["Still making it: 39 of 50, page 39", "Still making it."]


def test_work_that_ends_soon_says_nothing() -> None:
    told: list[str] = []
    with long_work("Still making it", told.append) as work:
        work(1, 2, "page 1")
    assert (told, work.was_told) == ([], False)


@pytest.mark.parametrize("bell", [True, False])
def test_the_bell_rings_at_the_end_of_what_was_long_unless_it_is_silenced(
    monkeypatch: pytest.MonkeyPatch, bell: bool
) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text(f"bell = {str(bell).lower()}\n", "utf-8")
    monkeypatch.setattr(sys, "stderr", seen := Terminal())
    times = iter([False, True])
    with work_on_terminal("Still looking", lambda _seconds: next(times)) as progress:
        progress(1, 2, "a.toml")
        while "Still looking" not in seen.getvalue():
            pass
    assert seen.getvalue().count("Still looking") == 1
    assert seen.getvalue().endswith("\a") is bell


def test_where_there_is_no_terminal_nothing_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stderr", seen := io.StringIO())
    with work_on_terminal("Still looking", lambda _seconds: False) as progress:
        progress(1, 2, "a.toml")
    assert seen.getvalue() == ""


def test_a_report_on_a_terminal_writes_no_line_anew(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, examples: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    ran = run("report", examples / "kenya-2016.toml", "--summary", "-o", "k.pdf")
    assert ran.code == 0
    assert "\r" not in ran.err + ran.out
    assert ran.out.count("k.pdf") == 1
