"""Whoever has other keys reads of these everywhere, and never of those that do nothing."""

import pytest

from selfassess.core.commands.command import all_commands
from selfassess.core.model.settings import Settings
from selfassess.tui.bindings import GROUPS, REVIEW_GROUPS, shown
from tests.conftest import settled_text
from tests.tui.reviewed_workspace import reviewed
from tests.tui.workspaces import SavedRecords, blank, walking, workspace_of

FREE = "0123456789ABDEFGHIJKLMNOPQRTUVWYZ" + "ДΔΘΛΞΠΣΦΨΩЖЦШЩЮЯ"
NAMES = dict.fromkeys(command.id for command in all_commands((*GROUPS, *REVIEW_GROUPS)))
OWN = dict(zip(NAMES, FREE, strict=False))
OLD = {
    sign
    for command in all_commands((*GROUPS, *REVIEW_GROUPS))
    for sign in shown(command.action.keys).split()
}
SETTINGS = Settings(toured=True, keys=OWN)


def old_keys_in(text: str) -> list[str]:
    """Words of one sign that were keys: but not the article, no glyph of a verdict, no clause."""
    forms = [(word, word.strip("[](),;:")) for word in text.split()]
    old = OLD - {"a", "?", "esc", "C"}
    return [
        whole if whole in old else bare for whole, bare in forms if old & {whole, bare}
    ]


def pressed(*names: str) -> list[str]:
    """The own keys of what has these names."""
    return [OWN[name] for name in names]


SCREENS = {
    "walk": [],
    "guided": pressed("guide"),
    "asked for evidence": pressed("guide", "met"),
    "asked for a note": pressed("guide", "not"),
    "trying": pressed("what-if", "not"),
    "filtered": [*pressed("view"), "down", "enter"],
    "keys": pressed("keys"),
    "palette": pressed("palette"),
    **{f"tour {n}": [*pressed("tour"), *["right"] * n] for n in range(6)},
}


def test_every_key_can_be_another() -> None:
    assert len(OWN) == len(NAMES) == len(set(OWN.values()))


@pytest.mark.parametrize("name", SCREENS)
async def test_no_screen_names_a_key_that_does_nothing(name: str) -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (80, 60), SETTINGS) as (
        pilot,
        _,
    ):
        await pilot.press(*SCREENS[name])
        await pilot.pause(0.1)
        text = (await settled_text(pilot)).split("In the outline and the req")[0]
        assert old_keys_in(text) == []


async def test_the_pane_the_footer_and_the_labels_name_the_own_keys() -> None:
    async with walking(workspace_of(SavedRecords(), blank()), (120, 40), SETTINGS) as (
        pilot,
        _,
    ):
        text = await settled_text(pilot)
        assert f"{OWN['met']} ✔ Met" in text
        assert f"Evidence  {OWN['evidence']}" in text
        assert f"{OWN['score']} score" in text


async def test_with_reviews_and_as_a_reviewer_it_is_the_same() -> None:
    for reviewer in "", "water-watch":
        workspace = reviewed(SavedRecords(), reviewer)
        async with walking(workspace, (120, 40), SETTINGS) as (pilot, _):
            text = await settled_text(pilot)
            assert old_keys_in(text) == []


async def test_keys_that_contradict_are_not_shown_as_if_they_worked() -> None:
    wrong = Settings(toured=True, keys={"met": "p"})
    async with walking(workspace_of(SavedRecords(), blank()), (120, 40), wrong) as (
        pilot,
        _,
    ):
        assert "m ✔ Met" in await settled_text(pilot)
        await pilot.press("question_mark")
        assert "m           met" in await settled_text(pilot)


def test_an_old_key_is_found() -> None:
    assert old_keys_in(" [m ✔ Met]  Note  i\n / find") == ["m", "i", "/"]
