"""The words that answer a requirement, leave out a whole part, and take changes back."""

from functools import partial

from selfassess.cli.plain.command import Word
from selfassess.cli.plain.messages import tell_change, tell_place
from selfassess.cli.plain.shell import PlainShell
from selfassess.core.model.fields import LONGEST_TEXT, tidy
from selfassess.core.model.questionnaire import Guideline, Part
from selfassess.core.model.status import Status
from selfassess.core.scoring.part_labels import (
    nothing_to_leave_out,
    part_sentence,
)
from selfassess.core.scoring.parts import parts_around
from selfassess.core.session.navigation import Step
from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _, marked


def answer(status: Status, shell: PlainShell, _words: str) -> None:
    """Give that status to the requirement in view, if it may be given."""
    session = shell.session
    if status is Status.NOT_APPLICABLE and not session.requirement.not_applicable:
        shell.say(_('"Not applicable" is not allowed here. Nothing was changed.'))
        return
    shell.take(session.answered(status))
    tell_change(shell)


def _flag(shell: PlainShell, _words: str) -> None:
    shell.take(shell.session.flagged())
    words = [] if shell.session.answer.come_back else [_("Flag removed.")]
    tell_change(shell, *words)


def _undo(shell: PlainShell, _words: str) -> None:
    session = shell.session
    _step(shell, session.undo(), session.done, _("Undone: {what}."))


def _redo(shell: PlainShell, _words: str) -> None:
    session = shell.session
    _step(shell, session.redo(), session.undone, _("Done again: {what}."))


def _step(
    shell: PlainShell, session: Session | None, steps: tuple[Step, ...], text: str
) -> None:
    if session is None:
        shell.say(_("There is nothing more to take back or to do again."))
        return
    place = shell.session.current_id
    shell.take(session)
    tell_change(shell, text.format(what=steps[-1].what))
    if session.current_id != place:
        tell_place(shell)


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
    shell.take(shell.session.without({part.id: text}))
    tell_change(shell, part_sentence(part, shell.session.assessment))


WORDS = (
    Word(
        ("met", "m"),
        marked("answer: met"),
        partial(answer, Status.MET),
        more=marked("It counts only with the evidence that the requirement asks for."),
    ),
    Word(
        ("partly", "p", "partly-met"),
        marked("answer: partly met"),
        partial(answer, Status.PARTLY_MET),
    ),
    Word(
        ("not", "n", "not-met"),
        marked("answer: not met"),
        partial(answer, Status.NOT_MET),
    ),
    Word(
        ("na", "x", "n/a", "not-applicable"),
        marked("answer: not applicable, where that is allowed"),
        partial(answer, Status.NOT_APPLICABLE),
        more=marked("Where it needs a reason in the note, the requirement says so."),
    ),
    Word(
        ("clear", "c"),
        marked("take the answer away; note and evidence stay"),
        partial(answer, Status.UNANSWERED),
    ),
    Word(("flag", "f"), marked("come back to this one later, or no longer"), _flag),
    Word(("undo", "z"), marked("take the last change back"), _undo),
    Word(("redo", "y"), marked("do again what was undone"), _redo),
    Word(
        ("leave-out",),
        marked("leave out a whole phase or guideline, where that is allowed"),
        _leave_out,
        takes=marked("[phase | guideline] [REASON | -]"),
        may_have_lines=True,
        more=marked(
            "leave-out phase REASON leaves out the phase of this requirement; leave-out "
            "guideline REASON its guideline. With - in place of the reason it applies "
            "again."
        ),
    ),
)
