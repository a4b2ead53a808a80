"""`selfassess compare FILE`: both sides of every answer."""

from argparse import Namespace

from selfassess.cli.compare_data import compare_data
from selfassess.cli.compare_lines import compare_lines
from selfassess.cli.compare_markdown import compare_markdown
from selfassess.cli.exits import Exit
from selfassess.cli.opening import needed_reviews, open_file
from selfassess.cli.printing import say, say_json
from selfassess.core.comparing import compare


def run(arguments: Namespace) -> Exit:
    """Print the comparison; a dispute, or a review that cannot be used, is a no."""
    assessment, file = open_file(arguments.file)
    reviews, unusable = needed_reviews(arguments.file, assessment)
    if not reviews:
        return Exit.NO
    seen = compare(file.questionnaire, assessment, reviews)
    if arguments.json:
        say_json(compare_data(seen))
    else:
        lines = compare_markdown if arguments.markdown else compare_lines
        say(*lines(seen, shows_all=arguments.all))
    return Exit.NO if unusable or seen.open.disputed else Exit.YES
