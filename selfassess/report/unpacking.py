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
from pypdf.errors import PyPdfError

from selfassess.core.errors import CannotRead
from selfassess.core.language import _
from selfassess.report.attachments import Carried

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
class Received:
    """What a PDF says about itself, and what it carries."""

    files: tuple[Carried, ...]
    made_on: date | None
    program: str
    language: str
    is_letter: bool
    is_signed: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person gets from the pages, to be compared with another PDF."""

    pages: tuple[str, ...]
    spoken: tuple[str, ...]
    """What is said in place of pictures and letters, to those who listen."""
    links: tuple[str, ...]
    additions: tuple[str, ...]
    """Notes, stamps and the like that lie on top of the pages, by kind."""


def received(content: bytes) -> Received:
    """Open a PDF; raise CannotRead if it is none, or damaged."""
    return _carefully(content, _received)


def shown(content: bytes) -> Shown:
    """Everything a reader gets; raise CannotRead if the PDF is damaged."""
    return _carefully(content, _shown)


def form_values(content: bytes) -> dict[str, str]:
    """What is in the fields of a form, by their names; raise CannotRead if damaged."""
    return _carefully(content, _form_values)


def _form_values(reader: Any) -> dict[str, str]:
    fields = reader.get_fields() or {}
    return {
        str(name): str(value)
        for name, field in fields.items()
        if isinstance(value := field.get("/V", ""), str)
    }


def _carefully(content: bytes, read: Callable[[Any], Read]) -> Read:
    # It would complain of damage on stderr, in its own words.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        return read(PdfReader(BytesIO(content)))
    except _FAILURES as error:
        raise CannotRead(
            _("not a PDF, or a damaged one: {reason}").format(reason=error)
        ) from error


def _received(reader: Any) -> Received:
    said = reader.metadata or {}
    root = reader.trailer["/Root"]
    form = root.get("/AcroForm", {})
    made = reader.metadata.creation_date if reader.metadata else None
    return Received(
        files=tuple(_files(root)),
        made_on=made.date() if made else None,
        program=str(said.get("/Creator", "")),
        language=str(root.get("/Lang", "")),
        is_letter=round(float(reader.pages[0].mediabox.height)) == LETTER_HEIGHT,
        is_signed=any(
            _resolve(field).get("/FT") == "/Sig" for field in form.get("/Fields", ())
        ),
    )


def _files(root: Any) -> Iterator[Carried]:
    tree = root.get("/Names", {}).get("/EmbeddedFiles", {})
    for specification in map(_resolve, _leaves(tree)):
        if not isinstance(specification, dict):
            continue
        stream = _resolve(specification["/EF"])["/F"]
        yield Carried(
            name=str(specification.get("/UF", specification.get("/F", ""))),
            relationship=str(specification.get("/AFRelationship", "")).lstrip("/"),
            content=_resolve(stream).get_data(),
        )


def _leaves(tree: Any) -> Iterator[Any]:
    tree = _resolve(tree)
    yield from tree.get("/Names", ())[1::2]
    for kid in tree.get("/Kids", ()):
        yield from _leaves(kid)


def _shown(reader: Any) -> Shown:
    links, additions = [], []
    for page in reader.pages:
        for annotation in map(_resolve, page.get("/Annots", ())):
            if annotation["/Subtype"] == "/Link":
                links.append(_target(annotation))
            elif annotation.get("/FT") != "/Sig":
                additions.append(str(annotation["/Subtype"]).lstrip("/"))
    return Shown(
        pages=tuple(" ".join(page.extract_text().split()) for page in reader.pages),
        spoken=tuple(_spoken(reader.trailer["/Root"].get("/StructTreeRoot", {}))),
        links=tuple(links),
        additions=tuple(additions),
    )


def _target(annotation: Any) -> str:
    action = _resolve(annotation.get("/A", {}))
    return str(action.get("/URI", annotation.get("/Dest", "")))


def _spoken(root: Any) -> Iterator[str]:
    waiting = [root]
    while waiting:
        element = _resolve(waiting.pop())
        if isinstance(element, list):
            waiting.extend(reversed(element))
        elif isinstance(element, dict):
            for key in ("/Alt", "/ActualText"):
                if key in element:
                    yield str(element[key])
            waiting.append(element.get("/K", []))


def _resolve(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value
