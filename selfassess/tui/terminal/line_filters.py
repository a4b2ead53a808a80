"""Filters of drawn lines: no control character of the data reaches the terminal."""

import re
from collections.abc import Sequence
from typing import ClassVar

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


class _Replacing(LineFilter):
    """Puts other characters into the place of some, of as many cells."""

    pattern: ClassVar[re.Pattern[str]]
    instead: ClassVar[str]

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without those characters."""
        return [
            segment
            if segment.control or not self.pattern.search(segment.text)
            else Segment(self.pattern.sub(self.instead, segment.text), segment.style)
            for segment in segments
        ]


class NoControls(_Replacing):
    """The last line of defence: no control character reaches the terminal."""

    pattern, instead = _ACTING, ""


class NoLines(_Replacing):
    """Boxes, rules, bars and edges leave their cells blank: a screen reader spells them."""

    pattern, instead = _DRAWN, " "


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
