"""The word `guide`: one question at a time."""

from selfassess.cli.plain.commands.navigate import go_next, go_to
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.scoring.labels import outcome_label
from selfassess.core.scoring.rules import Rule
from selfassess.core.session.guide import Question, onward, question, question_text
from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _


def _guide(shell: PlainShell, text: str) -> None:
    wanted = text.lower()
    if wanted not in ("", "on", "off"):
        # Translators: guide, on and off are typed.
        shell.say(_("Type guide on or guide off."))
        return
    shell.is_guided = wanted == "on" if wanted else not shell.is_guided
    shell.say(
        # Translators: “guide off” is typed.
        _("Guided: one question at a time; Enter alone skips it. guide off ends it.")
        if shell.is_guided
        # Translators: said when the questions, one after the other, have ended.
        else _("No longer guided.")
    )


def open_question(shell: PlainShell) -> Question:
    """The question about the requirement in view that was not skipped."""
    return question(shell.answering, shell.skipped)


def skip(shell: PlainShell) -> None:
    """Leave the question open: to the next one, or to the next requirement."""
    question = open_question(shell)
    if question not in (Question.STATUS, Question.DONE):
        shell.skipped.add(question)
        return
    after = onward(shell.answering)
    if after.current_id == shell.session.current_id:
        go_next(shell)  # it says why there is none
    else:
        go_to(shell, after)


def question_sentence(shell: PlainShell) -> str:
    """What is asked, and what may be typed."""
    session = shell.answering
    match open_question(shell):
        case Question.STATUS:
            return _status_question(session)
        case Question.EVIDENCE:
            return _(
                "Question 2 of 3: What shows it? Type evidence add, or evidence for "
                "what there is."
            )
        case Question.NOTE:
            rule = session.score.outcomes[session.current_id].rule
            if rule is Rule.NOT_APPLICABLE_WITHOUT_REASON:
                return _("Question 3 of 3: Why does it not apply? Type note and why.")
            return _(
                "Question 3 of 3: What should a reader know? Type note and the text."
            )
        case Question.DONE:
            return question_text(session, Question.DONE, str)


def _status_question(session: Session) -> str:
    if session.answer.origin:
        # Translators: confirm, met, partly and not are typed; {carried} is such as
        # “Met” is from another plan, to confirm.
        return _(
            "Question 1 of 3: {carried}. Type confirm if that is still so, or "
            "answer anew with met, partly or not."
        ).format(carried=outcome_label(session.score.outcomes[session.current_id]))
    if session.requirement.not_applicable:
        # Translators: met, partly, not and na are typed.
        return _(
            "Question 1 of 3: Is it met? Type met, partly or not, or na if it does not "
            "apply."
        )
    # Translators: met, partly and not are typed.
    return _("Question 1 of 3: Is it met? Type met, partly or not.")


HANDLERS: Handlers = {"guide": _guide}
