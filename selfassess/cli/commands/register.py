"""`selfassess register FILE NAME`: comments, commitments, actions …, as a table."""

from argparse import Namespace

from selfassess.cli.clock import today
from selfassess.cli.exit_codes import Exit
from selfassess.cli.mail.report_inside import reads_reports
from selfassess.cli.output.console import print_out
from selfassess.cli.output.results import deliver
from selfassess.cli.report_files.output_paths import refuse_to_overwrite_answers
from selfassess.cli.workspace.load import open_file
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.validation.register_entries import entries_of
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind
from selfassess.core.validation.register_lines import entry_lines, register_sentence


@reads_reports("file")
def run(arguments: Namespace) -> Exit:
    """Print the entries with their keys, or write them as a table for spreadsheets."""
    register = next(kind for kind in RegisterKind if kind.word == arguments.register)
    if arguments.csv:
        refuse_to_overwrite_answers(arguments.csv, ".csv")
    assessment, file, errors = open_file(arguments.file)
    entries = entries_of(assessment, register)
    if arguments.csv:
        from selfassess.report.formats.register_csv import format_register

        table = format_register(register, entries)
        deliver([(arguments.csv, table)], [arguments.csv])
    else:
        lines = entry_lines(register, assessment, today(), file.questionnaire.numbers)
        print_out(*(labelled(key, line) for key, line in lines.items()))
        if not entries:
            print_out(_(REGISTER_FORMS[register].empty))
        if sentence := register_sentence(register, assessment, today()):
            print_out(sentence)
    return Exit.NO if errors else Exit.YES
