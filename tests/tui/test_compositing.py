"""What is drawn is what Textual would draw; only less is drawn."""

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual._compositor import Compositor as TextualCompositor
from textual.geometry import Region
from textual.strip import Strip

from selfassess.tui.compositing import Compositor, missing_in
from selfassess.tui.screens.walk import WalkScreen
from tests.terminals import Terminal, skip_the_tour
from tests.tui.desks import Drawer, example, walking, work_on

KEYS = ["down", "down", "u", "m", "i", "escape", "o", "end", "space", "v", "escape"]


def as_textual_draws(screen: WalkScreen) -> list[Strip]:
    chops = TextualCompositor._render_chops(
        screen._compositor, screen.size.region, lambda _y: True
    )
    return [Strip.join(line.values()).simplify() for line in chops]


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_the_walk_looks_as_textual_would_draw_it(size: tuple[int, int]) -> None:
    async with walking(work_on(Drawer(), example("exampleland")), size) as (
        pilot,
        screen,
    ):
        for key in KEYS:
            await pilot.press(key)
            await pilot.pause()
            compositor = screen._compositor
            assert isinstance(compositor, Compositor)
            drawn = [strip.simplify() for strip in compositor.render_strips()]
            assert drawn == as_textual_draws(screen), key


async def test_a_part_that_changed_is_drawn_without_what_lies_behind_it() -> None:
    async with walking(work_on(Drawer(), example("exampleland"))) as (pilot, screen):
        compositor = screen._compositor
        await pilot.pause()
        assert compositor.render_partial_update() is None
        compositor._dirty_regions.add(Region(60, 5, 3, 2))
        compositor._dirty_regions.add(Region(200, 90, 3, 2))  # out of view
        drawn: list[str] = []
        for widget in compositor.visible_widgets:
            render = widget.render_lines

            def watched(crop: Region, render=render, widget=widget):  # type: ignore[no-untyped-def]
                drawn.append(type(widget).__name__)
                return render(crop)

            widget.render_lines = watched  # type: ignore[method-assign]
        update = compositor.render_partial_update()
        assert update is not None
        assert [span[0] for span in update.spans] == [5, 6]
        assert drawn == ["Fields"]


@given(
    st.lists(st.integers(1, 39), unique=True).map(lambda cuts: sorted([0, 40, *cuts])),
    st.integers(0, 39),
    st.integers(1, 40),
)
def test_the_pieces_cover_the_span_and_no_piece_lies_outside(
    cuts: list[int], first: int, width: int
) -> None:
    end = min(40, first + width)
    missing = missing_in([(0, first, end)], [cuts])[0]
    ends = dict(pairwise(cuts))
    covered = {x for cut in missing for x in range(cut, ends[cut])}
    assert set(range(first, end)) <= covered
    assert all(ends[cut] > first and cut < end for cut in missing)


def test_after_many_keys_the_terminal_shows_what_a_fresh_drawing_shows(
    tmp_path: Path, examples: Path
) -> None:
    skip_the_tour()
    path = tmp_path / "ex.toml"
    text = (examples / "exampleland.toml").read_text()
    path.write_text(text.replace('state = "final"', 'state = "draft"'))
    terminal = Terminal(tmp_path, "open", "ex.toml", columns=120, lines=40)
    terminal.wait_for("Timetable published")
    terminal.press_after("1 of 52", "]")
    terminal.press_after("2 of 52", "\x1b[B")
    terminal.press_after("3 of 52", "\x1b[6~")
    for dialog in "?s":
        terminal.press(dialog)
        terminal.press_after("esc back", "\x1b")
        terminal.wait_until_gone("esc back")
    terminal.press("o")
    terminal.wait_until_gone("▾ Implementation")
    terminal.press("]o")
    terminal.press_after("▾ Implementation", "n")
    terminal.wait_for("Not met · does not count")
    shown = terminal.settled()
    terminal.press("\x0c")
    assert terminal.settled() == shown
    terminal.press("q")
    assert terminal.close() == 0


@pytest.mark.parametrize(
    ("terminal", "expected"),
    [("xterm-256color", "True"), ("screen-256color", "False"), ("nosuch", "False")],
)
def test_blanks_are_erased_only_where_the_terminal_is_known_to_fill_them(
    terminal: str, expected: str
) -> None:
    program = (
        "from selfassess.tui.terminal import erases_to_the_ground as e; print(e())"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "TERM": terminal},
        capture_output=True,
        text=True,
    )
    assert ran.stdout.strip() == expected, ran.stderr
