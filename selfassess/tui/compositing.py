"""Draw only what is in view and was asked for.

Textual has every widget of the screen draw all its lines, cuts them where any other one
begins or ends, and then keeps what is in front: half of the time of a move went there.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from textual._compositor import ChopsUpdate
from textual._compositor import Compositor as TextualCompositor
from textual.geometry import Region
from textual.strip import Strip

Missing = dict[int, set[int]]
"""By line: where pieces begin that are not drawn yet."""

Span = tuple[int, int, int]
"""Line, first cell, one after the last cell."""


class Compositor(TextualCompositor):
    """Puts together what the widgets of a screen draw, as Textual does, with less work."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """The pieces of lines that have to be sent again."""
        screen = self.size.region
        dirty = (screen.intersection(region) for region in self._dirty_regions)
        spans = list(self._regions_to_spans(filter(None, dirty)))
        self._dirty_regions.clear()
        if not spans:
            return None
        chops = self._drawn(missing_in(spans, self.cuts))
        return ChopsUpdate(chops, spans, [cuts[1:] for cuts in self.cuts])

    def _render_chops(
        self, crop: Region, is_rendered_line: Callable[[int], bool]
    ) -> Sequence[Mapping[int, Strip]]:
        lines = (y for y in crop.line_range if is_rendered_line(y))
        return self._drawn({y: set(self.cuts[y][:-1]) for y in lines})

    def _drawn(self, missing: Missing) -> Sequence[Mapping[int, Strip]]:
        chops: list[dict[int, Any]] = [dict.fromkeys(cuts[:-1]) for cuts in self.cuts]
        for widget, (region, clip) in self.visible_widgets.items():
            shown = region.intersection(clip)
            lines = [y for y in shown.line_range if _lacks(missing.get(y, ()), shown)]
            if not lines:
                continue  # something in front of it covers what there is to draw
            first, last = lines[0] - region.y, lines[-1] - region.y
            x = shown.x - region.x
            strips = widget.render_lines(
                Region(x, first, shown.width, last - first + 1)
            )
            for y in lines:
                strip = strips[y - lines[0]]
                for cut, piece in _pieces(strip, shown, self.cuts[y]):
                    if cut in missing[y]:
                        missing[y].remove(cut)
                        chops[y][cut] = piece
        return chops


def missing_in(spans: Iterable[Span], cuts: Sequence[Sequence[int]]) -> Missing:
    """Where the pieces begin that the spans touch."""
    missing: Missing = {}
    for y, first, end in spans:
        pieces = pairwise(cuts[y])
        touched = {x for x, stop in pieces if x < end and stop > first}
        missing.setdefault(y, set()).update(touched)
    return missing


def _lacks(missing: Iterable[int], shown: Region) -> bool:
    return any(shown.x <= x < shown.right for x in missing)


def _pieces(
    strip: Strip, shown: Region, cuts: Sequence[int]
) -> Iterator[tuple[int, Strip]]:
    inside = [cut for cut in cuts if shown.x <= cut <= shown.right]
    pieces = strip.divide([cut - shown.x for cut in inside[1:]])
    return zip(inside, pieces, strict=False)
