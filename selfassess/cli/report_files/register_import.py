"""A table of comments, commitments or recommendations, taken into an assessment."""

from argparse import Namespace

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.workspace.load import open_file
from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.text.i18n import _
from selfassess.core.validation.register_entries import entry_line
from selfassess.report.formats.register_csv import RegisterRow, read_register
from selfassess.storage.toml.reader import read_bytes


def import_register(arguments: Namespace) -> Exit:
    """Show every row; write what is new, and what is different if asked to."""
    path = arguments.form
    if not arguments.into or arguments.output:
        raise CannotSave(
            _("a table is added to an assessment: name it with --into FILE")
        )
    assessment, file, errors = open_file(arguments.into)
    try:
        rows = list(read_register(read_bytes(path), assessment, file.questionnaire))
    except CannotRead as error:
        raise CannotRead(f"{path}: {error}") from error
    taken = [row for row in rows if _is_wanted(row, arguments)]
    print_out(*(f"{_mark(row)} {row.key}: {_line(row)}" for row in rows))
    for row in taken:
        assessment = assessment.with_entry(row.register, row.key, row.entry)
    if taken:
        file.save(assessment)
        print_err(*file.notices())
        print_out(_("wrote {path}").format(path=file.path))
    left = [row for row in rows if row not in taken and not row.is_same]
    if left:
        text = _(
            "What is different was left as it is; --take KEY or --overwrite takes it"
        )
        print_out(text)
    return Exit.NO if left or errors else Exit.YES


def _is_wanted(row: RegisterRow, arguments: Namespace) -> bool:
    is_named = arguments.overwrite or row.key in arguments.take
    return row.before is None or (is_named and not row.is_same)


def _mark(row: RegisterRow) -> str:
    if row.before is None:
        return "+"
    return "=" if row.is_same else "≠"


def _line(row: RegisterRow) -> str:
    return entry_line(row.register, row.entry)
