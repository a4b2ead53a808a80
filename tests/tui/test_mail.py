"""Reviews that came, taken in on the walk: dropped into the window, or named."""

from collections.abc import Sequence

import pytest
from textual.events import Paste

from selfassess.core.errors import CannotSave
from selfassess.core.merge.arrivals import Arrival, Arrivals, Mailbox
from tests.conftest import settled_text
from tests.tui.workspaces import (
    SavedRecords,
    blank,
    seen,
    walking,
    workspace_of,
)

NAMES = ("a b.toml", "m.eml")


def mailbox_of(placed: list[str]) -> Mailbox:
    """A mailbox where a file adds something, and another would replace something."""

    def refused() -> None:
        raise CannotSave("no room on the disk")

    reviews = [
        Arrival("", lambda: placed.append("added")),
        Arrival("Put b in place of a?", lambda: placed.append("replaced")),
        Arrival("Put c in place of a?", refused),
    ]

    def look(names: Sequence[str]) -> Arrivals:
        if names == ["none"]:
            return Arrivals(["none: says nothing yet"], [])
        if names == ["broken"]:
            raise CannotSave("the assessment is gone")
        return Arrivals([f"+ {name}: new" for name in names], reviews)

    return Mailbox(lambda _typed: NAMES, look)


async def test_what_is_dropped_is_shown_and_taken_in_once_agreed_to() -> None:
    placed: list[str] = []
    work = workspace_of(
        SavedRecords(),
        blank(),
        mailbox=mailbox_of(placed),
        is_taken=lambda name: name in (*NAMES, "none", "broken"),
    )
    async with walking(work) as (pilot, _screen):
        pilot.app.post_message(Paste("'a b.toml' m.eml"))
        await seen(pilot, "+ a b.toml: new")
        await seen(pilot, "+ m.eml: new")
        assert placed == []
        await pilot.press("tab", "enter")
        await seen(pilot, "Put b in place of a?")
        await pilot.press("escape")
        await seen(pilot, "Put c in place of a?")
        await pilot.press("tab", "enter")
        await seen(pilot, "no room on the disk")
        assert placed == ["added"]
        pilot.app.post_message(Paste("none"))
        await seen(pilot, "none: says nothing yet")
        pilot.app.post_message(Paste("broken"))
        await seen(pilot, "the assessment is gone")
        for words in ("not there.toml", "an 'unfinished quote"):
            pilot.app.clear_notifications()
            pilot.app.post_message(Paste(words))
            await seen(pilot, "What was pasted was left out")
        await pilot.press("R")
        await seen(pilot, "Take in a review")
        await pilot.press("down", "enter")
        await seen(pilot, "+ a b.toml: new")


async def test_where_nothing_can_be_taken_in_that_is_said() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        await pilot.press("R")
        await seen(pilot, "Reviews cannot be taken in here.")


@pytest.mark.parametrize("text", ["m.eml", "The minutes are online."])
async def test_what_is_pasted_into_a_note_is_text_alone(text: str) -> None:
    work = workspace_of(
        SavedRecords(),
        blank(),
        mailbox=mailbox_of([]),
        is_taken=lambda name: name in NAMES,
    )
    async with walking(work) as (pilot, screen):
        await pilot.press("i")
        pilot.app.post_message(Paste(text))
        await seen(pilot, text)
        assert pilot.app.screen is screen
        assert "What was pasted was left out" not in await settled_text(pilot)
        await pilot.press("escape")
        assert screen.session.note == text
