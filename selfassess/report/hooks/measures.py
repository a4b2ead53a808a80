"""What follows from values alone is worked out once for the same values."""

from collections.abc import Callable
from operator import itemgetter
from typing import Any

from weasyprint.css.functions import check_math
from weasyprint.formatting_structure import boxes
from weasyprint.layout import percent
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.text import line_break

from selfassess.report.hooks.hook import Hook

_SIDES = ("top", "right", "bottom", "left")
_BORDERS = tuple(f"border_{side}_width" for side in _SIDES)
_USED = (
    *(f"margin_{side}" for side in _SIDES),
    *(f"padding_{side}" for side in _SIDES),
    *("width", "min_width", "max_width", "height", "min_height", "max_height"),
    *_BORDERS,
)
_lengths = itemgetter(*_USED, "box_sizing")
_placed = itemgetter("float", "position")
_font = itemgetter(
    *("font_family", "font_style", "font_stretch", "font_weight"),
    *("font_variant_ligatures", "font_variant_position", "font_variant_caps"),
    *("font_variant_numeric", "font_variant_alternates", "font_variant_east_asian"),
    *("font_feature_settings", "font_variation_settings", "font_language_override"),
    *("lang", "font_size", "line_height"),
)


def lengths_remembered(resolve: Callable[[Any, Any], None]) -> Any:
    """The lengths of boxes with the same values in the same room."""
    known: dict[object, dict[str, Any]] = {}

    def remembered(box: Any, containing_block: Any) -> None:
        if type(box) is AbsolutePlaceholder:
            resolve(box, containing_block)
            return
        given, lengths, room = vars(box), _lengths(box.style), containing_block
        if isinstance(room, boxes.Box):
            room = room.width, room.height
        # Borders that collapse were worked out before, and stay.
        collapses = box.style["border_collapse"] == "collapse"
        borders = collapses and tuple(map(given.get, _BORDERS))
        key = lengths, tuple(room), isinstance(box, boxes.PageBox), borders
        if found := known.get(key):
            given.update(found)
            return
        resolve(box, containing_block)
        if not any(map(check_math, lengths)):  # calc() may depend on more than this
            known[key] = {name: given[name] for name in _USED}

    return remembered


def struts_remembered(measure: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The height of an empty line in the same letters."""
    known: dict[object, Any] = {}

    def remembered(style: Any) -> Any:
        key = style.font_config, _font(style)
        found = known.get(key)
        if found is None:
            found = measure(style)
            if not check_math(style["line_height"]):
                known[key] = found
        return found

    return remembered


def plain_boxes_flow(is_in_flow: Callable[[Any], bool]) -> Callable[[Any], bool]:
    """Neither floated nor positioned, like nearly all: one look instead of five."""

    def flows(box: Any) -> bool:
        return _placed(box.style) == ("none", "static") or is_in_flow(box)

    return flows


HOOKS = (
    Hook(percent, "resolve_percentages", lengths_remembered),
    Hook(line_break, "strut", struts_remembered),
    Hook(boxes.Box, "is_in_normal_flow", plain_boxes_flow),
)
