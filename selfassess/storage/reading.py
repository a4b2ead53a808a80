"""Read a TOML file that a stranger may have written, or a crash damaged."""

import codecs
import os
import re
import stat
import tomllib
from dataclasses import dataclass
from typing import Any, NoReturn

from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.language import _
from selfassess.core.problems import Problem, Severity
from selfassess.storage.locating import Lines

MAX_BYTES = 8 << 20
"""6,000 answers are 4 MB."""
MAX_KEY_PARTS = 16

# tomllib is quadratic in the parts of one dotted key: 20 kB take 2 s and 400 MB
# (python/cpython gh-149231). The possessive quantifiers keep this test linear.
_KEY_PART = r"(?:[A-Za-z0-9_-]++|\"[^\"\n]*+\"|'[^'\n]*+')"
_LONG_KEY = re.compile(
    rf"(?:^|[\[{{,])[ \t]*+(?:{_KEY_PART}[ \t]*+\.[ \t]*+){{{MAX_KEY_PARTS}}}",
    re.MULTILINE,
)
# Inside a multi-line note these lines would be valid TOML.
_MERGE_MARKER = re.compile(
    r"^(?:<{7}(?: |$)|>{7}(?: |$)|\|{7}(?: |$)|={7}$)", re.MULTILINE
)
_TOML_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


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
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_BINARY", "O_CLOEXEC"):
        flags |= getattr(os, name, 0)
    try:
        with open(os.open(path, flags), "rb") as file:  # noqa: PTH123 - flags needed
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                _refuse(path, _("is a folder, a pipe or a device, not a file"))
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise CannotRead(f"{path}: {error.strerror}") from error
    if len(content) > MAX_BYTES:
        _refuse(
            path,
            _("is larger than {limit} MB, so it is not one of our files").format(
                limit=MAX_BYTES >> 20
            ),
        )
    return content


def read_document(path: str) -> Document:
    """Read, decode and parse; raise CannotRead or InvalidFile."""
    return parse_document(path, read_bytes(path))


def parse_document(path: str, raw: bytes) -> Document:
    """Decode and parse bytes that were read from `path`."""
    text, warnings = _decode(path, raw)
    _refuse_merge_markers(path, text)
    if match := _LONG_KEY.search(text):
        message = _("a dotted key has more than {limit} parts")
        _refuse(path, message.format(limit=MAX_KEY_PARTS), text, match.start())
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        _explain_syntax(path, text, str(error))
    except RecursionError:
        _refuse(path, _("lists or inline tables are nested too deeply"))
    except ValueError as error:  # an integer of more than 4,300 digits
        _refuse(path, str(error).split(";")[0])
    return Document(path, text, data, tuple(warnings), raw)


def _refuse(
    path: str, message: str, text: str = "", offset: int | None = None, hint: str = ""
) -> NoReturn:
    place = None if offset is None else Lines(text).place(offset, offset + 1)
    raise InvalidFile(path, [Problem(message, hint=hint, path=path, place=place)])


def _decode(path: str, raw: bytes) -> tuple[str, list[Problem]]:
    warnings = []

    def warn(message: str) -> None:
        warnings.append(Problem(message, severity=Severity.WARNING, path=path))

    if not raw.strip():
        _refuse(path, _("is empty: was a save or a sync cut off? look for a copy"))
    if raw.startswith(codecs.BOM_UTF8):
        raw = raw[len(codecs.BOM_UTF8) :]
        warn(_("starts with a byte-order mark, which is dropped when saved"))
    elif raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raw = _from_utf16(path, raw)
        warn(_("is UTF-16; it is saved as UTF-8"))
    elif b"\0" in raw:
        _refuse(
            path,
            _(
                "holds NUL bytes: not a text file, or one that a crash or a sync "
                "program left unfinished"
            ),
        )
    text = _from_utf8(path, raw)
    if "\r\n" in text:
        text = text.replace("\r\n", "\n")
        warn(_("has Windows line ends; it is saved with LF"))
    return text, warnings


def _from_utf16(path: str, raw: bytes) -> bytes:
    try:
        return raw.decode("utf-16").encode("utf-8")
    except UnicodeError:
        _refuse(path, _("looks like UTF-16 but is damaged; save it as UTF-8"))


def _from_utf8(path: str, raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        good = raw[: error.start].decode("utf-8")
        message = _("byte 0x{byte:02x} is not UTF-8").format(byte=raw[error.start])
        hint = _("save the file as UTF-8 (in Notepad: Save As, Encoding: UTF-8)")
        _refuse(path, message, good, len(good), hint)


def _refuse_merge_markers(path: str, text: str) -> None:
    lines = Lines(text)
    problems = [
        Problem(
            _("an unresolved merge: keep one side and delete the marker lines"),
            path=path,
            place=lines.place(match.start(), match.start() + 7),
        )
        for match in _MERGE_MARKER.finditer(text)
    ]
    if problems:
        raise InvalidFile(path, problems)


def _explain_syntax(path: str, text: str, complaint: str) -> NoReturn:
    lines = Lines(text)
    match = _TOML_PLACE.search(complaint)
    offset = len(text)
    if match and match[1]:
        offset = lines.offset(int(match[1]), int(match[2]))
    message = complaint[: match.start()] if match else complaint
    if "Unterminated string" in message or "Expected \"'''\"" in message:
        offset = max(text.rfind('"""'), text.rfind("'''"), 0)
        message = _("a multi-line text that opens here is never closed")
        _refuse(path, message, text, offset, _('close it with `"""`'))
    _refuse(path, message, text, offset, _hint_for(lines.source(offset)))


def _hint_for(line: str) -> str:
    if any(quote in line for quote in "“”„‟«»"):
        return _('typographic quotation marks: use the plain "')
    if "\u00a0" in line or "\ufeff" in line:
        return _("an invisible no-break space: replace it by a plain one")
    if line[:1] == "<":
        return ""
    if line.count('"') % 2:
        return _('a " inside a text must be written \\"')
    return ""
