"""Each answer of the walk is one frame: a second one comes late and costs as much."""

from collections.abc import Iterator
from contextlib import contextmanager

# Textual's updates are made of the segments of rich.
from rich.color import ColorSystem  # noqa: TID251
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Offset

from selfassess.tui.app import SelfAssessApp
from selfassess.tui.pen import Pen
from selfassess.tui.sending import Sent, pieces_of, written
from selfassess.tui.widgets.requirement_pane import PAUSE, RequirementPane
from tests.tui.desks import (
    TOURED,
    Drawer,
    desk_of,
    example,
    walk_of,
    walking,
    work_on,
)

Frame = tuple[str, Offset]
"""What is written, and where the terminal's cursor is then."""


@contextmanager
def frames_of(app: SelfAssessApp, known: Sent) -> Iterator[list[Frame]]:
    """What would be sent to a terminal from now on."""
    found: list[Frame] = []
    display = app._display

    def watched(screen: object, update: object) -> None:
        display(screen, update)  # type: ignore[arg-type]
        if isinstance(update, LayoutUpdate | ChopsUpdate):
            known.fit(app.size)
            text = written(pieces_of(update), known, Pen(ColorSystem.TRUECOLOR))
            if text or (found and found[-1][1] != app.cursor_position):
                found.append((text, app.cursor_position))

    app._display = watched  # type: ignore[method-assign, assignment]
    try:
        yield found
    finally:
        app._display = display  # type: ignore[method-assign]


async def test_a_move_is_one_frame_also_where_the_scroll_bar_comes_or_goes() -> None:
    work = work_on(Drawer(), example("exampleland"))
    async with walking(work, size=(100, 30), toasts=False) as (pilot, screen):
        app, known = screen.app, Sent()
        assert isinstance(app, SelfAssessApp)
        pane = screen.query_one(RequirementPane)
        bars, counts = set(), []
        with frames_of(app, known):
            screen.refresh()
            await pilot.pause()
        for _move in range(8):
            await pilot.pause(3 * PAUSE)
            with frames_of(app, known) as frames:
                await pilot.press("down")
                await pilot.pause(PAUSE / 2)
            counts.append(len(frames))
            bars.add(pane.max_scroll_y > 0)
        assert bars == {True, False}
        assert counts == [1] * 8


async def test_the_walk_comes_in_one_frame_and_the_cursor_with_it() -> None:
    work = work_on(Drawer(), example("exampleland"))
    app = SelfAssessApp(lambda: (desk_of(Drawer(), TOURED), work))
    with frames_of(app, Sent()) as frames:
        async with app.run_test(size=(100, 30), notifications=False) as pilot:
            await walk_of(pilot)
            await pilot.pause(0.1)
            opening, *of_the_walk = frames
    assert "opening" in opening[0]
    # The second row of the outline, below the two lines of the heading.
    assert [place for _text, place in of_the_walk] == [Offset(0, 4)]
