"""Office documents in the format of LibreOffice: styles, properties, edges of pages."""

from io import BytesIO

from odfdo import Document, Element, XmlPart

from selfassess.report.elements.page_edges import PageHead
from selfassess.report.office.archive import packed, unpacked
from selfassess.report.office.blocks import OfficeDocument, plain
from selfassess.report.office.markup.odt_markup import OdtMarkup
from selfassess.report.office.markup.odt_text import tag
from selfassess.report.office.styles.odt_styles import (
    common_styles,
    page_layout,
    table_styles,
)

_LEFT = ("Configurations2/", "Thumbnails/")
"""What the library's template brings and we do not need."""


def write_odt(content: OfficeDocument) -> bytes:
    """The document as .odt; the same blocks make the same bytes."""
    document = Document("text")
    direction = content.properties.direction
    writer = OdtMarkup(direction)
    _refill(document.body, *writer.of(content.blocks))
    _set_edges(document, content, writer)
    collected = (style for _name, style in sorted(writer.styles.items()))
    body_styles = _element(document, "content.xml", "office:automatic-styles")
    _refill(body_styles, *collected, *table_styles(direction))
    _set_properties(document, content)
    _leave_out(document)
    saved = BytesIO()
    document.save(saved)
    return packed(unpacked(saved.getvalue()))


def _set_edges(document: Document, content: OfficeDocument, writer: OdtMarkup) -> None:
    """Styles, the size of the page, and what stands above and below its text."""
    properties = content.properties
    common = _element(document, "styles.xml", "office:styles")
    _refill(common, *common_styles(properties.language, properties.direction))
    automatic = _element(document, "styles.xml", "office:automatic-styles")
    _refill(automatic, page_layout(properties.direction))
    page = tag(
        "style__master-page", style__name="Standard", style__page_layout_name="Sheet"
    )
    for edge in _edges(content.page_head, writer):
        page.append(edge)
    _refill(_element(document, "styles.xml", "office:master-styles"), page)


def _edges(head: PageHead, writer: OdtMarkup) -> list[Element]:
    above = writer.paragraph((plain(f"{head.country} · {head.state}"),), "Small")
    below = writer.paragraph((plain(f"{head.digest} · {head.page}"),), "Small")
    below.append(tag("text__page-number", text__select_page="current"))
    below.append(head.of)
    below.append(tag("text__page-count"))
    return [tag("style__header", above), tag("style__footer", below)]


def _set_properties(document: Document, content: OfficeDocument) -> None:
    said = content.properties
    moment = (said.moment or "2000-01-01T00:00:00Z").removesuffix("Z")
    told = {
        "meta:generator": said.program,
        "dc:title": said.title,
        "dc:subject": said.description,
        "dc:language": said.language,
        "meta:initial-creator": said.author,
        "dc:creator": said.author,
        "meta:creation-date": moment,
        "dc:date": moment,
    }
    data = [
        tag("meta__user-defined", value, meta__name=name, meta__value_type="string")
        for name, value in content.data.items()
    ]
    meta = _element(document, "meta.xml", "office:meta")
    _refill(meta, *(tag(name, value) for name, value in told.items()), *data)


def _leave_out(document: Document) -> None:
    listed = _element(document, "META-INF/manifest.xml", "manifest:manifest")
    for entry in listed.get_elements("manifest:file-entry"):
        if str(entry.get_attribute("manifest:full-path")).startswith(_LEFT):
            listed.delete(entry)
    for name in document.get_parts():
        if name.startswith(_LEFT):
            document.del_part(name)


def _element(document: Document, part: str, name: str) -> Element:
    found = document.get_part(part)
    assert isinstance(found, XmlPart)
    element = found.root.get_element(f"//{name}")
    assert element is not None  # the library's own template has it
    return element


def _refill(parent: Element, *children: Element) -> None:
    parent.clear()
    for child in children:
        parent.append(child)
