"""Links and the outline of a PDF 2.0 lead to what is meant, not only to a place on a page.

WeasyPrint writes places alone. What stands there is known from what was painted: the
first text of the element that has the anchor, or of the heading that the outline names.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import pydyf

from selfassess.report.pdf.painted_text import PaintedText

_HEADINGS = {"h1", "h2", "h3", "h4"}


def lead_to_structure(
    pdf: Any,
    objects: Mapping[bytes, Any],
    numbers: list[Any],
    painted: Sequence[PaintedText],
    html: Any,
) -> None:
    """Give every link, and every line of the outline, the tag that it leads to.

    `numbers`: for each page its number and the elements of its stretches, in turn.
    """
    tags = _first_tags(objects, numbers, painted, html)
    names = pdf.catalog["Names"].pop("Dests")["Names"] if "Names" in pdf.catalog else ()
    anchors = {each.get("id"): tags.get(each) for each in html.iter()}
    places = {
        name.string: (place, anchors.get(name.string))
        for name, place in zip(names[::2], names[1::2], strict=True)
    }
    headings = _headings(tags, html)
    for item in filter(_leads_somewhere, objects.values()):
        if isinstance(item["Dest"], pydyf.String):
            place, tag = places[item.pop("Dest").string]
        else:
            place = item.pop("Dest")
            same = headings[item["Title"].string]
            tag = same.pop(0) if same else None
        _lead(item, place, tag)


def _leads_somewhere(item: Any) -> bool:
    return isinstance(item, pydyf.Dictionary) and "Dest" in item


def _lead(item: Any, place: Any, tag: bytes | None) -> None:
    item["A"] = pydyf.Dictionary({"S": "/GoTo", "D": place})
    if tag:
        item["A"]["SD"] = pydyf.Array([tag, *place[1:]])


def _first_tags(
    objects: Mapping[bytes, Any],
    numbers: list[Any],
    painted: Sequence[PaintedText],
    html: Any,
) -> dict[Any, bytes]:
    """For each element of the HTML that says something, the tag where it begins."""
    around = {child: parent for parent in html.iter() for child in parent}
    tags: dict[Any, bytes] = {}
    for text in painted:
        reference = numbers[2 * text.page + 1][text.mark]
        element = text.element
        while element is not None and element not in tags and reference != b"null":
            tags[element] = objects[reference]["P"]
            element = around.get(element)
    return tags


def _headings(tags: Mapping[Any, bytes], html: Any) -> dict[str, list[bytes]]:
    """The tags of the headings by their lines in the outline."""
    lines = defaultdict(list)
    for element in html.iter():
        if element.tag in _HEADINGS and element in tags:
            text = " ".join("".join(element.itertext()).split())
            lines[element.get("data-bookmark") or text].append(tags[element])
    return lines
