"""The word `take-in`: what filled-in forms say, taken over without leaving the walk."""

import shlex

from selfassess.cli.plain.sentences.messages import show_change
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.errors import SelfAssessError
from selfassess.core.merge.offered_answers import OfferedAnswers
from selfassess.core.text.i18n import _


def _take_in(shell: PlainShell, text: str) -> None:
    read, names = shell.workspace.answers_in, _names(text)
    if read is None or not names:
        shell.say(_("Type take-in and the names of the forms that came."))
        return
    shell.must_be_changeable()
    for name in names:
        try:
            found = read(name, shell.session.assessment)
        except SelfAssessError as error:
            shell.say(str(error))
        else:
            _take_over(shell, found)


def _names(text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError:
        return [text]


def _take_over(shell: PlainShell, found: OfferedAnswers) -> None:
    """What is new, and of the rest what the person chooses, as one step."""
    question = _("It was made from another assessment. Take it in all the same?")
    shell.say(found.name)
    if found.is_of_another and not shell.agrees(question):
        return
    changed = before = shell.session.assessment
    for answer in found.answers:
        if answer.is_different:
            shell.say(*answer.lines)
        if not answer.is_different or shell.agrees(_("Take the form's words?")):
            changed = answer.taken(changed)
    if changed != before:
        # Translators: a step, behind “Undone:”; {name} is the file of a form.
        what = _("form {name}").format(name=found.name)
        shell.take(shell.session.changed(changed, what))
        shell.say(*found.warnings)
        show_change(shell, f"{found.summary}.")
    else:
        shell.say(*found.warnings, found.summary)


HANDLERS: Handlers = {"take-in": _take_in}
