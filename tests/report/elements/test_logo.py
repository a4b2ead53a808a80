"""What may be a logo, and why something is none."""

import base64
import zlib

import pytest

from selfassess.core.errors import CannotRead
from selfassess.report.elements.logo import logo_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
PLAIN = SVG.format(
    '<defs><linearGradient id="a"><stop stop-color="#123"/></linearGradient></defs>'
    '<path d="M0 0h9v9z" fill="url(#a)"/>'
)


def chunk(name: bytes, data: bytes) -> bytes:
    check = zlib.crc32(name + data).to_bytes(4)
    return len(data).to_bytes(4) + name + data + check


def png(
    width: int = 2, rows: bytes = b"\0\0\0\0" * 2, more: bytes = b"", way: int = 0
) -> bytes:
    """A grey picture of two rows, each of one byte before its dots."""
    size = width.to_bytes(4) + (2).to_bytes(4)
    head = chunk(b"IHDR", size + bytes((16 if way > 1 else 8, 0, 0, 0, way % 2)))
    dots = chunk(b"IDAT", zlib.compress(rows))
    return b"\x89PNG\r\n\x1a\n" + head + more + dots + chunk(b"IEND", b"")


GREY = png(3)


def shown(name: str, content: bytes | str) -> bytes:
    """The picture as it stands in a page."""
    raw = content if isinstance(content, bytes) else content.encode()
    address = logo_of(name, raw, "Logo").address
    return base64.b64decode(address.partition(",")[2])


def test_a_plain_picture_stands_in_the_page_itself() -> None:
    assert shown("a.svg", PLAIN) == PLAIN.encode()
    assert shown("a.png", GREY) == GREY


def test_what_is_told_of_a_picture_is_left_out() -> None:
    profile = chunk(b"iCCP", b"x\0\0" + zlib.compress(b"0" * 100_000))
    assert shown("A.PNG", png(3, more=profile)) == GREY


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("<script>alert(1)</script>", "holds <script>"),
        ("<foreignObject/>", "holds <foreignObject>"),
        ("<style>@import 'a.css'</style>", "holds <style>"),
        ("<image href='https://a.example/b.png'/>", "holds <image>"),
        ("<use href='#a'/>", "holds <use>"),
        ("<p xmlns='http://www.w3.org/1999/xhtml'/>", "holds <p>"),
        ("<path onload='alert(1)'/>", "holds onload"),
        ("<g xml:base='https://a.example'/>", "holds base"),
        ("<path x:href='#a' xmlns:x='http://www.w3.org/1999/xlink'/>", "holds href"),
        ("<path fill='url(https://a.example/b.svg#c)'/>", "holds an address in fill"),
        ("<path style='fill:u\\72l(a)'/>", "holds an address in style"),
        ("<svg/>", "is no plain SVG picture"),
        ("<g>" * 40 + "</g>" * 40, "is no plain SVG picture"),
        ("<g>", "is no whole SVG picture"),
        ("<?xml-stylesheet href='a.css'?>", "holds a DOCTYPE or an instruction"),
        ("<!-- " + "0" * 200_000 + " -->", "has more than 200 kB"),
    ],
)
def test_an_svg_that_could_do_more_than_show_is_refused(
    inside: str, reason: str
) -> None:
    with pytest.raises(CannotRead) as refusal:
        shown("a.svg", SVG.format(inside))
    assert str(refusal.value).startswith(f"The logo a.svg {reason}")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + PLAIN, "holds a DOCTYPE"),
        ("<html/>", "is no plain SVG picture"),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", "has no viewBox"),
        (b"\xff\xfe\0", "is no whole SVG picture"),
    ],
)
def test_what_is_no_picture_is_refused(content: str | bytes, reason: str) -> None:
    with pytest.raises(CannotRead, match=reason):
        shown("a.svg", content)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"GIF89a", "is no whole PNG picture"),
        (GREY[:-1], "is no whole PNG picture"),
        (GREY[:-12], "is no whole PNG picture"),
        (GREY[8:], "is no whole PNG picture"),
        (png(3, rows=b"\0"), "is no whole PNG picture"),
        (png(3, rows=b"\0" * 100_000), "is no whole PNG picture"),
        (GREY.replace(zlib.compress(b"\0" * 8), b"12345678901"), "is no whole PNG"),
        (png(3_000_000), "has more than 4 million dots"),
        (png(0), "has more than 4 million dots"),
        (png(3, way=1), "has more than 4 million dots, or is interlaced"),
    ],
)
def test_a_png_that_is_broken_or_grows_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(CannotRead, match=reason):
        shown("a.png", content)
