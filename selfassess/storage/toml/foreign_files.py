"""Files of other programs that are taken for TOML: what they are, and what to do."""

import re
from collections.abc import Iterator

from selfassess.core.problems import Place, Problem
from selfassess.core.text.i18n import _, marked
from selfassess.storage.toml.positions import Lines

_QUOTED = re.compile(r"^[ \t]*>", re.MULTILINE)
_LINE = re.compile(r"^[ \t]*\S", re.MULTILINE)
_ENCODED = re.compile(r"^[A-Za-z_]+ =3D ", re.MULTILINE)


def foreign_by_head(raw: bytes) -> Problem | None:
    """What a file is that begins as no TOML file can; None if it may be one."""
    head = raw.removeprefix(b"\xef\xbb\xbf").lstrip()
    for pattern, message, hint in _BY_HEAD:
        if re.match(pattern, head, re.IGNORECASE | re.DOTALL):
            return Problem(
                _(message), hint=_(hint), place=_beginning(raw), code="SA102"
            )
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
            # Translators: said of a file, named before the colon. So are all that begin
            # with “is” and end with “not TOML” or “not UTF-8”.
            _("is quoted as in a reply to a mail"),
            hint=_("save the attachment of the mail, or delete the > before each line"),
            place=Lines(text).place(*quoted[0].span()),
            code="SA103",
        )
    elif text.count("\r") > text.count("\n"):
        # Translators: said of a file, named before the colon.
        message = _("has the line ends of an old Mac, so it is one long line")
        yield Problem(message, hint=_(_AS_UTF_8), code="SA103")
    elif encoded := _ENCODED.search(text):
        yield Problem(
            # Translators: said of a file, named before the colon; = and =3D stand in
            # it.
            _("is encoded as mails are sent: = stands there as =3D"),
            hint=_("save the attachment with the mail program, not the mail's source"),
            place=Lines(text).place(*encoded.span()),
            code="SA103",
        )


_AS_PLAIN_TEXT = marked("save its text as plain text, with an ending in .toml")
_AS_TEXT_OR_FORM = marked(
    "save its text as plain text, with an ending in .toml; what a form says, or comments "
    "in a report, come in with: selfassess import"
)
_AS_UTF_8 = marked("save the file as UTF-8 with the line ends of Unix (LF)")
_BY_HEAD: tuple[tuple[bytes, str, str], ...] = (
    (
        rb"%PDF-",
        # Translators: TOML is the format of the files that answers stand in.
        marked("is a PDF, not TOML"),
        marked(
            "the files in a report come out with: selfassess extract; the answers in a "
            "form with: selfassess import"
        ),
    ),
    (
        rb"<(!doctype|html|head|body|\?xml|!--)",
        marked("is a web page, not TOML"),
        marked("download the file itself rather than the page that shows it"),
    ),
    (
        rb"\{\\rtf",
        marked("is a text with formats (RTF), not TOML"),
        marked("save it again as plain text"),
    ),
    (
        rb"PK\x03\x04(?=.*word/)",
        marked("is a Word document, not TOML"),
        _AS_TEXT_OR_FORM,
    ),
    (
        rb"PK\x03\x04(?=.*xl/)",
        marked("is an Excel workbook, not TOML"),
        _AS_TEXT_OR_FORM,
    ),
    (
        rb"PK\x03\x04(?=.{,1020}opendocument)",
        marked("is a LibreOffice document, not TOML"),
        _AS_TEXT_OR_FORM,
    ),
    (
        rb"PK\x03\x04|\x1f\x8b|7z\xbc\xaf|Rar!",
        marked("is a zip or another archive, not TOML"),
        # Translators: it: an archive.
        marked("unpack it first"),
    ),
    (
        rb"(From|Return-Path|Received|Delivered-To|Message-ID|MIME-Version|Subject|To|"
        rb"Content-Type|Authentication-Results|(X|ARC|DKIM)-[\w-]+): "
        rb"|From \S+@\S+ |\xd0\xcf\x11\xe0(?=.*_\0_\0n\0a\0m\0e\0i\0d)",
        marked("is a mail, not TOML"),
        marked("open the mail and save its attachment"),
    ),
    (
        rb"\xd0\xcf\x11\xe0",
        marked("is a document of an older Word or Excel, not TOML"),
        _AS_PLAIN_TEXT,
    ),
    (
        rb"\x89PNG|\xff\xd8\xff|GIF8",
        marked("is a picture, not TOML"),
        marked("a picture of a file cannot be read; ask for the file itself"),
    ),
    (
        rb"\{|\[\s*\{",
        marked("is JSON, not TOML"),
        marked(
            "a report as JSON cannot be read back; ask for the TOML file it was made of"
        ),
    ),
    (
        rb"```",
        # Translators: said of a file, named before the colon; ``` stands in it.
        marked("is wrapped in ``` as in a web page or a chat"),
        # Translators: ``` stands in the file.
        marked("delete the lines that begin with ```"),
    ),
    (
        rb"\xff\xfe\0\0|\0\0\xfe\xff|([^\0]\0{3}){4}|(\0{3}[^\0]){4}",
        marked("is UTF-32, not UTF-8"),
        _AS_UTF_8,
    ),
    (
        rb"([^\0]\0){8}|(\0[^\0]){8}",
        marked("is UTF-16 without the mark at its beginning that tells so"),
        _AS_UTF_8,
    ),
    (
        rb"[a-z0-9+/\r\n]{60,}={0,2}\s*\Z",
        marked("is encoded as mails send attachments (base64)"),
        marked("save the attachment with the mail program, not the mail's source"),
    ),
    (
        rb"---\s*\n|%YAML",
        marked("is YAML, not TOML"),
        marked("in TOML a key stands before =, a table in [ ]"),
    ),
)
"""What a file of another program begins with, what it is, and what to do."""
