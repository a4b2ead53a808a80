"""The files inside a report, and the places where they come to lie when they are taken out."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from selfassess.core.errors import CannotSave
from selfassess.core.model.fields.name_fields import SLUG_PATTERN
from selfassess.core.model.file_names import as_on_disk, is_inside
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.text.languages.refusals import refusal_label
from selfassess.report.pdf.attached_evidence import own_name
from selfassess.report.pdf.attachments import ANSWERS, REVIEW, EmbeddedFile, slug_in
from selfassess.storage.files.atomic import save

LONGEST_NAME = 80
MOST_FILES = 1000


def places_in(
    folder: Path, files: Sequence[EmbeddedFile]
) -> list[tuple[Path, EmbeddedFile]]:
    """Each file with its place in the folder, under a harmless name."""
    return [(folder / name, file) for name, file in _named(files[:MOST_FILES])]


def take_out(places: Sequence[tuple[Path, EmbeddedFile]]) -> None:
    """Write each file to its place, where nothing is yet; raise CannotSave."""
    for parent in dict.fromkeys(place.parent for place, _file in places):
        try:
            parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotSave(labelled(str(parent), refusal_label(error))) from error
    for place, file in places:
        save(str(place), file.content, None)


def _named(files: Sequence[EmbeddedFile]) -> Iterator[tuple[str, EmbeddedFile]]:
    """Each file with a name of letters, digits, `.`, `_` and `-` that no other has.

    Reviews and evidence come into the folders beside the assessment in which they are
    looked for.
    """
    taken: set[str] = set()
    answers = (file.name for file in files if file.relationship == ANSWERS)
    folder = Path(_harmless(next(answers, ""))).stem or "assessment"
    for number, file in enumerate(files, start=1):
        name = _harmless(file.name)
        slug = slug_in(_last(file.name))
        if file.relationship == REVIEW and re.fullmatch(SLUG_PATTERN, slug):
            name = f"{folder}.reviews/{slug}.toml"
        elif file.is_evidence:
            name = f"{folder}.evidence/{_of_evidence(name, number, folder, taken)}"
        if not name or not is_inside(name) or as_on_disk(name) in taken:
            name = f"attachment-{number}.toml"
        taken.add(as_on_disk(name))
        yield name, file


def _of_evidence(name: str, number: int, folder: str, taken: Collection[str]) -> str:
    own = own_name(name).strip(".-")
    is_free = as_on_disk(f"{folder}.evidence/{own}") not in taken
    return own if own and is_free else name or f"evidence-{number}"


def _harmless(name: str) -> str:
    whole = unicodedata.normalize("NFC", _last(name))  # macOS writes accents apart
    return re.sub(r"[^\w.-]+", "-", whole).strip(".-")[-LONGEST_NAME:]


def _last(name: str) -> str:
    return re.split(r"[/\\]", name)[-1]
