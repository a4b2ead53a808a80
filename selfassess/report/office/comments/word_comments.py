"""Comments and tracked changes as Word keeps them."""

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

_SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORDS_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_WORDS_2012 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_COPY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What older programs show instead of what stands before it."""
_ADDED, _REMOVED = ("ins", "moveTo"), ("del", "moveFrom")
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n"}


def read_word_comments(content: bytes) -> CommentedDocument:
    """What people added to a .docx; raise CannotRead."""
    parts = open_archive(content, ".docx")
    walk = DocumentWalk(_comments(parts))
    _Reader(walk).read(fromstring(parts["word/document.xml"]))
    return walk.document(_data(parts))


class _Reader:
    """Tells a walk what stands in the text, in its order."""

    def __init__(self, walk: DocumentWalk) -> None:
        self._walk = walk
        self._added, self._removed = "", ""

    def read(self, element: Element) -> None:
        """An element with all that is in it."""
        name = _local(element)
        if name == "p":
            marks = [
                mark.get(f"{_SPACE}name", "") for mark in _all(element, "bookmarkStart")
            ]
            self._walk.begin_paragraph(marks, _heading(element))
            self._read_inside(element)
            self._walk.end_paragraph()
        elif name in ("commentRangeStart", "commentReference"):
            self._walk.comment(element.get(f"{_SPACE}id", ""))
        elif name in ("t", "delText", *_BREAKS):
            text = _BREAKS.get(name, element.text or "")
            self._walk.words(text, added=self._added, removed=self._removed)
        elif element.tag != _COPY:
            self._read_inside(element)

    def _read_inside(self, element: Element) -> None:
        before = self._added, self._removed
        author = element.get(f"{_SPACE}author", "")
        if _local(element) in _ADDED:
            self._added = author or "?"
        if _local(element) in _REMOVED:
            self._removed = author or "?"
        for child in element:
            self.read(child)
        self._added, self._removed = before


def _comments(parts: Mapping[str, bytes]) -> dict[str, DocumentComment]:
    """By their ids, with the comment that each replies to."""
    if "word/comments.xml" not in parts:
        return {}
    elements = list(_all(fromstring(parts["word/comments.xml"]), "comment"))
    ids = {
        name: comment.get(f"{_SPACE}id", "")
        for comment in elements
        for paragraph in _all(comment, "p")
        if (name := paragraph.get(f"{_WORDS_2010}paraId"))
    }
    parents = _parents(parts)
    found: dict[str, DocumentComment] = {}
    for number, comment in enumerate(elements):
        name = comment.get(f"{_SPACE}id", "")
        # Of two with one id nobody can tell where the second stands.
        found[f"{name} {number}" if name in found else name] = _comment(
            comment, ids, parents
        )
    return found


def _comment(
    comment: Element, ids: Mapping[str, str], parents: Mapping[str, str]
) -> DocumentComment:
    """A comment is known by its last paragraph where another one is a reply to it."""
    paragraphs = list(_all(comment, "p"))
    own = paragraphs[-1].get(f"{_WORDS_2010}paraId", "") if paragraphs else ""
    return comment_by(
        comment.get(f"{_SPACE}author", ""),
        map(_text, paragraphs),
        comment.get(f"{_SPACE}date", ""),
        ids.get(parents.get(own, ""), ""),
    )


def _parents(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Which paragraph each reply is to, as Word has told since 2013."""
    if "word/commentsExtended.xml" not in parts:
        return {}
    told = fromstring(parts["word/commentsExtended.xml"])
    return {
        each.get(f"{_WORDS_2012}paraId", ""): each.get(f"{_WORDS_2012}paraIdParent", "")
        for each in told.iter(f"{_WORDS_2012}commentEx")
    }


def _data(parts: Mapping[str, bytes]) -> dict[str, str]:
    if "docProps/custom.xml" not in parts:
        return {}
    properties = fromstring(parts["docProps/custom.xml"])
    return {each.get("name", ""): "".join(each.itertext()) for each in properties}


def _heading(paragraph: Element) -> str:
    """The words of a paragraph that is a heading."""
    styles = [style.get(f"{_SPACE}val", "") for style in _all(paragraph, "pStyle")]
    is_heading = any(style.casefold().startswith("heading") for style in styles)
    return _text(paragraph) if is_heading else ""


def _text(element: Element) -> str:
    return "".join(
        _BREAKS.get(_local(each), each.text or "")
        for each in element.iter()
        if _local(each) in ("t", *_BREAKS) and each.tag.startswith(_SPACE)
    )


def _all(element: Element, name: str) -> Iterator[Element]:
    return element.iter(f"{_SPACE}{name}")


def _local(element: Element) -> str:
    return element.tag.removeprefix(_SPACE)
