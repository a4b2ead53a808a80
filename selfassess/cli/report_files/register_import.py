"""A table of comments, commitments or recommendations, taken into an assessment."""

from argparse import Namespace

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.output.form_text import MARKS
from selfassess.cli.workspace.load import open_file, read_with
from selfassess.core.errors import CannotSave
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.validation.register_lines import entry_line
from selfassess.report.formats.register_csv import read_register
from selfassess.report.forms.form_fields import DIFFERENT, NEW


def import_register(arguments: Namespace) -> Exit:
    """Show every row; write what is new, and what is different if asked to."""
    (path,) = arguments.forms
    if not arguments.into or arguments.output:
        sentence = _("a table is added to an assessment: name it with --into FILE")
        raise CannotSave(sentence)
    assessment, file, errors = open_file(arguments.into)
    rows = read_with(
        path, lambda table: [*read_register(table, assessment, file.questionnaire)]
    )
    taken = [row for row in rows if is_wanted(row.kind, row.key, arguments)]
    for row in rows:
        line = entry_line(row.register, row.entry, file.questionnaire.numbers)
        print_out(f"{MARKS[row.kind]} {labelled(row.key, line)}")
    for row in taken:
        assessment = assessment.with_entry(row.register, row.key, row.entry)
    if taken:
        file.save(assessment)
        print_err(*file.notices())
        print_out(_("wrote {path}").format(path=file.path))
    left = [row for row in rows if row.kind == DIFFERENT and row not in taken]
    if left:
        text = _(
            "What is different was left as it is; --take KEY or --overwrite takes it"
        )
        print_out(text)
    return Exit.NO if left or errors else Exit.YES


def is_wanted(kind: str, name: str, arguments: Namespace) -> bool:
    """Whether what is offered under that name is taken over: new, or asked for."""
    is_named = arguments.overwrite or name in arguments.take
    return kind == NEW or (kind == DIFFERENT and is_named)
