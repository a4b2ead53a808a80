"""What somebody's PDF holds: the only place that knows the reader of PDFs, pypdf.

A PDF comes from anywhere. Nothing in it is run, followed or trusted, its names least.
"""

import logging
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any, TypeVar

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import NullObject

from selfassess.core.errors import CannotRead, LockedFile
from selfassess.core.text.i18n import _
from selfassess.report.pdf.attachments import EmbeddedFile
from selfassess.report.pdf.standards import PdfVersion

LETTER_HEIGHT = 792
"""In points; A4 is 842."""

# What a damaged or hostile PDF has been seen to raise inside the reader.
_FAILURES = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    zlib.error,
)
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class ReportPdf:
    """What a PDF says about itself, and what it carries."""

    files: tuple[EmbeddedFile, ...]
    made_on: date | None
    program: str
    printer: str
    """The programs that it says it was made with."""
    title: str
    language: str
    is_letter: bool
    version: PdfVersion


def received(content: bytes) -> ReportPdf:
    """Open a PDF; raise CannotRead if it is none, or damaged."""
    return carefully(content, received_by)


def carefully(
    content: bytes, read: Callable[[Any], Read], *, strict: bool = False
) -> Read:
    """Read a PDF; raise CannotRead for whatever goes wrong with it.

    `strict`: where programs could take a damaged one for different documents, too.
    """
    # It would complain of damage on stderr, in its own words.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(content), strict=strict)
        if reader.is_encrypted and not reader.decrypt(""):
            sentence = _(
                "the PDF opens only with a password; save it without one in the "
                "program that asks for it, and give that file"
            )
            raise LockedFile(sentence)
        return read(reader)
    except DependencyError as error:
        raise LockedFile(_out_of_reach(error)) from error
    except _FAILURES as error:
        raise CannotRead(
            _("not a PDF, or a damaged one: {reason}").format(reason=error)
        ) from error


def _out_of_reach(error: DependencyError) -> str:
    return _(
        "the PDF is encrypted, even if no password is asked for, and reading it needs "
        "more than is installed here ({reason}); install the Python package "
        "cryptography beside selfassess, or save the PDF without protection"
    ).format(reason=error)


def received_by(reader: Any) -> ReportPdf:
    """The contents of a PDF that is open already."""
    root = reader.trailer["/Root"]
    metadata = reader.metadata or {}
    # Not by the file's head: whoever packs a PDF anew writes another one.
    is_new = "/Title" not in metadata
    said = _stated(reader.xmp_metadata) if is_new else _informed(metadata)
    made, program, printer, title = said
    return ReportPdf(
        files=tuple(_files(root)),
        made_on=made.date() if made else None,
        program=program,
        printer=printer,
        title=title,
        language=str(root.get("/Lang", "")),
        is_letter=round(float(reader.pages[0].mediabox.height)) == LETTER_HEIGHT,
        version=PdfVersion.V20 if is_new else PdfVersion.V17,
    )


def _informed(metadata: Any) -> tuple[Any, ...]:
    """The day, the programs and the title in the table of information of a PDF 1.7."""
    texts = (metadata.get(key, "") for key in ("/Creator", "/Producer", "/Title"))
    return metadata.creation_date, *map(str, texts)


def _stated(xmp: Any) -> tuple[Any, ...]:
    """The same of a PDF 2.0, which says it in XMP alone."""
    if xmp is None:
        return None, "", "", ""
    title = xmp.dc_title.get("x-default", "")
    return (
        xmp.xmp_create_date,
        xmp.xmp_creator_tool or "",
        xmp.pdf_producer or "",
        title,
    )


def _files(root: Any) -> Iterator[EmbeddedFile]:
    tree = root.get("/Names", {}).get("/EmbeddedFiles", {})
    for specification in map(resolved, _leaves(tree)):
        if not isinstance(specification, dict):
            continue
        stream = resolved(specification["/EF"])["/F"]
        yield EmbeddedFile(
            name=str(specification.get("/UF", specification.get("/F", ""))),
            relationship=str(specification.get("/AFRelationship", "")).lstrip("/"),
            content=resolved(stream).get_data(),
        )


def _leaves(tree: Any) -> Iterator[Any]:
    tree = resolved(tree)
    yield from tree.get("/Names", ())[1::2]
    for kid in tree.get("/Kids", ()):
        yield from _leaves(kid)


def resolved(value: Any) -> Any:
    """What a reference of a PDF leads to; any other value as it is."""
    return value.get_object() if hasattr(value, "get_object") else value


def entry(dictionary: Any, key: str) -> Any:
    """What stands under a key, wherever it is kept; None where nothing does."""
    return resolved(raw_entry(dictionary, key))


def raw_entry(dictionary: Any, key: str) -> Any:
    """What stands under a key, which may be a reference to it; None where nothing does."""
    value = dict.get(dictionary, key)
    return None if isinstance(resolved(value), NullObject) else value
