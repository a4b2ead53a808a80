"""One question at a time, for people who are new to the walk."""

from enum import Enum, auto

from selfassess.core.assessment import Status
from selfassess.core.language import _
from selfassess.core.scoring import Rule
from selfassess.core.walking import Walk


class Question(Enum):
    """What is asked next about the requirement in view."""

    STATUS = auto()
    EVIDENCE = auto()
    NOTE = auto()
    DONE = auto()


def question(walk: Walk, *, skipped: bool = False) -> Question:
    """The next question; what was skipped on purpose is not asked again."""
    answer, outcome = walk.answer, walk.score.outcomes[walk.place]
    if answer.status is Status.UNANSWERED:
        return Question.STATUS
    if skipped:
        return Question.DONE
    if answer.status is Status.MET and not outcome.is_shown:
        return Question.EVIDENCE
    if not answer.note:
        return Question.NOTE
    return Question.DONE


def question_words(walk: Walk, asked: Question) -> str:
    """The question, and the key that answers it."""
    return {
        Question.STATUS: _status_words(walk),
        Question.EVIDENCE: _(
            "2 of 3: What shows it? Press e to choose or add evidence. Enter skips it."
        ),
        Question.NOTE: _note_words(walk),
        Question.DONE: _("This one is done. Enter goes on to the next."),
    }[asked]


def _status_words(walk: Walk) -> str:
    x = _(", or x if it does not apply") if walk.requirement.not_applicable else ""
    return _("1 of 3: Is it met? Press m, p or n{x}. Enter skips it.").format(x=x)


def _note_words(walk: Walk) -> str:
    if walk.score.outcomes[walk.place].rule is Rule.NOT_APPLICABLE_WITHOUT_REASON:
        return _("3 of 3: Why does it not apply? Press i to write the reason.")
    return _("3 of 3: What should a reader know? Press i to write. Enter skips it.")
