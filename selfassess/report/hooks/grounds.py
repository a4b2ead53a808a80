"""Most boxes have neither colour nor picture behind them, and nothing is laid there."""

from collections.abc import Callable
from operator import itemgetter
from typing import Any

from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.layout import background
from weasyprint.layout.absolute import AbsolutePlaceholder

from selfassess.report.hooks.hook import Hook

_CORNERS = tuple(
    f"border_{corner}_radius"
    for corner in ("top_left", "top_right", "bottom_right", "bottom_left")
)
_ground = itemgetter(
    *("background_color", "background_image", "box_shadow"),
    *("border_image_source", "mask_border_source"),
    *_CORNERS,
)
_NO_GROUND = _ground(INITIAL_VALUES)
_BARE = {"background": None, **dict.fromkeys(_CORNERS, (0, 0))}


def grounds_laid_where_there_are_any(lay: Callable[..., None]) -> Callable[..., None]:
    """Look once at each style, not at each box."""
    known: dict[int, tuple[Any, bool]] = {}

    def laid(page: Any, box: Any, get_image: Any, *more: Any, **named: Any) -> None:
        style = box.style
        if id(style) not in known:
            # With the style, so that its number stays its own.
            known[id(style)] = style, _ground(style) == _NO_GROUND
        is_bare = known[id(style)][1] and type(box) is not AbsolutePlaceholder
        if not is_bare or more or named or box is page:
            lay(page, box, get_image, *more, **named)
            return
        for child in box.all_children():
            laid(page, child, get_image)
        vars(box).update(_BARE)

    return laid


HOOKS = (Hook(background, "layout_box_backgrounds", grounds_laid_where_there_are_any),)
