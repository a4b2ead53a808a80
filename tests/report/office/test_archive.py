"""Hostile archives are refused with what would be right; sound ones give their parts."""

import zipfile
from io import BytesIO
from random import randbytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.core.errors import CannotRead, LockedFile
from selfassess.report.office.archive import (
    DEEPEST,
    MOST_NODES,
    MOST_PARTS,
    open_archive,
    packed,
    unpacked,
)

TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
SOUND = {"[Content_Types].xml": TYPES, "word/document.xml": b"<w/>"}
ODT = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<o/>"}
ENTITIES = b'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>'


def refused(content: bytes, kind: str = ".docx") -> str:
    with pytest.raises(CannotRead) as caught:
        open_archive(content, kind)
    return str(caught.value)


def with_part(name: str, part: bytes = b"") -> bytes:
    return packed({**SOUND, name: part})


@pytest.mark.parametrize(("parts", "kind"), [(SOUND, ".docx"), (ODT, ".odt")])
def test_a_sound_document_gives_its_parts(parts: dict[str, bytes], kind: str) -> None:
    assert open_archive(packed(parts), kind) == parts


@given(
    st.dictionaries(st.from_regex("[a-z]{1,9}/[a-z]{1,9}", fullmatch=True), st.binary())
)
def test_what_is_packed_is_unpacked_and_always_packed_the_same(
    parts: dict[str, bytes],
) -> None:
    assert unpacked(packed(parts)) == parts
    assert packed(parts) == packed(unpacked(packed(parts)))


def test_what_says_the_kind_stands_first_and_unpacked() -> None:
    content = packed({"a.xml": b"<a/>", **ODT})
    assert content[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("word/document.xml", ENTITIES),
        ("word/document.xml", ENTITIES.decode().encode("utf-16")),
        ("word/document.xml", b'<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>'),
        ("word/_rels/document.xml.rels", ENTITIES),
        ("word/other.bin", b"\n" + ENTITIES),
        ("word/other.bin", ENTITIES.decode().encode("utf-16-be")),
    ],
)
def test_entities_are_refused_in_every_part(name: str, part: bytes) -> None:
    assert "entities" in refused(with_part(name, part))


def test_a_picture_may_have_a_document_type_that_nobody_reads() -> None:
    assert open_archive(with_part("word/media/a.svg", ENTITIES), ".docx")


@pytest.mark.parametrize(
    "part",
    [
        b"<w>",
        b"<w/>\0",
        b"<a:w/>",
        b'<?xml version="1.0" encoding="utf-7"?>+ADw-w/+AD4-',
        b'<?xml version="1.0" encoding="nonsense"?><w/>',
        b"\xff\xfe\x00",
    ],
)
def test_damaged_xml_is_refused(part: bytes) -> None:
    assert "damaged" in refused(with_part("word/document.xml", part))


def test_deep_xml_is_refused_before_a_library_sees_it() -> None:
    deep = b"<w>" * (DEEPEST + 1) + b"</w>" * (DEEPEST + 1)
    assert "deeper ones" in refused(with_part("word/document.xml", deep))


def test_xml_of_more_elements_than_memory_is_for_is_refused() -> None:
    many = b"<w>" + b"<a/>" * MOST_NODES + b"</w>"
    padded = {f"word/{index}": randbytes(50_000) for index in range(2)}
    assert "more parts" in refused(packed({**SOUND, **padded, "word/a.xml": many}))


@pytest.mark.parametrize(
    "name",
    [
        "word/vbaProject.bin",
        "xl/VBAPROJECT.BIN",
        "word/vbaData.xml",
        "xl/macrosheets/sheet1.xml",
        "Basic/Standard/Module1.xml",
        "Scripts/python/a.py",
    ],
)
def test_macros_are_refused_whatever_the_name_of_the_file(name: str) -> None:
    assert "macros" in refused(with_part(name))


def test_a_document_that_says_it_may_hold_macros_is_refused() -> None:
    types = b'<T t="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
    assert "macros" in refused(with_part("[Content_Types].xml", types))


@pytest.mark.parametrize(
    "name", ["../a", "/a", "a/../../b", "a\\..\\b", "C:a", "a//b", "a\x1bb", "\0bcde"]
)
def test_paths_that_lead_out_are_refused(name: str) -> None:
    # The library cleans names that it writes: damage is done to the bytes.
    content = with_part("x" * len(name)).replace(b"x" * len(name), name.encode())
    assert "leads out" in refused(content)


def test_bombs_are_refused_before_they_unpack() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for index in range(10):
            archive.writestr(f"a{index}", bytes(10_000_000))
    assert len(stream.getvalue()) < 200_000
    assert "more than a document" in refused(stream.getvalue())


def test_an_entry_larger_than_it_says_is_refused() -> None:
    content = with_part("word/x", b"x" * 5000)
    lying = content.replace((5000).to_bytes(4, "little"), (50).to_bytes(4, "little"))
    assert "damaged" in refused(lying)


def test_too_many_parts_or_two_of_one_name_are_refused() -> None:
    many = {f"word/{index}": b"" for index in range(MOST_PARTS)}
    assert "too many parts" in refused(packed({**SOUND, **many}))
    assert "too many parts" in refused(with_part("WORD/document.xml"))


def test_what_a_password_closes_says_so() -> None:
    content = bytearray(packed(SOUND))
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        content[content.find(mark) + offset] |= 1
    manifest = {**ODT, "META-INF/manifest.xml": b"<m><encryption-data/></m>"}
    old = bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le")
    for closed, kind in (
        (bytes(content), ".docx"),
        (packed(manifest), ".odt"),
        (old, ".docx"),
    ):
        with pytest.raises(LockedFile, match="password"):
            open_archive(closed, kind)


def test_another_kind_of_document_is_named_with_the_right_one() -> None:
    assert refused(packed(ODT)) == "it is a document of the kind .odt; save it as .docx"
    assert refused(packed(SOUND), ".xlsx").endswith(".docx; save it as .xlsx")
    assert refused(packed({"a.toml": b""})) == "it is no document of the kind .docx"
    assert "before 2007" in refused(bytes.fromhex("d0cf11e0a1b11ae1"))


@pytest.mark.parametrize("content", [b"", b"a;b;c", b"%PDF-1.7", packed(SOUND)[:-30]])
def test_what_is_no_archive_is_told(content: bytes) -> None:
    assert "damaged" in refused(content)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_rare_ways_of_packing_are_refused(method: int) -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        archive.writestr("word/document.xml", b"<w/>")
    assert "packed in a way" in refused(stream.getvalue())
