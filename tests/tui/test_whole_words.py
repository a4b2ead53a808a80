"""At 80 columns no word is cut and no key left out, in any language."""

from collections.abc import Iterator
from gettext import NullTranslations
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.strip import Strip

from selfassess.cli.locales import available_languages, speaking
from selfassess.core.text import i18n
from selfassess.tui.app import SelfAssessApp
from selfassess.tui.walk.screen import WalkScreen
from selfassess.tui.widgets.footer import LeanFooter
from selfassess.tui.widgets.table import Table
from tests.conftest import settled_text
from tests.tui.marked_words import MarkedWords, cut_words, without_marks
from tests.tui.reviewed_workspace import reviewed
from tests.tui.test_reviews_as_text import ANSWERING, REVIEWING
from tests.tui.test_screens_as_text import KEYS
from tests.tui.workspaces import (
    TOURED,
    SavedRecords,
    example,
    launcher_of,
    passed_on,
    walking,
    workspace_of,
)

START: dict[str, list[str]] = {"start": [], "new": ["n"], "open": ["o"]}


@pytest.fixture(params=["longer", *available_languages()])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """A language whose words are marked; one is English with each word 40 % longer."""
    is_longer = request.param == "longer"
    with speaking("en" if is_longer else request.param):
        words = MarkedWords(i18n.in_force(), 0.4 if is_longer else 0)
    i18n.use(words)
    yield request.param
    i18n.use(NullTranslations())


async def cut_on(pilot: Pilot[Any], screens: dict[str, list[str]]) -> list[str]:
    """What is cut or left out on the screens that keys lead to, each from the first."""
    first, found = pilot.app.screen, []
    for name, keys in screens.items():
        await pilot.press(*keys)
        await passed_on(pilot)
        found += [f"{name}: {line}" for line in cut_words(await top_screen(pilot))]
        found += [f"{name}: {keys_left}" for keys_left in keys_left_out(pilot.app)]
        while pilot.app.screen is not first:
            await pilot.press("escape")
            await passed_on(pilot)
    return found


async def top_screen(pilot: Pilot[Any]) -> str:
    """The characters of the screen in front, without those behind a dialog."""
    await settled_text(pilot)
    screen: Any = pilot.app.screen
    dialogs = screen.query(".dialog")
    region = dialogs.first().region if dialogs else screen.region
    drawn = screen._compositor.render_update(full=True)
    lines = [
        strip.crop(region.x, region.right).text
        for strip in map(Strip.join, drawn.strips)
    ]
    for table in screen.query(Table):
        if table.max_scroll_x:  # its right edge is no end
            lines[table.region.y : table.region.bottom] = [""] * table.region.height
    return "\n".join(lines[region.y : region.bottom])


def keys_left_out(app: App[Any]) -> Iterator[str]:
    """The hints of a footer with more lines than it shows; the walk's begins with the best."""
    footers = () if isinstance(app.screen, WalkScreen) else app.screen.query(LeanFooter)
    for footer in footers:
        text = footer.render().plain
        if text.count("\n") >= max(1, footer.size.height):
            yield without_marks(text)


async def test_no_word_of_the_walk_and_its_dialogs_is_cut(language: str) -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, toasts=False) as (pilot, _screen):
        assert "\n".join(await cut_on(pilot, KEYS)) == ""


@pytest.mark.parametrize(
    ("side", "screens"), [("", ANSWERING), ("water-watch", REVIEWING)]
)
async def test_no_word_of_either_side_of_a_review_is_cut(
    side: str, screens: dict[str, list[str]], language: str
) -> None:
    async with walking(reviewed(SavedRecords(), side), toasts=False) as (
        pilot,
        _screen,
    ):
        assert "\n".join(await cut_on(pilot, screens)) == ""


async def test_no_word_of_the_start_is_cut(language: str) -> None:
    app = SelfAssessApp(lambda: (launcher_of(SavedRecords(), TOURED), None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "\n".join(await cut_on(pilot, START)) == ""


def test_a_word_that_is_cut_is_found_at_either_end() -> None:
    line = MarkedWords(NullTranslations()).gettext("the words of {name}")
    assert [*cut_words(line)] == []
    assert [*cut_words(line.removesuffix("{name}")[:-2])] == ["the words of"]
    assert [*cut_words(line[2:])] == ["he words of {name}"]
