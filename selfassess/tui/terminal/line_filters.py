"""Filters of drawn lines: no control character of the data reaches the terminal."""

import re
from collections.abc import Sequence

# Textual's filters work on the segments of rich; no other type will do.
from rich.segment import Segment  # noqa: TID251
from textual.color import Color
from textual.filter import LineFilter

# Rich measures these as no cells wide, so leaving them out moves nothing.
_ACTING = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]"
)

_DRAWN = re.compile("[\u2500-\u259f\U0001fb00-\U0001fbae]")
"""Box drawing, blocks, and the blocks for legacy computing, each one cell wide."""


class NoControls(LineFilter):
    """The last line of defence: no control character reaches the terminal."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without what a terminal would obey."""
        return [
            segment
            if segment.control or not _ACTING.search(segment.text)
            else Segment(_ACTING.sub("", segment.text), segment.style)
            for segment in segments
        ]


class NoLines(LineFilter):
    """Boxes, rules, bars and edges leave their cells blank: a screen reader spells them."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without what is drawn of lines and blocks."""
        return [
            segment
            if segment.control or not _DRAWN.search(segment.text)
            else Segment(_DRAWN.sub(" ", segment.text), segment.style)
            for segment in segments
        ]


class Filters(LineFilter):
    """Several at once: Textual makes a new line for each that it is given."""

    def __init__(self, filters: Sequence[LineFilter]) -> None:
        super().__init__()
        self.filters = filters

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments as the last of the filters leaves them."""
        for line_filter in self.filters:
            segments = line_filter.apply(segments, background)
        return segments
