"""Documents that are zip archives, looked through before any library reads them."""

from collections.abc import Mapping, Sized
from io import BytesIO
from struct import error as struct_error
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import error as zlib_error

from selfassess.core.errors import CannotRead, LockedFile
from selfassess.core.text.i18n import _

MOST_PARTS = 3000
MOST_UNPACKED = 80_000_000
"""Bytes of all parts together; our longest form has less than a million."""
MOST_TIMES = 200
"""How much larger than packed they may be, above a million bytes."""
MOST_NODES = 2_000_000
"""Elements and attributes of one part: each takes a hundred bytes once it is read."""
DEEPEST = 200
"""Elements that may lie one in another; libraries refuse or crash at their own limits."""
KINDS = {
    ".xlsx": "xl/workbook.xml",
    ".docx": "word/document.xml",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".xlsb": "xl/workbook.bin",
    ".pptx": "ppt/presentation.xml",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".epub": "application/epub+zip",
}
"""What tells each kind of document: its main part, or what it says it is."""
_MACROS = ("vbaproject", "vbadata", "xl/macrosheets/", "basic/", "scripts/")
_PICTURES = ("media/", "pictures/", "thumbnails/")
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
_BROKEN = (BadZipFile, zlib_error, struct_error, EOFError, OSError, ValueError,
           NotImplementedError, RuntimeError)  # fmt: skip
"""What `zipfile` raises on damaged archives."""


def open_archive(content: bytes, kind: str) -> dict[str, bytes]:
    """The parts of a document of that kind (".xlsx") by their names.

    Nothing in them is run or fetched, and none defines entities. Raise CannotRead with
    what would be right; LockedFile where a password keeps the document closed.
    """
    if content.startswith(_OLD_OFFICE):
        raise _not_zipped(content, kind)
    parts = unpacked(content)
    found = _kind_of(parts)
    if _holds_macros(parts):
        sentence = _(
            "it holds macros, which are refused; save it as {kind} without them"
        )
        raise CannotRead(sentence.format(kind=kind))
    if found != kind:
        raise CannotRead(_wrong_kind(found, kind))
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise _locked()
    for name, part in parts.items():
        _look_through(name, part)
    return parts


def _not_zipped(content: bytes, kind: str) -> CannotRead:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return _locked()
    sentence = _("it was saved in a format of before 2007; save it as {kind}")
    return CannotRead(sentence.format(kind=kind))


def _wrong_kind(found: str, kind: str) -> str:
    if found:
        sentence = _("it is a document of the kind {found}; save it as {kind}")
        return sentence.format(found=found, kind=kind)
    return _("it is no document of the kind {kind}").format(kind=kind)


def _locked() -> LockedFile:
    return LockedFile(_("a password keeps it closed; save it without the password"))


def _refused_entities() -> CannotRead:
    return CannotRead(_("it defines entities, which no office program does; refused"))


def unpacked(content: bytes) -> dict[str, bytes]:
    """The files of any zip archive by their names; raise CannotRead, LockedFile."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            # A name may be empty, which `ZipInfo.is_dir` does not bear.
            listed = archive.infolist()
            entries = [entry for entry in listed if not entry.filename.endswith("/")]
            _check_entries(entries)
            return {entry.filename: archive.read(entry) for entry in entries}
    except _BROKEN as error:
        raise CannotRead(
            _("it is damaged or no document of an office program; ask for it again")
        ) from error


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A zip archive of the parts, in their order, the same bytes at any time.

    What says its kind, as in OpenDocument files, stands first and open to be seen.
    """
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name in sorted(parts, key=lambda name: name != "mimetype"):
            entry = ZipInfo(name)
            entry.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, parts[name])
    return stream.getvalue()


def _check_entries(entries: list[ZipInfo]) -> None:
    # `zipfile` reads no more of an entry than its size says.
    size = sum(entry.file_size for entry in entries)
    small = sum(entry.compress_size for entry in entries)
    names = {entry.filename.casefold() for entry in entries}
    if any(entry.flag_bits & 1 for entry in entries):
        raise _locked()
    if size > MOST_UNPACKED or size > max(1_000_000, small * MOST_TIMES):
        raise CannotRead(_("it unpacks to more than a document can be; it is refused"))
    if len(entries) > MOST_PARTS or len(names) < len(entries):
        raise CannotRead(_("it has too many parts, or two of one name; it is refused"))
    if any(_leads_away(entry.filename) for entry in entries):
        raise CannotRead(_("a part of it is named by a path that leads out of it"))
    if any(entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for entry in entries):
        raise CannotRead(_("it is packed in a way that documents are not"))


def _leads_away(name: str) -> bool:
    steps = name.replace("\\", "/").split("/")
    return "" in steps or ".." in steps or ":" in name or not name.isprintable()


def _kind_of(parts: Mapping[str, bytes]) -> str:
    """The suffix that a document of this kind has; empty if it is none that we know."""
    said = parts.get("mimetype", b"")[:100].decode("latin-1").strip()
    return next((kind for kind, sign in KINDS.items() if sign in (*parts, said)), "")


def _holds_macros(parts: Mapping[str, bytes]) -> bool:
    types = parts.get("[Content_Types].xml", b"").replace(b"\0", b"").lower()
    return b"macroenabled" in types or any(
        name.casefold().startswith(mark) or f"/{mark}" in f"/{name.casefold()}"
        for name in parts
        for mark in _MACROS
    )


def _look_through(name: str, part: bytes) -> None:
    """Raise CannotRead where a part defines entities or is no sound XML."""
    name = name.casefold()
    if name.endswith((".xml", ".rels", ".rdf")) and part:
        _parse(part)
    elif not any(folder in name for folder in _PICTURES):
        text = part.replace(b"\0", b"")
        if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
            raise _refused_entities()


def _parse(part: bytes) -> None:
    """Let the parser see all of it, as a library will."""
    depth = nodes = 0

    def refuse(*_declared: object) -> None:
        raise _refused_entities()

    def begin(_tag: str, attributes: Sized) -> None:
        nonlocal depth, nodes
        depth += 1
        nodes += 1 + len(attributes)
        if depth > DEEPEST or nodes > MOST_NODES:
            raise CannotRead(_("it has more parts, or deeper ones, than is usual"))

    def end(_tag: str) -> None:
        nonlocal depth
        depth -= 1

    parser = ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler, parser.EndElementHandler = begin, end
    try:
        parser.Parse(part, True)
    except (ExpatError, LookupError, ValueError) as error:
        raise CannotRead(
            _("its XML is damaged; save it once more and send that")
        ) from error
