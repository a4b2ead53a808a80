"""Whatever is typed comes out the same, however fast it arrives and in whatever pieces."""

import asyncio
from collections.abc import Iterable, Sequence
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from textual import constants
from textual.events import Key
from textual.message import Message
from textual.pilot import Pilot

from selfassess.core.session.workspace import Workspace
from selfassess.tui.terminal.input_parser import InputParser
from selfassess.tui.walk.screen import WalkScreen
from tests.tui.reviewed_workspace import reviewed
from tests.tui.workspaces import (
    SavedRecords,
    blank,
    example,
    passed_on,
    walking,
    workspace_of,
)

ESC, TAB, ENTER, ACCEPT, PALETTE, DOWN = "\x1b", "\t", "\r", "\x13", "\x10", "\x1b[B"
LONG = "mnpxc commit ]z " * 20
"""Three hundred letters, most of which answer or move on the walk."""

WORKS = {
    "blank": lambda: workspace_of(SavedRecords(), blank()),
    "example": lambda: workspace_of(SavedRecords(), example("exampleland")),
    "official": lambda: reviewed(SavedRecords()),
    "reviewer": lambda: reviewed(SavedRecords(), "water-watch"),
}
SESSIONS: tuple[tuple[str, Sequence[str]], ...] = (
    (
        "example",
        ("/", "comments", DOWN, ENTER, "c", "/", "mm", ESC, "m", "/", "nap", ESC),
    ),
    (
        "blank",
        ("m", "i", "come, map", ESC, "]", "n", ENTER, "pix", ESC, "]", "i", LONG, ESC),
    ),
    (
        "blank",
        (
            *("e", "Minutes", TAB, "https://a.example", ENTER, "2024-05-06", ACCEPT),
            *(
                "a",
                "Map",
                ACCEPT,
                "/",
                "mi",
                ENTER,
                ENTER,
                ESC,
                ESC,
                "m",
                "]",
                "e",
                ESC,
            ),
            *("]", "e", "a", "Nap", ESC, "a", TAB, "x.example", ESC, ESC, "z"),
        ),
    ),
    (
        "example",
        (
            *("d", "m", TAB, "n", TAB, "p", TAB, TAB, TAB, "c", ACCEPT, ESC, "d", ESC),
            *(PALETTE, "find by", ENTER, "comm", ENTER, "m", "w", "n", "]", PALETTE),
            *(ESC, "i", "co", ESC, "w", "=", ESC, ",", TAB, TAB, TAB, "5", ACCEPT),
            *("?", ESC, "v", ESC),
        ),
    ),
    (
        "official",
        ("a", ENTER, ENTER, DOWN, ENTER, TAB, TAB, "cnp, m", ACCEPT, "p", "a", ESC),
    ),
    (
        "reviewer",
        (
            *("d", "i", "map", ESC, "w", "mn", ACCEPT, "]", "n", "r", "pc", ACCEPT),
            *("a", "/", "co", ESC, "t"),
        ),
    ),
)
"""What is open, and part by part what is typed."""


async def _slowly(workspace: Workspace, typed: Iterable[str]) -> dict[str, Any]:
    async with walking(workspace, toasts=False) as (pilot, screen):
        for part in typed:
            _send(
                pilot, [Key("escape", ESC)] if part == ESC else InputParser().feed(part)
            )
            await pilot.pause()
        return await _outcome(pilot, screen)


async def _in_pieces(
    workspace: Workspace, typed: str, cuts: Iterable[tuple[int, int]]
) -> dict[str, Any]:
    parser, begin = InputParser(), 0
    async with walking(workspace, toasts=False) as (pilot, screen):
        for cut, milliseconds in [*sorted(cuts), (len(typed), 0)]:
            if piece := typed[begin:cut]:
                _send(pilot, parser.feed(piece))
            begin = cut
            await asyncio.sleep(milliseconds / 1000)
        await asyncio.sleep(constants.ESCAPE_DELAY)
        _send(pilot, parser.tick())
        return await _outcome(pilot, screen)


def _send(pilot: Pilot[None], messages: Iterable[Message]) -> None:
    for message in messages:
        pilot.app.post_message(message)


async def _outcome(pilot: Pilot[None], screen: WalkScreen[Any]) -> dict[str, Any]:
    app: Any = pilot.app
    await passed_on(pilot)
    return {
        "record": screen.session.record,
        "place": screen.session.current_id,
        "undone": [step.what for step in screen.session.done],
        "drafts": screen.drafts,
        "screens": [type(each) for each in app.screen_stack],
        "focus": repr(app.focused),
    }


@pytest.mark.parametrize("number", range(len(SESSIONS)))
@given(data=st.data())
@settings(max_examples=2, phases=(Phase.reuse, Phase.generate))
async def test_a_burst_gives_what_slow_typing_gives(
    number: int, data: st.DataObject
) -> None:
    kind, parts = SESSIONS[number]
    typed = "".join(parts)
    if number not in SLOWLY:
        SLOWLY[number] = await _slowly(WORKS[kind](), parts)
    cut = st.tuples(st.integers(0, len(typed)), st.sampled_from((0, 1, 20, 50, 99)))
    cuts = data.draw(st.lists(cut, max_size=6))
    assert await _in_pieces(WORKS[kind](), typed, cuts) == SLOWLY[number]


SLOWLY: dict[int, dict[str, Any]] = {}
"""What came of typing slowly."""
