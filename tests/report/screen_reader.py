"""A PDF as a screen reader gets it: what the tags hold, in their order."""

import re
from collections.abc import Iterator
from typing import Any

_PAINTED = re.compile(
    rb"/MCID (\d+)>>\s+BDC|\b(EMC)\b|(/\w+) [\d.]+ Tf|<([0-9a-fA-F]+)>"
)
"""Where a marked stretch begins and ends, another font, and letters."""


def read_aloud(reader: Any) -> str:
    """All text that is read out: what the tags say, else what stands on the page."""
    pages = {page.indirect_reference.idnum: _marked_text(page) for page in reader.pages}
    return "".join(
        _said_by(element, pages)
        for element in elements(reader)
        if element["/S"] != "/Figure"
    )


def _said_by(element: Any, pages: dict[int, dict[int, str]]) -> str:
    if "/ActualText" in element:
        return str(element["/ActualText"])
    here = element.raw_get("/Pg") if "/Pg" in element else None
    return "".join(
        pages[page.idnum].get(mark, "")
        for page, mark in _marks(resolve(element.get("/K", [])), here)
    )


def _marks(kids: Any, here: Any) -> Iterator[tuple[Any, int]]:
    for kid in kids:
        if isinstance(kid, int):
            yield here, kid
        elif resolve(kid).get("/Type") == "/MCR":
            yield resolve(kid).raw_get("/Pg"), resolve(kid)["/MCID"]


def elements(reader: Any) -> list[Any]:
    """Every structure element that is reached from the root, in reading order."""
    return list(_below(resolve(reader.trailer["/Root"])["/StructTreeRoot"]))


def resolve(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value


def _below(element: Any) -> Iterator[Any]:
    element = resolve(element)
    if isinstance(element, dict):
        if "/S" in element:
            yield element
        for kid in resolve(element.get("/K", [])):
            yield from _below(kid)


def _marked_text(page: Any) -> dict[int, str]:
    """The text of every marked stretch of a page, by its number.

    Looked for in the content itself: the reader of PDFs takes ten times as long to make
    a list of operations of it.
    """
    fonts = {
        name.encode(): _letters(resolve(font))
        for name, font in page["/Resources"]["/Font"].items()
    }
    content = page.get_contents().get_data()
    assert b"(" not in content, "letters are painted as hexadecimal numbers only"
    texts: dict[int, str] = {}
    letters: dict[str, str] = {}
    mark = None
    for number, end, font, shown in _PAINTED.findall(content):
        if number or end:
            mark = int(number) if number else None
        elif font:
            letters = fonts[font]
        elif mark is not None:
            codes = re.findall("....", shown.decode().lower())
            texts[mark] = texts.get(mark, "") + "".join(map(letters.__getitem__, codes))
    return texts


def _letters(font: Any) -> dict[str, str]:
    table = resolve(font["/ToUnicode"]).get_data().decode()
    return {
        code.lower(): bytes.fromhex(text).decode("utf-16-be")
        for code, text in re.findall(r"<([0-9a-fA-F]{4})> <([0-9a-fA-F]*)>", table)
    }
