"""Office documents as Word reads them: properties, the edges of pages, and the body."""

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Mm

from selfassess.report.elements.page_edges import DocumentProperties, PageHead
from selfassess.report.office.archive import packed, unpacked
from selfassess.report.office.blocks import OfficeDocument, plain
from selfassess.report.office.markup.word_markup import WordMarkup
from selfassess.report.office.markup.word_text import Markup, markup
from selfassess.report.office.styles.word_styles import set_styles

_CUSTOM_PART = PackURI("/docProps/custom.xml")
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_LEFT = ("/thumbnail", "/stylesWithEffects")
"""What the library's template brings and we do not need."""
_NAMED_BY_US = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""What tells properties that a person or a program named from those of Word."""


def write_word(content: OfficeDocument) -> bytes:
    """The document as .docx; the same blocks make the same bytes."""
    document = docx.Document()
    part, properties = document.part, content.properties
    set_styles(document.styles.element, properties.language)
    _set_properties(document, properties)
    _add_data(document, content.data)

    def linked(address: str) -> str:
        return part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    writer = WordMarkup(properties.direction, linked)
    section = document.element.body[-1]
    for block in content.blocks:
        for element in writer.of(block):
            section.addprevious(element)
    _set_edges(document, content.page_head, writer)
    saved = BytesIO()
    document.save(saved)
    return packed(unpacked(saved.getvalue()))


def _set_properties(document: Document, properties: DocumentProperties) -> None:
    said = document.core_properties
    said.title, said.subject = properties.title[:255], properties.description[:255]
    said.author, said.language = properties.author[:255], properties.language
    said.comments, said.last_modified_by = properties.program, ""
    moment = properties.moment or "2000-01-01T00:00:00Z"
    day = datetime.fromisoformat(moment).astimezone(UTC).replace(tzinfo=None)
    said.created = said.modified = day
    for relations in (document.part.package.rels, document.part.rels):
        for key, relation in [*relations.items()]:
            if relation.reltype.endswith(_LEFT):
                del relations[key]


def _add_data(document: Document, data: Mapping[str, str]) -> None:
    """What programs look for, as properties that Word and LibreOffice keep."""
    entries = "".join(
        f'<property fmtid="{_NAMED_BY_US}" pid="{number}" name={quoteattr(name)}>'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(data.items(), start=2)
    )
    text = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{_OFFICE}/custom-properties" '
        f'xmlns:vt="{_OFFICE}/docPropsVTypes">{entries}</Properties>'
    )
    package = document.part.package
    part = Part(_CUSTOM_PART, _CUSTOM_TYPE, text.encode(), package)
    package.relate_to(part, f"{_OFFICE}/relationships/custom-properties")


def _set_edges(document: Document, head: PageHead, writer: WordMarkup) -> None:
    """The size of the page, and what stands above and below its text."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(22)
    above = f"{head.country} · {head.state}"
    _fill(section.header.part.element, [writer.paragraph((plain(above),), "Small")])
    below = writer.paragraph((plain(f"{head.digest} · {head.page}"),), "Small")
    below.append(_number("PAGE"))
    below.extend(writer.runs((plain(head.of),)))
    below.append(_number("NUMPAGES"))
    _fill(section.footer.part.element, [below])


def _fill(edge: Markup, lines: list[Markup]) -> None:
    for child in [*edge]:
        edge.remove(child)
    edge.extend(lines)


def _number(field: str) -> Markup:
    return markup("fldSimple", instr=field)
