"""`selfassess extract REPORT.pdf -o DIR`: take the embedded files out."""

import re
from argparse import Namespace
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.report_files.output_paths import refuse_the_standard_output
from selfassess.cli.workspace.load import read_with
from selfassess.core.errors import CannotSave
from selfassess.core.model.fields import SLUG_PATTERN
from selfassess.core.text.addresses import is_inside
from selfassess.core.text.i18n import _
from selfassess.report.pdf.attached_evidence import own_name
from selfassess.report.pdf.attachments import ANSWERS, REVIEW, EmbeddedFile, slug_in
from selfassess.report.verify.pdf_reader import received
from selfassess.storage.files.atomic import save

LONGEST_NAME = 80
MOST_FILES = 1000


def run(arguments: Namespace) -> Exit:
    """Write every file under a harmless name; nothing that is there is overwritten."""
    refuse_the_standard_output(arguments.output)
    files = read_with(arguments.report, received).files
    if not files:
        print_err(_("{path} carries no files").format(path=arguments.report))
        return Exit.NO
    folder = Path(arguments.output)
    targets = [(folder / name, file) for name, file in _named(files[:MOST_FILES])]
    for target, _file in targets:
        if target.exists():
            sentence = _("{path} is already there; choose another folder")
            raise CannotSave(sentence.format(path=target))
    try:
        for parent in {folder, *(target.parent for target, _file in targets)}:
            parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotSave(f"{folder}: {error.strerror}") from error
    for target, file in targets:
        save(str(target), file.content, None)
        print_out(_("wrote {path}").format(path=target))
    return Exit.YES


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
        if not name or not is_inside(name) or name.casefold() in taken:
            name = f"attachment-{number}.toml"
        taken.add(name.casefold())
        yield name, file


def _of_evidence(name: str, number: int, folder: str, taken: Collection[str]) -> str:
    own = own_name(name).strip(".-")
    is_free = f"{folder}.evidence/{own}".casefold() not in taken
    return own if own and is_free else name or f"evidence-{number}"


def _harmless(name: str) -> str:
    return re.sub(r"[^\w.-]+", "-", _last(name)).strip(".-")[-LONGEST_NAME:]


def _last(name: str) -> str:
    return re.split(r"[/\\]", name)[-1]
