"""The words that answer a requirement, leave out a whole part, and take changes back."""

from functools import partial

from selfassess.cli.output.dialogue.choices import Option, in_numbers, option_meant
from selfassess.cli.plain.sentences.messages import show_change, show_requirement
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.model.fields.text_fields import LONGEST_TEXT, tidy
from selfassess.core.model.questionnaire.phases import Guideline, Part
from selfassess.core.model.status import STATUSES, Status
from selfassess.core.scoring.labels import status_label
from selfassess.core.scoring.part_labels import nothing_to_leave_out, part_sentence
from selfassess.core.scoring.parts import parts_around
from selfassess.core.session.navigation import Step
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _


def answer(status: Status, shell: PlainShell, _words: str) -> None:
    """Give that status to the requirement in view, if it may be given."""
    session = shell.session
    if status is Status.NOT_APPLICABLE and not session.requirement.not_applicable:
        shell.say(_('"Not applicable" is not allowed here. Nothing was changed.'))
        return
    shell.take(session.answered(status))
    show_change(shell)


def _options(shell: PlainShell) -> tuple[Option, ...]:
    """The statuses that may be given here, the last one to take the answer away."""
    given = [status for status in STATUSES if status]
    if not shell.session.requirement.not_applicable:
        given.remove(Status.NOT_APPLICABLE)
    every = (*given, Status.UNANSWERED)
    return tuple(Option(STATUSES[s].command, status_label(s)) for s in every)


def _by_number(shell: PlainShell, text: str) -> None:
    options = _options(shell)
    if option := option_meant(text, options):
        statuses = {row.command: status for status, row in STATUSES.items()}
        answer(statuses[option.name], shell, "")
        return
    # Translators: answer is typed; {choices} is such as “1 met, 2 partly met”.
    sentence = _("Type answer and one of these numbers: {choices}.")
    shell.number_word = "answer"
    shell.say(sentence.format(choices=in_numbers(options)))


def _confirm(shell: PlainShell, _words: str) -> None:
    if shell.session.answer.origin:
        answer(shell.session.answer.written, shell, "")
    else:
        shell.say(_("Nothing to confirm here. Nothing was changed."))


def _flag(shell: PlainShell, _words: str) -> None:
    shell.take(shell.answering.flagged())
    # Translators: the mark that one wants to come back to an answer.
    sentences = [] if shell.session.answer.come_back else [_("Flag removed.")]
    show_change(shell, *sentences)


def _undo(shell: PlainShell, _words: str) -> None:
    session = shell.session
    # Translators: {what} names the step that was taken back, such as “dev-inform-1:
    # met”.
    _step(shell, session.undo(), session.done, _("Undone: {what}"))


def _redo(shell: PlainShell, _words: str) -> None:
    session = shell.session
    # Translators: {what} names the step that was done again.
    _step(shell, session.redo(), session.undone, _("Done again: {what}"))


def _step(
    shell: PlainShell, session: AnySession | None, steps: tuple[Step, ...], text: str
) -> None:
    if session is None:
        shell.say(_("There is nothing more to take back or to do again."))
        return
    place = shell.session.current_id
    shell.take(session)
    show_change(shell, f"{text.format(what=steps[-1].what)}.")
    if session.current_id != place:
        show_requirement(shell)


def _leave_out(shell: PlainShell, text: str) -> None:
    session = shell.session
    parts = {
        "guideline" if isinstance(part, Guideline) else "phase": part
        for part in parts_around(session.questionnaire, session.current_id)
    }
    which, _blank, reason = text.partition(" ")
    if which.lower() in parts and reason.strip():
        _change(shell, parts[which.lower()], reason.strip())
    elif which and which.lower() not in parts:
        shell.say(f"{nothing_to_leave_out()} {_('Nothing was changed.')}")
    elif parts:
        shell.say(*(part_sentence(part, session.assessment) for part in parts.values()))
    else:
        shell.say(nothing_to_leave_out())


def _change(shell: PlainShell, part: Part, reason: str) -> None:
    text = "" if reason == "-" else tidy(reason)[:LONGEST_TEXT]
    shell.take(shell.answering.without({part.id: text}))
    show_change(shell, part_sentence(part, shell.session.assessment))


HANDLERS: Handlers = {
    **{row.command: partial(answer, status) for status, row in STATUSES.items()},
    "answer": _by_number,
    "confirm": _confirm,
    "flag": _flag,
    "undo": _undo,
    "redo": _redo,
    "leave-out": _leave_out,
}
