"""`selfassess score FILE`: tallies, eligibility, blockers."""

from argparse import Namespace

from selfassess.cli.exits import Exit
from selfassess.cli.opening import open_file, reviews_beside
from selfassess.cli.printing import say, say_json
from selfassess.cli.score_lines import score_data, score_lines
from selfassess.core.comparing import open_findings
from selfassess.core.scoring import Eligible, score


def run(arguments: Namespace) -> Exit:
    """Print the score; with --require-star the verdict is the exit code.

    A file with open conflicts claims no star, whatever it scores.
    """
    assessment, file = open_file(arguments.file)
    reviews, _unusable = reviews_beside(arguments.file, assessment)
    result = score(file.questionnaire, assessment)
    found = open_findings(file.questionnaire, assessment, reviews) if reviews else None
    if arguments.json:
        say_json(score_data(result, assessment, found))
    else:
        say(*score_lines(result, assessment, found))
    eligible = result.eligibility.verdict is Eligible.YES
    may_claim = eligible and not assessment.conflicts
    return Exit.NO if arguments.require_star and not may_claim else Exit.YES
