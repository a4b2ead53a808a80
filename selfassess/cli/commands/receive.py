"""`selfassess receive FILE MAIL…`: reviews as they came by mail, each to its place."""

from argparse import Namespace

from selfassess.cli.exit_codes import Exit
from selfassess.cli.mail.intake import looked_through
from selfassess.cli.mail.review_offers import (
    ReviewOffer,
    offer_line,
    overwrite_question,
    put,
)
from selfassess.cli.output.console import print_err, print_out, problem_lines
from selfassess.cli.workspace.beginning.prompts import can_ask, says_yes
from selfassess.cli.workspace.load import open_file
from selfassess.core.merge.succession import ADDING, Standing
from selfassess.core.problems import Problem, errors_of
from selfassess.core.text.i18n import _


def run(arguments: Namespace) -> Exit:
    """Show what came, and write what adds to what is there; a no if anything was left."""
    about, file, _errors = open_file(arguments.file)
    told = looked_through(arguments.file, about, arguments.mails)
    offers = [each for each in told if isinstance(each, ReviewOffer)]
    problems = [each for each in told if isinstance(each, Problem)]
    strangers = [each for each in told if isinstance(each, str)]
    print_err(*problem_lines(problems))
    print_out(*(offer_line(offer, file.questionnaire) for offer in offers))
    print_err(*strangers)
    taken = [offer for offer in offers if _is_wanted(offer, arguments)]
    for offer in () if arguments.dry_run else taken:
        put(offer, file.questionnaire, about)
        print_out(_("wrote {path}").format(path=offer.path))
    if arguments.dry_run or not taken:
        # Translators: the person said no, or there was nothing to write.
        print_out(_("Nothing was written."))
    apart = [o for o in offers if o.standing is Standing.APART and o not in taken]
    if apart:
        print_out(_("What differs was left as it is; --overwrite takes what came."))
    return Exit.NO if apart or strangers or errors_of(problems) else Exit.YES


def _is_wanted(offer: ReviewOffer, arguments: Namespace) -> bool:
    """An older state never replaces a newer one, nor one that differs, unasked."""
    if offer.standing in ADDING:
        return True
    if offer.standing is Standing.SAME or arguments.overwrite:
        return offer.standing is not Standing.SAME
    if offer.standing is Standing.OLDER or arguments.dry_run or not can_ask():
        return False
    return says_yes(overwrite_question(offer))
