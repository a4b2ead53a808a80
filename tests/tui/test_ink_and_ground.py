"""Every letter that is sent to a terminal can be told from its ground."""

from collections.abc import AsyncIterator, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pyte
import pytest

# What a terminal is sent is made by rich, and its sixteen colours are known to it.
from rich.console import Console  # noqa: TID251
from rich.segment import Segment  # noqa: TID251
from rich.terminal_theme import DEFAULT_TERMINAL_THEME  # noqa: TID251
from textual._wait import wait_for_idle
from textual.app import App
from textual.color import Color
from textual.strip import Strip

from selfassess.core.session.preferences.own_theme import OwnTheme
from selfassess.core.session.preferences.settings import Settings
from selfassess.tui.themes import COLOURLESS, THEMES, theme_of
from tests.terminals import Terminal, skip_the_tour
from tests.tui.test_screens_as_text import KEYS
from tests.tui.test_themes import contrast
from tests.tui.workspaces import EXAMPLES, SavedRecords, example, walking, workspace_of

WIDTH, HEIGHT = 80, 24
READ = 4.5
"""What WCAG 2.2 asks for."""

SHOWN = {
    name: KEYS[name]
    for name in (
        *("walk", "walk-trying", "note", "evidence", "evidence-form", "score"),
        *("evidence-confirm", "keys", "find", "view", "report", "settings", "tour"),
    )
}


def terminal_of(app: App[Any]) -> pyte.Screen:
    """What a terminal shows once the whole screen was sent to it."""
    shown = pyte.Screen(WIDTH, HEIGHT)
    pyte.Stream(shown).feed(_drawn(app).render_segments(app.console))
    return shown


def _drawn(app: App[Any]) -> Any:
    return app.screen._compositor.render_update(full=True)


def inks_of(app: App[Any]) -> Iterator[tuple[str, str, str]]:
    """Each passage of the screen with its ink and its ground."""
    front = next(iter(app.screen.query(".dialog")), app.screen).region
    for line in _drawn(app).strips[front.y : front.bottom]:
        # What lies behind a dialog is dimmed on purpose.
        for text, style, _control in Strip.join(line).crop(front.x, front.right):
            ink, ground = (_name(style, "color"), _name(style, "bgcolor"))
            yield text, ink, ground


def _name(style: Any, part: str) -> str:
    colour = getattr(style, part, None)
    return "default" if colour is None else colour.name.removeprefix("#")


