import pytest

from selfassess.core.model.answer import Answer
from selfassess.core.model.status import Status
from selfassess.core.session.filters import Filter
from selfassess.core.session.guide import Question, onward, question, question_text
from selfassess.core.session.session import Session
from tests.builders import (
    BASIC,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PROOF,
    answer,
    answered,
    questionnaire,
    requirement,
)

OPTIONAL = requirement("b", may_be_left_out=True)
ASKED = questionnaire(a=BASIC, b=OPTIONAL)


def walk(given: Status | Answer = Status.UNANSWERED, place: str = "a") -> Session:
    return Session.begin(ASKED, answered(**{place: given}), place)


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        (Status.UNANSWERED, Question.STATUS),
        (Answer(note="A thought."), Question.STATUS),
        (answer(MET), Question.EVIDENCE),
        (answer(MET, "lost"), Question.EVIDENCE),
        (answer(MET, PROOF), Question.NOTE),
        (answer(NOT_MET), Question.NOTE),
        (answer(MET, PROOF, note="Because."), Question.DONE),
        (answer(NOT_MET, note="Because."), Question.DONE),
    ],
)
def test_one_thing_is_asked_after_the_other(
    given: Status | Answer, asked: Question
) -> None:
    assert question(walk(given)) is asked


def test_what_was_brought_along_is_asked_about_by_what_it_was() -> None:
    carried = Answer(status=MET, carried="Plan {1}")
    text = question_text(walk(carried), Question.STATUS, str.upper)
    assert text.startswith("1 of 3: “Met” is from Plan {1}, to confirm. Press CONFIRM")


def test_what_was_skipped_is_not_asked_again_but_an_answer_is_wanted() -> None:
    met, evidence = walk(answer(MET)), {Question.EVIDENCE}
    assert question(met, evidence) is Question.NOTE
    assert question(met, evidence | {Question.NOTE}) is Question.DONE
    assert question(walk(), evidence) is Question.STATUS


def test_not_applicable_is_offered_only_where_it_is_allowed() -> None:
    assert "not-applicable if it does not apply" in question_text(
        walk(place="b"), Question.STATUS, str
    )
    assert "not apply" not in question_text(walk(), Question.STATUS, str)


def test_the_reason_is_asked_for_where_one_is_needed() -> None:
    left_out = walk(answer(NOT_APPLICABLE), place="b")
    assert "Why does it not apply?" in question_text(left_out, Question.NOTE, str)
    assert "What should a reader know?" in question_text(walk(MET), Question.NOTE, str)


@pytest.mark.parametrize("asked", Question)
def test_every_question_names_the_key_that_answers_it(asked: Question) -> None:
    text = question_text(walk(), asked, str)
    assert "Press" in text or "Enter" in text


def test_after_the_last_one_comes_what_is_still_unanswered() -> None:
    first, last = walk(MET), walk(MET, place="b")
    assert (onward(first).current_id, onward(last).current_id) == ("b", "a")
    assert "on to the next" in question_text(first, Question.DONE, str)
    assert "what is still unanswered" in question_text(last, Question.DONE, str)


def test_when_everything_is_answered_there_is_the_score() -> None:
    last = Session.begin(ASKED, answered(a=MET, b=MET), "b")
    assert onward(last).current_id == "b"
    assert "score shows the score" in question_text(last, Question.DONE, str)
    some = walk(MET, place="b").narrowed(Filter.BEST_PRACTICE)
    assert onward(some).current_id == "b"
