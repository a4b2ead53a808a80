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
    pdf: Any,
    output: BinaryIO,
    version: str | bytes | None = "1.7",
    identifier: bytes | str | bool | None = False,
    compress: bool = False,
) -> None:
    """Write what `pydyf.PDF.write` does, with the same arguments and meaning.

    The file is always compressed.
    """
    del compress
    if pdf.info:
        pdf.add_object(pdf.info)
    number = version.decode() if isinstance(version, bytes) else version or "1.7"
    pieces = [f"%PDF-{number}\n%".encode() + b"\xf0\x9f\x96\xa4\n"]
    places = {}
    inside: list[tuple[int, bytes]] = []
    position = len(pieces[0])
    for each in pdf.objects:
        if each.free == "f":
            continue
        if isinstance(each, pydyf.Stream):
            piece = _numbered(each.number, spelled(_compressed(each)))
            places[each.number] = position
            pieces.append(piece)
            position += len(piece)
        else:
            inside.append((each.number, spelled(each)))
    holder = len(pdf.objects)
    piece = _numbered(holder, _object_stream(inside).data)
    places[holder] = position
    pieces.append(piece)
    position += len(piece)
    digest = hashlib.md5(b"".join(pieces), usedforsecurity=False).hexdigest()
    table = _table(holder + 1, places, inside, holder, position)
    table.extra |= {
        "Root": pdf.catalog.reference,
        **({"Info": pdf.info.reference} if pdf.info else {}),
        **({"ID": _identifiers(identifier, digest)} if identifier else {}),
    }
    pieces.append(_numbered(holder + 1, table.data))
    pieces.append(f"startxref\n{position}\n%%EOF\n".encode())
    output.write(b"".join(pieces))


def _numbered(number: int, data: bytes) -> bytes:
    return b"%d 0 obj\n%s\nendobj\n" % (number, data)


def _identifiers(identifier: bytes | str | bool, digest: str) -> Any:
    own = identifier.decode() if isinstance(identifier, bytes) else identifier
    first = digest if own is True else str(own)
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


def _table(
    number: int,
    places: Mapping[int, int],
    inside: Sequence[tuple[int, bytes]],
    holder: int,
    position: int,
) -> Any:
    """Where each object is; the table itself is the last one."""
    width = (max(position, holder).bit_length() + 7) // 8
    depth = (max(len(inside), 0xFFFF).bit_length() + 7) // 8
    rows = {0: (0, 0, 0xFFFF), number: (1, position, 0)}
    rows |= {each: (1, place, 0) for each, place in places.items()}
    rows |= {each: (2, holder, index) for index, (each, _) in enumerate(inside)}
    data = b"".join(
        bytes([kind]) + first.to_bytes(width) + second.to_bytes(depth)
        for kind, first, second in (rows[each] for each in range(number + 1))
    )
    extra = {
        "Type": "/XRef",
        "Index": pydyf.Array((0, number + 1)),
        "W": pydyf.Array((1, width, depth)),
        "Size": number + 1,
    }
    return _compressed(pydyf.Stream([data], extra, True))


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
