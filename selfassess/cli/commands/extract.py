"""`selfassess extract REPORT.pdf -o DIR`: take the embedded files out."""

from argparse import Namespace
from pathlib import Path

from selfassess.cli.exit_codes import Exit
from selfassess.cli.mail.embedded_files import places_in, take_out
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.report_files.output_paths import refuse_the_standard_output
from selfassess.cli.workspace.load import read_with
from selfassess.core.errors import CannotSave
from selfassess.core.text.i18n import _
from selfassess.report.verify.pdf_reader import received


def run(arguments: Namespace) -> Exit:
    """Write every file under a harmless name; nothing that is there is overwritten."""
    refuse_the_standard_output(arguments.output)
    files = read_with(arguments.report, received).files
    if not files:
        # Translators: {path} is a PDF.
        print_err(_("{path} carries no files").format(path=arguments.report))
        return Exit.NO
    targets = places_in(Path(arguments.output), files)
    for target, _file in targets:
        if target.exists():
            sentence = _("{path} is already there; choose another folder")
            raise CannotSave(sentence.format(path=target))
    take_out(targets)
    for target, _file in targets:
        print_out(_("wrote {path}").format(path=target))
    return Exit.YES
