"""Forms as documents of Word: written, and read as Word, LibreOffice or Google saved them."""

import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

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
from selfassess.report.office.word_document import write_word

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
    "object": PICTURE,
}
_UNREAD = ("del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "sectPr")


def write_docx(form: Checklist) -> bytes:
    """The form for Word: drop-down lists and places to write are content controls."""
    return write_word(form_document(form))


def read_docx(content: bytes) -> FormValues:
    """What stands in the fields; raise CannotRead if it is no form of ours."""
    parts = open_archive(content, ".docx")
    body = fromstring(parts["word/document.xml"])
    text = DocumentText(_dialect(parts))
    return returned_values(text.items(body), _properties(parts))


def _properties(parts: Mapping[str, bytes]) -> dict[str, str]:
    """What programs wrote down about the document."""
    if "docProps/custom.xml" not in parts:
        return {}
    entries = fromstring(parts["docProps/custom.xml"])
    return {each.get("name", ""): "".join(each.itertext()) for each in entries}


def _dialect(parts: Mapping[str, bytes]) -> Dialect:
    return Dialect(
        lines=_named("p"),
        rows=_named("tr"),
        cells=_named("tc"),
        boxes=_named("txbxContent"),
        unread=_named(*_UNREAD) | {f"{_MC}Fallback"},
        is_mixed=False,
        stands_for=_stands_for(parts),
        behind=_behind(parts),
        field=_tag,
        is_heading=_headings(parts),
    )


def _named(*names: str) -> frozenset[str]:
    return frozenset(f"{_W}{name}" for name in names)


def _value(element: Element, path: str, attribute: str = "val") -> str:
    """An attribute of an element of Word's, found by a path such as `pPr/pStyle`."""
    found = element.find("/".join(f"{_W}{step}" for step in path.split("/")))
    return "" if found is None else found.get(f"{_W}{attribute}", "")


def _tag(element: Element) -> str:
    return _value(element, "sdtPr/tag") if element.tag == f"{_W}sdt" else ""


def _headings(parts: Mapping[str, bytes]) -> Callable[[Element], bool]:
    """By the names of styles: their numbers are in the language of each Word."""
    part = parts.get("word/styles.xml")
    styles = {
        style.get(f"{_W}styleId", "")
        for style in (fromstring(part) if part else ())
        if _value(style, "name").lower().startswith("heading")
    }

    def is_heading(line: Element) -> bool:
        return _value(line, "pPr/pStyle") in styles or (
            line.find(f"{_W}pPr/{_W}outlineLvl") is not None
        )

    return is_heading


def _stands_for(parts: Mapping[str, bytes]) -> Callable[[Element], str | None]:
    notes = {
        f"{_W}{kind}Reference": _notes(parts, kind) for kind in ("footnote", "endnote")
    }

    def text(element: Element) -> str | None:
        if element.tag in notes:
            return notes[element.tag].get(element.get(f"{_W}id", ""), "")
        if element.tag == f"{_W}t":
            return element.text or ""
        if element.tag == f"{_W}sym":
            return _letter(element.get(f"{_W}char", ""))
        if _is_prompt(element):
            return ""
        return _SIGNS.get(element.tag.removeprefix(_W))

    return text


def _is_prompt(element: Element) -> bool:
    """A control that shows what to do in it, as nothing was written."""
    mark = element.find(f"{_W}sdtPr/{_W}showingPlcHdr")
    return mark is not None and mark.get(f"{_W}val", "1") not in ("0", "false", "off")


def _letter(code: str) -> str:
    return chr(int(code, 16)) if re.fullmatch("[0-9A-Fa-f]{1,4}", code) else ""


def _notes(parts: Mapping[str, bytes], kind: str) -> dict[str, str]:
    """The footnotes or endnotes by their numbers, in brackets."""
    part = parts.get(f"word/{kind}s.xml")
    notes = fromstring(part) if part else ()
    texts = {
        note.get(f"{_W}id", ""): "".join(
            words.text or "" for words in note.iter(f"{_W}t")
        )
        for note in notes
    }
    return {key: f" ({text.strip()})" for key, text in texts.items() if text.strip()}


def _behind(parts: Mapping[str, bytes]) -> Callable[[Element], str]:
    """Addresses of links that their words do not show; pictures."""
    part = parts.get("word/_rels/document.xml.rels")
    entries = fromstring(part) if part else ()
    addresses = {each.get("Id", ""): each.get("Target", "") for each in entries}

    def text(element: Element) -> str:
        if element.tag in (f"{_W}drawing", f"{_W}pict"):
            has_box = element.find(f".//{_W}txbxContent") is not None
            return "" if has_box else PICTURE
        if element.tag != f"{_W}hyperlink":
            return ""
        shown = "".join(words.text or "" for words in element.iter(f"{_W}t"))
        return address_behind(shown, addresses.get(element.get(f"{_R}id", ""), ""))

    return text
