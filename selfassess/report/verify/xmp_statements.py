"""What a PDF says about itself in XMP, whichever program wrote it down, and how.

XMP can say the same in several ways: a property as an attribute or as an element, a
nested one inside of a description or marked as a resource.
"""

from collections.abc import Iterator
from typing import Any

from pypdf.xmp import XmpInformation

BY_SIGNING = {"MetadataDate", "ModifyDate", "Producer"}
"""Last steps to what a tool for signatures may say anew."""
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_NAMESPACES = "http://www.w3.org/2000/xmlns/"
_LISTS = {"Alt", "Bag", "Seq"}

Way = tuple[str, ...]
"""The properties that lead to a value, and places in lists."""


def statements_in(stream: Any) -> dict[Way, str]:
    """Every property by the way to it; raise as pypdf does for what is no XMP."""
    document: Any = XmpInformation(stream).rdf_root.ownerDocument
    statements: dict[Way, str] = {}
    for root in document.getElementsByTagNameNS(_RDF, "RDF"):
        for way, text in _said_in(root, ()):
            # Said twice, it is told twice: a reader may take either.
            statements[way] = (
                f"{statements[way]}; {text}" if way in statements else text
            )
    return statements


def _said_in(element: Any, way: Way) -> Iterator[tuple[Way, str]]:
    for attribute in element.attributes.values():
        if attribute.namespaceURI == _RDF and attribute.localName == "resource":
            yield way, attribute.value
        elif attribute.namespaceURI not in (_RDF, _NAMESPACES):
            yield (*way, _step(attribute)), attribute.value
    nodes, kind = element.childNodes, element.ELEMENT_NODE
    children = [node for node in nodes if node.nodeType == kind]
    for number, child in enumerate(children):
        yield from _said_in(child, _way_to(child, element, number, way))
    if not children and (text := _text(element)):
        yield way, text


def _way_to(child: Any, parent: Any, number: int, way: Way) -> Way:
    if parent.namespaceURI == _RDF and parent.localName in _LISTS:
        return (*way, str(number))
    is_wrapper = child.namespaceURI == _RDF and child.localName != "li"
    return way if is_wrapper else (*way, _step(child))


def _step(node: Any) -> str:
    return f"{node.namespaceURI or ''}{node.localName}"


def _text(element: Any) -> str:
    kinds = (element.TEXT_NODE, element.CDATA_SECTION_NODE)
    pieces = (child.data for child in element.childNodes if child.nodeType in kinds)
    return "".join(pieces).strip()
