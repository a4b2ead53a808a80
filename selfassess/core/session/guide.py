"""The guided mode of a walk: one question at a time, for people who are new to it."""

from collections.abc import Callable, Collection, Iterator
from enum import Enum, auto

from selfassess.core.model.status import Status
from selfassess.core.scoring.labels import outcome_label
from selfassess.core.scoring.rules import Rule
from selfassess.core.session.filters import Filter
from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _


class Question(Enum):
    """What is asked next about the requirement in view."""

    STATUS = auto()
    EVIDENCE = auto()
    NOTE = auto()
    DONE = auto()


def question(session: Session, skipped: Collection[Question] = ()) -> Question:
    """The next question; what was skipped on purpose is not asked again."""
    return next(question for question in _questions(session) if question not in skipped)


def _questions(session: Session) -> Iterator[Question]:
    answer, outcome = session.answer, session.score.outcomes[session.current_id]
    if answer.status is Status.UNANSWERED:
        yield Question.STATUS
    elif answer.status is Status.MET and not outcome.is_shown:
        yield Question.EVIDENCE
    if answer.status is not Status.UNANSWERED and not answer.note:
        yield Question.NOTE
    yield Question.DONE


def onward(session: Session) -> Session:
    """At the next requirement, or after the last one at what is still unanswered."""
    after = session.next()
    if after.current_id != session.current_id or session.filter is not Filter.ALL:
        return after
    return session.next_unanswered() or session


KeyOf = Callable[[str], str]
"""Gives the key, or the word, that does what has a name such as `evidence`."""


def question_text(session: Session, question: Question, key_of: KeyOf) -> str:
    """The question, and the key that answers it."""
    return {
        Question.STATUS: _status_text(session, key_of),
        Question.EVIDENCE: _(
            "2 of 3: What shows it? Press {evidence} to choose or add evidence. "
            "Enter skips it."
        ).format(evidence=key_of("evidence")),
        Question.NOTE: _note_text(session, key_of),
        Question.DONE: _done_text(session, key_of),
    }[question]


def _done_text(session: Session, key_of: KeyOf) -> str:
    after = onward(session)
    if after.position > session.position:
        return _("This one is done. Enter goes on to the next.")
    if after.current_id != session.current_id:
        return _("This was the last one. Enter goes to what is still unanswered.")
    text = _("This was the last one. {score} shows the score.")
    return text.format(score=key_of("score"))


def _status_text(session: Session, key_of: KeyOf) -> str:
    if session.answer.origin:
        return _(
            "1 of 3: {carried}. Press {confirm} if that is still so, or answer anew "
            "with {met}, {partly} or {not}. Enter skips it."
        ).format_map(
            {name: key_of(name) for name in ("confirm", "met", "partly", "not")}
            | {"carried": outcome_label(session.score.outcomes[session.current_id])}
        )
    text = (
        _(
            "1 of 3: Is it met? Press {met}, {partly} or {not}, "
            "or {not-applicable} if it does not apply. Enter skips it."
        )
        if session.requirement.not_applicable
        else _("1 of 3: Is it met? Press {met}, {partly} or {not}. Enter skips it.")
    )
    names = ("met", "partly", "not", "not-applicable")
    return text.format_map({name: key_of(name) for name in names})


def _note_text(session: Session, key_of: KeyOf) -> str:
    if (
        session.score.outcomes[session.current_id].rule
        is Rule.NOT_APPLICABLE_WITHOUT_REASON
    ):
        text = _("3 of 3: Why does it not apply? Press {note} to write the reason.")
    else:
        text = _(
            "3 of 3: What should a reader know? Press {note} to write. Enter skips it."
        )
    return text.format(note=key_of("note"))
