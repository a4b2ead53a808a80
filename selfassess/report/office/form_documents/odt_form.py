"""Forms as OpenDocument texts: written, and read as LibreOffice or Word saved them."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from selfassess.core.errors import CannotRead
from selfassess.core.text.i18n import _
from selfassess.report.forms.checklist import Checklist
from selfassess.report.forms.form_values import FormValues
from selfassess.report.office.archive import open_archive
from selfassess.report.office.form_documents.document_text import (
    PICTURE,
    Dialect,
    DocumentText,
    address_behind,
)
from selfassess.report.office.form_documents.form_blocks import form_document
from selfassess.report.office.form_documents.returned_text import returned_values
from selfassess.report.office.odt_document import write_odt as written

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns"
_TEXT = f"{{{_NAMESPACE}:text:1.0}}"
_TABLE = f"{{{_NAMESPACE}:table:1.0}}"
_DRAW = f"{{{_NAMESPACE}:drawing:1.0}}"
_META = f"{{{_NAMESPACE}:meta:1.0}}"
_OFFICE = f"{{{_NAMESPACE}:office:1.0}}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_LO = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_UNREAD = (
    f"{_TEXT}tracked-changes",
    f"{_TEXT}sequence-decls",
    f"{_TEXT}table-of-content",
    f"{_TEXT}note-citation",
    f"{_OFFICE}annotation",
    f"{_OFFICE}forms",
)


def write_odt(form: Checklist) -> bytes:
    """The form as OpenDocument text, with drop-down lists in its tables."""
    return written(form_document(form))


def read_odt(content: bytes) -> FormValues:
    """What stands in the fields; raise CannotRead if it is no form of ours."""
    parts = open_archive(content, ".odt")
    if "content.xml" not in parts:
        raise CannotRead(_("its text is missing; save it once more and send that"))
    body = fromstring(parts["content.xml"])
    return returned_values(DocumentText(_DIALECT).items(body), _properties(parts))


def _properties(parts: Mapping[str, bytes]) -> dict[str, str]:
    """What programs wrote down about the document."""
    if "meta.xml" not in parts:
        return {}
    entries = fromstring(parts["meta.xml"]).iter(f"{_META}user-defined")
    return {each.get(f"{_META}name", ""): each.text or "" for each in entries}


def _stands_for(element: Element) -> str | None:
    if element.tag == f"{_TEXT}s":
        count = element.get(f"{_TEXT}c", "1")
        return " " * min(int(count) if count.isdecimal() else 1, 1000)
    if element.tag == f"{_TEXT}note":
        body = element.find(f"{_TEXT}note-body")
        words = "" if body is None else " ".join("".join(body.itertext()).split())
        return f" ({words})"
    if element.get(f"{_LO}showing-place-holder") == "true":
        return ""
    signs = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_DRAW}image": PICTURE}
    return signs.get(element.tag)


def _behind(element: Element) -> str:
    if element.tag != f"{_TEXT}a":
        return ""
    return address_behind("".join(element.itertext()), element.get(_LINK, ""))


def _field(element: Element) -> str:
    is_list = element.tag == f"{_TEXT}drop-down"
    return element.get(f"{_TEXT}name", "") if is_list else ""


_DIALECT = Dialect(
    lines=frozenset((f"{_TEXT}p", f"{_TEXT}h")),
    rows=frozenset((f"{_TABLE}table-row",)),
    cells=frozenset((f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")),
    boxes=frozenset((f"{_DRAW}text-box",)),
    unread=frozenset(_UNREAD),
    is_mixed=True,
    stands_for=_stands_for,
    behind=_behind,
    field=_field,
    is_heading=lambda line: line.tag == f"{_TEXT}h",
)
