"""The objects of a finished PDF as bytes, each worked out and squeezed once.

pydyf asks for each of them twice, once for the file and once for its digest, squeezes
twice, and takes four times as long to save another thirtieth.
"""

import zlib
from dataclasses import dataclass
from typing import Any

import pydyf


@dataclass(slots=True)
class _AsWritten:
    """An object of a PDF that is finished, as bytes, with what pydyf asks of one."""

    number: int
    data: bytes
    compressible: bool
    generation: int = 0
    free: str = "n"
    offset: int = 0

    @property
    def indirect(self) -> bytes:
        """As it stands in the file where it is not packed with others."""
        return b"%d %d obj\n%s\nendobj" % (self.number, self.generation, self.data)


def work_out_once(pdf: Any) -> None:
    """Keep what each object says; the PDF can be written, and changed no more."""
    # The first is none: it stands for all that is free.
    pdf.objects[1:] = [
        _AsWritten(each.number, bytes_of(_squeezed(each)), each.compressible)
        for each in pdf.objects[1:]
    ]


def _squeezed(item: Any) -> Any:
    if not isinstance(item, pydyf.Stream) or not item.compress:
        return item
    plain = b"\n".join(map(bytes_of, item.stream))
    extra = {**item.extra, "Filter": "/FlateDecode"}
    return pydyf.Stream([zlib.compress(plain)], extra)


def bytes_of(item: Any) -> bytes:
    """What pydyf says of an item, without asking for all of its types each time."""
    kind = type(item)
    if kind is bytes:
        return bytes(item)
    if kind is str:
        return str(item).encode("ascii")
    if kind is pydyf.Dictionary:
        pairs = [
            b"/%s %s"
            % (name.encode(), value if type(value) is bytes else bytes_of(value))
            for name, value in item.items()
        ]
        return b"<<%s>>" % b"".join(pairs)
    if kind is pydyf.Array:
        return b"[%s]" % b" ".join(
            [each if type(each) is bytes else bytes_of(each) for each in item]
        )
    if kind is int:
        return b"%d" % item
    data: bytes = pydyf.Array([item]).data
    return data[1:-1]
