"""The tabs of the comparison: their keys, and their text in a small window."""

from tests.conftest import screen_text
from tests.tui.reviewed_workspace import reviewed
from tests.tui.workspaces import SavedRecords, seen, walking

SMALL = (60, 40)


def begin_of(line: str) -> int:
    """The column of the first letter."""
    return len(line) - len(line.lstrip())


async def test_each_tab_offers_the_keys_that_do_something_there() -> None:
    async with walking(reviewed(SavedRecords()), (100, 40)) as (pilot, _walk):
        await pilot.press("equals_sign")
        await seen(pilot, "r reviewer")
        await pilot.press("tab")
        await seen(pilot, "agrees: 1")
        foot = screen_text(pilot.app).rstrip().rsplit("\n", 1)[-1]
        assert foot.split() == ["esc", "back", "tab", "views"]
        await pilot.press("tab")
        await seen(pilot, "go there")
        assert "r reviewer" not in screen_text(pilot.app)
        await pilot.press("tab")
        await seen(pilot, "r reviewer")


async def test_numbers_stand_beside_their_bars_and_words_below_their_beginning() -> (
    None
):
    async with walking(reviewed(SavedRecords()), SMALL) as (pilot, _walk):
        await pilot.press("equals_sign", "tab")
        await seen(pilot, "agrees: 1")
        lines = screen_text(pilot.app).split("\n")
        first = next(n for n, line in enumerate(lines) if "Development " in line)
        begin = begin_of(lines[first])
        after = next(
            n for n, line in enumerate(lines) if n > first and not line.strip()
        )
        assert after > first + 5
        assert {begin_of(line) for line in lines[first:after]} == {begin}
        assert lines[first].rstrip().endswith("· 20")


async def test_what_a_side_says_is_broken_below_its_beginning() -> None:
    async with walking(reviewed(SavedRecords()), SMALL) as (pilot, _walk):
        await pilot.press("equals_sign", "shift+tab")
        await seen(pilot, "Level of public influence, Development")
        lines = screen_text(pilot.app).split("\n")
        first = next(n for n, line in enumerate(lines) if "Answer: " in line)
        assert "Anyone could take part" in lines[first + 1]
        assert {begin_of(line) for line in lines[first : first + 5]} == {
            begin_of(lines[first])
        }
