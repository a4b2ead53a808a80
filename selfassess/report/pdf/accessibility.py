"""What WeasyPrint leaves to be done before a PDF is PDF/A and PDF/UA at once.

Everything here works on the finished objects that WeasyPrint's public `finisher`
hands over. What it does not hand over is heard while the pages are painted
(`painted_text.py`), or stands in `printer_internals.py`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pydyf

from selfassess.core.errors import CannotRead
from selfassess.core.text.i18n import _, runs_right_to_left
from selfassess.report.pdf.attachments import Attachment
from selfassess.report.pdf.painted_text import PaintedText
from selfassess.report.pdf.printer_internals import links_of
from selfassess.report.pdf.standards import PdfVersion
from selfassess.report.pdf.tags.page_breaks import (
    join_pages,
    set_repeated_heads_aside,
    to_artifacts,
)
from selfassess.report.pdf.tags.stretch_tags import Objects, tell_stretches
from selfassess.report.pdf.tags.structure_destinations import lead_to_structure
from selfassess.report.pdf.xmp import xmp_of


@dataclass(frozen=True, slots=True)
class PrintParts:
    """What WeasyPrint does not hand over."""

    attachments: Sequence[Attachment]
    painted: Sequence[PaintedText]
    html: Any
    """The root of the elements that were printed."""
    is_form: bool
    version: PdfVersion
    producer: str
    """The printer's name, which PDF 2.0 keeps in XMP alone."""


def finish(document: Any, pdf: Any, print_parts: PrintParts) -> None:
    """Repair tags, links and metadata of a PDF that is about to be written."""
    objects: Objects = {item.reference: item for item in pdf.objects}
    _turn_the_pages(pdf, document.metadata.lang or "")
    _name_links(document)
    _mark_headers(objects)
    _set_page_furniture_aside(pdf, objects)
    set_repeated_heads_aside(
        pdf, _numbers(pdf, objects), objects, print_parts.painted, print_parts.html
    )
    numbers, language = _numbers(pdf, objects), document.metadata.lang
    tell_stretches(pdf, objects, numbers, print_parts.painted, language)
    join_pages(_numbers(pdf, objects), objects, print_parts.painted, print_parts.html)
    _name_media_types(objects, print_parts.attachments)
    if "AF" in pdf.catalog:  # WeasyPrint 70 names every attachment twice
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
    if print_parts.version is PdfVersion.V20:
        _name_kinds_of_lists(objects)
        numbers, painted = _numbers(pdf, objects), print_parts.painted
        lead_to_structure(pdf, objects, numbers, painted, print_parts.html)
    stream = objects[pdf.catalog["Metadata"]]
    producer, is_form = print_parts.producer, print_parts.is_form
    if not is_form:
        _check_head(document.metadata)
    xmp = xmp_of(
        document.metadata, producer, print_parts.version, is_archivable=not is_form
    )
    stream.stream, stream.compress = [xmp], False


def _turn_the_pages(pdf: Any, language: str) -> None:
    # Two pages side by side then stand in the order in which they are read.
    if runs_right_to_left(language):
        pdf.catalog["ViewerPreferences"]["Direction"] = "/R2L"


def _check_head(metadata: Any) -> None:
    """Raise CannotRead if a template of one's own left out what tells about the report."""
    if not (metadata.title and metadata.description and metadata.generator):
        raise CannotRead(
            _(
                "the template cannot be used: its pages have no {head}, which gives the "
                "PDF its title and its day"
            ).format(head="{{ head(view.document, style, paper) }}")
        )


def _name_links(document: Any) -> None:
    # Otherwise a reader hears the address, or the name of the place in this file.
    for page in document.pages:
        for element, annotation in links_of(page):
            text = element.get("title") or " ".join("".join(element.itertext()).split())
            annotation["Contents"] = pydyf.String(text)


def _elements(objects: Objects) -> Iterator[Any]:
    for item in objects.values():
        if isinstance(item, pydyf.Dictionary) and item.get("Type") == "/StructElem":
            yield item


def _numbers(pdf: Any, objects: Objects) -> Any:
    """For each page, and each link, its number and the tags that it belongs to."""
    root = objects[pdf.catalog["StructTreeRoot"]]
    return objects[root["ParentTree"]]["Nums"]


def _mark_headers(objects: Objects) -> None:
    for element in _elements(objects):
        if element["S"] == "/TH":
            group = objects[objects[element["P"]]["P"]]
            is_column = group["S"] == "/THead"
            element["A"]["Scope"] = "/Column" if is_column else "/Row"


def _name_kinds_of_lists(objects: Objects) -> None:
    for element in _elements(objects):
        if element["S"] == "/L":
            element["A"] = pydyf.Dictionary(
                {"O": "/List", "ListNumbering": "/Unordered"}
            )


def _set_page_furniture_aside(pdf: Any, objects: Objects) -> None:
    """Heads and feet of pages are no content: they must not be read out on each page.

    WeasyPrint tags them but hangs the tags nowhere; that is how they are found.
    """
    root = objects[pdf.catalog["StructTreeRoot"]]
    read_out = set(_reached(root["K"], objects))
    numbers = _numbers(pdf, objects)
    for index, page in enumerate(pdf.page_references):
        parents = numbers[2 * index + 1]
        aside = {mark for mark, parent in enumerate(parents) if parent not in read_out}
        to_artifacts(objects[objects[page]["Contents"]].stream, aside)
        for mark in aside:
            objects[parents[mark]].clear()
            parents[mark] = b"null"


def _reached(kids: Iterable[Any], objects: Objects) -> Iterator[bytes]:
    waiting = list(kids)
    while waiting:
        reference = waiting.pop()
        if isinstance(reference, bytes):
            yield reference
            waiting += objects[reference].get("K", ())


def _name_media_types(objects: Objects, attachments: Sequence[Attachment]) -> None:
    media_types = {attachment.name: attachment.media_type for attachment in attachments}
    for item in objects.values():
        if isinstance(item, pydyf.Dictionary) and item.get("Type") == "/Filespec":
            media_type = media_types[item["UF"].string]
            file = objects[item["EF"]["F"]]
            file.extra["Subtype"] = "/" + media_type.replace("/", "#2f")
