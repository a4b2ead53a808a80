"""Back to an earlier version of a file."""

from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.text.i18n import _
from selfassess.storage.reading import read_bytes
from selfassess.storage.saving import fingerprint, save, written_at
from selfassess.storage.version_files import Version
from selfassess.storage.versions import Versions


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
                ).format(path=path, reason=error.strerror or error)
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
