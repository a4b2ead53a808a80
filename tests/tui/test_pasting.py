"""What is pasted: text, in one line where there is only one, and nothing where there is none."""

from collections.abc import Iterable

import pytest
from textual.events import Key, Paste
from textual.message import Message
from textual.widgets import Input

from selfassess.tui.terminal.input_parser import InputParser
from tests.conftest import settled_text
from tests.tui.workspaces import (
    SavedRecords,
    blank,
    example,
    passed_on,
    walking,
    workspace_of,
)

ODD = "m\x1b[31mred\x1b[0m\r\nn\tp\rx\x00\u202ec"
CLEAN = "m[31mred[0m\nn\tp\nxc"


async def test_what_could_act_is_left_out_of_a_note_and_a_word_says_so() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, screen):
        await pilot.press("i")
        pilot.app.post_message(Paste(ODD))
        await pilot.pause()
        assert screen.editor
        assert screen.editor.text == CLEAN
        assert "4 characters that are no text were left out." in await settled_text(
            pilot
        )
        await pilot.press("escape")
        await pilot.pause()
    assert records.saved[-1].answers["dev-inform-1"].note == CLEAN


@pytest.mark.parametrize(
    ("tabs", "pasted", "expected"),
    [
        (0, "Minutes of\r\n  the forum\n\n", "Minutes of the forum"),
        (0, "A\tB", "A B"),
        (
            1,
            "https://a.example/a-very-\n  long/address\n",
            "https://a.example/a-very-long/address",
        ),
        (
            1,
            "https://a.example/x\nhttps://b.example/y",
            "https://a.example/x https://b.example/y",
        ),
        (2, "minutes\nof 2024.pdf", "minutes of 2024.pdf"),
    ],
)
async def test_a_field_of_one_line_takes_all_that_is_pasted(
    tabs: int, pasted: str, expected: str
) -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        await pilot.press("e", *["tab"] * tabs)
        pilot.app.post_message(Paste(pasted))
        await pilot.pause()
        field = pilot.app.focused
        assert isinstance(field, Input)
        assert field.value == expected


@pytest.mark.parametrize("opening", ["slash", "r", "ctrl+p"])
async def test_every_line_to_type_in_takes_all_that_is_pasted(opening: str) -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        _screen,
    ):
        await pilot.press(opening, "home")
        pilot.app.post_message(Paste("one\ntwo"))
        await pilot.pause()
        field = pilot.app.focused
        assert isinstance(field, Input)
        assert field.value.startswith("one two")


async def test_lines_that_were_copied_here_become_one_as_well() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        await pilot.press("i")
        pilot.app.post_message(Paste("one\ntwo"))
        await pilot.press("f7", "ctrl+c", "escape", "slash", "ctrl+v")
        field = pilot.app.focused
        assert isinstance(field, Input)
        assert field.value == "one two"


@pytest.mark.parametrize("opening", ["", "o", "v", "s", "d", "question_mark"])
async def test_a_paste_where_nothing_can_be_typed_does_nothing_and_a_word_says_so(
    opening: str,
) -> None:
    async with walking(workspace_of(SavedRecords(), example("exampleland"))) as (
        pilot,
        screen,
    ):
        await pilot.press(*filter(None, [opening]))
        before, front = screen.session, pilot.app.screen
        pilot.app.post_message(Paste(f"{ODD}mnpxcz]q"))
        await pilot.pause()
        assert screen.session is before
        assert pilot.app.screen is front
        assert "What was pasted was left out" in await settled_text(pilot)


async def test_a_paste_finds_the_place_that_the_key_before_it_opens() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, screen):
        typed = (
            Key("e", "e"),
            Paste("Map"),
            Key("tab", "\t"),
            Paste("https://a.example"),
        )
        for event in (*typed, Key("ctrl+s", None), Key("escape", None)):
            pilot.app.post_message(event)
        await passed_on(pilot)
        (entry,) = screen.session.assessment.evidence.values()
        assert (entry.title, entry.url) == ("Map", "https://a.example")


async def test_more_than_a_note_can_hold_is_told() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        await pilot.press("i")
        pilot.app.post_message(Paste("line of text\n" * 16_000))
        await pilot.pause()
        assert "what is more than that is not saved" in " ".join(
            (await settled_text(pilot)).split()
        )


JOINED = "می\u200cخواهم ක්\u200dෂ\u3000全角 12\u00a0000\u202f€"
"""Letters of keyboards for Persian, Sinhala, Japanese and French that show nothing."""


def keys(typed: str) -> Iterable[Message]:
    return InputParser().feed(typed)


async def test_what_a_keyboard_types_between_letters_is_text() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, screen):
        for event in (*keys("i" + JOINED), Key("escape", "\x1b"), *keys("e" + JOINED)):
            pilot.app.post_message(event)
        await passed_on(pilot)
        assert screen.session.note == JOINED
        field = pilot.app.focused
        assert isinstance(field, Input)
        assert field.value == JOINED
        await pilot.press("escape")
        for event in keys("\u200c"):
            pilot.app.post_message(event)
        await pilot.pause()
        assert "What was pasted" not in await settled_text(pilot)
