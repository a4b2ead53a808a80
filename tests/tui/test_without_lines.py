"""Screens without boxes and lines, for whoever listens: what is sent, and what is left."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyte
import pytest
from textual.geometry import Offset

from selfassess.core.session.preferences.settings import Settings
from selfassess.storage.user.settings_path import settings_path
from selfassess.tui.app import SelfAssessApp
from selfassess.tui.terminal.sent_rows import SentRows
from tests.conftest import screen_text, settled_text
from tests.terminals import Terminal
from tests.tui.reviewed_workspace import reviewed
from tests.tui.test_frames import frames_of
from tests.tui.test_reviews_as_text import ANSWERING, REVIEWING
from tests.tui.test_screens_as_text import KEYS, Snapshot
from tests.tui.test_terminal_cursor import through
from tests.tui.test_whole_words import MORE, START
from tests.tui.workspaces import (
    EXAMPLES,
    SavedRecords,
    example,
    launcher_of,
    passed_on,
    walking,
    workspace_of,
)

LINELESS = Settings(toured=True, lines="none")
DRAWN = re.compile("[\u2500-\u259f\U0001fb00-\U0001fbae]")
WIDTH, HEIGHT = 80, 24


@contextmanager
def terminals_of(app: SelfAssessApp, *, by_word: bool) -> Iterator[list[str]]:
    """What differs between a terminal that gets the news and one that gets everything."""
    shown = pyte.Screen(WIDTH, HEIGHT), pyte.Screen(WIDTH, HEIGHT)
    streams = [pyte.Stream(screen) for screen in shown]
    sent, found, display = SentRows(), list[str](), app._display

    def watched(screen: object, update: Any) -> None:
        display(screen, update)  # type: ignore[arg-type]
        if update is None:
            return
        data = update.render_segments(app.console)
        streams[0].feed(sent.news(data, by_word=by_word))
        streams[1].feed(data)
        touched = shown[0].dirty | shown[1].dirty
        pairs = ([screen.buffer[y] for screen in shown] for y in touched)
        if any(_seen(news) != _seen(whole) for news, whole in pairs):
            found.append("\n".join(shown[0].display))
        for screen in shown:
            screen.dirty.clear()

    app._display = watched  # type: ignore[method-assign, assignment]
    try:
        yield found
    finally:
        app._display = display  # type: ignore[method-assign]


def _seen(row: Any) -> list[Any]:
    """The cells of a row, without the ink of blanks."""
    cells = [row[x] for x in range(WIDTH)]
    marked = (c.reverse or c.underscore or c.strikethrough for c in cells)
    return [
        cell if is_marked or cell.data != " " else (cell.data, cell.bg)
        for cell, is_marked in zip(cells, marked, strict=True)
    ]


SOME = {name: KEYS[name] for name in ("walk-answered", "walk-part", "score")}


@pytest.mark.parametrize(
    ("settings", "screens"), [(LINELESS, KEYS), (Settings(toured=True), SOME)]
)
async def test_the_news_alone_show_what_everything_would(
    settings: Settings, screens: dict[str, list[str]]
) -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (WIDTH, HEIGHT), settings) as (pilot, screen):
        assert isinstance(screen.app, SelfAssessApp)
        with terminals_of(screen.app, by_word=settings is LINELESS) as different:
            await pilot.press("ctrl+l")
            await through(pilot, screens)
        assert different == []


async def no_lines_on(pilot: Any, screens: dict[str, list[str]]) -> None:
    """No screen has any, and none is without words."""
    first = pilot.app.screen
    for name, keys in screens.items():
        await pilot.press(*keys)
        await passed_on(pilot)
        text = await settled_text(pilot)
        assert (name, DRAWN.findall(text)) == (name, [])
        assert len(text.split()) > 5
        for _back in range(9):
            await pilot.press("escape")
            await passed_on(pilot)
            if pilot.app.screen is first:
                break


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_no_screen_of_the_walk_has_a_line(size: tuple[int, int]) -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, size, LINELESS) as (pilot, _screen):
        await no_lines_on(pilot, KEYS | MORE)


@pytest.mark.parametrize(
    ("side", "screens"), [("", ANSWERING), ("water-watch", REVIEWING)]
)
async def test_no_screen_of_a_review_has_a_line(
    side: str, screens: dict[str, list[str]]
) -> None:
    work = reviewed(SavedRecords(), side)
    async with walking(work, (80, 24), LINELESS) as (pilot, _screen):
        await no_lines_on(pilot, screens)


async def test_no_screen_of_the_start_has_a_line() -> None:
    app = SelfAssessApp(lambda: (launcher_of(SavedRecords(), LINELESS), None))
    async with app.run_test(size=(80, 24)) as pilot:
        await passed_on(pilot)
        await no_lines_on(pilot, START)


async def test_the_screens_without_lines_read_as_they_did(snapshot: Snapshot) -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (80, 24), LINELESS, toasts=False) as (pilot, _screen):
        for name in ("walk", "score", "settings"):
            await pilot.press(*KEYS[name])
            await passed_on(pilot)
            snapshot(f"en/without-lines-{name}-80x24", await settled_text(pilot))
            await pilot.press("escape")
            await passed_on(pilot)


async def test_one_pane_is_shown_at_a_time_at_every_width() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (200, 60), LINELESS) as (pilot, screen):
        assert "Questionnaire" not in await settled_text(pilot)
        await pilot.press("o")
        assert "Questionnaire" in await settled_text(pilot)
        assert "Requirement" not in screen_text(pilot.app)
        row = screen_text(pilot.app).split("\n")[pilot.app.cursor_position.y]
        assert "❯" in row
        assert screen.focused
        assert pilot.app.cursor_position != Offset()


def test_a_row_that_is_shown_is_not_sent_again() -> None:
    sent = SentRows()
    bar = "\x1b[1;1H\x1b[44mKenya   saved\x1b[0m\n\x1b[2;3Hwords\x1b[2;20H|\x1b[5;5H"
    assert sent.news(bar) == bar
    assert sent.news(bar) == "\x1b[5;5H"
    other = bar.replace("saved", "later").replace("words", "thing")
    assert sent.news(other) == (
        "\x1b[1;9H\x1b[44mlater\x1b[0m\n\x1b[2;3Hthing\x1b[5;5H"
    )
    sent.forget([2])
    assert sent.news(other) == "\x1b[2;3Hthing\x1b[2;20H|\x1b[5;5H"
    sent.forget()
    assert sent.news(other) == other


def test_a_row_that_is_looked_at_is_sent_whole_or_not_at_all() -> None:
    sent = SentRows()
    bar = "\x1b[1;1H\x1b[44mKenya   saved\x1b[0m\n\x1b[2;3Hwords\x1b[2;9H\x1b[5;5H"
    sent.news(bar, by_word=False)
    assert sent.news(bar, by_word=False) == "\x1b[5;5H"
    other = bar.replace("saved", "later")
    assert sent.news(other, by_word=False) == (
        "\x1b[1;1H\x1b[44mKenya   later\x1b[0m\x1b[5;5H"
    )


def test_a_mark_on_a_letter_has_no_cell_of_its_own() -> None:
    sent = SentRows()
    sent.news("\x1b[1;1Hका\x1b[31mि\x1b[0mx\x1b[1;4H|")
    assert sent.news("\x1b[1;3Hx\x1b[1;4H|") == "\x1b[1;3Hx"
    assert sent.news("\x1b[1;4H|") == ""


def test_ink_on_a_blank_is_no_news_unless_it_is_seen() -> None:
    sent = SentRows()
    sent.news("\x1b[1;2H\x1b[31;48;2;47;4;7m \x1b[0m")
    assert sent.news("\x1b[1;2H\x1b[32;48;2;47;4;7m \x1b[0m") == ""
    assert sent.news("\x1b[1;2H\x1b[4;32;48;2;47;4;7m \x1b[0m")
    assert sent.news("\x1b[1;2H\x1b[32;48;2;47;4;8m \x1b[0m")


def test_wide_letters_have_two_cells() -> None:
    sent = SentRows()
    first = "\x1b[1;2H水a"
    assert sent.news(first) == first
    assert sent.news("\x1b[1;4Ha") == ""


@pytest.mark.parametrize(
    "data",
    [
        "\x1b[?1049h",
        "no place\x1b[1;1Hx",
        "\x1b[2J",
        "\x1b[1;1Hx\x1b[K",
        "\x1b[1;1H\x1b]8;;x\x1b\\x",
    ],
)
def test_what_else_is_sent_to_the_terminal_makes_all_of_it_unknown(data: str) -> None:
    sent = SentRows()
    sent.news("\x1b[1;1Hx")
    assert sent.news(data) == data
    assert sent.news("\x1b[1;1Hx") == "\x1b[1;1Hx"


def test_the_frame_around_what_is_sent_goes_through() -> None:
    sent = SentRows()
    sent.news("\x1b[1;1Hx")
    for around in "\x1b[?2026h", "\x1b]22;pointer\x07", "\x07":
        assert sent.news(around) == around
    assert sent.news("\x1b[1;1Hx") == ""


class Listened(pyte.Screen):
    """A terminal as a screen reader hears it: what is written, a line at a time."""

    heard = ""

    def draw(self, data: str) -> None:
        super().draw(data)
        self.heard += data

    def linefeed(self) -> None:
        super().linefeed()
        self.heard += "\n"

    def cursor_position(
        self, line: int | None = None, column: int | None = None
    ) -> None:
        super().cursor_position(line, column)
        self.heard += " "


class Ear:
    """The program in a terminal, and what is heard of it."""

    def __init__(self, folder: Path) -> None:
        settings_path().parent.mkdir(parents=True, exist_ok=True)
        settings_path().write_text(
            "toured = true\nlines = 'none'\ncursor = 'visible'\n"
        )
        draft = (EXAMPLES / "exampleland.toml").read_text(encoding="utf-8")
        path = folder / "ex.toml"
        path.write_text(draft.replace('"final"', '"draft"'), encoding="utf-8")
        self.terminal = Terminal(folder, "open", "ex.toml")
        self.screen = Listened(80, 24)
        self.terminal._screen = self.screen
        self.terminal._stream = pyte.ByteStream(self.screen)
        self.terminal.wait_for("? keys")
        self.terminal.wait_for("6 warnings")

    def after(self, keys: str, words: str) -> list[str]:
        """The lines that are heard after keys, once the last words are."""
        self.terminal.read(0.3)
        self.screen.heard = ""
        self.terminal.press(keys)
        self.terminal.wait_for(words)
        self.terminal.read(0.5)
        lines = (" ".join(line.split()) for line in self.screen.heard.split("\n"))
        return [line for line in lines if line]


def test_a_move_is_heard_in_full_and_in_order_and_nothing_else(tmp_path: Path) -> None:
    ear = Ear(tmp_path)
    ear.after("]", "1.1.2 · 2 of 52")
    heard = ear.after("]", "1.1.3 · 3 of 52")
    assert heard[:2] == ["Basic 1.1.3 · 3 of 52 · dev-inform-3", "Awareness raising"]
    # By chance this line stood in the same place before.
    assert '"Not applicable" is not allowed here.' in heard
    text = " ".join(heard)
    assert "Exampleland" not in text
    assert "Requirement" not in text
    assert not DRAWN.search(text)
    assert len(text) == len(" ".join(dict.fromkeys(heard)))
    assert ear.screen.display[ear.terminal.cursor.y].strip().startswith("Basic")
    answered = ear.after("p", "does not count")
    assert "◐ Partly met" in " ".join(answered)
    assert "saved ✔" in " ".join(answered)
    opened = ear.after("s", "If you do only one")
    assert " ".join(opened).count("Exampleland") <= 1
    ear.terminal.press("q")
    ear.terminal.wait_for("1.1.3 · 3 of 52")
    ear.terminal.press("\x0c")
    ear.terminal.read(0.3)
    ear.terminal.press("q")
    assert ear.terminal.close() == 0


async def test_words_say_that_a_pane_goes_on() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (40, 20), LINELESS, toasts=False) as (pilot, _screen):
        assert "Requirement · more below" in await settled_text(pilot)
        await pilot.press("space")
        assert "Requirement · more both ways" in await settled_text(pilot)
        await pilot.press("end")
        assert "Requirement · more above" in await settled_text(pilot)
        for name in ("score", "keys", "details", "find", "T", "walk-part"):
            await pilot.press(*(KEYS | MORE)[name])
            await passed_on(pilot)
            text = await settled_text(pilot)
            assert (name, text.count("more below")) == (name, 1)
            await pilot.press("escape")
            await passed_on(pilot)


async def test_a_pane_that_goes_on_is_not_drawn_again_at_rest() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (80, 24), LINELESS, toasts=False) as (pilot, screen):
        assert isinstance(screen.app, SelfAssessApp)
        for key, pane in (("space", "Requirement · more"), ("s", "more below")):
            await pilot.press(key)
            assert pane in await settled_text(pilot)
            with frames_of(screen.app) as frames:
                await pilot.pause(0.3)
            assert frames == []


async def test_where_lines_are_drawn_the_bar_says_it() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (40, 20), toasts=False) as (pilot, _screen):
        assert " · more " not in await settled_text(pilot)


async def test_where_all_of_a_pane_is_seen_nothing_is_said() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (120, 90), LINELESS, toasts=False) as (pilot, _screen):
        assert " · more " not in await settled_text(pilot)
