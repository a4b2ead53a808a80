"""Copies of a shipped example, and of what lies beside a file."""

from pathlib import Path

from selfassess.core.errors import SelfAssessError
from selfassess.core.text.i18n import _
from selfassess.storage.documents.review_places import (
    id_of,
    review_paths,
    reviews_folder,
)
from selfassess.storage.files.atomic import save as save_file
from selfassess.storage.files.evidence_files import copy_along
from selfassess.storage.questionnaires.catalog import example_paths
from selfassess.storage.toml.reader import read_bytes


def copy_example(name: str) -> str:
    """Put a copy of a shipped example into this folder; one that is there is kept."""
    original = next((path for path in example_paths() if path.name == name), None)
    if original is None:
        raise SelfAssessError(_("there is no example `{name}`").format(name=name))
    if not Path(name).exists():
        save_file(name, read_bytes(str(original)), None)
        copy_reviews(str(original), name)
        copy_along(str(original), name)
    return name


def copy_reviews(original: str, name: str) -> None:
    """Put copies beside the file `name`; those that are there are kept."""
    folder = reviews_folder(name)
    for path in review_paths(original, id_of(Path(original))).values():
        folder.mkdir(exist_ok=True)
        if not (folder / path.name).exists():
            save_file(str(folder / path.name), read_bytes(str(path)), None)
