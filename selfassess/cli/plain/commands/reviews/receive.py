"""The word `receive`: reviews that came, taken in without leaving the walk."""

from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.errors import SelfAssessError
from selfassess.core.text.i18n import _


def _receive(shell: PlainShell, name: str) -> None:
    mailbox = shell.workspace.mailbox
    if mailbox is None:
        shell.say(_("Reviews cannot be taken in here."))
        return
    if not name:
        # Translators: receive is typed.
        shell.say(_("Type receive and the name of the file that came."))
        return
    try:
        arrivals = mailbox.look([name])
        shell.say(*arrivals.told)
        for review in arrivals.reviews:
            if not review.question or shell.agrees(review.question):
                review.put()
                # Translators: the review that came is now beside the assessment.
                shell.say(_("Taken in."))
    except SelfAssessError as error:
        shell.say(str(error))


HANDLERS: Handlers = {"receive": _receive}
