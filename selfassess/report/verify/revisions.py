"""Whether a PDF is one document for every program, or holds others of itself beside it.

Programs part where a file tells two things of one object: some take the first table, some
the last, some look for the object by its number. So that a file says one thing alone is
looked at here, by its tables of references as they stand, whatever one reader makes of it.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import islice
from typing import Any

from pypdf.generic import IndirectObject, read_object

from selfassess.core.errors import CannotRead
from selfassess.core.text.i18n import _
from selfassess.report.verify.files import CheckResult
from selfassess.report.verify.pdf_reader import carefully, resolved

_BEGINNING = b"%PDF-"
_END = b"%%EOF"
_REVISION = re.compile(rb"startxref\s+(\d+)\s+%%EOF")
_LINEARIZED = re.compile(rb"/Linearized\b")
_TABLE = re.compile(rb"\s*xref\s+")
_SUBSECTION = re.compile(rb"\s*(\d+)\s+(\d+)\s+")
_ROW = re.compile(rb"\s*(\d+)\s+(\d+)\s+([nf])")
_TRAILER = re.compile(rb"\s*trailer\s*(?=<<)")
_OBJECT = re.compile(rb"\s*(\d+)\s+(\d+)\s+obj\b\s*")
FIRST_BYTES = 1024
"""In which PDF wants to be told that a file is made for the web, in two parts."""
_FREE, _IN_THE_FILE = range(2)
"""Kinds of entries; any other is in a stream."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a table of references says of one object."""

    kind: int
    place: int
    """Counted in bytes; in a stream, the number of the object that it is."""
    generation: int
    """In a stream, how many objects stand before it."""


@dataclass(frozen=True, slots=True)
class _Section:
    """One table of references, as a program adds it when it saves."""

    entries: tuple[tuple[int, _Entry], ...]
    """By the numbers of objects, each as often as it is told."""
    trailer: Mapping[str, Any]


def revision_findings(content: bytes, *, is_signed: bool) -> Iterator[CheckResult]:
    """What may let another program read another document out of the file.

    `is_signed`: a signature is a revision of its own.
    """
    behind = content[content.rfind(_END) + len(_END) :]
    if not content.startswith(_BEGINNING) or behind.strip():
        sentence = _("something stands before or behind the document in its file")
        yield CheckResult.bad(sentence)
    expected = 2 if _LINEARIZED.search(content[:FIRST_BYTES]) else 1
    is_revised = len(_REVISION.findall(content)) > expected and not is_signed
    try:
        sections = carefully(content, lambda reader: [*_sections(content, reader)])
        is_revised |= len(sections) > expected and not is_signed
        is_one = carefully(content, lambda reader: _is_one(content, sections, reader))
    except CannotRead as error:
        yield CheckResult.bad(str(error))
        return
    if is_revised or not is_one:
        sentence = _("the file holds another revision of the document, too")
        yield CheckResult.bad(sentence)


def _sections(content: bytes, reader: Any) -> Iterator[_Section]:
    """From the newest on; raise ValueError where a table is none."""
    ends = [*_REVISION.finditer(content)]
    if not ends or ends[-1].start() != content.rfind(b"startxref"):
        raise ValueError("startxref")
    place, seen = int(ends[-1][1]), set[int]()
    while place not in seen:
        seen.add(place)
        read = _table if _TABLE.match(content, place) else _stream
        section = read(content, place, reader)
        yield section
        place = int(section.trailer.get("/Prev", place))


def _table(content: bytes, place: int, reader: Any) -> _Section:
    at = _after(_TABLE, content, place).end()
    entries = []
    while head := _SUBSECTION.match(content, at):
        at, first = head.end(), int(head[1])
        for number in range(first, first + int(head[2])):
            row = _after(_ROW, content, at)
            kind = _IN_THE_FILE if row[3] == b"n" else _FREE
            entries.append((number, _Entry(kind, int(row[1]), int(row[2]))))
            at = row.end()
    trailer = _read_at(content, _after(_TRAILER, content, at).end(), reader)
    return _Section(tuple(entries), trailer)


def _stream(content: bytes, place: int, reader: Any) -> _Section:
    stream = _read_at(content, _after(_OBJECT, content, place).end(), reader)
    widths = [int(width) for width in stream["/W"]]
    pairs = iter(stream.get("/Index", (0, stream["/Size"])))
    numbers = (
        number
        for first, count in zip(pairs, pairs, strict=True)
        for number in range(first, first + count)
    )
    data, length = stream.get_data(), sum(widths)
    entries = []
    for number, start in zip(numbers, range(0, len(data), length), strict=False):
        row = iter(data[start : start + length])
        fields = [int.from_bytes(bytes(islice(row, width))) for width in widths]
        kind = fields[0] if widths[0] else _IN_THE_FILE
        entries.append((number, _Entry(kind, *fields[1:3])))
    return _Section(tuple(entries), stream)


def _after(pattern: re.Pattern[bytes], content: bytes, place: int) -> re.Match[bytes]:
    if match := pattern.match(content, place):
        return match
    raise ValueError(f"xref, {place}")


def _read_at(content: bytes, place: int, reader: Any) -> Any:
    stream = BytesIO(content)
    stream.seek(place)
    return read_object(stream, reader)


def _is_one(content: bytes, sections: Sequence[_Section], reader: Any) -> bool:
    """Whether every object that the document reaches is told once, and stands there."""
    newest: dict[int, _Entry] = {}
    for section in reversed(sections):
        of_section = dict(section.entries)
        if len(of_section) < len(section.entries) or "/XRefStm" in section.trailer:
            return False
        newest |= of_section
    used = {
        number
        for section in sections
        for number, entry in section.entries
        if entry.kind != _FREE
    }
    numbers_in = cache(lambda stream: _kept_in(reader.get_object(stream)))
    return all(
        _is_there(content, reference, newest[reference.idnum], numbers_in)
        for reference in _reached(reader)
        if reference.idnum in used
    )


def _is_there(
    content: bytes,
    reference: IndirectObject,
    entry: _Entry,
    numbers_in: Callable[[int], list[int]],
) -> bool:
    """Whether an object stands where the newest table says, and bears its number."""
    meant = (reference.idnum, reference.generation)
    if entry.kind == _FREE:
        return False
    if entry.kind == _IN_THE_FILE:
        head = _OBJECT.match(content, entry.place)
        return head is not None and (int(head[1]), int(head[2])) == meant
    numbers = numbers_in(entry.place)
    return meant == (numbers[entry.generation], 0) and numbers.count(meant[0]) == 1


def _kept_in(stream: Any) -> list[int]:
    """The numbers of the objects in a stream of objects."""
    words = stream.get_data()[: stream["/First"]].split()
    return [int(word) for word in words[: 2 * stream["/N"] : 2]]


def _reached(reader: Any) -> Iterator[IndirectObject]:
    """Every reference from the trailer on, each once."""
    waiting, seen = [*dict.values(reader.trailer)], set[tuple[int, int]]()
    while waiting:
        value = waiting.pop()
        if isinstance(value, IndirectObject):
            if (key := (value.idnum, value.generation)) in seen:
                continue
            seen.add(key)
            yield value
            value = resolved(value)
        if isinstance(value, dict):
            waiting.extend(dict.values(value))
        elif isinstance(value, list):
            waiting.extend(list.__iter__(value))
