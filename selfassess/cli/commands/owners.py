"""`selfassess owners FILE`: who owes which answers, and a text to send to each."""

from argparse import Namespace

from selfassess.cli.clock import today
from selfassess.cli.exit_codes import Exit
from selfassess.cli.mail.report_inside import reads_reports
from selfassess.cli.output.console import print_out
from selfassess.cli.output.owners_text import owners_lines, owners_markdown
from selfassess.cli.output.results import print_data
from selfassess.cli.workspace.letters import letter_for
from selfassess.cli.workspace.load import open_file
from selfassess.core.cycle.owed_answers import owed_answers, unowned_sentence
from selfassess.core.scoring.score import score


@reads_reports("file")
def run(arguments: Namespace) -> Exit:
    """Print the owners, and what to send to each; a file with errors is a no."""
    assessment, file, errors = open_file(arguments.file)
    day, scored = arguments.on or today(), score(file.questionnaire, assessment)
    rows = [
        (owed, letter_for(file.loaded, owed, assessment))
        for owed in owed_answers(scored, assessment, day)
    ]
    if arguments.json:
        from selfassess.report.formats.data.json_owners import owners_data

        print_data(owners_data(rows, file.questionnaire, day))
    else:
        told = owners_markdown if arguments.markdown else owners_lines
        print_out(*told(arguments.file, rows, unowned_sentence(scored, assessment)))
    return Exit.NO if errors else Exit.YES
