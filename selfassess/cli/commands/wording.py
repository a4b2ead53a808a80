"""`selfassess wording FILE`: suggestions on the questionnaire's wording."""

from argparse import Namespace

from selfassess.cli.exit_codes import Exit
from selfassess.cli.mail.report_inside import reads_reports
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.output.results import deliver
from selfassess.cli.output.suggestions_markdown import wording_markdown
from selfassess.cli.report_files.output_paths import refuse_to_overwrite_answers
from selfassess.cli.workspace.load import needed_reviews, open_file
from selfassess.core.review.suggestions import collect_suggestions
from selfassess.core.text.i18n import _, ngettext


@reads_reports("file")
def run(arguments: Namespace) -> Exit:
    """Collect them into one document; what cannot be relied on is a no."""
    if arguments.output:
        refuse_to_overwrite_answers(arguments.output, ".md")
    assessment, file, errors = open_file(arguments.file)
    reviews, unusable = needed_reviews(arguments.file, assessment)
    questionnaire = file.questionnaire
    suggestions = collect_suggestions(
        questionnaire, reviews, with_private=arguments.private
    )
    everything = collect_suggestions(questionnaire, reviews, with_private=True)
    if left_out := everything.count - suggestions.count:
        print_err(_left_out_sentence(left_out))
    if not suggestions.are_there:
        print_err(_("There is no suggestion on the wording."))
        return Exit.NO
    lines = wording_markdown(suggestions, questionnaire, assessment)
    if arguments.output:
        document = ("\n".join(lines) + "\n").encode()
        deliver([(arguments.output, document)], [arguments.output])
    else:
        print_out(*lines)
    return Exit.NO if errors or unusable else Exit.YES


def _left_out_sentence(count: int) -> str:
    return ngettext(
        "{count} private suggestion is left out; --private includes it",
        "{count} private suggestions are left out; --private includes them",
        count,
    ).format(count=count)
