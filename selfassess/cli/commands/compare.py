"""`selfassess compare FILE`: both sides of every answer."""

from argparse import Namespace

from selfassess.cli.compare_data import compare_data
from selfassess.cli.compare_lines import compare_lines
from selfassess.cli.compare_markdown import compare_markdown
from selfassess.cli.exits import Exit
from selfassess.cli.opening import needed_reviews, open_file
from selfassess.cli.printing import say, say_json
from selfassess.core.review.comparison import compare


def run(arguments: Namespace) -> Exit:
    """Print the comparison; a dispute is a no, and what cannot be relied on is."""
    assessment, file, errors = open_file(arguments.file)
    reviews, unusable = needed_reviews(arguments.file, assessment)
    if not reviews:
        return Exit.NO
    seen = compare(file.questionnaire, assessment, reviews)
    if arguments.json:
        say_json(compare_data(seen))
    else:
        lines = compare_markdown if arguments.markdown else compare_lines
        say(*lines(seen, shows_all=arguments.all))
    is_no = errors or unusable or seen.open.disputed
    return Exit.NO if is_no else Exit.YES
