import pytest

from selfassess.core.assessment import Answer, Status
from selfassess.core.guiding import Question, question, question_words
from selfassess.core.walking import Walk
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


def walk(given: Status | Answer = Status.UNANSWERED, place: str = "a") -> Walk:
    return Walk.begin(ASKED, answered(**{place: given}), place)


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


def test_what_was_skipped_is_not_asked_again_but_an_answer_is_wanted() -> None:
    assert question(walk(answer(MET)), skipped=True) is Question.DONE
    assert question(walk(), skipped=True) is Question.STATUS


def test_not_applicable_is_offered_only_where_it_is_allowed() -> None:
    assert "x if it does not apply" in question_words(walk(place="b"), Question.STATUS)
    assert "not apply" not in question_words(walk(), Question.STATUS)


def test_the_reason_is_asked_for_where_one_is_needed() -> None:
    left_out = walk(answer(NOT_APPLICABLE), place="b")
    assert "Why does it not apply?" in question_words(left_out, Question.NOTE)
    assert "What should a reader know?" in question_words(walk(MET), Question.NOTE)


@pytest.mark.parametrize("asked", Question)
def test_every_question_names_the_key_that_answers_it(asked: Question) -> None:
    words = question_words(walk(), asked)
    assert "Press" in words or "Enter" in words
