"""What is said about the last key stands below what is read and typed."""

import pytest

from tests.conftest import screen_text, settled_text
from tests.tui.workspaces import SavedRecords, blank, walking, workspace_of

LONG = "The file could not be saved, and this is the reason for it. " * 5


async def test_a_new_word_takes_the_place_of_the_one_before() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (80, 24)) as (
        pilot,
        _screen,
    ):
        for key in "m", "f", "z", "z", "y":
            await pilot.press(key)
        text = await settled_text(pilot)
        assert "Done again: dev-inform-1: met" in text
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
            == " ↑↓ choose  enter go there  esc back  P make an action"
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
