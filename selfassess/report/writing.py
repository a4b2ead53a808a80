"""A finished PDF as bytes: everything is spelled out once, and compressed once.

pydyf does both twice, once for the file and once for its identifier, which is a
seventh of the time that the plain text of a report takes.
"""

import hashlib
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO

import pydyf


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


def write_pdf(
    pdf: Any, output: BinaryIO, version: str | None, identifier: object, *_more: object
) -> None:
    """Take the place of `pydyf.PDF.write`; the file is always compressed.

    `identifier`: the file's own, True for one made from its content, or none.
    """
    if pdf.info:
        pdf.add_object(pdf.info)
    written = _Written(f"%PDF-{version or '1.7'}\n%".encode() + b"\xf0\x9f\x96\xa4\n")
    inside = []
    for each in pdf.objects:
        if isinstance(each, pydyf.Stream):
            written.add(each.number, spelled(_compressed(each)))
        elif each.free != "f":
            inside.append((each.number, spelled(each)))
    holder = len(pdf.objects)
    written.add(holder, _object_stream(inside).data)
    extra = {"Root": pdf.catalog.reference}
    if pdf.info:
        extra["Info"] = pdf.info.reference
    if identifier:
        extra["ID"] = _identifiers(identifier, written.digest())
    written.end([number for number, _data in inside], holder, extra)
    output.write(b"".join(written.pieces))


class _Written:
    """The file so far, and where each object begins in it."""

    def __init__(self, head: bytes) -> None:
        self.pieces = [head]
        self._length = len(head)
        self._places: dict[int, int] = {}

    def add(self, number: int, data: bytes) -> None:
        """Add one object."""
        self._places[number] = self._length
        self.pieces.append(b"%d 0 obj\n%s\nendobj\n" % (number, data))
        self._length += len(self.pieces[-1])

    def digest(self) -> str:
        """Of all that is there; no proof of anything, the name of this version."""
        return hashlib.md5(b"".join(self.pieces), usedforsecurity=False).hexdigest()

    def end(self, inside: Sequence[int], holder: int, extra: Mapping[str, Any]) -> None:
        """Add the table of where each object is, the table itself being the last."""
        start, number = self._length, holder + 1
        self._places[number] = start
        rows = {0: (0, 0, 0xFFFF)}
        rows |= {each: (1, place, 0) for each, place in self._places.items()}
        rows |= {each: (2, holder, index) for index, each in enumerate(inside)}
        data = b"".join(
            b"%c%s%s" % (kind, where.to_bytes(5, "big"), more.to_bytes(4, "big"))
            for kind, where, more in (rows[each] for each in range(number + 1))
        )
        table = {
            "Type": "/XRef",
            "Index": pydyf.Array((0, number + 1)),
            "W": pydyf.Array((1, 5, 4)),
            "Size": number + 1,
            **extra,
        }
        self.add(number, spelled(_compressed(pydyf.Stream([data], table, True))))
        self.pieces.append(b"startxref\n%d\n%%%%EOF\n" % start)


def _identifiers(identifier: object, digest: str) -> Any:
    own = identifier.decode() if isinstance(identifier, bytes) else str(identifier)
    first = digest if identifier is True else own
    return pydyf.Array([pydyf.String(first), pydyf.String(digest)])


def _compressed(stream: Any) -> Any:
    if not stream.compress:
        return stream
    plain = b"\n".join(map(spelled, stream.stream))
    extra = {**stream.extra, "Filter": "/FlateDecode"}
    return pydyf.Stream([zlib.compress(plain)], extra)


def _object_stream(inside: Sequence[tuple[int, bytes]]) -> Any:
    heads, position = [], 0
    for number, data in inside:
        heads.append(b"%d %d" % (number, position))
        position += len(data) + 1
    head = b" ".join(heads)
    extra = {"Type": "/ObjStm", "N": len(inside), "First": len(head) + 1}
    plain = pydyf.Stream([head, *(data for _number, data in inside)], extra, True)
    return _compressed(plain)


def spelled(item: Any) -> bytes:
    """The item as PDF writes it: what pydyf says, without asking for every type."""
    kind = type(item)
    if kind is bytes:
        return bytes(item)
    if kind is str:
        return str(item).encode("ascii")
    if kind is pydyf.Dictionary:
        pairs = [b"/%s %s" % (k.encode(), spelled(v)) for k, v in item.items()]
        return b"<<%s>>" % b"".join(pairs)
    if kind is pydyf.Array:
        return b"[%s]" % b" ".join([spelled(each) for each in item])
    if kind is int:
        return b"%d" % item
    data: bytes = pydyf.Array([item]).data
    return data[1:-1]
