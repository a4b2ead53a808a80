"""What the tests of the screens share: frames that nobody sees are not drawn."""

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen


def followed_by(
    draw: Callable[[App[Any]], None], wait: Callable[..., Any]
) -> Callable[..., Any]:
    """What a pilot waits for, and then one frame."""

    @wraps(wait)
    async def wait_and_draw(pilot: Pilot[Any], *arguments: Any) -> Any:
        result = await wait(pilot, *arguments)
        draw(pilot.app)
        return result

    return wait_and_draw


@pytest.fixture(autouse=True)
def one_frame_a_key() -> Iterator[None]:
    """Draw once after each key, resize or pause: all that a test looks at.

    Textual draws a new screen three times or more until all of it has its place: half
    of the time of its test. A module that looks at every frame overrides this fixture.
    """
    draw: Any = Screen._compositor_refresh
    press: Any = App._press_keys
    waits = {name: vars(Pilot)[name] for name in ("pause", "_wait_for_screen")}
    put_off: set[Screen[Any]] = set()

    def put_off_if_in_front(screen: Screen[Any]) -> None:
        if screen is screen.app.screen:
            put_off.add(screen)
            screen._dirty_widgets.clear()
            screen.app._update_mouse_over(screen)
        else:
            draw(screen)

    def draw_what_is_in_front(app: App[Any]) -> None:
        if app.screen_stack and app.screen in put_off:
            draw(app.screen)
        put_off.clear()

    async def press_and_draw(app: App[Any], keys: Iterable[str]) -> None:
        for key in keys:
            await press(app, [key])
            draw_what_is_in_front(app)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Screen, "_compositor_refresh", put_off_if_in_front)
        patch.setattr(App, "_press_keys", press_and_draw)
        for name, wait in waits.items():
            patch.setattr(Pilot, name, followed_by(draw_what_is_in_front, wait))
        yield
