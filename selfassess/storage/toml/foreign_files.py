"""Files of other programs that are taken for TOML: what they are, and what to do."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from selfassess.core.problems import Place, Problem
from selfassess.core.text.i18n import _
from selfassess.storage.toml.positions import Lines

_HEAD = 1_024
"""In bytes: what a file begins with tells whose it is."""
_QUOTED = re.compile(r"^[ \t]*>", re.MULTILINE)
_LINE = re.compile(r"^[ \t]*\S", re.MULTILINE)
_ENCODED = re.compile(r"^[A-Za-z_]+ =3D ", re.MULTILINE)


def foreign_by_head(raw: bytes) -> Problem | None:
    """What a file is that begins as no TOML file can; None if it may be one."""
    head = raw[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    for pattern, told in _BY_HEAD.items():
        if re.match(pattern, head, re.IGNORECASE):
            return replace(told(raw), place=_beginning(raw))
    return None


def _beginning(raw: bytes) -> Place | None:
    if b"\0" in raw:
        return None
    text = raw.decode("utf-8", "replace").removeprefix("\ufeff")
    offset = len(text) - len(text.lstrip())
    return Lines(text).place(offset, offset + 1)


def foreign_by_lines(text: str) -> Iterator[Problem]:
    """What a text is that was refused as TOML, if its lines tell."""
    quoted = list(_QUOTED.finditer(text))
    if 2 * len(quoted) > len(_LINE.findall(text)):
        yield Problem(
            _("is quoted as in a reply to a mail"),
            hint=_("save the attachment of the mail, or delete the > before each line"),
            place=Lines(text).place(*quoted[0].span()),
        )
    elif encoded := _ENCODED.search(text):
        yield Problem(
            _("is encoded as mails are sent: = stands there as =3D"),
            hint=_("save the attachment with the mail program, not the mail's source"),
            place=Lines(text).place(*encoded.span()),
        )


def _pdf(_raw: bytes) -> Problem:
    hint = _(
        "the files in a report come out with: selfassess extract; the answers in a form "
        "with: selfassess import"
    )
    return Problem(_("is a PDF, not TOML"), hint=hint)


def _web_page(_raw: bytes) -> Problem:
    hint = _("download the file itself rather than the page that shows it")
    return Problem(_("is a web page, not TOML"), hint=hint)


def _rich_text(_raw: bytes) -> Problem:
    hint = _("save it again as plain text")
    return Problem(_("is a text with formats (RTF), not TOML"), hint=hint)


def _archive(raw: bytes) -> Problem:
    hint = _("save its text as plain text, with an ending in .toml")
    if b"word/" in raw:
        return Problem(_("is a Word document, not TOML"), hint=hint)
    if b"xl/" in raw:
        return Problem(_("is an Excel workbook, not TOML"), hint=hint)
    if b"opendocument" in raw[:_HEAD]:
        return Problem(_("is a LibreOffice document, not TOML"), hint=hint)
    return Problem(_("is a zip archive, not TOML"), hint=_("unpack it first"))


def _old_office(_raw: bytes) -> Problem:
    hint = _("save its text as plain text, with an ending in .toml")
    return Problem(_("is a document of an older Word or Excel, not TOML"), hint=hint)


def _picture(_raw: bytes) -> Problem:
    hint = _("a picture of a file cannot be read; ask for the file itself")
    return Problem(_("is a picture, not TOML"), hint=hint)


def _json(_raw: bytes) -> Problem:
    hint = _(
        "a report as JSON cannot be read back; ask for the TOML file it was made of"
    )
    return Problem(_("is JSON, not TOML"), hint=hint)


def _mail(_raw: bytes) -> Problem:
    hint = _("open the mail and save its attachment")
    return Problem(_("is a mail, not TOML"), hint=hint)


def _fenced(_raw: bytes) -> Problem:
    hint = _("delete the lines that begin with ```")
    return Problem(_("is wrapped in ``` as in a web page or a chat"), hint=hint)


def _yaml(_raw: bytes) -> Problem:
    hint = _("in TOML a key stands before =, a table in [ ]")
    return Problem(_("is YAML, not TOML"), hint=hint)


_BY_HEAD: dict[bytes, Callable[[bytes], Problem]] = {
    rb"%PDF-": _pdf,
    rb"<(!doctype|html|head|body|\?xml|!--)": _web_page,
    rb"\{\\rtf": _rich_text,
    rb"PK\x03\x04": _archive,
    rb"\xd0\xcf\x11\xe0": _old_office,
    rb"\x89PNG|\xff\xd8\xff|GIF8": _picture,
    rb"\{|\[\s*\{": _json,
    rb"(From|Return-Path|Received|Delivered-To|Message-ID|MIME-Version|Subject|To): "
    rb"|From \S+@\S+ ": _mail,
    rb"```": _fenced,
    rb"---\s*\n|%YAML": _yaml,
}
"""By what a file begins with."""
