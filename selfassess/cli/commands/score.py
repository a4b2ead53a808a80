"""`selfassess score FILE`: tallies, eligibility, blockers."""

from argparse import Namespace

from selfassess.cli.clock import today
from selfassess.cli.exit_codes import Exit
from selfassess.cli.mail.report_inside import reads_reports
from selfassess.cli.output.console import print_out
from selfassess.cli.output.results import print_data
from selfassess.cli.output.score import score_lines
from selfassess.cli.workspace.load import open_file, reviews_beside
from selfassess.core.review.open_findings import open_findings
from selfassess.core.scoring.eligibility import StarVerdict
from selfassess.core.scoring.score import score


@reads_reports("file")
def run(arguments: Namespace) -> Exit:
    """Print the score; what cannot be relied on is a no, as with --require-star no star is.

    A file with open conflicts claims no star, whatever it scores.
    """
    assessment, file, errors = open_file(arguments.file)
    reviews, unusable = reviews_beside(arguments.file, assessment)
    result = score(file.questionnaire, assessment)
    findings = open_findings(file.questionnaire, assessment, reviews)
    if arguments.json:
        from selfassess.report.formats.data.scores.json_score import score_data

        print_data(score_data(result, assessment, findings, today()))
    else:
        print_out(
            *score_lines(result, assessment, today(), findings if reviews else None)
        )
    eligible = result.eligibility.verdict is StarVerdict.YES
    may_claim = eligible and not assessment.conflicts
    is_no = errors or unusable or (arguments.require_star and not may_claim)
    return Exit.NO if is_no else Exit.YES
