"""The answer in view, and answers in a list, as sentences: the status, and what it counts as."""

from collections.abc import Iterator

from selfassess.cli.plain.sentences.findings_text import own_line
from selfassess.core.cycle.owed_answers import owner_label
from selfassess.core.review.labels import (
    reviewed_label,
    stance_label,
    thread_marks,
    waiting_sentence,
)
from selfassess.core.scoring.labels import outcome_label, status_label
from selfassess.core.scoring.outcome import Outcome
from selfassess.core.scoring.rules import Rule
from selfassess.core.scoring.verdict_labels import verdicts_sentence
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import clauses, in_a_row, labelled


def answer_sentence(session: AnySession) -> str:
    """The answer, whether it counts and why not, and whether it is flagged."""
    sentence = f"{status_sentence(session.score.outcomes[session.current_id])}."
    if session.answer.come_back:
        sentence = f"{sentence} {flagged_sentence()}"
    contradiction = session.judgement.contradiction_sentence(session.current_id)
    # Translators: {what} says which days, or what of the forum, speak against the
    # answer.
    told = _("Contradiction: {what}.").format(what=contradiction)
    return f"{sentence} {told}" if contradiction else sentence


def flagged_sentence() -> str:
    """The sentence that a person wants to come back to the answer."""
    # Translators: said of an answer, behind what it counts as.
    return _("Flagged.")


def status_sentence(outcome: Outcome) -> str:
    """The status, and what it counts as."""
    label = status_label(outcome.status)
    if outcome.rule is Rule.UNANSWERED:
        return label
    # Translators: {outcome} says whether the answer counts, and if not, why.
    text = _("{status}, {outcome}")
    return text.format(status=label, outcome=outcome_label(outcome))


def owner_sentence(session: AnySession) -> str:
    """Who has to supply the answer in view, and by when."""
    outcome = session.score.outcomes[session.current_id]
    label = owner_label(session.assessment, outcome, session.today)
    # Translators: {owner} is who has to supply the answer, and by when.
    return _("Owner: {owner}.").format(owner=label or _("nobody"))


def change_sentence(session: AnySession) -> str:
    """What the person can change here, as it stands now."""
    return (
        own_line(session)
        if isinstance(session, ReviewSession)
        else answer_sentence(session)
    )


def progress_sentence(session: AnySession) -> str:
    """How much is answered, how the star stands, and how many findings wait.

    For a reviewer: how much they have reviewed.
    """
    questionnaire = session.questionnaire
    tally = session.score.tally(questionnaire)
    if isinstance(session, ReviewSession):
        return f"{reviewed_label(session.reviewed, tally.total)}."
    # Translators: {verdicts} is how the star stands.
    sentence = _("{answered} of {total} answered. {verdicts}.").format(
        answered=tally.answered,
        total=tally.total,
        verdicts=verdicts_sentence(session.score),
    )
    return (
        f"{sentence} {waiting_sentence(session.waiting)}."
        if session.reviews
        else sentence
    )


def one_line(session: AnySession, place: str, *, is_brief: bool) -> str:
    """A requirement with its answer, for a list."""
    outcome = session.score.outcomes[place]
    if is_brief:
        return f"{labelled(place, status_label(outcome.status))}."
    title = labelled(place, outcome.requirement.title)
    line = f"{title}. {status_sentence(outcome)}."
    if session.assessment.answer_to(place).come_back:
        line = f"{line} {flagged_sentence()}"
    text = clauses(_thread_lines(session, place))
    return f"{line} {text}." if text else line


def _thread_lines(session: AnySession, place: str) -> Iterator[str]:
    """What reviewers say on a requirement, without a word of those who are silent."""
    for thread in session.threads_on(place):
        # Translators: in place of the name of a reviewer, in a list of who says what.
        name = _("you") if thread.slug == session.own else thread.name
        if not thread.is_silent:
            yield labelled(
                name, in_a_row([stance_label(thread), *thread_marks(thread)])
            )
