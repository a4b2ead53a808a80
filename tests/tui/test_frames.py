"""Each answer of the walk is one frame: a second one comes late and costs as much."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pytest
from textual.content import Content
from textual.geometry import Offset
from textual.strip import Strip

from selfassess.core.model.answer import Answer
from selfassess.core.model.status import Status
from selfassess.tui.app import SelfAssessApp
from selfassess.tui.walk.pane.answer_row import AnswerRow
from selfassess.tui.walk.pane.pane import PAUSE, RequirementPane
from selfassess.tui.widgets import text_blocks
from selfassess.tui.widgets.text_blocks import TextBlock, lines_of
from tests.tui.workspaces import (
    TOURED,
    SavedRecords,
    example,
    launcher_of,
    walk_of,
    walking,
    workspace_of,
)

Frame = tuple[list[Strip], Offset]
"""What the screen shows, and where the terminal's cursor is then."""


@contextmanager
def frames_of(app: SelfAssessApp) -> Iterator[list[Frame]]:
    """What a person sees from now on, one thing after the other."""
    found: list[Frame] = []
    display = app._display

    def watched(screen: object, update: object) -> None:
        display(screen, update)  # type: ignore[arg-type]
        frame = _seen(app), app.cursor_position
        if update is not None and found[-1:] != [frame]:
            found.append(frame)

    app._display = watched  # type: ignore[method-assign, assignment]
    try:
        yield found
    finally:
        app._display = display  # type: ignore[method-assign]


def _seen(app: SelfAssessApp) -> list[Strip]:
    return [strip.simplify() for strip in app.screen._compositor.render_strips()]


async def test_no_text_is_broken_before_there_is_a_width_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    widths: list[int] = []

    def recorded(sections: Iterable[TextBlock], width: int) -> Iterator[Content]:
        widths.append(width)
        return lines_of(sections, width)

    monkeypatch.setattr(text_blocks, "lines_of", recorded)
    workspace = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(workspace, size=(120, 50), toasts=False) as (_pilot, screen):
        pane = screen.query_one(RequirementPane)
        assert pane.cells in widths
        assert min(widths) > 20


async def test_a_move_is_one_frame_also_where_the_scroll_bar_comes_or_goes() -> None:
    workspace = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(workspace, size=(100, 30), toasts=False) as (pilot, screen):
        app = screen.app
        assert isinstance(app, SelfAssessApp)
        pane = screen.query_one(RequirementPane)
        bars, counts = set(), []
        for _move in range(8):
            await pilot.pause(3 * PAUSE)
            with frames_of(app) as frames:
                await pilot.press("down")
                await pilot.pause(PAUSE / 2)
            counts.append(len(frames))
            bars.add(pane.max_scroll_y > 0)
        assert bars == {True, False}
        assert counts == [1] * 8
        # All of the answer can be seen before it is saved.
        with frames_of(app) as frames:
            await pilot.press("p")
            await pilot.pause(PAUSE)
        answered, saved = ([strip.text for strip in seen] for seen, _place in frames)
        assert "saving" in answered[0]
        assert "saved" in saved[0]
        assert answered[1:] == saved[1:]
        assert any("[p ◐ Partly met]" in line for line in answered)


async def test_in_a_high_window_the_answers_stand_near_the_text_and_move_in_one_frame() -> (
    None
):
    long = Answer(status=Status.MET, note="A paragraph.\n\n" * 12)
    opened, questionnaire = example("exampleland")
    second = questionnaire.requirements[1].id
    workspace = workspace_of(
        SavedRecords(), (opened.with_answer(second, long), questionnaire)
    )
    async with walking(workspace, size=(200, 60), toasts=False) as (pilot, screen):
        app = screen.app
        assert isinstance(app, SelfAssessApp)
        answers, pane = screen.query_one(AnswerRow), screen.query_one(RequirementPane)
        frame = screen.query_one("#requirement")
        places = []
        for key in ("down", "down", "up", "up"):
            places.append((answers.region.y, pane.max_scroll_y))
            await pilot.pause(3 * PAUSE)
            with frames_of(app) as frames:
                await pilot.press(key)
                await pilot.pause(3 * PAUSE)
            assert len(frames) == 1
        near, far = frame.region.y + 33, frame.region.bottom - 3
        assert places == [(near, 0), (far, 0), (near, 0), (far, 0)]


async def test_the_walk_comes_in_one_frame_and_the_cursor_with_it() -> None:
    workspace = workspace_of(SavedRecords(), example("exampleland"))
    app = SelfAssessApp(lambda: (launcher_of(SavedRecords(), TOURED), workspace))
    with frames_of(app) as frames:
        async with app.run_test(size=(100, 30), notifications=False) as pilot:
            await walk_of(pilot)
            await pilot.pause(0.1)
            opening, *of_the_walk = frames
    assert any("opening" in strip.text for strip in opening[0])
    # The third row of the outline, below the heading and within the border.
    assert [place for _text, place in of_the_walk] == [Offset(1, 5)]
