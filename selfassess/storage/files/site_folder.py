"""The folder of a website: what is ours in it is listed, all else is left alone.

Every file is replaced whole. The list is written before the files, with their old and
new digests, and after them with the new ones alone: so what was broken off can be told
from what somebody else wrote.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from pydantic import BaseModel, ConfigDict, ValidationError

from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.portfolio.publications import Publication
from selfassess.core.text.i18n import _
from selfassess.storage.files.atomic import fingerprint, not_saved, save_over

LIST = "selfassess-site.json"
"""The file that lists the others."""


class PublishedState(BaseModel):
    """What of an assessment is on the website."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    folder: str
    day: date
    """Since when its pages say what they say."""
    shown: str
    """A digest of all that they show."""
    digest: str
    """Of the assessment and its reviews alone."""


class SiteList(BaseModel):
    """All that the next run has to know of a website."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int = 1
    id: str = ""
    """Of the website, for readers of its feed."""
    files: dict[str, tuple[str, ...]] = {}
    """The SHA-256 of each file as we wrote it, or are about to; by its path."""
    prints: dict[str, str] = {}
    """A digest of what each PDF was printed from."""
    assessments: dict[str, PublishedState] = {}
    log: tuple[Publication, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteChanges:
    """What a run did."""

    written: int
    unchanged: int
    removed: int
    kept: tuple[str, ...]
    """Files that we make no more and somebody else changed: they stay."""


class SiteFolder:
    """A folder with the pages of a website."""

    def __init__(self, path: str) -> None:
        """Raise CannotRead if its list is none, or is of a later program."""
        self._path = Path(path)
        self.known = self._list()

    def _list(self) -> SiteList:
        place = self._path / LIST
        if not os.path.lexists(place):
            return SiteList()
        try:
            known = SiteList.model_validate_json(place.read_bytes())
        except (OSError, ValidationError):
            known = SiteList(format=0)
        folders = (each.folder for each in known.assessments.values())
        if known.format != 1 or not all(map(_is_below, (*known.files, *folders))):
            sentence = _(
                "{path} is not the list of files that this program writes; move it "
                "away, or choose another folder"
            )
            raise CannotRead(sentence.format(path=place))
        return known

    def content_of(self, name: str) -> bytes | None:
        """A file as we wrote it; None if it is not there, or was changed since."""
        digests = self.known.files.get(name, ())
        content = self._on_disk(name) if digests else None
        is_ours = content is not None and fingerprint(content) in digests
        return content if is_ours else None

    def write(self, files: Mapping[str, bytes], known: SiteList) -> SiteChanges:
        """Write what differs, in this order; remove what we wrote and make no more.

        Raise CannotSave before anything is written if a file of somebody else is in
        the way.
        """
        self._refuse_strangers(files)
        new = {name: fingerprint(content) for name, content in files.items()}
        pending = {
            name: tuple(dict.fromkeys((*self.known.files.get(name, ()), digest)))
            for name, digest in new.items()
        }
        self._save_list(
            known.model_copy(update={"files": {**self.known.files, **pending}})
        )
        written = [name for name in files if self._write(name, files[name])]
        gone = [name for name in self.known.files if name not in files]
        kept = tuple(name for name in gone if not self._remove(name))
        final = {name: (digest,) for name, digest in new.items()}
        self._save_list(known.model_copy(update={"files": final}))
        counts = len(written), len(files) - len(written), len(gone) - len(kept)
        return SiteChanges(*counts, kept)

    def _refuse_strangers(self, files: Mapping[str, bytes]) -> None:
        for name, content in files.items():
            there = self._on_disk(name)
            if self._is_strange(name, there, content):
                sentence = _(
                    "{path} is there and is not as this program wrote it; move it "
                    "away: nothing was written"
                )
                raise CannotSave(sentence.format(path=self._path / name))

    def _is_strange(self, name: str, there: bytes | None, content: bytes) -> bool:
        """A link may lead anywhere; what somebody changed is theirs."""
        if any(each.is_symlink() for each in self._way_to(name)):
            return True
        if there is None:
            return os.path.lexists(self._path / name)
        digests = self.known.files.get(name, ())
        return there != content and fingerprint(there) not in digests

    def _way_to(self, name: str) -> Iterator[Path]:
        """The file and the folders around it, up to ours."""
        inner = PurePosixPath(name)
        for part in (inner, *inner.parents[:-1]):
            yield self._path / part

    def _on_disk(self, name: str) -> bytes | None:
        try:
            place = self._path / name
            # A pipe would never end.
            return place.read_bytes() if place.is_file() else None
        except OSError:
            return None

    def _write(self, name: str, content: bytes) -> bool:
        """Whether the file had to be written."""
        if self._on_disk(name) == content:
            return False
        place = self._path / name
        _make_folder(place.parent)
        save_over(str(place), content)
        return True

    def _remove(self, name: str) -> bool:
        """Whether the file is gone, with the folders that it leaves empty."""
        place, *around = self._way_to(name)
        if not os.path.lexists(place):
            return True
        if self.content_of(name) is None or any(
            p.is_symlink() for p in (place, *around)
        ):
            return False
        place.unlink()
        for folder in around:
            if any(folder.iterdir()):
                break
            folder.rmdir()
        return True

    def _save_list(self, known: SiteList) -> None:
        content = f"{known.model_dump_json(indent=1)}\n".encode()
        if self._on_disk(LIST) != content:
            _make_folder(self._path)
            save_over(str(self._path / LIST), content)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_saved(str(folder), error) from error


def _is_below(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and bool(path.parts)
