"""Whether two PDFs are one document: every object that their pages and catalog reach.

How objects are numbered, packed and compressed makes no difference to anybody who reads
the document. Everything else may, so everything else is compared; nothing is looked for
by its name.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import isclose
from typing import Any

from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from selfassess.report.verify.document_parts import (
    PACKING,
    filters_of,
    parts_of,
    slips_of_tree,
)
from selfassess.report.verify.pdf_reader import raw_entry, resolved
from selfassess.report.verify.signature_fields import Signatures

FINEST = 0.0001
"""Programs write numbers with that many places."""
LONGEST_SHOWN = 60
"""In characters, of a value that is told."""
_KINDS = (
    *(StreamObject, DictionaryObject, ArrayObject, NameObject),
    *(TextStringObject, ByteStringObject, BooleanObject),
)

Keys = tuple[str, ...]
Numbers = dict[int | None, int]
"""Of the pages, by the numbers of their objects."""
References = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class ObjectDifference:
    """One place at which a document is not the other one."""

    page: int | None
    """Counted from 1; None where it belongs to the whole document."""
    keys: Keys
    """The way there, in the words of PDF."""
    shown: str | None
    meant: str | None
    """None where nothing is there; empty for what has no short words."""


@dataclass(frozen=True, slots=True)
class _Pair:
    page: int | None
    keys: Keys
    received: Any
    fresh: Any

    def of_both(self, function: Callable[[Any], Any]) -> tuple[Any, Any]:
        return function(self.received), function(self.fresh)

    def part(self, key: str, received: Any, fresh: Any) -> "_Pair":
        return _Pair(self.page, (*self.keys, key), received, fresh)


def differences(
    received: Any, fresh: Any, signed: Signatures
) -> Iterator[ObjectDifference]:
    """Where the document of one reader of PDFs is not that of the other.

    `signed`: what is signed in the received one, which may be there besides.
    """
    if len(received.pages) != len(fresh.pages):
        counts = (str(len(reader.pages)) for reader in (received, fresh))
        yield ObjectDifference(None, ("/Pages",), *counts)
        return
    for page, key, shown, meant in slips_of_tree(received):
        keys = (key,) if page else ("/Pages", key)
        yield ObjectDifference(page, keys, shown, meant)
    numbers = (_numbered(received), _numbered(fresh))
    visited: set[References] = set()
    parts = (parts_of(received, signed), parts_of(fresh, signed.without_widgets()))
    for one, other in zip(*parts, strict=True):
        waiting = deque([_Pair(one.page, one.keys, one.value, other.value)])
        while waiting:
            pair = waiting.popleft()
            references = pair.of_both(_reference)
            if references not in visited:
                yield from _at(pair, numbers, waiting)
            if None not in references:
                visited.add(references)


def _at(
    pair: _Pair, numbers: tuple[Numbers, Numbers], waiting: deque[_Pair]
) -> Iterator[ObjectDifference]:
    """What differs here; what lies further in has to wait."""
    pages = (
        numbers[0].get(_reference(pair.received)),
        numbers[1].get(_reference(pair.fresh)),
    )
    if pages[0] != pages[1]:
        yield ObjectDifference(pair.page, pair.keys, *map(_page_words, pages))
    elif pages[0] is None:
        inner = _Pair(pair.page, pair.keys, *pair.of_both(resolved))
        if _is_alike(inner.received, inner.fresh):
            waiting.extend(_parts(inner))
        else:
            yield ObjectDifference(pair.page, pair.keys, *inner.of_both(_words))


def _numbered(reader: Any) -> Numbers:
    return {
        page.indirect_reference.idnum: number
        for number, page in enumerate(reader.pages, 1)
        if page.indirect_reference
    }


def _reference(value: Any) -> int | None:
    return getattr(value, "idnum", None)


def _is_alike(received: Any, fresh: Any) -> bool:
    """Whether two values are the same but for their parts."""
    if _kind(received) is not _kind(fresh):
        return False
    if isinstance(fresh, StreamObject):
        return (
            filters_of(received) == filters_of(fresh)
            and received.get_data() == fresh.get_data()
        )
    if isinstance(fresh, DictionaryObject):
        return True
    if isinstance(fresh, ArrayObject):
        return len(received) == len(fresh)
    if isinstance(fresh, float) and isinstance(received, (int, float)):
        return isclose(received, fresh, rel_tol=0, abs_tol=FINEST)
    return bool(received == fresh)


def _kind(value: Any) -> type:
    return next((kind for kind in _KINDS if isinstance(value, kind)), object)


def _parts(pair: _Pair) -> Iterator[_Pair]:
    received, fresh = pair.received, pair.fresh
    if isinstance(fresh, ArrayObject):
        for number, (one, other) in enumerate(zip(received, fresh, strict=True)):
            yield pair.part(str(number), one, other)
    elif isinstance(fresh, DictionaryObject):
        packing = _packing_of(fresh) if isinstance(fresh, StreamObject) else set()
        for key in sorted((received.keys() | fresh.keys()) - packing):
            yield pair.part(key, raw_entry(received, key), raw_entry(fresh, key))


def _packing_of(stream: StreamObject) -> set[str]:
    """What may differ: where it stays packed, not what it is unpacked with."""
    return PACKING - {"/DecodeParms"} if filters_of(stream) else PACKING


def _page_words(number: int | None) -> str:
    return "" if number is None else f"/Page {number}"


def _words(value: Any) -> str | None:
    if isinstance(value, ArrayObject):
        return " ".join(_words(resolved(item)) or "" for item in value)[:LONGEST_SHOWN]
    if value is None:
        return None
    if isinstance(value, (DictionaryObject, ByteStringObject)):
        return ""
    return str(value)[:LONGEST_SHOWN]
