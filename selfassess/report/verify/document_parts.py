"""A PDF in parts that can be compared with those of another one.

Left out is what no reader ever gets: how many boughs the tree has in which the pages hang,
in how many pieces the content of a page is kept, and in which words of XMP something is said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from selfassess.report.verify.pdf_reader import entry, raw_entry, resolved
from selfassess.report.verify.signature_fields import (
    IN_CATALOG,
    IN_INFORMATION,
    Signatures,
    is_one_of,
)
from selfassess.report.verify.xmp_statements import BY_SIGNING, statements_in

_UNPACKED = {"/ASCII85Decode", "/ASCIIHexDecode", "/FlateDecode", "/LZWDecode"}
"""What pypdf unpacks itself; for others it calls programs, or leaves something out."""


TreeSlip = tuple[int | None, str, str, str]
"""The page, if it is one, the key, what stands there and what should."""
PACKING = {"/DL", "/DecodeParms", "/Filter", "/Length"}
"""What a stream says of itself that makes no difference once it is unpacked."""


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """A page, or something that belongs to the whole document."""

    page: int | None
    """Counted from 1; None for the whole document."""
    keys: tuple[str, ...]
    """The way there, in the words of PDF."""
    value: Any


def parts_of(reader: Any, signed: Signatures) -> Iterator[DocumentPart]:
    """Everything that a document is, without what was added to sign it."""
    for number, page in enumerate(reader.pages, 1):
        yield DocumentPart(number, (), _page(page, signed))
    root = reader.trailer["/Root"]
    added = IN_CATALOG if signed.are_made else _of_locks(reader)
    yield DocumentPart(None, (), _without(root, {"/Pages", "/Metadata", *added}))
    information = entry(reader.trailer, "/Info") or {}
    added = IN_INFORMATION if signed.are_made else set()
    yield DocumentPart(None, ("/Info",), _without(information, added))
    added = BY_SIGNING if signed.are_made else set()
    yield DocumentPart(None, ("/Metadata",), _stated(entry(root, "/Metadata"), added))


def slips_of_tree(reader: Any) -> Iterator[TreeSlip]:
    """Where pages hang so that another program may find others, or another size of them.

    Some programs trust the counts of the tree; and what is said for many pages at once
    some look for from the tree down, others from the page up.
    """
    yield from _slips_below(raw_entry(reader.trailer["/Root"], "/Pages"), None, [])


def _slips_below(branch: Any, parent: Any, pages: list[Any]) -> Iterator[TreeSlip]:
    node = resolved(branch)
    kids, above = entry(node, "/Kids"), raw_entry(node, "/Parent")
    is_page, before = kids is None, len(pages)
    if is_page:
        pages.append(node)
    if getattr(above, "idnum", None) != getattr(parent, "idnum", None):
        yield (len(pages) if is_page else None), "/Parent", "", ""
    for kid in kids or ():
        yield from _slips_below(kid, branch, pages)
    hanging, said = len(pages) - before, entry(node, "/Count")
    if not is_page and said != hanging:
        yield None, "/Count", str(said), str(hanging)


def filters_of(stream: Any) -> set[str]:
    """How a stream is still packed when pypdf has unpacked it."""
    filters = entry(stream, "/Filter") or []
    names = filters if isinstance(filters, list) else [filters]
    return {str(resolved(name)) for name in names} - _UNPACKED


def _page(page: Any, signed: Signatures) -> DictionaryObject:
    """The page without the way up, with its content in one piece."""
    plain = _without(page, {"/Parent", "/Annots", "/Contents"})
    annotations = [
        annotation
        for annotation in entry(page, "/Annots") or ()
        if not is_one_of(signed.widgets, annotation)
    ]
    plain[NameObject("/Annots")] = ArrayObject(annotations)
    plain[NameObject("/Contents")] = _content(entry(page, "/Contents"))
    return plain


def _content(content: Any) -> Any:
    """All that a page draws; what is kept in an unusual way stays as it is."""
    pieces = content if isinstance(content, list) else [content]
    # One that is not packed says nothing of itself, and is no less there.
    streams = [each for each in map(resolved, pieces) if each is not None]
    if any(filters_of(stream) or stream.keys() - PACKING for stream in streams):
        return content
    return ByteStringObject(b"\n".join(stream.get_data() for stream in streams).strip())


def _stated(stream: Any, added: set[str]) -> Any:
    """What XMP says, as statements; what is no XMP stays as it is."""
    if not isinstance(stream, StreamObject):
        return stream
    try:
        stated = statements_in(stream)
    except PyPdfError:
        return stream
    return DictionaryObject(
        {
            NameObject("/" + " ".join(way)): TextStringObject(text)
            for way, text in stated.items()
            if not way[-1].endswith(tuple(added))
        }
    )


def _of_locks(reader: Any) -> set[str]:
    """What says that a way to encrypt is newer than the version of PDF."""
    return {"/Extensions"} if reader.is_encrypted else set()


def _without(dictionary: Any, left_out: set[str]) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject(key): value
            for key in dictionary.keys() - left_out
            if (value := raw_entry(dictionary, key)) is not None
        }
    )
