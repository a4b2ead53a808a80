"""What is said about the last key stands below what is read and typed."""

import ast
from pathlib import Path
from types import SimpleNamespace

import pytest

import selfassess.tui
from selfassess.core.session.preferences.settings import Settings
from selfassess.tui.terminal import display
from tests.conftest import screen_text, settled_text
from tests.tui.workspaces import SavedRecords, blank, walking, workspace_of

LATER = SimpleNamespace(monotonic=lambda: 1e9)
LONG = "The file could not be saved, and this is the reason for it. " * 5


@pytest.fixture(autouse=True)
def _no_time_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words have not had their time, however long a test takes."""
    monkeypatch.setattr(display, "time", SimpleNamespace(monotonic=lambda: 0.0))


async def test_a_new_word_takes_the_place_of_the_one_before() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (80, 24)) as (
        pilot,
        _screen,
    ):
        for key in "m", "f", "z", "z", "y":
            await pilot.press(key)
        text = await settled_text(pilot)
        assert "Done again: 1.1.1: met" in text
        assert "Undone" not in text
        assert "does not count: evidence is required and none is cited" in text


async def test_a_warning_stays_beside_the_next_word() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (80, 24)) as (
        pilot,
        screen,
    ):
        screen.say("Somebody else has this open.", severity="warning")
        await pilot.press("f")
        text = await settled_text(pilot)
        assert "Somebody else has this open." in text
        assert "Flagged: come back." in text


async def test_what_is_said_again_is_shown_once() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (80, 24)) as (
        pilot,
        screen,
    ):
        for _time in range(3):
            screen.say("Somebody else has this open.", severity="warning")
            await pilot.press("down")
        assert (await settled_text(pilot)).count("Somebody else has this open.") == 1


async def test_a_word_leaves_the_rows_of_the_outline_where_they_are() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (120, 24)) as (
        pilot,
        screen,
    ):
        await pilot.press(*["down"] * 9)
        before = (await settled_text(pilot)).split("\n")
        screen.say("Somebody else has this open.", severity="warning")
        after = (await settled_text(pilot)).split("\n")
        assert "Somebody else has this open." in after[-2]
        assert [row[:40] for row in after[:-4]] == [row[:40] for row in before[:-4]]


async def test_a_dialog_begins_without_the_words_of_the_walk() -> None:
    for key in "s", "ctrl+p":
        async with walking(workspace_of(SavedRecords(), blank()), (80, 24)) as (
            pilot,
            _screen,
        ):
            await pilot.press("f", key)
            assert "Flagged" not in await settled_text(pilot)


async def test_a_long_warning_hides_no_key_of_a_form() -> None:
    for size in (80, 24), (60, 20):
        async with walking(workspace_of(SavedRecords(), blank()), size) as (
            pilot,
            screen,
        ):
            screen.say(LONG, severity="error")
            await pilot.press("e")
            text = await settled_text(pilot)
            assert "The file could not be saved" in text
            assert "Save  ^S" in text
            await pilot.press("escape", "escape")
            assert (await settled_text(pilot)).count("▌") > 2


async def test_a_long_warning_hides_no_key_of_the_score() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (80, 24)) as (
        pilot,
        screen,
    ):
        screen.say(LONG, severity="error")
        await pilot.press("s")
        text = await settled_text(pilot)
        assert "The file could not be saved" in text
        assert (
            text.splitlines()[-1]
            == " ↑↓ choose  enter go there  esc back  p make an action"
        )


@pytest.mark.parametrize("length", [76, 77, 151])
async def test_the_last_word_of_a_warning_is_never_cut(length: int) -> None:
    text = f"{'nine more ' * 20:.{length - 4}} END"
    job = workspace_of(SavedRecords(), blank(), warnings=[text])
    async with walking(job, (80, 24)) as (pilot, _screen):
        assert " END" in screen_text(pilot.app)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)], ids=str)
async def test_words_cover_neither_keys_nor_each_other_nor_what_is_typed(
    size: tuple[int, int],
) -> None:
    async with walking(workspace_of(SavedRecords(), blank()), size) as (pilot, screen):
        keys = (await settled_text(pilot)).splitlines()[-1]
        screen.say("Somebody else has this open.", severity="warning")
        screen.say("A review was changed: Water Watch.", severity="warning")
        await pilot.press("f")
        lines = (await settled_text(pilot)).splitlines()
        assert lines[-1] == keys
        said = ("Somebody else", "A review was changed", "Flagged: come back")
        rows = [
            next(n for n, line in enumerate(lines) if words in line) for words in said
        ]
        assert len(set(rows)) == 3
        await pilot.press("i", *"typed")
        screen.say("The disk is full.", severity="error")
        text = await settled_text(pilot)
        assert "typed" in text
        assert "The disk is full." in text
        assert "esc end the note" in text


async def test_messages_stay_until_esc_where_that_is_wanted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    warning = "Somebody else has this open."
    staying = Settings(toured=True, messages_stay=True)
    opened = workspace_of(SavedRecords(), blank())
    async with walking(opened, (80, 24), settings=staying) as (pilot, screen):
        screen.say(warning, severity="warning")
        for key in "f", "]", "w":
            await pilot.press(key)
            monkeypatch.setattr(display, "time", LATER)  # whatever the clock says
        text = await settled_text(pilot)
        assert warning in text
        assert screen.session.trial_from
        await pilot.press("escape")
        assert warning not in await settled_text(pilot)
        assert screen.session.trial_from
        await pilot.press("escape")
        await settled_text(pilot)
        assert not screen.session.trial_from


async def test_messages_go_behind_a_key_where_nothing_else_is_wanted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    warning = "Somebody else has this open."
    opened = workspace_of(SavedRecords(), blank())
    async with walking(opened, (80, 24)) as (pilot, screen):
        screen.say(warning, severity="warning")
        await settled_text(pilot)
        monkeypatch.setattr(display, "time", LATER)
        await pilot.press("f")
        assert warning not in await settled_text(pilot)


TIMERS = {
    "pane.py: _rest": "a moved pane draws its last line once no key is pressed",
    "note_editor.py: tell": "a note is saved",
    "shutdown.py: check": "whether the terminal has gone",
    "app.py: keep_what_is_there": "garbage is looked for",
    "autosave.py: _save_again": "what could not be saved is tried again",
    "autosave.py: copy": "what is not saved is kept apart",
    "autosave.py: look_outside": "what others saved comes in",
    "autosave.py: look_for_others": "who else has it open is told",
}
"""All that the screens do by the clock: nothing that anybody reads goes away by it."""


def test_no_clock_takes_anything_away() -> None:
    found = set()
    for path in Path(selfassess.tui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr.startswith("set_"):
                found |= {(path, node)} if node.attr in CLOCKS else set()
    assert len(found) == len(TIMERS)
    assert {path.name for path, _node in found} == {n.split(":")[0] for n in TIMERS}


CLOCKS = ("set_timer", "set_interval")
