"""What makes the walk quick, as far as it does not depend on the machine."""

import gc
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from textual.strip import Strip
from textual.widget import Widget

from selfassess.tui.app import keep_what_is_there
from selfassess.tui.walk.actions.navigation import next_row
from selfassess.tui.walk.pane.pane import PAUSE
from tests.benchmarks.keys import hold
from tests.benchmarks.large_assessments import EACH, FIRST, assessment_of
from tests.benchmarks.terminals import Terminal
from tests.conftest import screen_text, settled_text
from tests.terminals import skip_the_tour
from tests.tui.workspaces import SavedRecords, blank, example, walking, workspace_of


@pytest.fixture(autouse=True, scope="module")
def _without_what_was_there_before() -> None:
    """What earlier tests left is not looked through, which took more than half of the time."""
    gc.collect()
    gc.freeze()


def test_little_is_sent_for_a_key_and_nothing_at_rest(tmp_path: Path) -> None:
    """Takes seconds: a terminal is only known to be quiet after a while."""
    skip_the_tour()
    path = assessment_of(EACH, tmp_path)
    terminal = Terminal("-m", "selfassess", "open", str(path))
    try:
        terminal.start(FIRST)
        until_at_rest(terminal)
        # Where the text gets longer or shorter, Textual sends all of the pane.
        assert max(sent_for(terminal, b"\x1b[B") for _move in range(5)) < 16_000
        assert hold(terminal, b"\x1b[B", 10) < 10_000
        until_at_rest(terminal)
        assert max(sent_for(terminal, key) for key in (b"m", b"p", b"n")) < 8_000
        os.write(terminal.file, b"/imp-involve-2\r")
        until_at_rest(terminal)
        # The days contradict that it is not met: a message makes room for itself.
        assert max(sent_for(terminal, key) for key in (b"n", b"m", b"n")) < 8_000
        assert terminal.read(1.0, 1.0)[0] == b""
    finally:
        terminal.kill()


def until_at_rest(terminal: Terminal, quiet: float = 0.4) -> int:
    """How many bytes come before nothing comes for a while.

    What a move has left for a pause comes late on a busy machine: it belongs to the move.
    """
    count = 0
    while come := terminal.read(quiet, quiet)[0]:
        count += len(come)
    return count


def sent_for(terminal: Terminal, key: bytes) -> int:
    """Bytes for a key, with all that comes of it later."""
    os.write(terminal.file, key)
    return until_at_rest(terminal)


async def test_three_hundred_moves_of_the_focus_leave_nothing_behind() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), toasts=False) as (
        pilot,
        screen,
    ):

        async def move(times: int) -> tuple[int, int]:
            for number in range(times):
                screen.focus_next()
                if number % 20 == 0:
                    await pilot.pause()
            await pilot.pause()
            return alive()

        # What was drawn is kept for a while: once with either pane in focus.
        before = min([await move(100), await move(100)])
        after = min([await move(200), await move(100)])
        assert after[0] == before[0]
        assert after[1] - before[1] < 300


async def test_dialogs_that_were_closed_leave_nothing_behind() -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        _screen,
    ):

        async def dialogs(times: int) -> int:
            for _time in range(times):
                for key in ("s", "question_mark"):
                    await pilot.press(key, "escape")
                    await pilot.pause()
            gc.collect()
            return sum(isinstance(each, Strip) for each in gc.get_objects())

        first = await dialogs(3)
        assert await dialogs(6) < first * 1.5


def alive() -> tuple[int, int]:
    """How many widgets there are, and how many things of the screens of any kind."""
    gc.collect()
    kinds = Counter(map(type, gc.get_objects()))
    return (
        sum(count for kind, count in kinds.items() if issubclass(kind, Widget)),
        sum(count for kind, count in kinds.items() if _is_of_the_screens(kind)),
    )


def _is_of_the_screens(kind: type) -> bool:
    return str(kind.__module__).startswith(("textual.", "selfassess."))


async def test_the_walk_is_a_handful_of_widgets() -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        _pilot,
        screen,
    ):
        assert len(list(screen.query("*"))) < 17


def test_the_walk_loads_no_editor_and_no_table() -> None:
    code = "import selfassess.tui.walk.screen, sys; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    loaded = set(run.stdout.split())
    late = {"_text_area", "_markdown", "_data_table", "_footer"}
    assert loaded & {f"textual.widgets.{name}" for name in late} == set()


async def test_moving_fast_shows_the_head_at_once_and_the_rest_at_a_pause() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, screen):
        first, second, third = screen.session.questionnaire.requirements[:3]
        await pilot.pause(3 * PAUSE)
        next_row(screen)
        next_row(screen)
        await pilot.pause()
        await pilot.pause(3 * PAUSE)
        text = await settled_text(pilot)
        assert third.title in text
        assert " ".join(third.text.split()[:5]) in text
        assert " ".join(second.text.split()[:5]) not in text
        assert first.id not in screen_text(pilot.app)


def test_garbage_is_looked_for_once_everything_is_there() -> None:
    gc.unfreeze()
    gc.disable()
    try:
        keep_what_is_there()
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0  # and stays so for the tests after this one
    finally:
        gc.enable()
