"""How the parts of a PDF are spelled out: each once.

pydyf, which puts the file together, asks for each of them twice, once for the file and
once for its identifier, and compresses twice: a seventh of the time that the plain text
of a report takes.
"""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from typing import Any

import pydyf

_STREAM: Any = pydyf.Stream


@contextmanager
def page_references_kept() -> Iterator[None]:
    """Work out the references of the pages once, not for each tag of the document.

    pydyf works them all out each time one is asked for, so that the time for a long
    report grows with the square of its length.
    """
    asked: Any = pydyf.PDF.page_references

    def kept(pdf: Any) -> tuple[bytes, ...]:
        found: tuple[bytes, ...] = vars(pdf).get("kept_references", ())
        if len(found) != pdf.pages["Count"]:
            found = pdf.kept_references = asked.fget(pdf)
        return found

    pydyf.PDF.page_references = property(kept)
    try:
        yield
    finally:
        pydyf.PDF.page_references = asked


class Spelled(pydyf.Object):  # type: ignore[misc]  # pydyf has no types
    """Takes the place of an object that nobody changes any more."""

    def __init__(self, item: Any) -> None:
        super().__init__()
        self.number = item.number
        self.generation = item.generation
        self.is_inside = bool(item.compressible)
        self.spelled = spelled(_compressed(item))

    @property
    def data(self) -> bytes:
        """As it stands in the file."""
        return self.spelled

    @property
    def compressible(self) -> bool:
        """Whether it may be inside of a stream of objects."""
        return self.is_inside


def spell_out(pdf: Any) -> None:
    """Spell everything out; the document can be written, and changed no more."""
    pdf.objects = [each if each.free == "f" else Spelled(each) for each in pdf.objects]
    pdf.write = partial(_write, pdf)


class Packed(_STREAM):  # type: ignore[misc]
    """What pydyf packs while it writes: all objects in one stream, and where they are."""

    @cached_property
    def data(self) -> bytes:
        """As it stands in the file."""
        return spelled(_compressed(self))


def _write(pdf: Any, *given: Any, **more: Any) -> None:
    del pdf.write  # pydyf's own is left; and this one held the document
    pydyf.Stream = Packed
    try:
        pdf.write(*given, **more)
    finally:
        pydyf.Stream = _STREAM


def _compressed(item: Any) -> Any:
    if not isinstance(item, _STREAM) or not item.compress:
        return item
    plain = b"\n".join(map(spelled, item.stream))
    # pydyf takes twice the time to save another hundredth.
    extra = {**item.extra, "Filter": "/FlateDecode"}
    return _STREAM([zlib.compress(plain)], extra)


def spelled(item: Any) -> bytes:
    """The item as PDF writes it: what pydyf says, without asking for every type."""
    kind = type(item)
    if kind is bytes:
        return bytes(item)
    if kind is str:
        return str(item).encode("ascii")
    if kind is pydyf.Dictionary:
        pairs = [
            b"/%s %s" % (k.encode(), v if type(v) is bytes else spelled(v))
            for k, v in item.items()
        ]
        return b"<<%s>>" % b"".join(pairs)
    if kind is pydyf.Array:
        return b"[%s]" % b" ".join(
            [each if type(each) is bytes else spelled(each) for each in item]
        )
    if kind is int:
        return b"%d" % item
    data: bytes = pydyf.Array([item]).data
    return data[1:-1]
