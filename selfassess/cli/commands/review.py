"""`selfassess review FILE --as NAME`: a reviewer's own file, in the walk or by hand."""

from argparse import Namespace
from typing import TYPE_CHECKING

from selfassess.cli.commands.open import walk_on
from selfassess.cli.exit_codes import Exit
from selfassess.cli.mail.report_inside import reads_reports, taken_out_beside
from selfassess.core.errors import CannotSave
from selfassess.core.text.i18n import _

if TYPE_CHECKING:
    from selfassess.core.session.workspace import Workspace


def run(arguments: Namespace) -> int:
    """Begin the review or go on with it, as the terminal allows, or write a blank one."""
    if arguments.blank != bool(arguments.output):
        raise CannotSave(_("a review to fill in by hand needs both: --blank -o OUT"))
    if arguments.blank:
        return _write_blank(arguments)

    path = taken_out_beside(arguments.file)

    def open_work() -> "Workspace":
        from selfassess.cli.workspace.walk.review_workspace import open_review_work

        return open_review_work(path, arguments.name, arguments.organisation)

    again = ("review", path, "--as", arguments.name)
    return walk_on(again, open_work, arguments)


@reads_reports("file")
def _write_blank(arguments: Namespace) -> Exit:
    from selfassess.cli.mail.blank_review import blank_review
    from selfassess.cli.output.results import deliver
    from selfassess.cli.report_files.output_paths import refuse_to_replace
    from selfassess.cli.workspace.load import open_file
    from selfassess.cli.workspace.walk.review_workspace import own_review

    output = arguments.output
    refuse_to_replace(output)
    about, file, _errors = open_file(arguments.file)
    reviewer = (arguments.name, arguments.organisation)
    _key, review, own_file, _problems = own_review(arguments.file, about, reviewer)
    content = blank_review(output, own_file.with_id(review), file.questionnaire, about)
    deliver([(output, content)], [output])
    return Exit.YES
