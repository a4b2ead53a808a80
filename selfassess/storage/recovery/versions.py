"""The last saved versions of a file, kept with us: undo across sessions.

A version is what a save put into the file, and what the file held when the session
began. Saves of one session within ten minutes of one another's first are one
version, the last of them: every answer is saved at once, and twenty versions would
be twenty answers.
"""

import contextlib
import os
from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path

from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.refusals import refusal_label
from selfassess.storage.files.atomic import fingerprint, save, written_at
from selfassess.storage.files.lock import only_writer
from selfassess.storage.recovery.version_files import (
    Version,
    digest_of_version,
    version_path,
    versions_in,
    write_version,
)
from selfassess.storage.toml.reader import read_bytes
from selfassess.storage.user.state_folder import (
    make_place,
    place_for,
    places_of,
    state_folder,
)

MOST = 20
MOST_BYTES = 20 << 20
ONE_VERSION = 10 * 60
"""Seconds."""


class Versions:
    """The versions of one file, and which of them this session may replace."""

    def __init__(
        self, path: str, identifier: str = "", folder: Path | None = None
    ) -> None:
        self._path = path
        self._identifier = identifier
        self._folder = (folder or state_folder()) / "versions"
        self._ours = 0
        """The number of the version that this session may still replace."""
        self._began = 0.0

    def all(self) -> Sequence[Version]:
        """The versions that are kept, the oldest first."""
        # A kill in the middle of a replacement leaves two of one number.
        by_number = {
            version.number: version
            for version in sorted(self._kept(), key=attrgetter("when"))
        }
        return [by_number[number] for number in sorted(by_number)]

    def _kept(self) -> list[Version]:
        places = places_of(self._folder, self._path, self._identifier)
        return next(filter(None, map(versions_in, places)), [])

    def keep(self, content: bytes, when: float) -> None:
        """Keep a content as a version of its own; raise OSError or CannotSave."""
        place = self._place()
        with only_writer(str(place / "versions"), when):
            number = self._add(place, content, when)
            with open(version_path(place, number, content), "rb+") as file:
                os.fsync(file.fileno())  # what it is a copy of is about to go

    def keep_original(self, content: bytes, when: float) -> None:
        """Keep what a save is about to lose a part of; raise CannotSave."""
        try:
            self.keep(content, when)
        except OSError as error:
            raise CannotSave(
                _(
                    "{path} was not saved: its comments would be lost, and no copy "
                    "could be made: {reason}"
                ).format(path=self._path, reason=refusal_label(error))
            ) from error

    def keep_saved(
        self, content: bytes, when: float, before: tuple[bytes, float] | None
    ) -> None:
        """Keep what was saved, instead of what this session saved a moment ago.

        And what the file held before, and since when, if that is not the newest
        version. Nothing happens if that cannot be: the save is what counts.
        """
        with contextlib.suppress(OSError, CannotSave):
            place = self._place()
            with only_writer(str(place / "versions"), when):
                if before:
                    self._add(place, *before)
                self._add_saved(place, content, when)

    def _add_saved(self, place: Path, content: bytes, when: float) -> None:
        # Another session may have written since: then ours is history by now.
        known = self.all()
        is_fresh = 0 <= when - self._began < ONE_VERSION
        is_last = bool(known) and known[-1].number == self._ours
        if is_fresh and is_last and known[-1].digest != digest_of_version(content):
            write_version(place, known[-1].number, content, when)
            _remove_equal(known, content)
            known[-1].path.unlink(missing_ok=True)
            _drop_the_oldest(versions_in(place))
            return
        if not (is_fresh and is_last):
            self._began = when
        self._ours = self._add(place, content, when)

    def _place(self) -> Path:
        if not place_for(self._folder, self._path).exists():
            earlier = self._kept()  # the file was moved: its versions come along
            place = make_place(self._folder, self._path, self._identifier)
            for version in earlier:
                with contextlib.suppress(CannotRead):
                    write_version(
                        place, version.number, version.content(), version.when
                    )
        return make_place(self._folder, self._path, self._identifier)

    def _add(self, place: Path, content: bytes, when: float) -> int:
        known = self.all()
        if known and known[-1].holds(content):
            return known[-1].number
        number = known[-1].number + 1 if known else 1
        write_version(place, number, content, when)
        _remove_equal(known, content)
        _drop_the_oldest(versions_in(place))
        return number


def _remove_equal(known: Sequence[Version], content: bytes) -> None:
    """Remove older versions of the same content: it is kept once, as the newest."""
    for version in known:
        if version.digest == digest_of_version(content):
            version.path.unlink(missing_ok=True)


def _drop_the_oldest(versions: Sequence[Version]) -> None:
    room = MOST_BYTES
    for place, version in enumerate(
        sorted(versions, key=attrgetter("number"), reverse=True)
    ):
        room -= version.path.stat().st_size
        if place and (place >= MOST or room < 0):
            version.path.unlink()


def restore(path: str, number: int, versions: Versions) -> None:
    """Put the version into the file, to the byte; raise CannotRead or CannotSave.

    What the file holds is kept as a version first, whether it can be read as an
    assessment or not; if it cannot be kept, nothing is changed.
    """
    content = _version(number, versions).content()
    before = _content_of(path)
    if before == content:
        return
    if before is not None:
        try:
            versions.keep(before, written_at(path))
        except OSError as error:
            raise CannotSave(
                _(
                    "what {path} holds could not be kept, so it was left: {reason}"
                ).format(path=path, reason=refusal_label(error))
            ) from error
    save(path, content, None if before is None else fingerprint(before))
    versions.keep_saved(content, written_at(path), None)


def _version(number: int, versions: Versions) -> Version:
    known = {version.number: version for version in versions.all()}
    if number not in known:
        raise CannotRead(_("there is no version {number}").format(number=number))
    return known[number]


def _content_of(path: str) -> bytes | None:
    """What is in the file; None if it is gone, which can be undone, too."""
    try:
        return read_bytes(path)
    except CannotRead as error:
        if isinstance(error.__cause__, FileNotFoundError):
            return None
        raise
