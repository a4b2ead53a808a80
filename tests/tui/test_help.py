"""F1 shows the help page of what a person sees."""

import pytest

from selfassess.cli.help_pages import page_titles
from selfassess.core.session.preferences.settings import Settings
from tests.conftest import screen_text, settled_text
from tests.tui.reviewed_workspace import reviewed
from tests.tui.workspaces import SavedRecords, example, passed_on, walking, workspace_of

TITLES = page_titles()


@pytest.mark.parametrize(
    ("keys", "topic"),
    [
        ([], "answering"),
        (["i"], "answering"),
        (["s"], "what-counts"),
        (["r"], "report"),
        (["d"], "file"),
        (["comma"], "settings"),
        (["question_mark"], "keys"),
        (["slash"], "answering"),
    ],
)
async def test_f1_shows_the_page_of_the_screen_and_esc_goes_back(
    keys: list[str], topic: str
) -> None:
    async with walking(workspace_of(SavedRecords(), example("kenya-2016"))) as (
        pilot,
        _,
    ):
        await pilot.press(*keys)
        await passed_on(pilot)
        before = pilot.app.screen
        await pilot.press("f1")
        text = await settled_text(pilot)
        assert TITLES[topic] in text
        assert "t other topics" in text
        await pilot.press("escape")
        await passed_on(pilot)
        assert pilot.app.screen is before


async def test_another_topic_is_chosen_from_the_list() -> None:
    async with walking(workspace_of(SavedRecords(), example("kenya-2016"))) as (
        pilot,
        _,
    ):
        await pilot.press("f1", "t", "down", "down", "enter")
        text = await settled_text(pilot)
        assert TITLES["browser"] in text
        assert "selfassess serve kenya-2026.toml" in text


async def test_a_long_page_can_be_scrolled_to_its_end() -> None:
    async with walking(
        workspace_of(SavedRecords(), example("kenya-2016")), (80, 20)
    ) as (pilot, _):
        await pilot.press("f1")
        text = await settled_text(pilot)
        assert "See also" not in text
        assert "│ where you stopped. " in text
        assert "    selfassess new  " in text
        await pilot.press("end")
        assert "See also: keys, what-counts" in await settled_text(pilot)


async def test_a_reviewer_gets_the_page_on_reviews_with_a_key_of_their_own() -> None:
    settings = Settings(toured=True, keys={"help": "f9"})
    async with walking(reviewed(SavedRecords(), "water-watch"), settings=settings) as (
        pilot,
        _,
    ):
        await pilot.press("f9")
        await settled_text(pilot)
        assert TITLES["reading-together"] in screen_text(pilot.app)
