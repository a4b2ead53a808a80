"""The objects of a finished PDF as bytes, each worked out and squeezed once.

pydyf asks for each of them twice, once for the file and once for its digest, squeezes
twice, and takes four times as long to save another thirtieth.
"""

import zlib
from dataclasses import dataclass
from typing import Any

import pydyf


@dataclass(frozen=True, slots=True)
class ObjectBytes:
    """An object of a PDF that is finished."""

    number: int
    data: bytes
    is_packed: bool
    """Whether it stands with others in one stream, and not by itself."""

    @property
    def alone(self) -> bytes:
        """As it stands in the file where it is by itself."""
        return b"%d 0 obj\n%s\nendobj\n" % (self.number, self.data)


def object_bytes(number: int, item: Any) -> ObjectBytes:
    """The object with its number, squeezed if that is asked for."""
    is_stream = isinstance(item, pydyf.Stream)
    if is_stream and item.compress:
        plain = b"\n".join(map(bytes_of, item.stream))
        extra = {**item.extra, "Filter": "/FlateDecode"}
        item = pydyf.Stream([zlib.compress(plain)], extra)
    return ObjectBytes(number, bytes_of(item), not is_stream)


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
