"""A PDF as a file: its objects one after the other, and the table of where they are."""

from collections.abc import Sequence
from hashlib import md5
from typing import Any

import pydyf

from selfassess.report.pdf.file_parts.object_bytes import ObjectBytes, object_bytes

_WIDTHS = (1, 4, 3)
"""Bytes of each column of the table: kind, place, and place in the packed objects."""
_FREE, _ALONE, _PACKED = range(3)


def file_of(pdf: Any, version: str) -> bytes:
    """The whole file, as pydyf would write it; nothing is left for pydyf to write."""
    if pdf.info:
        pdf.add_object(pdf.info)
    root, info = pdf.catalog.reference, pdf.info.reference if pdf.info else b""
    objects = [object_bytes(each.number, each) for each in pdf.objects[1:]]
    del pdf.objects[1:]
    pdf.info.clear()
    packed = [each for each in objects if each.is_packed]
    count = len(objects) + 1
    alone = [each for each in objects if not each.is_packed]
    file = _File(version)
    file.add(*alone, object_bytes(count, _together(packed)))
    for index, each in enumerate(packed):
        file.places[each.number] = (_PACKED, count, index)
    digest = pydyf.String(md5(b"".join(each.data for each in objects)).hexdigest())  # noqa: S324 - a name, no proof
    trailer = {"Root": root, "ID": pydyf.Array((digest, digest))}
    return file.ended(count + 1, trailer | ({"Info": info} if info else {}))


def _together(packed: Sequence[ObjectBytes]) -> Any:
    """The stream of objects that do not stand by themselves."""
    numbers, place = list[int](), 0
    for each in packed:
        numbers += each.number, place
        place += len(each.data) + 1
    head = " ".join(map(str, numbers)).encode()
    extra = {"Type": "/ObjStm", "N": len(packed), "First": len(head) + 1}
    return pydyf.Stream([head, *(each.data for each in packed)], extra, compress=True)


class _File:
    """What is written so far, and where each object is."""

    def __init__(self, version: str) -> None:
        self.pieces = [b"%%PDF-%s\n%%\xf0\x9f\x96\xa4\n" % version.encode()]
        self.size = len(self.pieces[0])
        self.places = {0: (_FREE, 0, 65535)}

    def add(self, *objects: ObjectBytes) -> None:
        for each in objects:
            self.places[each.number] = (_ALONE, self.size, 0)
            self.pieces.append(each.alone)
            self.size += len(each.alone)

    def ended(self, number: int, trailer: dict[str, Any]) -> bytes:
        """The file with its table, which is an object as well."""
        start = self.size
        self.places[number] = (_ALONE, start, 0)
        table = b"".join(
            value.to_bytes(width, "big")
            for number in range(number + 1)
            for width, value in zip(_WIDTHS, self.places[number], strict=True)
        )
        extra = {"Type": "/XRef", "W": pydyf.Array(_WIDTHS), "Size": number + 1}
        self.add(object_bytes(number, pydyf.Stream([table], extra | trailer, True)))
        return b"".join((*self.pieces, b"startxref\n%d\n%%%%EOF\n" % start))