def unreadable(inks: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The words that stand on a ground of nearly their colour."""
    return [
        (text, ink, ground)
        for text, ink, ground in inks
        if any(map(str.isalnum, text)) and not _is_read(ink, ground)
    ]


def _is_read(ink: str, ground: str) -> bool:
    if "default" in (ink, ground):
        # What the terminal's own colours are, nobody knows: both are its own, or none.
        return ink == ground
    return contrast(Color.parse(f"#{ink}"), Color.parse(f"#{ground}")) >= READ


async def each_screen(theme: str = "") -> AsyncIterator[tuple[str, App[Any]]]:
    """Every screen of the walk, with a warning in the corner."""
    settings = Settings(toured=True, theme=theme)
    job = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(job, (WIDTH, HEIGHT), settings) as (pilot, screen):
        screen.say("A warning stays.", severity="warning")
        for name, keys in SHOWN.items():
            await pilot.press(*keys)
            await pilot.pause()
            yield name, pilot.app
            while pilot.app.screen is not screen:
                await pilot.press("escape")
            await pilot.press("escape", "escape")


FEW: dict[Literal["256", "standard"], float] = {"256": 4.5, "standard": 3.0}
"""How many colours a terminal has, and the least contrast of ours among the nearest ones.

What the sixteen of a terminal are, it says itself; the usual ones are taken.
"""
OWN = [
    theme_of(f"own-{base}", OwnTheme(based_on=base, accent=accent))
    for base, accent in (("dark", "#ffd0e0"), ("light", "#5a1060"))
]
FOR_FEW = (*THEMES[:3], *OWN)


def sent(app: App[Any], console: Console) -> Iterator[tuple[Color, Color]]:
    """The colours of the letters of the screen in front, by the bytes sent."""
    front = next(iter(app.screen.query(".dialog")), app.screen).region
    for line in _drawn(app).strips[front.y : front.bottom]:
        for segment in Strip.join(line).crop(front.x, front.right):
            if any(map(str.isalnum, segment.text)):
                yield _sent_for(segment.style, console)


@cache
def _sent_for(style: Any, console: Console) -> tuple[Color, Color]:
    """Ink and ground of a letter in that style, as a terminal shows what it is sent."""
    shown = pyte.Screen(1, 1)
    pyte.Stream(shown).feed(Strip([Segment("x", style)]).render(console))
    cell = shown.buffer[0][0]
    ink, ground = (_colour_of(name) for name in (cell.fg, cell.bg))
    return (ground, ink) if cell.reverse else (ink, ground)


SIXTEEN = ("black", "red", "green", "brown", "blue", "magenta", "cyan", "white")
"""As the terminal's emulator calls them."""


def _colour_of(name: str) -> Color:
    number = SIXTEEN.index(name.removeprefix("bright")) if _is_named(name) else -1
    if number < 0:
        return Color.parse(f"#{name}")
    bright = 8 * name.startswith("bright")
    return Color(*DEFAULT_TERMINAL_THEME.ansi_colors[number + bright])


def _is_named(name: str) -> bool:
    return name.removeprefix("bright") in SIXTEEN


async def test_every_letter_can_be_told_from_its_ground_in_every_theme() -> None:
    """Also where a terminal has few colours."""
    consoles = {
        colours: Console(color_system=colours, force_terminal=True) for colours in FEW
    }
    async for name, app in each_screen():
        for theme in (*THEMES, *OWN):
            app.register_theme(theme)
            app.theme = theme.name
            await app.animator.wait_for_idle()
            await wait_for_idle(0)
            found = (name, theme.name, unreadable(inks_of(app)))
            assert found == (name, theme.name, [])
            for colours, console in consoles.items() if theme in FOR_FEW else ():
                faint = {
                    (ink.hex, ground.hex)
                    for ink, ground in sent(app, console)
                    if contrast(ink, ground) < FEW[colours]
                }
                told = (name, theme.name, colours)
                assert (*told, faint) == (*told, set())


@pytest.mark.parametrize("chosen", ["", COLOURLESS.name])
async def test_no_color_leaves_every_cell_in_the_terminals_own_colours(
    monkeypatch: pytest.MonkeyPatch, chosen: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async for name, app in each_screen(chosen):
        coloured = [each for each in inks_of(app) if each[1:] != ("default", "default")]
        assert (name, coloured) == (name, [])
        cells = terminal_of(app).buffer.values() if name == "walk" else ()
        sent = {(cell.fg, cell.bg) for line in cells for cell in line.values()}
        assert sent <= {("default", "default")}


async def test_an_empty_no_color_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    job = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(job, (WIDTH, HEIGHT)) as (pilot, _screen):
        shown = terminal_of(pilot.app).buffer
        assert shown[0][1].bg not in ("default", "000000")
        assert shown[0][1].fg not in ("default", shown[0][1].bg)


def test_a_letter_on_its_own_colour_is_found() -> None:
    assert unreadable([("black", "000000", "000000")])
    assert unreadable([("on its own ground", "000000", "default")])
    assert not unreadable([("white", "ffffff", "000000")])


def test_what_was_exported_does_not_freeze_the_size(tmp_path: Path) -> None:
    skip_the_tour()
    exported = {"COLUMNS": "132", "LINES": "50", "NO_COLOR": "1"}
    (tmp_path / "ke.toml").write_bytes((EXAMPLES / "kenya-2016.toml").read_bytes())
    terminal = Terminal(tmp_path, "open", "ke.toml", exported=exported)
    try:
        terminal.wait_for("? keys")
        assert "saved ✔" in terminal.read().split("\n")[0]
        terminal.resize(60, 20)
        terminal.wait_for("· draft  saved ✔")
        lines = terminal.read().split("\n")
        assert lines[0].rstrip().endswith("saved ✔")
        assert "keys" in "".join(lines[-2:])
    finally:
        terminal.press("q")
        terminal.close()
