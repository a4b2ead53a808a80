"""Lines that are broken already, drawn as Textual draws text.

Its own way joins them, parts them, and looks once more where they would break: half of
the time in which a requirement is drawn.
"""

from collections.abc import Iterator, Sequence

# Textual's strips are made of the segments of rich.
from rich.segment import Segment  # noqa: TID251
from textual.content import Content
from textual.css.styles import RulesMap
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Lines(Visual):
    """One below the other, each at most as long as there is room."""

    def __init__(self, lines: Sequence[Content]) -> None:
        self._lines = lines

    def __str__(self) -> str:
        return "\n".join(line.plain for line in self._lines)

    def get_optimal_width(self, _rules: RulesMap, _container_width: int) -> int:
        """Of the longest."""
        return max((line.cell_length for line in self._lines), default=0)

    def get_height(self, _rules: RulesMap, _width: int) -> int:
        """How many there are."""
        return len(self._lines)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Each line knows its place, so that it can be marked with the mouse."""
        lines = self._lines if height is None else self._lines[:height]
        selection, marking = options.selection, options.selection_style
        if selection is not None and marking is not None:
            lines = list(_marked(lines, selection, marking))
        return [
            Strip(list(_segments(line, y, style, options)), line.cell_length)
            for y, line in enumerate(lines)
        ]


def _marked(
    lines: Sequence[Content], selection: Selection, style: Style
) -> Iterator[Content]:
    """With what was marked by the mouse."""
    for y, line in enumerate(lines):
        start, end = selection.get_span(y) or (0, 0)
        yield line.stylize(style, start, len(line) if end == -1 else end)


def _segments(
    line: Content, y: int, style: Style, options: RenderOptions
) -> Iterator[Segment]:
    x = 0
    for text, above in line.render(style, end="", parse_style=options.get_style):
        yield Segment(text, (style + above).rich_style_with_offset(x, y))
        x += len(text)
