"""`selfassess compare FILE`: both sides of every answer."""

from argparse import Namespace

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.comparison_json import compare_data
from selfassess.cli.output.comparison_markdown import compare_markdown
from selfassess.cli.output.comparison_text import compare_lines
from selfassess.cli.output.console import say, say_json
from selfassess.cli.workspace.load import needed_reviews, open_file
from selfassess.core.review.comparison import compare


def run(arguments: Namespace) -> Exit:
    """Print the comparison; a dispute is a no, and what cannot be relied on is."""
    assessment, file, errors = open_file(arguments.file)
    reviews, unusable = needed_reviews(arguments.file, assessment)
    if not reviews:
        return Exit.NO
    comparison = compare(file.questionnaire, assessment, reviews)
    if arguments.json:
        say_json(compare_data(comparison))
    else:
        lines = compare_markdown if arguments.markdown else compare_lines
        say(*lines(comparison, shows_all=arguments.all))
    is_no = errors or unusable or comparison.open.disputed
    return Exit.NO if is_no else Exit.YES
