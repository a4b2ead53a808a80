"""A line is set once: for its width, and drawn as it was set."""

import re
from collections.abc import Callable
from copy import copy
from operator import itemgetter
from typing import Any

from weasyprint.draw import text as drawing
from weasyprint.text import line_break
from weasyprint.text.constants import PANGO_DIRECTION
from weasyprint.text.ffi import ffi, gobject, pango
from weasyprint.text.fonts import get_font_description

from selfassess.report.hooks.hook import Hook

_MORE_PARAGRAPHS = re.compile("[\n\r\u2028\u2029]")
_look = itemgetter(
    *("font_family", "font_style", "font_stretch", "font_weight", "font_size"),
    *("font_variant_caps", "font_variation_settings", "font_language_override"),
    *("direction", "lang"),
)
_features = itemgetter(
    *("font_kerning", "font_variant_ligatures", "font_variant_position"),
    *("font_variant_caps", "font_variant_numeric", "font_variant_alternates"),
    *("font_variant_east_asian", "font_feature_settings"),
)
_NO_FEATURES = ("auto", *["normal"] * 7)
_FOUND_OUT = (
    *("language", "ascent", "underline_position", "strikethrough_position"),
    *("underline_thickness", "strikethrough_thickness"),
)

_Layout: Any = line_break.Layout


class SetOnce(_Layout):  # type: ignore[misc]  # WeasyPrint has no types
    """WeasyPrint's line, which it gives away after measuring and sets again to draw."""

    fits = False
    to_draw = 1
    """How many lines with the same words have not been drawn yet."""

    def setup(self, style: Any) -> None:
        """Begin with letters that were made ready once for all lines like this."""
        # Inside of pictures the families are a list, which cannot be looked up.
        is_list = isinstance(style["font_family"], list)
        if is_list or _features(style) != _NO_FEATURES:
            super().setup(style)
            return
        ready = vars(style.font_config).setdefault("letters_ready", {})
        key = _look(style), style["text_decoration_line"] == "none"
        if key not in ready:
            ready[key] = _letters(style)
        context, description, found_out = ready[key]
        self.__dict__.update(found_out, style=style, first_line_direction=0)
        self.layout = ffi.gc(pango.pango_layout_new(context), gobject.g_object_unref)
        pango.pango_layout_set_auto_dir(self.layout, 0)
        pango.pango_layout_set_font_description(self.layout, description)

    def set_text(self, text: str, *justify: Any, **more: Any) -> None:
        """Take the text as drawing will ask for it, so that it need not be set again."""
        is_one = not _MORE_PARAGRAPHS.search(text)
        pango.pango_layout_set_single_paragraph_mode(self.layout, is_one)
        self.given = text
        super().set_text(text, *justify, **more)

    def get_first_line(self) -> Any:
        """Remember whether all of the text is in it."""
        line, second = super().get_first_line()
        self.fits = second is None
        return line, second

    def deactivate(self) -> None:
        """Give away only what will not be drawn as it is."""
        is_changed = self.given != self.text or self.justification_spacing
        if not self.to_draw or not self.fits or is_changed:
            super().deactivate()

    def reactivate(self, style: Any) -> None:
        """Set the line again only where it was given away."""
        self.to_draw -= 1
        if vars(self).get("style") is not style:
            super().reactivate(style)


def _letters(style: Any) -> tuple[Any, Any, dict[str, Any]]:
    """Pango's context and font, as WeasyPrint makes them for each line."""
    found_out = vars(_Layout(style))
    context = ffi.gc(
        pango.pango_font_map_create_context(style.font_config.font_map),
        gobject.g_object_unref,
    )
    pango.pango_context_set_round_glyph_positions(context, 0)
    pango.pango_context_set_base_dir(context, PANGO_DIRECTION[style["direction"]])
    if style["font_language_override"] != "normal" or style["lang"]:
        pango.pango_context_set_language(context, found_out["language"])
    kept = {name: found_out[name] for name in _FOUND_OUT if name in found_out}
    return context, get_font_description(style), kept


def lines_remembered(split: Callable[..., Any]) -> Callable[..., Any]:
    """The same words in the same style and room make the same line."""
    known: dict[object, Any] = {}

    def remembered(text: str, style: Any, context: Any, *room: Any, **more: Any) -> Any:
        key = text, id(style), room, *more.items()
        if key in known:
            _style, line = known[key]
            line[0].to_draw += 1
            return line
        line = split(text, style, context, *room, **more)
        known[key] = style, line  # the style, so that its number stays its own
        return line

    return remembered


def cut_lines_set_again(draw: Callable[..., None]) -> Callable[..., None]:
    """What does not fit is cut while it is drawn, for this box alone."""

    def drawn(
        stream: Any, textbox: Any, offset_x: Any, text_overflow: Any, ellipsis: Any
    ) -> None:
        if text_overflow == "ellipsis" or ellipsis != "none":
            textbox.pango_layout = copy(textbox.pango_layout)
            textbox.pango_layout.style = None
        draw(stream, textbox, offset_x, text_overflow, ellipsis)

    return drawn


HOOKS = (
    Hook(line_break, "Layout", lambda _original: SetOnce),
    Hook(line_break, "split_first_line", lines_remembered),
    Hook(drawing, "draw_text", cut_lines_set_again),
)
