"""What is no TOML at all is called what it is."""

from base64 import b64encode, encodebytes

import pytest

from selfassess.core.errors import InvalidFile
from selfassess.storage.toml.reader import parse_document

TOML = b'format = 1\ncountry = "Kenya"\n[period]\nstart = 2016\n'
QUOTED = b"Ana wrote:\n\n" + b"".join(
    b"> " + line + b"\n" for line in TOML.split(b"\n")
)


@pytest.mark.parametrize(
    ("raw", "told", "cure"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF", "selfassess extract"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html>", "is a web page", "download the file"),
        (b"<HTML lang=en>\xe9", "is a web page", "download the file"),
        (b"{\\rtf1\\ansi hello}", "is a text with formats", "plain text"),
        (b"PK\x03\x04\0\0[Content_Types].xml word/document.xml", "is a Word", "plain"),
        (b"PK\x03\x04\0\0[Content_Types].xml xl/workbook.xml", "is an Excel", "a form"),
        (
            b"PK\x03\x04\0\0mimetypeapplication/vnd.oasis.opendocument.text",
            "is a LibreOffice document",
            "plain text",
        ),
        (b"PK\x03\x04\0\0kenya.toml", "is a zip", "unpack it"),
        (b"\x1f\x8b\x08\x08", "another archive", "unpack it"),
        (b"7z\xbc\xaf\x27\x1c", "another archive", "unpack it"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "of an older Word", "plain text"),
        (b"\x89PNG\r\n\x1a\n", "is a picture", "the file itself"),
        (b"\xff\xd8\xff\xe0", "is a picture", "the file itself"),
        (b'{"format": 1}', "is JSON", "the TOML file"),
        (b'[\n {"a": 1}]', "is JSON", "the TOML file"),
        (b"Return-Path: <a@b>\nSubject: Our review\n", "is a mail", "attachment"),
        (b"From ana@x.example Mon Nov 23\n", "is a mail", "attachment"),
        (b"X-Mozilla-Status: 0001\nFrom: a@b\n", "is a mail", "attachment"),
        (
            b"\xd0\xcf\x11\xe0" + "__nameid_version1.0".encode("utf-16-le"),
            "is a mail",
            "attachment",
        ),
        (b"```toml\n" + TOML + b"```\n", "is wrapped in ```", "delete the lines"),
        (b"---\nformat: 1\n", "is YAML", "before ="),
        (TOML.decode().encode("utf-32"), "is UTF-32", "as UTF-8"),
        (TOML.decode().encode("utf-32-be"), "is UTF-32", "as UTF-8"),
        (TOML.decode().encode("utf-16-le"), "is UTF-16 without the mark", "as UTF-8"),
        (TOML.decode().encode("utf-16-be"), "is UTF-16 without the mark", "as UTF-8"),
        (b64encode(TOML * 9), "(base64)", "with the mail program"),
        (encodebytes(TOML * 9), "(base64)", "with the mail program"),
        (TOML.replace(b"\n", b"\r") + b"\n", "of an old Mac", "Unix"),
        (QUOTED, "is quoted as in a reply", "save the attachment"),
        (TOML.replace(b" = ", b" =3D "), "=3D", "save the attachment"),
    ],
)
def test_a_file_of_another_program_is_called_what_it_is(
    raw: bytes, told: str, cure: str
) -> None:
    with pytest.raises(InvalidFile) as refused:
        parse_document("a.toml", raw)
    [problem] = refused.value.problems
    assert told in problem.message
    assert cure in problem.hint
    assert problem.path == "a.toml"


@pytest.mark.parametrize(
    "raw",
    [
        TOML,
        b'["a"]\nb = 1\n',
        b"[[a]]\nb = {c = 1}\n",
        b'a = """\n> quoted\n> also\n> more\n"""\n',
        b'# {\\rtf\nfrom = "x"\n',
    ],
)
def test_what_may_be_toml_is_read(raw: bytes) -> None:
    assert parse_document("a.toml", raw).data


def test_a_slip_in_a_file_that_quotes_is_still_a_slip() -> None:
    with pytest.raises(InvalidFile, match="a value is missing here"):
        parse_document("a.toml", b'a =\nb = 1\nc = 2\nd = """\n> one\n> two\n"""\n')
