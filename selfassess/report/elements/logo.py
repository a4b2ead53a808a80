"""A logo: a small picture that does nothing but show, or a sentence why it is none."""

import base64
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.parsers import expat

from selfassess.core.errors import CannotRead
from selfassess.core.text.i18n import _

PNG, SVG = "image/png", "image/svg+xml"
MOST_BYTES = 200_000
MOST_DOTS = 4_000_000
MOST_DEPTH = 30
"""Of elements in one another."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SHOWN = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Of each kind of PNG."""
_NAMESPACE = "http://www.w3.org/2000/svg "
_SHAPES = {
    *("svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse"),
    *("line", "polyline", "polygon", "linearGradient", "radialGradient", "stop"),
    "clipPath",
}
_LEADS_AWAY = re.compile(r"url\((?!\s*[\"']?#)|@|\\|script:|data:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture as it stands in a page."""

    address: str
    """All of it: nothing is fetched."""
    words: str
    """What is read out in its place."""


class _Unfit(Exception):
    """Why a file is no logo, in a sentence without a subject."""


def media_type_of(picture: str) -> str:
    """What a picture is, by the end of its name."""
    return PNG if picture.lower().endswith(".png") else SVG


def logo_of(name: str, content: bytes, words: str) -> Logo:
    """The picture for a page; raise CannotRead if it might do anything else."""
    kind = media_type_of(name)
    try:
        if len(content) > MOST_BYTES:
            raise _Unfit(_("has more than 200 kB"))
        shown = (_png if kind == PNG else _svg)(content)
    except _Unfit as error:
        raise CannotRead(
            _("The logo {name} {reason}. No report was made.").format(
                name=name, reason=error
            )
        ) from None
    return Logo(f"data:{kind};base64,{base64.b64encode(shown).decode()}", words)


def _png(content: bytes) -> bytes:
    """The picture without what is told of it: that can be packed to grow without end."""
    chunks = [*_chunks(content)]
    names = [name for name, _data, _whole in chunks]
    if names[:1] != [b"IHDR"] or names[-1:] != [b"IEND"] or len(chunks[0][1]) != 13:
        raise _Unfit(_("is no whole PNG picture"))
    width, height = (int.from_bytes(chunks[0][1][at : at + 4]) for at in (0, 4))
    depth, kind, *_methods, interlaced = chunks[0][1][8:]
    if not 0 < width * height <= MOST_DOTS or depth > 16 or interlaced:
        raise _Unfit(_("has more than 4 million dots, or is interlaced"))
    row = 1 + (width * _CHANNELS.get(kind, 1) * depth + 7) // 8
    packed = b"".join(data for name, data, _whole in chunks if name == b"IDAT")
    try:
        dots = zlib.decompressobj().decompress(packed, row * height + 1)
    except zlib.error:
        dots = b""
    if len(dots) != row * height:
        raise _Unfit(_("is no whole PNG picture"))
    return _SIGNATURE + b"".join(whole for name, _d, whole in chunks if name in _SHOWN)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Its parts: the name, what it holds, and all of it."""
    place = len(_SIGNATURE) if content.startswith(_SIGNATURE) else len(content)
    while place < len(content):
        size = int.from_bytes(content[place : place + 4])
        whole = content[place : place + 12 + size]
        if zlib.crc32(whole[4:-4]) != int.from_bytes(whole[-4:]):
            raise _Unfit(_("is no whole PNG picture"))
        yield whole[4:8], whole[8:-4], whole
        place += 12 + size


def _svg(content: bytes) -> bytes:
    parser = expat.ParserCreate(namespace_separator=" ")
    depth = 0

    def begin(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal depth
        depth += 1
        _check_shape(name.removeprefix(_NAMESPACE), attributes, depth)

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def refuse(*_whatever: object) -> None:
        raise _Unfit(_("holds a DOCTYPE or an instruction to programs"))

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.StartDoctypeDeclHandler = parser.ProcessingInstructionHandler = refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError:
        raise _Unfit(_("is no whole SVG picture")) from None
    return content


def _check_shape(name: str, attributes: Mapping[str, str], depth: int) -> None:
    if depth > MOST_DEPTH or (depth == 1) != (name == "svg"):
        raise _Unfit(_("is no plain SVG picture"))
    if depth == 1 and "viewBox" not in attributes:
        raise _Unfit(_("has no viewBox, which gives its size"))
    if name not in _SHAPES:
        raise _Unfit(
            _("holds <{name}>; save it as plain SVG, letters as paths").format(
                name=name.rpartition(" ")[2]
            )
        )
    for key, value in attributes.items():
        local = key.rpartition(" ")[2].lower()
        if local.startswith("on") or local in ("href", "src", "base"):
            raise _Unfit(_("holds {name}, which a logo needs not").format(name=local))
        if _LEADS_AWAY.search(value):
            raise _Unfit(_("holds an address in {name}").format(name=local))
