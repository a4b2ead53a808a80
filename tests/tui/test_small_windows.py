"""In a window of 40 columns and 20 rows everything can be read and reached."""

from collections.abc import Iterator, Mapping, Sequence
from gettext import NullTranslations
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Button

from selfassess.cli.locales import speaking
from selfassess.core.text import i18n
from selfassess.tui.app import SelfAssessApp
from tests.conftest import settled_text
from tests.tui.marked_words import MarkedWords, cut_words, without_marks
from tests.tui.reviewed_workspace import reviewed
from tests.tui.test_reviews_as_text import ANSWERING, REVIEWING
from tests.tui.test_screens_as_text import KEYS
from tests.tui.test_whole_words import MORE, START, keys_left_out, top_screen
from tests.tui.workspaces import (
    SavedRecords,
    example,
    launcher_of,
    passed_on,
    walking,
    workspace_of,
)

SMALL = (40, 20)


@pytest.fixture(autouse=True)
def marked() -> Iterator[None]:
    """Each word shows whether it is whole."""
    with speaking("en"):
        words = MarkedWords(i18n.in_force())
    i18n.use(words)
    yield
    i18n.use(NullTranslations())


async def whole_on(pilot: Pilot[Any], screens: Mapping[str, Sequence[str]]) -> None:
    """No word or key is cut on the screens that keys lead to; each place can be reached."""
    first = pilot.app.screen
    for name, keys in screens.items():
        await pilot.press(*keys)
        await passed_on(pilot)
        cut = [*cut_words(await top_screen(pilot)), *keys_left_out(pilot.app)]
        assert (name, cut) == (name, [])
        if pilot.app.screen is not first:
            assert (name, await hidden_places(pilot)) == (name, [])
        for _back in range(9):
            await pilot.press("escape")
            await passed_on(pilot)
            if pilot.app.screen is first:
                break


async def hidden_places(pilot: Pilot[Any]) -> list[str]:
    """The places of the screen that are not seen once the focus comes to them."""
    screen, hidden = pilot.app.screen, []
    for place in screen.focus_chain:
        screen.set_focus(place)
        for _frame in range(50):
            await pilot.pause(0.02)
            seen = screen.find_widget(place).visible_region
            if seen == place.region or (seen and not isinstance(place, Button)):
                break
        else:
            hidden.append(f"{place}: {place.region}")
    return hidden


async def test_the_walk_and_its_dialogs_can_be_used() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, SMALL, toasts=False) as (pilot, _screen):
        await whole_on(pilot, KEYS | MORE)


@pytest.mark.parametrize(
    ("side", "screens"), [("", ANSWERING), ("water-watch", REVIEWING)]
)
async def test_both_sides_of_a_review_can_be_used(
    side: str, screens: dict[str, list[str]]
) -> None:
    work = reviewed(SavedRecords(), side)
    async with walking(work, SMALL, toasts=False) as (pilot, _screen):
        await whole_on(pilot, screens)


async def test_the_start_can_be_used() -> None:
    app = SelfAssessApp(lambda: (launcher_of(SavedRecords()), None))
    async with app.run_test(size=SMALL, notifications=False) as pilot:
        await passed_on(pilot)
        await whole_on(pilot, START)


async def test_rows_of_a_narrow_list_are_broken_once() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, SMALL, toasts=False) as (pilot, _screen):
        await pilot.press("A")
        await passed_on(pilot)
        lines = without_marks(await settled_text(pilot)).split("\n")
        rows = [line.strip(" │▏▎▍▌▋▊▉█▁▂▃▄▅▆▇") for line in lines]
        assert "the draft plan · 1.2.4 · Open" in rows
