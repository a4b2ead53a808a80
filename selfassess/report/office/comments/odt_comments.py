"""Comments and tracked changes as OpenDocument keeps them."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from selfassess.report.office.archive import open_archive
from selfassess.report.office.comments.commented_document import (
    CommentedDocument,
    DocumentComment,
    DocumentWalk,
    comment_by,
)

_START = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT = f"{{{_START}office:1.0}}", f"{{{_START}text:1.0}}"
_META, _DC = f"{{{_START}meta:1.0}}", "{http://purl.org/dc/elements/1.1/}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_ANNOTATION, _REGIONS = f"{_OFFICE}annotation", f"{_TEXT}tracked-changes"
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_BREAKS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_MARKS = (f"{_TEXT}bookmark-start", f"{_TEXT}bookmark")


def read_odt_comments(content: bytes) -> CommentedDocument:
    """What people added to an .odt; raise CannotRead."""
    parts = open_archive(content, ".odt")
    root = fromstring(parts.get("content.xml", b"<empty/>"))
    notes = list(root.iter(_ANNOTATION))
    # Names that programs give need not be unique.
    names = {id(note): str(number) for number, note in enumerate(notes)}
    by_name = {note.get(f"{_OFFICE}name"): names[id(note)] for note in notes}
    walk = DocumentWalk({names[id(note)]: _comment(note, by_name) for note in notes})
    _Reader(walk, names, _regions(root)).read(root)
    return walk.document(_data(parts))


class _Reader:
    """Tells a walk what stands in the text, in its order."""

    def __init__(
        self,
        walk: DocumentWalk,
        names: Mapping[int, str],
        regions: Mapping[str, tuple[str, str]],
    ) -> None:
        """`names`: of annotations; `regions`: who changed what, by the change's id."""
        self._walk, self._names, self._regions = walk, names, regions
        self._added = ""

    def read(self, element: Element) -> None:
        """An element with all that is in it, and the words behind its children."""
        match element.tag:
            case tag if tag == _ANNOTATION:
                self._walk.comment(self._names[id(element)])
            case tag if tag in _PARAGRAPHS:
                marks = [
                    mark.get(f"{_TEXT}name", "")
                    for mark in element.iter()
                    if mark.tag in _MARKS
                ]
                heading = _text(element) if tag.endswith("}h") else ""
                self._walk.begin_paragraph(marks, heading)
                self._read_inside(element)
                self._walk.end_paragraph()
            case tag if tag != _REGIONS:
                self._read_point(element)
                self._read_inside(element)

    def _read_inside(self, element: Element) -> None:
        self._words(element.text)
        for child in element:
            self.read(child)
            self._words(child.tail)

    def _words(self, text: str | None) -> None:
        if text:
            self._walk.words(text, added=self._added)

    def _read_point(self, element: Element) -> None:
        """What begins or ends here, or was removed here."""
        author, removed = self._regions.get(
            element.get(f"{_TEXT}change-id", ""), ("", "")
        )
        match element.tag.removeprefix(_TEXT):
            case "change-start":
                self._added = author
            case "change-end":
                self._added = ""
            case "change":
                self._walk.words(removed, removed=author)
            case _:
                self._words(_BREAKS.get(element.tag) or _blanks(element))


def _regions(root: Element) -> dict[str, tuple[str, str]]:
    """Of every tracked change who made it, and the words that it removed."""
    found = {}
    for region in root.iter(f"{_TEXT}changed-region"):
        author = _said(region, "creator") or "?"
        removed = "\n".join(
            _text(paragraph)
            for deletion in region.iter(f"{_TEXT}deletion")
            for paragraph in deletion
            if paragraph.tag in _PARAGRAPHS
        )
        name = region.get(f"{_TEXT}id") or region.get(_ID) or ""
        found[name] = author, removed
    return found


def _comment(note: Element, names: Mapping[str | None, str]) -> DocumentComment:
    lines = (_text(each) for each in note.iter() if each.tag in _PARAGRAPHS)
    parents = (v for k, v in note.items() if k.endswith("}parent-name"))
    parent = names.get(next(parents, ""), "")
    return comment_by(_said(note, "creator"), lines, _said(note, "date"), parent)


def _said(element: Element, name: str) -> str:
    """What is said of something by the words that all libraries have for that."""
    return next((each.text for each in element.iter(f"{_DC}{name}") if each.text), "")


def _text(element: Element) -> str:
    """The words of a paragraph, without comments in it."""
    return "".join(_pieces(element))


def _pieces(element: Element) -> Iterator[str]:
    yield _BREAKS.get(element.tag) or _blanks(element)
    if element.tag != _ANNOTATION:
        yield element.text or ""
        for child in element:
            yield from _pieces(child)
            yield child.tail or ""


def _blanks(element: Element) -> str:
    if element.tag != f"{_TEXT}s":
        return ""
    count = element.get(f"{_TEXT}c", "1")
    return " " * min(int(count), 1000) if count.isdecimal() else " "


def _data(parts: Mapping[str, bytes]) -> dict[str, str]:
    root = fromstring(parts.get("meta.xml", b"<empty/>"))
    return {
        each.get(f"{_META}name", ""): each.text or ""
        for each in root.iter(f"{_META}user-defined")
    }
