"""Reading a TOML file that a stranger may have written, or a crash damaged."""

import codecs
import os
import stat
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, NoReturn

from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.problems import Place, Problem, warning
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.text.languages.refusals import refusal_label
from selfassess.storage.toml.foreign_files import foreign_by_head, foreign_by_lines
from selfassess.storage.toml.limits import unsafe_text, unsafe_values
from selfassess.storage.toml.positions import Lines
from selfassess.storage.toml.syntax_errors import syntax_problem

MAX_BYTES = 8 << 20
"""6,000 answers are 4 MB."""
_HEAD = 16 << 10


@dataclass(frozen=True, slots=True)
class Document:
    """A TOML file as it was read."""

    path: str
    text: str
    """Decoded, with LF line ends."""
    data: dict[str, Any]
    warnings: tuple[Problem, ...] = ()
    raw: bytes = b""
    """The bytes on disk, to notice later that they changed."""


def read_bytes(path: str) -> bytes:
    """The content of a regular file of at most 8 MB; never waits on a pipe."""
    try:
        with open(path, "rb", opener=_open_without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise CannotRead(
                    _("{path}: is a pipe or a device, not a file").format(path=path)
                )
            content = file.read(MAX_BYTES + 1)
    except IsADirectoryError as error:
        raise CannotRead(
            _("{path}: is a folder, not a file").format(path=path)
        ) from error
    except OSError as error:
        raise CannotRead(labelled(path, refusal_label(error))) from error
    _refuse_large(path, content)
    return content


def read_head(path: str) -> str:
    """Its first 16 kB as text, to see whose file it is; nothing if it cannot be read."""
    try:
        with open(path, "rb", opener=_open_without_waiting) as file:
            is_file = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
            head = file.read(_HEAD) if is_file else b""
    except OSError:
        return ""
    is_utf16 = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return head.decode("utf-16" if is_utf16 else "utf-8-sig", errors="replace")


def _open_without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _refuse_large(path: str, content: bytes) -> None:
    if len(content) > MAX_BYTES:
        # Translators: said of a file, named before the colon.
        message = _("is larger than {limit} MB, so it is not one of our files")
        _fail(path, message.format(limit=MAX_BYTES >> 20), code="SA104")


def read_document(path: str) -> Document:
    """Read, decode and parse; raise CannotRead or InvalidFile."""
    return parse_document(path, read_bytes(path))


def parse_document(
    path: str,
    raw: bytes,
    known: Callable[[str], dict[str, Any] | None] = lambda _text: None,
) -> Document:
    """Decode and parse bytes that were read from `path`; raise InvalidFile.

    `known`: what a text says, if all of it was read before and found safe.
    """
    _refuse_large(path, raw)
    if foreign := foreign_by_head(raw):
        _refuse(path, [foreign])
    text, warnings = _decode(path, raw)
    data = known(text)
    if data is None:
        data = _parsed(path, text)
    return Document(path, text, data, tuple(warnings), raw)


def _parsed(path: str, text: str) -> dict[str, Any]:
    _refuse(path, unsafe_text(text))
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        _refuse(path, foreign_by_lines(text))
        problem = replace(syntax_problem(text, str(error)), path=path)
        raise InvalidFile(path, [problem]) from error
    _refuse(path, unsafe_values(text, data))
    return data


def _refuse(path: str, problems: Iterable[Problem]) -> None:
    """Raise InvalidFile if there are any."""
    if placed := [replace(problem, path=path) for problem in problems]:
        raise InvalidFile(path, placed)


def _decode(path: str, raw: bytes) -> tuple[str, list[Problem]]:
    oddities = []
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = _from_utf16(path, raw)
        # Translators: said of a file, named before the colon; it is put right when it
        # is saved.
        oddities.append(_("is UTF-16; it is saved as UTF-8"))
    else:
        text = _from_utf8(path, raw)
    if text.startswith("\ufeff"):
        text = text[1:]
        # Translators: said of a file, named before the colon.
        oddities.append(_("starts with a byte-order mark, which is dropped when saved"))
    if "\r\n" in text:
        text = text.replace("\r\n", "\n")
        # Translators: said of a file, named before the colon.
        oddities.append(_("has Windows line ends; it is saved with LF"))
    if not text.strip():
        # Translators: said of a file, named before the colon; a sync is what a program
        # such as Dropbox does.
        _fail(
            path,
            _("is empty: was a save or a sync cut off? look for a copy"),
            code="SA106",
        )
    return text, [warning(oddity, path=path, code="SA109") for oddity in oddities]


def _from_utf16(path: str, raw: bytes) -> str:
    try:
        return raw.decode("utf-16")
    except UnicodeDecodeError:
        # Translators: said of a file, named before the colon.
        _fail(
            path, _("looks like UTF-16 but is damaged; save it as UTF-8"), code="SA107"
        )


def _from_utf8(path: str, raw: bytes) -> str:
    if b"\0" in raw:
        message = _(
            "holds NUL bytes: not a text file, or one that a crash or a sync program "
            "left unfinished"
        )
        _fail(path, message, code="SA108")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        message = _("byte 0x{byte:02x} is not UTF-8").format(byte=raw[error.start])
        hint = _("save the file as UTF-8; in Notepad: Save As, Encoding: UTF-8")
        good, bad = raw[: error.start].decode("utf-8"), raw[error.start :]
        text = (good + bad.decode("utf-8", "replace")).replace("\r\n", "\n")
        offset = len(good.replace("\r\n", "\n"))
        place = Lines(text).place(offset, offset + 1)
        _fail(path, message, hint=hint, place=place, code="SA107")


def _fail(
    path: str, message: str, hint: str = "", place: Place | None = None, *, code: str
) -> NoReturn:
    raise InvalidFile(
        path, [Problem(message, hint=hint, path=path, place=place, code=code)]
    )
