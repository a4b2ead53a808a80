"""`selfassess check FILE…`: everything that is wrong with files."""

from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path

from selfassess.cli.exit_codes import Exit
from selfassess.cli.integrations.problem_formats import FORMATS
from selfassess.cli.mail.report_inside import reads_reports
from selfassess.cli.output.console import counted, print_err, print_out
from selfassess.cli.output.dialogue.heard_results import problems_told
from selfassess.cli.workspace.file_problems import Found, problems_of
from selfassess.core.problems import Problem, errors_of
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.text.terminal import printable_name
from selfassess.storage.documents.reviews_folder import FoundReviews


@reads_reports("files")
def run(arguments: Namespace) -> Exit:
    """Check the files that are named."""
    return check_files(arguments.files, arguments.format)


def check_files(paths: Iterable[str], form: str) -> Exit:
    """Check every file, whatever is wrong with the others."""
    by_file: Found = {}
    folders: dict[Path, FoundReviews] = {}
    for path in paths:
        if path not in by_file:
            by_file |= problems_of(path, folders)
    problems_found = [p for problems in by_file.values() for p in problems or ()]
    if form in FORMATS:
        print_out(*FORMATS[form](problems_found).split("\n"))
    else:
        print_err(*problems_told(problems_found))
        for path, problems in by_file.items():
            if problems is not None:
                print_out(verdict(path, problems))
    if None in by_file.values():
        return Exit.CANNOT
    return Exit.NO if errors_of(problems_found) else Exit.YES


def verdict(path: str, problems: Sequence[Problem]) -> str:
    """Whether a file is sound, and how much is wrong with it."""
    path = printable_name(path)
    if errors_of(problems):
        return labelled(path, counted(problems))
    if problems:
        # Translators: {path} is a file without errors; {warnings} is how many warnings.
        sentence = _("{path}: sound, {warnings}")
        return sentence.format(path=path, warnings=counted(problems))
    # Translators: {path} is a file in which there is nothing wrong.
    return _("{path}: sound").format(path=path)
