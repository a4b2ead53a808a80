"""`selfassess diff A B`: what differs, by meaning."""

from argparse import Namespace

from selfassess.cli.exit_codes import Exit
from selfassess.cli.mail.report_inside import reads_reports
from selfassess.cli.output.block_lines import block_lines
from selfassess.cli.output.console import print_out
from selfassess.cli.output.results import print_data
from selfassess.core.diff.assessment_diff import differ
from selfassess.core.diff.diff_blocks import DiffSide, difference_blocks
from selfassess.core.scoring.score import score
from selfassess.core.text.markdown import markdown_lines
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.questionnaires.catalog import finder_for


@reads_reports("before", "after")
def run(arguments: Namespace) -> Exit:
    """Print every difference; exit 1 if there is any."""
    old, new = (_side(path) for path in (arguments.before, arguments.after))
    difference = differ(
        old.assessment, new.assessment, old.score.questionnaire, new.score.questionnaire
    )
    if arguments.json:
        from selfassess.report.formats.data.json_difference import difference_data

        print_data(difference_data(difference, old, new))
    else:
        lines = markdown_lines if arguments.markdown else block_lines
        print_out(*lines(difference_blocks(difference, old, new)))
    return Exit.YES if difference.is_none else Exit.NO


def _side(path: str) -> DiffSide:
    assessment, file, _problems = open_assessment(path, finder_for(path))
    return DiffSide(path, assessment, score(file.questionnaire, assessment))
