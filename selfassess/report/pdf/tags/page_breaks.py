"""What runs on over the end of a page is one element of the tags, as it is in the text.

WeasyPrint begins every element anew on each page: a paragraph would be read out as two,
and a section counted twice.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import pydyf

from selfassess.report.pdf.painted_text import PaintedText

Objects = Mapping[bytes, Any]
"""Objects of the PDF by their reference."""

_LEVELS = {
    "main": ("/Part",),
    "section": ("/Sect",),
    "div": ("/Div",),
    "p": ("/P",),
    "ul": ("/L",),
    "ol": ("/L",),
    "li": ("/LI", "/LBody"),
    "table": ("/Table",),
    "tbody": ("/TBody",),
    "tr": ("/TR",),
    "td": ("/TD",),
    "span": ("/Span",),
    "a": ("/Link",),
}
"""The tags of an element of HTML."""


def join_pages(
    numbers: list[Any], objects: Objects, painted: Sequence[PaintedText], html: Any
) -> None:
    """Join what stands at the end of one page and at the beginning of the next.

    `numbers`: for each page its number and the elements of its stretches, in turn.
    """
    around = {child: parent for parent in html.iter() for child in parent}
    read_out = [
        text
        for text in painted
        if _is_running(numbers[2 * text.page + 1][text.mark], objects)
    ]
    for last, first in pairwise(read_out):
        if last.page != first.page:
            upper, lower = (
                _tags_around(numbers[2 * text.page + 1][text.mark], objects)
                for text in (last, first)
            )
            tags = _tags_of_both(last.element, first.element, around)
            for tag, one, other in zip(tags, upper, lower, strict=False):
                if not tag == one["S"] == other["S"]:
                    break
                _join(one, other, numbers, first.page, objects)


def set_repeated_heads_aside(
    pdf: Any,
    numbers: list[Any],
    objects: Objects,
    painted: Sequence[PaintedText],
    html: Any,
) -> None:
    """Heads of tables that stand on a later page once more are no content.

    Read out, they would stand in the middle of the table.
    """
    heads = {cell: head for head in html.iter("thead") for cell in head.iter()}
    first: dict[Any, int] = {}
    again: dict[int, set[int]] = {}
    for text in painted:
        head = heads.get(text.element)
        if head is not None and first.setdefault(head, text.page) != text.page:
            again.setdefault(text.page, set()).add(text.mark)
    for page, marks in again.items():
        parents = numbers[2 * page + 1]
        for mark in marks:
            _take_out(_head_around(parents[mark], objects), objects)
            parents[mark] = b"null"
        contents = objects[pdf.page_references[page]]["Contents"]
        to_artifacts(objects[contents].stream, marks)


def to_artifacts(content: list[Any], marks: Collection[int]) -> None:
    """Mark what is behind these marks of a page as something that is not read out."""
    for position, item in enumerate(content):
        if isinstance(item, pydyf.Dictionary) and item.get("MCID") in marks:
            content[position - 1] = "/Artifact"
            content[position] = pydyf.Dictionary({"Type": "/Pagination"})


def _head_around(reference: bytes, objects: Objects) -> Any:
    """The head of a table that the tag is in; None if that is taken out already."""
    while objects[reference]:
        if objects[reference]["S"] == "/THead":
            return objects[reference]
        reference = objects[reference]["P"]
    return None


def _take_out(tag: Any, objects: Objects) -> None:
    """Take a tag, and all below it, out of the document."""
    if tag is None:
        return
    objects[tag["P"]]["K"].remove(tag.reference)
    below = [tag]
    while below:
        gone = below.pop()
        below += [objects[kid] for kid in gone["K"] if isinstance(kid, bytes)]
        gone.clear()


def _is_running(reference: bytes, objects: Objects) -> bool:
    """It stands in the text: no page's head, and no number of a list, painted last."""
    if reference == b"null":
        return False
    tag = objects[reference]
    return "/Lbl" not in (tag["S"], objects[tag["P"]]["S"])


def _tags_around(reference: bytes, objects: Objects) -> list[Any]:
    """The tags that the tag is in, the outermost first."""
    tags: list[Any] = []
    while objects[reference]["S"] != "/Document":
        tags.insert(0, objects[reference])
        reference = objects[reference]["P"]
    return tags


def _tags_of_both(one: Any, other: Any, around: Mapping[Any, Any]) -> Iterator[str]:
    """The tags that the elements of HTML around both of the two should have."""
    paths = (_path(element, around) for element in (one, other))
    for mine, theirs in zip(*paths, strict=False):
        if mine is not theirs or mine.tag not in _LEVELS:
            return
        yield from _LEVELS[mine.tag]


def _path(element: Any, around: Mapping[Any, Any]) -> list[Any]:
    """The element and those it is in, the outermost first, below the body."""
    elements: list[Any] = []
    while element is not None and element.tag != "body":
        elements.insert(0, element)
        element = around.get(element)
    return elements


def _join(
    one: Any, other: Any, numbers: list[Any], page: int, objects: Objects
) -> None:
    marks = numbers[2 * page + 1]
    for kid in other["K"]:
        if isinstance(kid, int):  # a place on its own page, which is not that of `one`
            marks[kid] = one.reference
            kid = type(one)({"Type": "/MCR", "Pg": other["Pg"], "MCID": kid})
        elif "P" in objects[kid]:
            objects[kid]["P"] = one.reference
        else:  # an annotation, which finds its tag by a number of its own
            annotation = objects[objects[kid]["Obj"]]
            numbers[2 * annotation["StructParent"] + 1] = one.reference
        one["K"].append(kid)
    objects[other["P"]]["K"].remove(other.reference)
    other.clear()
