"""Letters that were drawn before are drawn from memory."""

from collections.abc import Callable, Sequence
from typing import Any

from weasyprint.draw import text
from weasyprint.text.ffi import FROM_UNITS, ffi, pango

from selfassess.report.hooks.hook import Hook

_NUMBERS = ffi.sizeof("PangoGlyphInfo") // 4
_FIRST_WITH_TRUE_SIZES = 14802
"""For an older Pango WeasyPrint finds the size of letters in another way."""

Glyph = tuple[int, int, int, int]
"""Its number in the font, its width, and how far it is set off."""
Known = dict[tuple[Any, float], dict[Glyph, str]]
"""For each font and size: each letter as the page has it."""
Run = tuple[Any, Any, float, str]
"""Pango's font, WeasyPrint's font, the size, and the letters."""


def known_letters_drawn(draw: Callable[..., Any]) -> Callable[..., Any]:
    """A line of known letters; every other is left to WeasyPrint."""
    known: Known = {}

    def drawn(
        stream: Any, textbox: Any, text_overflow: str, block_ellipsis: Any, matrix: Any
    ) -> Any:
        is_whole = text_overflow != "ellipsis" and block_ellipsis == "none"
        if is_whole and textbox.text.strip() and textbox.style["font_size"] >= 1e-6:
            layout = textbox.pango_layout
            pango.pango_layout_set_single_paragraph_mode(layout.layout, 1)
            line, _second_line = layout.get_first_line()
            if runs := _runs(stream, line, known):
                stream.set_text_matrix(*matrix.values)
                _show(stream, runs)
                return []
        return draw(stream, textbox, text_overflow, block_ellipsis, matrix)

    is_older = pango.pango_version() < _FIRST_WITH_TRUE_SIZES
    return draw if is_older else drawn


def _runs(stream: Any, line: Any, known: Known) -> list[Run]:
    """The stretches of one font in a line, or nothing where one letter is new."""
    found = []
    run = line.runs[0]
    while run != ffi.NULL:
        glyphs, pango_font = run.data.glyphs, run.data.item.analysis.font
        run = run.next
        font, size = stream.add_font(pango_font)
        drawn = known.setdefault((font, size), {})
        numbers = memoryview(
            ffi.buffer(glyphs.glyphs, glyphs.num_glyphs * _NUMBERS * 4)
        ).cast("i")
        letters = [
            drawn.get(glyph) or _letter(drawn, font, size, glyph)
            for glyph in zip(
                *(numbers[each::_NUMBERS] for each in range(4)), strict=True
            )
        ]
        if not all(letters):
            return []
        found.append((pango_font, font, size, "".join(letters)))
    return found


def _letter(drawn: dict[Glyph, str], font: Any, size: float, glyph: Glyph) -> str:
    number, width, *offsets = glyph
    if any(offsets) or number not in font.to_unicode or number not in font.widths:
        return ""
    if font.bitmap or font.svg or font.png or font.colr:
        return ""
    # In the order in which WeasyPrint does its sums.
    kerning = font.widths[number] - width * 1000 * FROM_UNITS / size
    drawn[glyph] = f"{number:04x}" + (f">{int(kerning)}<" if kerning else "")
    return drawn[glyph]


def _show(stream: Any, runs: Sequence[Run]) -> None:
    shown, font_before = "", None
    for pango_font, font, size, letters in runs:
        if pango_font != font_before:
            font_before = pango_font
            if shown:
                stream.show_text(shown)
            shown = ""
            stream.set_font_size(font.hash, size)
        shown += f"<{letters}"
        shown = shown[:-1] if shown[-1] == "<" else f"{shown}>"
    stream.show_text(shown)


HOOKS = (Hook(text, "draw_first_line", known_letters_drawn),)
