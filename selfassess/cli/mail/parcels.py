"""What came by mail, unpacked: messages with attachments, zip archives, reports.

All of it comes from anywhere. No name in it becomes a path, and nothing in it is run.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.policy import default
from typing import Any

from selfassess.core.errors import CannotRead
from selfassess.core.text.characters import in_one_line
from selfassess.core.text.i18n import _
from selfassess.report.office.archive import unpacked
from selfassess.report.pdf.attachments import ANSWERS, REVIEW
from selfassess.report.verify.pdf_reader import received

DEEPEST = 4
"""So many parcels may lie one in another: a zip in a message that was passed on."""
MOST_PIECES = 1_000
MOST_BYTES = 64 << 20

_HEADER = re.compile(
    rb"(From|Return-Path|Received|Delivered-To|Message-ID|MIME-Version|Subject|To|Date|"
    rb"Content-Type|Authentication-Results|(X|ARC|DKIM)-[\w-]+): |From \S+@\S+ ",
    re.IGNORECASE,
)
_ZIP = b"PK\x03\x04"
_OFFICE = ("[Content_Types].xml", "mimetype")
_LITTER = re.compile(r"__MACOSX/|(.*/)?(\.DS_Store|Thumbs\.db|desktop\.ini)$")


@dataclass(frozen=True, slots=True)
class MailedFile:
    """One file that came."""

    name: str
    """With the parcels around it: `mail.eml/reviews.zip/water.toml`."""
    content: bytes
    wrong: str = ""
    """Why a parcel could not be opened."""


def pieces_in(name: str, content: bytes) -> list[MailedFile]:
    """The files in what came, itself if it is no parcel; raise CannotRead."""
    pieces: list[MailedFile] = []
    waiting, room = [(MailedFile(name, content), 0)], MOST_BYTES
    while waiting:
        piece, depth = waiting.pop(0)
        try:
            inside = _inside(piece)
        except CannotRead as error:
            inside, piece = None, replace(piece, wrong=str(error))
        if inside is None:
            pieces.append(piece)
            continue
        room -= sum(len(inner.content) for inner in inside)
        if depth == DEEPEST or room < 0 or len(pieces) + len(inside) > MOST_PIECES:
            # Translators: {name} is a zip archive or a message.
            raise CannotRead(_("{name}: holds too much").format(name=piece.name))
        waiting[:0] = [(inner, depth + 1) for inner in inside]
    return pieces


def _inside(piece: MailedFile) -> list[MailedFile] | None:
    """The files in a parcel; None if it is none."""
    if piece.content.startswith(_ZIP):
        return _zipped(piece)
    if piece.content.startswith(b"%PDF-"):
        return _carried(piece)
    if _HEADER.match(piece.content.removeprefix(b"\xef\xbb\xbf").lstrip()):
        return list(_attached(piece))
    return None


def _within(piece: MailedFile, name: str) -> str:
    """What a file in a parcel is called; folders that its name tells are nobody's here."""
    last = in_one_line(re.split(r"[/\\]", name)[-1])
    return f"{piece.name}/{last}"


def _zipped(piece: MailedFile) -> list[MailedFile] | None:
    """Office documents are zip archives, too, but no parcels."""
    parts = unpacked(piece.content)
    if any(mark in parts for mark in _OFFICE):
        return None
    return [
        MailedFile(_within(piece, name), content)
        for name, content in parts.items()
        if not _LITTER.match(name)
    ]


def _carried(piece: MailedFile) -> list[MailedFile] | None:
    """The reviews inside a report; a form is none."""
    files = received(piece.content).files
    if not any(file.relationship in (ANSWERS, REVIEW) for file in files):
        return None
    reviews = [file for file in files if file.relationship == REVIEW]
    return [MailedFile(_within(piece, file.name), file.content) for file in reviews]


def _attached(piece: MailedFile) -> Iterator[MailedFile]:
    """The attachments of a message, also of those it passes on; reviews in its text."""
    try:
        message = message_from_bytes(piece.content, policy=default)
        for number, part in enumerate(message.walk(), start=1):
            content, name = part.get_payload(decode=True), part.get_filename()
            if name and isinstance(content, bytes):
                yield MailedFile(_within(piece, name), content)
            elif part.get_content_type() == "text/plain":
                text = _decoded(content, part.get_content_charset("utf-8"))
                if re.search(r"^\[reviewer\]", text, re.MULTILINE):
                    yield MailedFile(f"{piece.name}/{number}", text.encode())
    except (
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        RecursionError,
    ) as error:
        # Translators: {reason} is in English.
        sentence = _("the message is damaged ({reason}); save its attachments instead")
        raise CannotRead(sentence.format(reason=error)) from error


def _decoded(content: Any, charset: str) -> str:
    """A text as its letters are meant, also where nobody knows how they are written."""
    whole = content if isinstance(content, bytes) else b""
    try:
        return whole.decode(charset, "replace")
    except LookupError:
        return whole.decode("utf-8", "replace")
