"""The word `guide`: one question at a time."""

from selfassess.cli.plain.commands.walk.navigate import go_next, go_to
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.scoring.labels import outcome_label
from selfassess.core.scoring.rules import Rule
from selfassess.core.session.guide import Question, onward, question, question_text
from selfassess.core.text.i18n import _


def _guide(shell: PlainShell, text: str) -> None:
    wanted = text.lower()
    if wanted not in ("", "on", "off"):
        # Translators: guide, on and off are typed.
        shell.say(_("Type guide on or guide off."))
        return
    shell.is_guided = wanted == "on" if wanted else not shell.is_guided
    if shell.is_guided:
        shell.say(_("Guided: one question at a time."))
        # Translators: “guide off” is typed.
        shell.hint(_("Enter alone skips a question. guide off ends it."))
    else:
        # Translators: said when the questions, one after the other, have ended.
        shell.say(_("No longer guided."))


def open_question(shell: PlainShell) -> Question:
    """The question about the requirement in view that was not skipped."""
    return question(shell.answering, shell.skipped)


def skip(shell: PlainShell) -> None:
    """Leave the question open: to the next one, or to the next requirement."""
    question = open_question(shell)
    if question not in (Question.STATUS, Question.DONE):
        shell.skipped |= {question}
        return
    after = onward(shell.answering)
    if after.current_id == shell.session.current_id:
        go_next(shell)  # it says why there is none
    else:
        go_to(shell, after)


def numbered_answers(shell: PlainShell) -> tuple[str, ...]:
    """What the numbers stand for that answer the open question, as it would be typed."""
    session = shell.answering
    match open_question(shell):
        case Question.STATUS:
            carried = ("confirm",) if session.answer.origin else ()
            may_be_left_out = session.requirement.not_applicable
            not_applicable = ("na",) if may_be_left_out and not carried else ()
            return (*carried, "met", "partly", "not", *not_applicable)
        case Question.EVIDENCE:
            return ("evidence add", "evidence")
        case Question.NOTE:
            return ("note +",)
        case Question.DONE:
            return ()


def ask_question(shell: PlainShell) -> None:
    """Say what is asked, and what may be typed."""
    session = shell.answering
    match open_question(shell):
        case Question.STATUS:
            _ask_status(shell)
        case Question.EVIDENCE:
            shell.say(_("Question 2 of 3: What shows it?"))
            # Translators: evidence and add are typed.
            shell.hint(_("Type 1 or evidence add, or 2 or evidence for what there is."))
        case Question.NOTE:
            rule = session.score.outcomes[session.current_id].rule
            shell.say(
                _("Question 3 of 3: Why does it not apply?")
                if rule is Rule.NOT_APPLICABLE_WITHOUT_REASON
                else _("Question 3 of 3: What should a reader know?")
            )
            # Translators: note is typed.
            shell.hint(_("Type note and the text, or 1 for several lines."))
        case Question.DONE:
            shell.say(question_text(session, Question.DONE, str))


def _ask_status(shell: PlainShell) -> None:
    session = shell.answering
    if session.answer.origin:
        label = outcome_label(session.score.outcomes[session.current_id])
        # Translators: {carried} is such as “Met” is from another plan, to confirm.
        shell.say(_("Question 1 of 3: {carried}.").format(carried=label))
        shell.hint(
            # Translators: confirm, met, partly and not are typed.
            _(
                "Type 1 or confirm if that is still so, or answer anew with 2 or met, 3 "
                "or partly, 4 or not."
            )
        )
        return
    shell.say(_("Question 1 of 3: Is it met?"))
    shell.hint(
        # Translators: met, partly, not and na are typed.
        _("Type 1 or met, 2 or partly, 3 or not, 4 or na if it does not apply.")
        if session.requirement.not_applicable
        # Translators: met, partly and not are typed.
        else _("Type 1 or met, 2 or partly, 3 or not.")
    )


HANDLERS: Handlers = {"guide": _guide}
