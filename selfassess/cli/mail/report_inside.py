"""A report in place of an assessment: what is inside it is read, and it is said."""

import re
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING

from selfassess.cli.output.console import print_err, shown_as
from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.text.i18n import _, ngettext
from selfassess.storage.toml.reader import read_bytes, read_head

if TYPE_CHECKING:
    from selfassess.report.pdf.attachments import EmbeddedFile

Command = Callable[[Namespace], int]
_ASKED_END = ".questionnaire.toml"


def reads_reports(*names: str) -> Callable[[Command], Command]:
    """For a command that only reads the files of these arguments: they may be reports."""

    def with_reports(run: Command) -> Command:
        @wraps(run)
        def run_inside(arguments: Namespace) -> int:
            with ExitStack() as stack:
                inside = {
                    name: _inside(getattr(arguments, name), stack) for name in names
                }
                return run(Namespace(**{**vars(arguments), **inside}))

        return run_inside

    return with_reports


def _inside(value: str | Sequence[str], stack: ExitStack) -> str | list[str]:
    if isinstance(value, str):
        return stack.enter_context(answers_in(value))
    return [stack.enter_context(answers_in(path)) for path in value]


@contextmanager
def answers_in(path: str) -> Iterator[str]:
    """The path of the answers in a report, taken out for a while; else the path itself."""
    files = embedded_in(path)
    if not files:
        yield path
        return
    from tempfile import TemporaryDirectory

    from selfassess.cli.mail.embedded_files import take_out

    with TemporaryDirectory() as folder, shown_as(folder, path):
        places, answers = _places(files, Path(folder))
        take_out(places)
        print_err(_told(path, files))
        yield str(answers)


def embedded_in(path: str) -> "Sequence[EmbeddedFile]":
    """The files inside a report; none if it is no report with the answers of one."""
    if not read_head(path).lstrip().startswith("%PDF-"):
        return ()
    # pypdf costs 150 ms; only who gives a PDF waits for it.
    from selfassess.report.pdf.attachments import ANSWERS
    from selfassess.report.verify.pdf_reader import received

    with suppress(CannotRead):
        files = received(read_bytes(path)).files
        if [file.relationship for file in files].count(ANSWERS) == 1:
            return files
    return ()


def taken_out_beside(path: str) -> str:
    """The answers in a report as a file beside it, for good; else the path itself.

    Raise CannotSave where something else is there by now.
    """
    files = embedded_in(path)
    if not files:
        return path
    from selfassess.cli.mail.embedded_files import take_out

    places, answers = _places(files, Path(path).parent)
    inside = next(file.content for place, file in places if place == answers)
    if answers.exists() and read_bytes(str(answers)) != inside:
        sentence = _(
            "{answers} is there already, and is not the one inside {path}; name the one "
            "that is meant: selfassess extract takes the other out into a folder"
        )
        raise CannotSave(sentence.format(answers=answers, path=path))
    take_out([(place, file) for place, file in places if not place.exists()])
    # Translators: {answers} is the path of a file.
    sentence = _("{path} is a report; the answers inside it are taken out: {answers}")
    print_err(sentence.format(path=path, answers=answers))
    return str(answers)


def _places(
    files: "Sequence[EmbeddedFile]", folder: Path
) -> "tuple[list[tuple[Path, EmbeddedFile]], Path]":
    """Where the program looks for each of them, and which holds the answers.

    A questionnaire that is not known here comes along.
    """
    # Models take longer to load than screens need for their first frame.
    from selfassess.cli.mail.embedded_files import places_in
    from selfassess.core.model.fields.name_fields import SLUG_PATTERN
    from selfassess.report.pdf.attachments import ANSWERS, ASKED, LOGO, REVIEW
    from selfassess.storage.questionnaires.catalog import questionnaire_paths
    from selfassess.storage.questionnaires.place_checks import FILE_NAME

    shown = (ANSWERS, REVIEW, LOGO)
    kept = [f for f in files if f.relationship in shown or f.is_evidence]
    kept.sort(key=lambda file: file.relationship != ANSWERS)
    places = places_in(folder, kept)
    for file in (file for file in files if file.relationship == ASKED):
        name = file.name.removesuffix(_ASKED_END)
        in_folder = FILE_NAME
        if file.is_translation:
            name, language = file.translates
            in_folder = f"{language}.toml"
        if re.fullmatch(SLUG_PATTERN, name) and name not in questionnaire_paths():
            places.append((folder / "questionnaires" / name / in_folder, file))
    return places, next(p for p, file in places if file.relationship == ANSWERS)


def _told(path: str, files: "Sequence[EmbeddedFile]") -> str:
    from selfassess.report.pdf.attachments import REVIEW

    count = sum(file.relationship == REVIEW for file in files)
    # Translators: the reviews are those inside the report.
    sentence = ngettext(
        "{path} is a report; the answers inside it are read, with {count} review",
        "{path} is a report; the answers inside it are read, with {count} reviews",
        count,
    )
    return sentence.format(path=path, count=count)
