"""`selfassess compare FILE`: both sides of every answer."""

from argparse import Namespace

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.block_lines import block_lines
from selfassess.cli.output.console import print_data, print_out
from selfassess.cli.workspace.load import needed_reviews, open_file
from selfassess.core.review.comparison import compare
from selfassess.core.review.comparison_blocks import comparison_blocks
from selfassess.core.text.markdown import markdown_lines


def run(arguments: Namespace) -> Exit:
    """Print the comparison; a dispute is a no, and what cannot be relied on is."""
    assessment, file, errors = open_file(arguments.file)
    reviews, unusable = needed_reviews(arguments.file, assessment)
    if not reviews:
        return Exit.NO
    comparison = compare(file.questionnaire, assessment, reviews)
    if arguments.json:
        from selfassess.report.formats.data.json_comparison import comparison_data

        print_data(comparison_data(comparison))
    else:
        lines = markdown_lines if arguments.markdown else block_lines
        print_out(*lines(comparison_blocks(comparison, shows_all=arguments.all)))
    is_no = errors or unusable or comparison.open.disputed
    return Exit.NO if is_no else Exit.YES
