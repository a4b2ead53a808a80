"""Whoever has other keys reads of these everywhere, and never of those that do nothing."""

import re

import pytest
from textual.pilot import Pilot

from selfassess.cli.help_pages import page_titles
from selfassess.core.commands.command import all_commands
from selfassess.core.session.preferences.settings import Settings
from selfassess.core.session.workspace import Workspace
from selfassess.tui.bindings import GROUPS, REVIEW_GROUPS, keys_text
from tests.conftest import place_of, settled_text
from tests.tui.reviewed_workspace import reviewed
from tests.tui.workspaces import SavedRecords, blank, walking, workspace_of

NAMES = dict.fromkeys(command.id for command in all_commands((*GROUPS, *REVIEW_GROUPS)))
OLD = {
    sign
    for command in all_commands((*GROUPS, *REVIEW_GROUPS))
    for sign in keys_text(command.action.keys).split()
}
SIGNS = "0123456789ABDEFGHIJKLMNOPQRTUVWYZДΔΘΛΞΠΣФЦΨΩЖШЩЮЯБГЁЙЛПУЧЪЫЬЭÄÖÜÀÈÌÒÙÑÇÂÊÎÔÛ"
FREE = [sign for sign in SIGNS if sign not in OLD]
OWN = dict(zip(NAMES, FREE, strict=False))
SETTINGS = Settings(toured=True, keys=OWN)


OPENS = (
    *("leave-out", "find", "score", "report", "details"),
    *("save-as", "settings", "keys", "palette"),
)
"""What opens a screen of its own."""


def old_keys_in(text: str) -> list[str]:
    """Words of one sign that were keys: but not the article, no glyph of a verdict, no clause, no box."""
    forms = [(word, word.strip("[](),;:")) for word in text.replace("[ ]", "").split()]
    old = OLD - {"a", "A", "?", "esc", "C"}
    return [
        whole if whole in old else bare for whole, bare in forms if old & {whole, bare}
    ]


def pressed(*names: str) -> list[str]:
    """The own keys of what has these names."""
    return [OWN[name] for name in names]


SCREENS = {
    "a phase": [*pressed("outline"), "up"],
    "note": pressed("note"),
    "asked for evidence": pressed("guide", "met"),
    "asked for a note": pressed("guide", "not"),
    "leaving what is tried": pressed("what-if", "not", "quit"),
    "filtered": [*pressed("view"), "down", "enter"],
    "evidence form": [*pressed("evidence"), "a"],
    "help topics": [*pressed("help"), "t"],
    "tour": [*pressed("tour"), *["right"] * 5],
    **{name: pressed(name) for name in OPENS},
}
REVIEWED = {
    **{name: pressed(name) for name in ("compare", "score", "view", "keys")},
    "replying": [*pressed("reply"), "enter"],
    "the register": pressed("evidence"),
}
REVIEWING = {
    "judged": pressed("disagree"),
    **{name: pressed(name) for name in ("note", "wording", "reflection", "compare")},
    **{name: pressed(name) for name in ("score", "view", "keys", "palette", "support")},
}
"""The keys that lead to what cannot be seen on the way to another one."""


def test_every_key_can_be_another() -> None:
    assert len(OWN) == len(NAMES) == len(set(OWN.values()))


async def lies_of(workspace: Workspace, keys: list[str]) -> list[tuple[int, str]]:
    """Old keys that a screen on the way behind these keys shows although they do nothing."""
    async with walking(workspace, (80, 60), SETTINGS) as (pilot, _screen):
        lies = [(0, key) for key in await lies_on(pilot)]
        for number, key in enumerate(keys, 1):
            await pilot.press(key)
            lies += [(number, key) for key in await lies_on(pilot)]
        return lies


async def lies_on(pilot: Pilot[None]) -> list[str]:
    """Old keys that the screen shows although they do nothing on it."""
    await pilot.pause(0.1)
    text = (await settled_text(pilot)).split("In the outline and the req")[0]
    stack = pilot.app.screen_stack
    # The footer of what stands behind is in view, too.
    works = {keys_text(key) for screen in stack for key in screen.active_bindings}
    return [key for key in old_keys_in(text) if key not in works]


@pytest.mark.parametrize("name", SCREENS)
async def test_no_screen_names_a_key_that_does_nothing(name: str) -> None:
    assert await lies_of(workspace_of(SavedRecords(), blank()), SCREENS[name]) == []


@pytest.mark.parametrize("name", REVIEWED)
async def test_no_screen_about_reviews_names_a_key_that_does_nothing(name: str) -> None:
    assert await lies_of(reviewed(SavedRecords()), REVIEWED[name]) == []


@pytest.mark.parametrize("name", REVIEWING)
async def test_no_screen_of_a_reviewer_names_a_key_that_does_nothing(name: str) -> None:
    assert await lies_of(reviewed(SavedRecords(), "water-watch"), REVIEWING[name]) == []


@pytest.mark.parametrize("name", ["score", "view", "keys", "compare"])
async def test_the_own_key_that_opens_a_screen_closes_it(name: str) -> None:
    async with walking(reviewed(SavedRecords()), (80, 24), SETTINGS) as (pilot, screen):
        await pilot.press(OWN[name])
        await pilot.pause()
        assert pilot.app.screen is not screen
        await pilot.press(OWN[name])
        await pilot.pause()
        assert pilot.app.screen is screen


@pytest.mark.parametrize("settings", [SETTINGS, Settings(toured=True)])
async def test_a_help_page_tells_whose_keys_it_names(settings: Settings) -> None:
    workspace = workspace_of(SavedRecords(), blank())
    async with walking(workspace, (80, 24), settings) as (pilot, _screen):
        await pilot.press(settings.keys.get("help", "f1"))
        text = " ".join((await settled_text(pilot)).split())
        assert (f"{OWN['keys']} shows" in text) is bool(settings.keys)
        assert page_titles()["answering"] in text


async def test_the_pane_the_footer_and_the_labels_name_the_own_keys() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (120, 40), SETTINGS) as (
        pilot,
        _,
    ):
        text = await settled_text(pilot)
        assert f"{OWN['met']} ✔ Met" in text
        assert f"Evidence  {OWN['evidence']}" in text
        assert f"{OWN['score']} score" in text


async def test_keys_that_contradict_are_not_shown_as_if_they_worked() -> None:
    wrong = Settings(toured=True, keys={"met": "p"})
    async with walking(workspace_of(SavedRecords(), blank()), (120, 40), wrong) as (
        pilot,
        _,
    ):
        assert "m ✔ Met" in await settled_text(pilot)
        await pilot.press("question_mark")
        assert re.search(" m +met ", await settled_text(pilot))
        await pilot.click(offset=place_of(pilot.app, "flag it: come back later"))
        assert "Flagged: come back." in await settled_text(pilot)


def test_an_old_key_is_found() -> None:
    assert old_keys_in(" [m ✔ Met]  Note  i\n / find") == ["m", "i", "/"]
