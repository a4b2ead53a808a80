"""Copies of an assessment that lie beside it, as sync programs leave when two people saved."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from selfassess.core.errors import SelfAssessError
from selfassess.core.problems import Problem, warning
from selfassess.core.text.i18n import _
from selfassess.storage.toml.reader import parse_document, read_bytes

_MOST = 50
"""Files looked at; in a folder with more of them something else is wrong."""


def conflicted_copies(path: str, identifier: object) -> Iterator[Path]:
    """Files in the folder of another name that are the same assessment, by their id."""
    if isinstance(identifier, str) and identifier:
        for other in _beside(Path(path)):
            with suppress(SelfAssessError):
                raw = read_bytes(str(other))
                # Only what holds the id somewhere is worth being parsed.
                if identifier.encode() in raw and _id_in(other, raw) == identifier:
                    yield other


def _id_in(path: Path, raw: bytes) -> object:
    return parse_document(str(path), raw).data.get("id")


def _beside(own: Path) -> list[Path]:
    with suppress(OSError):
        paths = own.parent.iterdir()
        others = (path for path in paths if path.suffix == own.suffix)
        return sorted(path for path in others if path.name != own.name)[:_MOST]
    return []


def copies_beside(path: str, identifier: object) -> Iterator[Problem]:
    """A warning for each copy of the assessment that lies beside it."""
    for other in conflicted_copies(path, identifier):
        yield warning(
            _("`{name}` beside it is another copy of this assessment").format(
                name=other.name
            ),
            hint=_("did a sync program make it? it may hold answers that are not here"),
            path=path,
            code="SA112",
        )
