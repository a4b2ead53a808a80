"""One kept version of a file: a file of its own, whose name tells if it is whole."""

import contextlib
import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from selfassess.core.errors import CannotRead
from selfassess.core.text.i18n import _
from selfassess.storage.toml.reader import read_bytes

_NAME = re.compile(r"([0-9]{6,})-([0-9a-f]{16})\.toml")


@dataclass(frozen=True, slots=True)
class Version:
    """What a file once held."""

    number: int
    """Counts from 1 and is never given twice."""
    when: float
    """When the file was written, in seconds since 1970."""
    digest: str
    path: Path

    def holds(self, content: bytes) -> bool:
        """Whether the version is that content, written to its end."""
        is_whole = self.path.stat().st_size == len(content)
        return is_whole and self.digest == digest_of_version(content)

    def content(self) -> bytes:
        """The whole content of a version; raise CannotRead if it is damaged."""
        content = read_bytes(str(self.path))
        if digest_of_version(content) != self.digest:
            # Translators: an earlier version of a file.
            raise CannotRead(_("{path}: is damaged").format(path=self.path))
        return content


def digest_of_version(content: bytes) -> str:
    """What stands in the name of a version: whether it is whole."""
    return hashlib.sha256(content).hexdigest()[:16]


def versions_in(place: Path) -> list[Version]:
    """The versions in a folder, by name; files that are no versions are left alone."""
    versions = []
    with contextlib.suppress(OSError):
        for path in sorted(place.iterdir()):
            if name := _NAME.fullmatch(path.name):
                when = path.stat().st_mtime
                versions.append(Version(int(name[1]), when, name[2], path))
    return versions


def version_path(place: Path, number: int, content: bytes) -> Path:
    """Where a version of that content is kept."""
    return place / f"{number:06}-{digest_of_version(content)}.toml"


def write_version(place: Path, number: int, content: bytes, when: float) -> None:
    """Write a version without flushing it: its name tells whether it is whole."""
    path = version_path(place, number, content)
    try:
        with open(path, "wb", opener=_open_for_us) as file:
            file.write(content)
        os.utime(path, (when, when))
    except OSError:  # a full disk: half a version would only puzzle people
        path.unlink(missing_ok=True)
        raise


def _open_for_us(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
