"""What the tags tell of a stretch of text: its language, and in which order it is read."""

from collections.abc import Sequence
from typing import Any

import pydyf

from selfassess.report.pdf.painted_text import PaintedText

Objects = dict[bytes, Any]
"""Every object of the PDF by its reference."""


def tell_stretches(
    pdf: Any,
    objects: Objects,
    numbers: Any,
    painted: Sequence[PaintedText],
    language: str,
) -> None:
    """Write text and language to the tags, where the page alone would not tell them."""
    # A bracket is painted the other way round from right to left, and from then on
    # WeasyPrint takes its shape for the other bracket everywhere.
    is_mirrored = any(stretch.is_reordered for stretch in painted)
    for stretch in painted:
        parents = numbers[2 * stretch.page + 1]
        is_foreign = stretch.language not in ("", language)
        is_unsure = stretch.is_reordered or (is_mirrored and stretch.has_brackets)
        if parents[stretch.mark] == b"null" or not (is_foreign or is_unsure):
            continue
        element = _span(pdf, objects, parents, stretch.mark)
        if is_foreign:
            element["Lang"] = pydyf.String(stretch.language)
        if is_unsure:
            # The next line begins a new word.
            element["ActualText"] = pydyf.String(f"{stretch.text.rstrip()} ")


def _span(pdf: Any, objects: Objects, parents: Any, mark: int) -> Any:
    """The element that holds this stretch and nothing else."""
    holder = objects[parents[mark]]
    if holder["S"] != "/Link":
        return holder
    # A link holds its lines itself, and its own text would have to be that of all.
    span = pydyf.Dictionary(
        {
            "Type": "/StructElem",
            "S": "/Span",
            "K": pydyf.Array([mark]),
            "Pg": holder["Pg"],
            "P": holder.reference,
        }
    )
    pdf.add_object(span)
    objects[span.reference] = span
    holder["K"][holder["K"].index(mark)] = span.reference
    parents[mark] = span.reference
    return span
