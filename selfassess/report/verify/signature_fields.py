"""What a tool for signatures adds to a PDF, and what of it a reader sees.

An office signs with a tool of its own. The tool may add fields that are signatures, and
say that it was there. A form with anything else in it is not taken for one of signatures.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from selfassess.report.verify.pdf_reader import entry, resolved

IN_CATALOG = {"/AcroForm", "/DSS", "/Extensions", "/Perms", "/Version"}
IN_INFORMATION = {"/ModDate", "/Producer"}
_OF_FORM = {"/DA", "/DR", "/Fields", "/SigFlags"}
_OF_PERMISSIONS = {"/DocMDP"}
_OF_FIELD = {
    *("/AP", "/BS", "/Border", "/DA", "/DR", "/F", "/FT", "/Ff", "/Kids", "/Lock"),
    *("/M", "/MK", "/NM", "/P", "/Parent", "/Rect", "/SV", "/Subtype", "/T", "/TU"),
    *("/Type", "/V"),
}
"""No actions, and nothing that belongs to another kind of annotation."""
_DRAWN_BY = ("/AP", "/MK")
"""A drawing, or the colours in which a program may draw a field that has none."""


@dataclass(frozen=True, slots=True)
class Painted:
    """A signature that is to be seen: its place on a page, in points."""

    page: int
    """Counted from 1."""
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Signatures:
    """What was signed in a PDF whose form holds nothing else."""

    widgets: frozenset[int] = frozenset()
    """The numbers of the objects that stand for the signatures on the pages."""
    painted: tuple[Painted, ...] = ()

    are_made: bool = False

    def without_widgets(self) -> "Signatures":
        """The same, for a document in which other objects bear their numbers."""
        return replace(self, widgets=frozenset())


def signatures_in(reader: Any) -> Signatures:
    """Empty if nothing is signed, or the form holds anything but signatures."""
    root = reader.trailer["/Root"]
    form = entry(root, "/AcroForm") or {}
    fields = list(entry(form, "/Fields") or ())
    permissions = entry(root, "/Perms") or {}
    is_pure = form.keys() <= _OF_FORM and permissions.keys() <= _OF_PERMISSIONS
    if not (is_pure and any(map(_is_made, fields)) and all(map(_is_field, fields))):
        return Signatures()
    widgets = frozenset(
        widget.idnum for field in fields for widget in (field, *_kids(field))
    )
    return Signatures(widgets, tuple(_painted(reader, widgets)), are_made=True)


def is_one_of(widgets: frozenset[int], annotation: Any) -> bool:
    """Whether an annotation of a page stands for one of the signatures."""
    return getattr(annotation, "idnum", None) in widgets


def _is_made(field: Any) -> bool:
    return "/ByteRange" in (entry(resolved(field), "/V") or {})


def _is_field(field: Any) -> bool:
    parts = [resolved(item) for item in (field, *_kids(field))]
    return entry(parts[0], "/FT") == "/Sig" and all(
        hasattr(part, "keys") and part.keys() <= _OF_FIELD for part in parts
    )


def _kids(field: Any) -> Iterator[Any]:
    yield from entry(resolved(field), "/Kids") or ()


def _painted(reader: Any, widgets: frozenset[int]) -> Iterator[Painted]:
    for number, page in enumerate(reader.pages, 1):
        for annotation in entry(page, "/Annots") or ():
            widget = resolved(annotation)
            is_drawn = any(entry(widget, key) for key in _DRAWN_BY)
            if is_drawn and is_one_of(widgets, annotation):
                one, two, three, four = map(float, entry(widget, "/Rect"))
                left, right = sorted((one, three))
                bottom, top = sorted((two, four))
                if left < right and bottom < top:
                    yield Painted(number, left, bottom, right, top)
