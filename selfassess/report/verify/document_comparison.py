"""A report as it was received beside the same report made again."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from selfassess.report.elements.digests import blanked, digest_of_bytes
from selfassess.report.verify.object_graph import ObjectDifference, differences
from selfassess.report.verify.pdf_reader import ReportPdf, carefully, entry, received_by
from selfassess.report.verify.signature_fields import Painted, signatures_in

MOST_DIFFERENCES = 500
"""More are not looked for; the answer is known by then."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What of a report is not what it would be if it were made here and now."""

    differences: tuple[ObjectDifference, ...]
    is_signed: bool
    painted: tuple[Painted, ...]
    """Signatures that are to be seen."""
    over_words: frozenset[Painted]
    """Those of them that lie over something to be read."""
    wrapped: tuple[str, ...] = ()
    """What no page shows and is otherwise: "/Encrypt", "/ID" or the first line."""


def compared(received: bytes, fresh: bytes) -> Compared:
    """Compare two PDFs; raise CannotRead if one is not put together as a PDF must be."""
    return carefully(
        received,
        lambda ours: carefully(fresh, lambda theirs: _compared(ours, theirs)),
        strict=True,
    )


def read_with_digests(content: bytes) -> tuple[ReportPdf, set[str]]:
    """What a report carries, and which digests of that it prints; raise CannotRead."""

    def read(reader: Any) -> tuple[ReportPdf, set[str]]:
        report = received_by(reader)
        digests = {digest_of_bytes(file.content) for file in report.files}
        return report, _printed(reader, digests)

    return carefully(content, read)


def _printed(reader: Any, digests: Collection[str]) -> set[str]:
    """Those of the digests that the pages show, whole or with two blocks left blank.

    Looked for from the end, where digests are; pages before them are not read.
    """
    visible: set[str] = set()
    shown = ""
    for page in reversed(reader.pages):
        shown = "".join(page.extract_text().split()) + shown
        visible = {
            digest
            for digest in digests
            if digest in shown or blanked(digest).replace(" ", "") in shown
        }
        if len(visible) == len(digests):
            break
    return visible


def _compared(received: Any, fresh: Any) -> Compared:
    signed = signatures_in(received)
    differing = tuple(islice(differences(received, fresh, signed), MOST_DIFFERENCES))
    is_over = {
        area for area in signed.painted if not differing and _lies_over(area, fresh)
    }
    wrapped = tuple(_wrapped(received, fresh))
    return Compared(
        differing, signed.are_made, signed.painted, frozenset(is_over), wrapped
    )


def _wrapped(received: Any, fresh: Any) -> Iterator[str]:
    if received.is_encrypted:
        yield "/Encrypt"
    theirs, ours = (entry(reader.trailer, "/ID") for reader in (received, fresh))
    # The second part changes whenever it is saved.
    if (theirs or ())[:1] != (ours or ())[:1]:
        yield "/ID"
    if received.pdf_header != fresh.pdf_header:
        yield str(received.pdf_header)


def _lies_over(painted: Painted, fresh: Any) -> bool:
    """Whether there are words below: taken as wider and higher than they are."""
    covered = []

    def look(text: str, *place: Any) -> None:
        left, bottom = _origin(*place[:2])
        size = place[3]
        is_beside = left > painted.right or left + size * len(text) < painted.left
        is_apart = bottom > painted.top + size or bottom + size < painted.bottom
        if text.strip() and not is_beside and not is_apart:
            covered.append(text)

    fresh.pages[painted.page - 1].extract_text(visitor_text=look)
    return bool(covered)


def _origin(page: list[float], text: list[float]) -> tuple[float, float]:
    """Where a text begins, from the two matrices that PDF keeps for it."""
    return (
        text[4] * page[0] + text[5] * page[2] + page[4],
        text[4] * page[1] + text[5] * page[3] + page[5],
    )
