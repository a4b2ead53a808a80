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
from tests.conftest import settled_text
from tests.tui.marked_words import MarkedWords, cut_words, without_marks
from tests.tui.reviewed_workspace import reviewed
from tests.tui.test_reviews_as_text import ANSWERING, REVIEWING
from tests.tui.test_screens_as_text import KEYS, Snapshot
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
MAIN = {name: KEYS[name] for name in ("walk", "find", "score", "report", "note")}
MAIN["help"] = ["f1"]
"""What is also kept as text in the languages that are complete."""
MORE = {key: [key] for key in ("D", "T", "A", "F", "W", "O", "L", "X", "R", "I", "S")}
MORE |= {"palette": ["ctrl+p"], "jump": ["f3"], "messages": ["f4"], "days": ["D", "e"]}


WHOLE = [each for each in available_languages() if not i18n.is_for_documents(each)]


@pytest.fixture(params=["longer", *WHOLE])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """A language whose words are marked; one is English with each word 40 % longer."""
    is_longer = request.param == "longer"
    with speaking("en" if is_longer else request.param):
        words = MarkedWords(i18n.in_force(), 0.4 if is_longer else 0)
    i18n.use(words)
    yield request.param
    i18n.use(NullTranslations())


async def seen_on(pilot: Pilot[Any], screens: dict[str, list[str]]) -> dict[str, str]:
    """The screens that keys lead to, each from the first; nothing is cut or left out."""
    first, seen = pilot.app.screen, {}
    for name, keys in screens.items():
        await pilot.press(*keys)
        await passed_on(pilot)
        text = await top_screen(pilot)
        cut = [*cut_words(text), *keys_left_out(pilot.app)]
        assert "\n".join(cut) == "", name
        seen[name] = without_marks(text)
        is_back = False  # a note is written on the walk itself
        while not is_back:
            await pilot.press("escape")
            await passed_on(pilot)
            is_back = pilot.app.screen is first
    return seen


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
    for wide in screen.query("Table, #tabs-scroll"):
        if wide.max_scroll_x:  # its edges are no ends
            lines[wide.region.y : wide.region.bottom] = [""] * wide.region.height
    return "\n".join(line.rstrip() for line in lines[region.y : region.bottom])


def keys_left_out(app: App[Any]) -> Iterator[str]:
    """The hints of a footer with more lines than it shows; the walk's begins with the best."""
    footers = () if isinstance(app.screen, WalkScreen) else app.screen.query(LeanFooter)
    for footer in footers:
        text = footer.render().plain
        if text.count("\n") >= max(1, footer.size.height):
            yield without_marks(text)


async def test_no_word_of_the_walk_and_its_dialogs_is_cut(
    language: str, snapshot: Snapshot
) -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, toasts=False) as (pilot, _screen):
        seen = await seen_on(pilot, MAIN | MORE | KEYS)
    for name in MAIN if language in ("es", "fr") else ():
        snapshot(f"{language}/{name}-80x24", seen[name])


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
        assert await seen_on(pilot, screens)


async def test_no_word_of_the_start_is_cut(language: str, snapshot: Snapshot) -> None:
    app = SelfAssessApp(lambda: (launcher_of(SavedRecords(), TOURED), None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        seen = await seen_on(pilot, START)
    if language in ("es", "fr"):
        snapshot(f"{language}/start-80x24", seen["start"])


def test_a_word_that_is_cut_is_found_at_either_end() -> None:
    line = MarkedWords(NullTranslations()).gettext("the words of {name}")
    assert [*cut_words(line)] == []
    assert [*cut_words(line.removesuffix("{name}")[:-2])] == ["the words of"]
    assert [*cut_words(line[2:])] == ["he words of {name}"]
