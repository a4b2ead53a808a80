"""`selfassess compare FILE`: both sides of every answer."""

from argparse import Namespace

from selfassess.cli.clock import today
from selfassess.cli.exit_codes import Exit
from selfassess.cli.mail.report_inside import reads_reports
from selfassess.cli.output.block_lines import block_lines
from selfassess.cli.output.console import print_out
from selfassess.cli.output.results import print_data
from selfassess.cli.workspace.load import named_reviews, needed_reviews, open_file
from selfassess.core.errors import CannotRead
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.review.comparison import compare
from selfassess.core.review.comparison_blocks import comparison_blocks
from selfassess.core.review.comparison_filter import narrowed, requirements_in
from selfassess.core.text.i18n import _
from selfassess.core.text.markdown import markdown_lines


@reads_reports("file")
def run(arguments: Namespace) -> Exit:
    """Print the comparison; a dispute is a no, and what cannot be relied on is."""
    assessment, file, errors = open_file(arguments.file)
    reviews, unusable = needed_reviews(arguments.file, assessment)
    if not reviews:
        return Exit.NO
    whole = compare(
        file.questionnaire,
        assessment,
        named_reviews(arguments.file, reviews, arguments.reviewer),
    )
    comparison = narrowed(whole, _requirements(file.questionnaire, arguments))
    if arguments.json:
        from selfassess.report.formats.data.json_comparison import comparison_data

        print_data(comparison_data(comparison, today()))
    else:
        lines = markdown_lines if arguments.markdown else block_lines
        print_out(*lines(comparison_blocks(comparison, shows_all=arguments.all)))
    is_no = errors or unusable or comparison.open.disputed
    return Exit.NO if is_no else Exit.YES


def _requirements(questionnaire: Questionnaire, arguments: Namespace) -> set[str]:
    """The ids of those that were asked for; all where nothing was said."""
    ids = {*questionnaire.by_id}
    for names in (arguments.phase, arguments.only):
        called = requirements_in(questionnaire, names)
        for name in names:
            if not called[name]:
                # Translators: {questionnaire} is its id; {name} is what was typed.
                sentence = _(
                    "{questionnaire} has no requirement, guideline or phase {name}"
                )
                raise CannotRead(
                    sentence.format(questionnaire=questionnaire.id, name=name)
                )
        if names:
            ids &= set().union(*called.values())
    return ids
