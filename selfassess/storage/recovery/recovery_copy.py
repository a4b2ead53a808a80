"""Recovery copies: work not saved yet, kept with us against crashes and closed terminals.

A recovery copy is an assessment that can be opened like any other. Its first line, a
comment, tells which file it belongs to, who wrote it, what it was made from and what
was still being typed.
"""

import contextlib
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selfassess.core.errors import CannotRead, CannotSave, InvalidFile
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.refusals import refusal_label
from selfassess.storage.files.atomic import save_over
from selfassess.storage.files.owner import Owner, is_open, owner_from
from selfassess.storage.toml.reader import read_bytes
from selfassess.storage.user.state_folder import make_place, places_of, state_folder

MOST = 20
"""RecoveryCopy copies of one file; each is of a session that ended badly."""
_MARK = "#selfassess-recovery "
_BASE = ".base"


@dataclass(frozen=True, slots=True)
class RecoveryCopy:
    """Unsaved work of a session that is over."""

    path: Path
    """An assessment that can be opened; `discard` takes it away."""
    session: Owner
    when: float
    """Seconds since 1970."""
    base: bytes | None
    """What the file held when that work began; None if it is lost."""
    mine: bytes
    """The same with the work in it."""
    texts: Mapping[str, str]
    """What was being typed, by its place."""

    def discard(self) -> None:
        """The work was taken over, or is not wanted."""
        _remove_with_base(self.path)


class RecoveryWriter:
    """The recovery copy of this session for one file."""

    def __init__(
        self, path: str, identifier: str, owner: Owner, folder: Path | None = None
    ) -> None:
        self._file = path
        self._identifier = identifier
        self._session = owner
        self._folder = _recovery_folder(folder)
        self._base: Path | None = None
        self.path: Path | None = None
        """Where it is, once it was written."""

    def write(self, base: bytes, mine: str, texts: Mapping[str, str]) -> Path:
        """Replace the copy by this one, whole and flushed; raise CannotSave.

        `base` is the text of the file as it was read or last saved, `mine` the one
        that a save would write now, `texts` what is still being typed.
        """
        try:
            place = make_place(self._folder, self._file, self._identifier)
            _drop_the_oldest(place, self._session)
        except OSError as error:
            raise CannotSave(
                # Translators: no copy of what is not saved could be kept; {reason} is
                # what the system says.
                _("no recovery copy: {reason}").format(reason=refusal_label(error))
            ) from error
        digest = hashlib.sha256(base).hexdigest()[:12]
        base_copy = place / f"{self._session.token}-{digest}{_BASE}"
        if base_copy != self._base:
            save_over(str(base_copy), base, mode=0o600)
        head = {**self._session.data(), "base": base_copy.name, "texts": dict(texts)}
        copy = place / f"{self._session.token}.toml"
        # ASCII: half a character that was pasted can be kept, too.
        line = json.dumps(head).replace("\x7f", "\\u007f")
        content = f"{_MARK}{line}\n{mine}"
        save_over(str(copy), content.encode(), mode=0o600)
        if self._base not in (None, base_copy):
            _remove(self._base)
        self._base, self.path = base_copy, copy
        return copy

    def discard(self) -> None:
        """Everything is saved."""
        _remove(self.path)
        _remove(self._base)
        self.path = self._base = None


def _drop_the_oldest(place: Path, owner: Owner) -> None:
    copies = [copy for copy in place.glob("*.toml") if copy.stem != owner.token]
    for copy in sorted(copies, key=_modified_at, reverse=True)[MOST - 1 :]:
        _remove_with_base(copy)


def _modified_at(copy: Path) -> float:
    return copy.stat().st_mtime


def _remove(path: Path | None) -> None:
    if path:
        with contextlib.suppress(OSError):
            path.unlink()


def _recovery_folder(folder: Path | None) -> Path:
    return (folder or state_folder()) / "recovery"


def find_recoveries(
    path: str, identifier: str, owner: Owner, now: float, folder: Path | None = None
) -> list[RecoveryCopy]:
    """What sessions that are over left of a file, the newest first.

    A file that was moved is known by its id. Copies of sessions that are still open
    are theirs. One that cannot be read is left where it is. `now` is in seconds
    since 1970.
    """
    copies = [
        recovery
        for place in places_of(_recovery_folder(folder), path, identifier)
        for copy in place.glob("*.toml")
        for recovery in _read(copy)
        if _is_over(recovery, owner, now)
    ]
    return sorted(copies, key=lambda recovery: recovery.when, reverse=True)


def _is_over(recovery: RecoveryCopy, owner: Owner, now: float) -> bool:
    other = recovery.session
    if (other.host, other.pid) == (owner.host, owner.pid):
        return other.token != owner.token  # an earlier one of this very process
    return not is_open(other, now - recovery.when, owner.host)


def _read(copy: Path) -> Iterator[RecoveryCopy]:
    with contextlib.suppress(
        OSError, CannotRead, InvalidFile, ValueError, KeyError, TypeError
    ):
        first, _end, mine = read_bytes(str(copy)).partition(b"\n")
        head = json.loads(first.decode().removeprefix(_MARK))
        texts = {str(place): str(text) for place, text in head["texts"].items()}
        base = _base_of(copy, head)
        owner = owner_from(head)
        yield RecoveryCopy(copy, owner, copy.stat().st_mtime, base, mine, texts)


def _base_of(copy: Path, head: Mapping[str, Any]) -> bytes | None:
    base = copy.parent / Path(str(head["base"])).name
    try:
        content = read_bytes(str(base))
    except (CannotRead, InvalidFile):
        return None
    digest = base.name.removesuffix(_BASE).rpartition("-")[2]
    return content if hashlib.sha256(content).hexdigest()[:12] == digest else None


def _remove_with_base(copy: Path) -> None:
    _remove(copy)
    for base in copy.parent.glob(f"{copy.stem}-*{_BASE}"):
        _remove(base)
