"""What each stretch of a page says, and in which language, for those who listen.

On the page letters stand in the order in which they are painted. Where that is not the
order in which they are read (Arabic, Hebrew, most scripts of India and South-East Asia),
the tag says the text once more, as it was written. WeasyPrint keeps neither the text nor
its language once a page is painted, so both are taken at that moment.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from selfassess.report.pdf.printer_internals import marked_boxes

# Hebrew to Myanmar, Khmer and Mongolian to Balinese, presentation forms, and all
# that lies beyond the first plane. Georgian, Ethiopic and the like do no harm.
_REORDERED = re.compile(
    "[\u0590-\u109f\u1780-\u1cff\ua8e0-\uabff\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U0001efff]"
)


@dataclass(frozen=True, slots=True)
class PaintedText:
    """One line of one text on one page."""

    page: int
    mark: int
    text: str
    language: str
    element: Any
    """Of the HTML, that it stands in."""
    is_reordered: bool
    """Painted in another order than it is read."""

    @property
    def has_brackets(self) -> bool:
        """Holds characters whose shape turns with the direction."""
        return any(map(unicodedata.mirrored, self.text))


def stretches_of(stream: Any, page: int) -> Iterator[PaintedText]:
    """The texts that were painted into the stream; `page` counts from 0."""
    for box, mark in marked_boxes(stream):
        if text := getattr(box, "text", ""):
            is_reordered = bool(_REORDERED.search(text))
            is_reordered |= box.style["direction"] == "rtl"
            language = box.style["lang"] or ""
            yield PaintedText(page, mark, text, language, box.element, is_reordered)
