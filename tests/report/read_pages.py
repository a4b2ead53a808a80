"""The words of a page of a PDF, read once however many files hold the same page."""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Any
from weakref import WeakKeyDictionary

from pypdf import PageObject
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

DRAWN_WITH = ("/Contents", "/Resources", "/MediaBox", "/Rotate", "/UserUnit")
_known: WeakKeyDictionary[Any, dict[int, bytes]] = WeakKeyDictionary()
"""Digests of objects by their numbers, of every reader."""


def reading_once(read: Callable[..., str]) -> Callable[..., str]:
    """PageObject.extract_text, remembered by all that a page is drawn with."""
    known: dict[bytes, str] = {}

    @wraps(read)
    def read_once(page: PageObject, **options: Any) -> str:
        if options:
            return read(page, **options)
        key = _digest(
            [page.raw_get(name) if name in page else None for name in DRAWN_WITH]
        )
        if key not in known:
            known[key] = read(page)
        return known[key]

    return read_once


def _digest(value: Any) -> bytes:
    """Of a part of a PDF and of all its parts, wherever they are kept."""
    if not isinstance(value, IndirectObject):
        return _digest_here(value)
    known = _known.setdefault(value.pdf, {})
    if value.idnum not in known:
        known[value.idnum] = _digest_here(value.get_object())
    return known[value.idnum]


def _digest_here(value: Any) -> bytes:
    digest = sha256(type(value).__name__.encode())
    if isinstance(value, DictionaryObject):
        for name in sorted(value):
            digest.update(_digest(name) + _digest(value.raw_get(name)))
        if isinstance(value, StreamObject):
            digest.update(value._data)
    elif isinstance(value, (ArrayObject, list)):
        for each in value:
            digest.update(_digest(each))
    else:
        digest.update(repr(value).encode("utf-8", "surrogatepass"))
    return digest.digest()
