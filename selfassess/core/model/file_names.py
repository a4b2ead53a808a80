"""What files are called that are named after people and countries, in any script.

Also on another system than this one: what Windows and macOS make of a name is judged
here, by its text alone.
"""

import hashlib
import re
import unicodedata
from collections.abc import Collection

from selfassess.core.model.fields.name_fields import SLUG_PATTERN
from selfassess.core.text.slugs import unaccented

MOST_BYTES = 120
"""Of a name without its ending; file systems hold 255, and copies get longer names."""
_KEPT = {"L", "M", "N"}
"""Letters, the signs that belong to them, and digits, as Unicode calls them."""
_INVISIBLE = "Cf"
# Names that Windows gives to devices, whatever their extension.
_DEVICE = re.compile(
    r"(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(\.|$)", re.IGNORECASE
)


def is_inside(path: str) -> bool:
    """Whether a path stays below its folder, judged by its text alone.

    On Windows merely asking for a path such as `\\\\host\\share` sends the user's
    password hash to the host, so the disk must not be asked first.
    """
    parts = path.replace("\\", "/").split("/")
    return all(
        part
        and part not in ("..", "~")
        and ":" not in part
        and part == part.rstrip(" .")
        and not _DEVICE.match(part)
        for part in parts
    )


def file_name_for(text: str, taken: Collection[str], otherwise: str) -> str:
    """A name made from the words in their own letters, and not yet taken.

    It has no ending. Accents are left out where nothing but Latin letters remains.
    `otherwise` serves where there is no letter at all. Two names that differ in
    nothing but capitals are one.
    """
    name = _cut(_plain(text) or _own(text)) or otherwise
    if not is_inside(name):  # Windows gives such names to devices
        name = f"{otherwise}-{name}"
    known = {as_on_disk(name) for name in taken}
    candidate, number = name, 2
    while as_on_disk(candidate) in known:
        candidate, number = f"{name}-{number}", number + 1
    return candidate


def as_on_disk(name: str) -> str:
    """What two names share that are one file on Windows or macOS.

    Both take capitals for small letters, and macOS an accent for a letter of its own.
    """
    return unicodedata.normalize("NFC", name).casefold()


def key_for(name: str, taken: Collection[str]) -> str:
    """What somebody is called in TOML and PDF, from the name of their file, and not taken.

    A name in other letters than Latin ones becomes a short digest of it.
    """
    key = name if re.fullmatch(SLUG_PATTERN, name) else _plain(name)[:60].strip("-")
    if not key:
        content = unicodedata.normalize("NFC", name).encode("utf-8", "surrogatepass")
        key = f"reviewer-{hashlib.sha256(content).hexdigest()[:8]}"
    candidate, number = key, 2
    while candidate in taken:
        candidate, number = f"{key}-{number}", number + 1
    return candidate


def _plain(text: str) -> str:
    """Latin letters without accents; nothing where that would lose a letter."""
    bare = unaccented(text)
    if any(c.isalnum() and not c.isascii() for c in bare):
        return ""
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


def _own(text: str) -> str:
    letters = "".join(
        c if unicodedata.category(c)[0] in _KEPT else "-"
        for c in unicodedata.normalize("NFC", text).lower()
        if unicodedata.category(c) != _INVISIBLE
    )
    return re.sub(r"-+", "-", letters).strip("-")


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def _cut(name: str) -> str:
    """A name cut to the bytes that it may have, and no letter without its signs."""
    if len(name.encode()) <= MOST_BYTES:
        return name
    cut = name.encode()[:MOST_BYTES].decode(errors="ignore")
    if _is_mark(name[len(cut)]):
        cut = cut.rstrip("".join(c for c in set(cut) if _is_mark(c)))[:-1]
    return cut.strip("-")
