"""Copies of an assessment that sync programs leave beside it when two people saved."""

import re
from collections.abc import Iterator
from pathlib import Path

from selfassess.core.errors import SelfAssessError
from selfassess.core.problems import Problem, warning
from selfassess.core.text.i18n import _
from selfassess.storage.toml.reader import read_document

_MOST = 50
"""Candidates; in a folder with more of them something else is wrong."""
# What stands between the name and `.toml`.
_ADDED = re.compile(
    r" \([^()/]+\)"  # Dropbox, Nextcloud (in any language), Google Drive, browsers
    r"|\.sync-conflict-[0-9]{8}-[0-9]{6}-[A-Z0-9]{7}"  # Syncthing
    r"|-(?=[^-]*[A-Z0-9])[A-Za-z0-9][A-Za-z0-9-]{0,62}"  # OneDrive: the computer's name
    r"|_conflict-[0-9-]+|_[^/]+_conflict"  # older Nextcloud and ownCloud, Box
    r"| [0-9]{1,3}"  # iCloud
)


def conflicted_copies(path: str, identifier: object) -> Iterator[Path]:
    """Files beside it, named as sync programs do, that are the same assessment."""
    own = Path(path)
    for other in _named_alike(own):
        try:
            data = read_document(str(other)).data
        except SelfAssessError:
            continue
        if identifier and data.get("id") == identifier:
            yield other


def _named_alike(own: Path) -> list[Path]:
    try:
        beside = [other for other in own.parent.iterdir() if other.suffix == own.suffix]
    except OSError:
        return []
    alike = [
        other
        for other in beside
        if other.stem.startswith(own.stem)
        and _ADDED.fullmatch(other.stem.removeprefix(own.stem))
    ]
    return sorted(alike)[:_MOST]


def copies_beside(path: str, identifier: object) -> Iterator[Problem]:
    """A warning for each of them."""
    for other in conflicted_copies(path, identifier):
        yield warning(
            _("`{name}` beside it is another copy of this assessment").format(
                name=other.name
            ),
            hint=_("did a sync program make it? it may hold answers that are not here"),
            path=path,
        )
