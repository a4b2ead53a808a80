"""Lists and texts in front of a screen: as high as they are, with only keys that do something."""

import pytest

from selfassess.core.model.registers.owners import AnswerOwner
from selfassess.core.session.workspace import Workspace
from selfassess.tui.dialogs.dialog import FittedDialog
from selfassess.tui.widgets.footer import LeanFooter
from selfassess.tui.widgets.text_blocks import TextBlocks
from tests.conftest import screen_text
from tests.tui.workspaces import (
    SavedRecords,
    blank,
    example,
    passed_on,
    seen,
    walking,
    workspace_of,
)

SIZES = [(200, 60), (120, 40), (80, 24), (60, 20), (40, 20)]
FEW = {
    "o": "ctrl+o o",
    "messages": "f f4",
    "owners": "W",
    "letter": "W t",
    "find": "slash q q q",
}
MANY = {"timeline": "D", "evidence": "e", "keys": "question_mark", "help": "f1"}


def owned() -> Workspace:
    """Nothing is answered; one answer has an owner."""
    file, asked = blank()
    file = file.with_entry("owners", "mof", AnswerOwner(name="Finance"))
    owed = file.answer_to("dev-inform-2").model_copy(update={"owner": "mof"})
    return workspace_of(SavedRecords(), (file.with_answer("dev-inform-2", owed), asked))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("keys", [*FEW.values(), *MANY.values()])
async def test_the_keys_of_a_list_stand_right_below_it_and_within_the_window(
    size: tuple[int, int], keys: str
) -> None:
    is_long = keys in MANY.values()
    work = workspace_of(SavedRecords(), example("exampleland")) if is_long else owned()
    async with walking(work, size) as (pilot, _walk):
        for key in keys.split():
            await pilot.press(key)
            await passed_on(pilot)
        dialog = pilot.app.screen
        assert isinstance(dialog, FittedDialog)
        box, head, foot = (
            dialog.query_one(f".{n}") for n in ("dialog", "head", "foot")
        )
        assert dialog.region.contains_region(box.region)
        assert box.region.bottom == foot.region.bottom + 1
        if keys != FEW["letter"] and not is_long:
            assert box.region.height < size[1] - box.styles.margin.height
        if is_long:
            assert foot.region.y > head.region.bottom


async def test_a_list_without_rows_offers_no_key_of_rows() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _walk):
        await pilot.press("W")
        await seen(pilot, "No owner of answers is listed.")
        assert "text to send" not in screen_text(pilot.app)
        await pilot.press("escape", "A")
        await seen(pilot, "No action")
        assert "remove" not in screen_text(pilot.app)
        await pilot.press("escape", "e", "escape")
        await seen(pilot, "Nothing here yet")
        assert [hint.key for hint in pilot.app.screen.query_one(LeanFooter).hints] == [
            "esc",
            "a",
        ]


async def test_actions_are_made_where_recommendations_are() -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        _walk,
    ):
        await pilot.press("A")
        await seen(pilot, "Actions: 1 of 3 done.")
        assert "make an action" not in screen_text(pilot.app)
        await pilot.press("left", "left")
        await seen(pilot, "make an action")


async def test_what_is_not_found_cannot_be_chosen() -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        _walk,
    ):
        await pilot.press("slash")
        await seen(pilot, "Find")
        assert "go there" not in screen_text(pilot.app)
        await pilot.press(*"forum")
        await seen(pilot, "go there")
        await pilot.press(*["backspace"] * 5, *"qqq")
        await seen(pilot, "Nothing found.")
        assert "go there" not in screen_text(pilot.app)
        await pilot.press(*["backspace"] * 3, *"forum")
        await seen(pilot, "go there")
        assert "Nothing found." not in screen_text(pilot.app)


async def test_a_long_choice_has_its_keys_in_view_in_a_low_window() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (60, 20)) as (pilot, _walk):
        await pilot.press("f1", "t")
        await seen(pilot, "Accessibility")
        dialog = pilot.app.screen
        assert dialog.region.contains_region(dialog.query_one(".dialog").region)
        assert not dialog.max_scroll_y


async def test_keys_look_alike_whether_their_row_can_be_clicked_or_not() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work) as (pilot, _walk):
        await pilot.press("question_mark")
        await seen(pilot, "partly met")
        table = pilot.app.screen.query_one(TextBlocks)
        keys = [n for n, line in enumerate(table.lines) if line.plain[:3].strip()]
        drawn = (table.render_line(n) for n in keys if table.lines[n].plain[0] == " ")
        looks = {
            (part.style.color, part.style.bold)
            for strip in drawn
            for part in [*strip][:1]
            if part.style
        }
        assert len(looks) == 1


async def test_an_entry_of_a_help_page_is_broken_below_its_first_word() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (60, 40)) as (pilot, _walk):
        await pilot.press("f1")
        await seen(pilot, "is for evidence: cite")
        lines = screen_text(pilot.app).split("\n")
        row = next(n for n, line in enumerate(lines) if "is for evidence" in line)
        begin = lines[row].index("`e`")
        assert lines[row + 1][1:begin].isspace()
        assert lines[row + 1][begin].isalpha()


async def test_what_a_key_does_stands_beside_it_also_where_it_is_broken() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (50, 40)) as (pilot, _walk):
        await pilot.press("question_mark")
        await seen(pilot, "level of this phase, such as")
        lines = screen_text(pilot.app).split("\n")
        row = next(n for n, line in enumerate(lines) if "level of this phase" in line)
        begin = lines[row].index("level")
        below = lines[row + 1].strip("│ ")
        assert below.endswith("public influence")
        assert lines[row + 1].index(below) == begin
