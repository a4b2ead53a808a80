from datetime import date

import pytest
from pydantic import ValidationError

from selfassess.core.model.about.details import Period
from selfassess.core.model.answer import UNANSWERED, Answer
from selfassess.core.model.assessment import in_order
from tests.builders import (
    BASIC,
    MET,
    NOT_MET,
    PROOF,
    answer,
    answered,
    evidence,
    questionnaire,
)


def test_what_was_not_answered_is_unanswered() -> None:
    assert answered(a=MET).answer_to("b") is UNANSWERED
    assert answered().answer_to("b").is_empty


@pytest.mark.parametrize(
    "said", [answer(MET), Answer(note="n"), Answer(evidence=("e",))]
)
def test_an_answer_of_any_kind_is_not_empty(said: Answer) -> None:
    assert not said.is_empty


def test_an_answer_is_replaced_in_a_copy() -> None:
    before = answered(a=MET, b=MET)
    after = before.with_answer("a", answer(NOT_MET))
    assert after.answer_to("a") == answer(NOT_MET)
    assert after.answer_to("b") == before.answer_to("b")
    assert before.answer_to("a").status is MET


def test_evidence_can_be_added_and_replaced() -> None:
    twice = answered().with_evidence("page", evidence("A page"))
    assert list(twice.evidence) == [PROOF, "page"]
    again = twice.with_evidence(PROOF, evidence("Better minutes"))
    assert again.evidence[PROOF].title == "Better minutes"
    assert list(again.evidence) == [PROOF, "page"]


def test_evidence_that_is_removed_is_cited_no_more() -> None:
    both = answer(MET, "page", PROOF).with_shown(PROOF, "page 3")
    before = answered(a=both.with_shown("page", "the end"), b=answer(MET, "page"))
    after = before.without_evidence(PROOF)
    assert after.answer_to("a").shows == {"page": "the end"}
    assert after.evidence == {}
    assert after.answer_to("a").evidence == ("page",)
    assert after.answer_to("b") == before.answer_to("b")


def test_evidence_tells_which_answers_cite_it() -> None:
    assert answered(a=MET, b=NOT_MET, c=MET).citing(PROOF) == ["a", "c"]


def test_answers_stand_in_the_order_of_the_questionnaire_strangers_last() -> None:
    given = {"old": answer(MET), "c": answer(MET), "a": answer(NOT_MET)}
    ordered = in_order(given, questionnaire(a=BASIC, b=BASIC, c=BASIC))
    assert list(ordered) == ["a", "b", "c", "old"]
    assert ordered["b"] == UNANSWERED
    assert ordered["old"] == answer(MET)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (2026, 2026),
        (2026, date(2026, 1, 1)),
        (date(2026, 12, 31), 2026),
        (date(2026, 1, 1), date(2026, 1, 1)),
        (None, 2026),
        (2026, None),
        ("2026-01-01", "2027-01-01"),
    ],
)
def test_a_period_ends_when_it_starts_or_later(start: object, end: object) -> None:
    Period.model_validate({"start": start, "end": end})


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (2026, 2025),
        (date(2026, 1, 1), 2025),
        (2026, date(2025, 12, 31)),
        (date(2026, 1, 2), date(2026, 1, 1)),
    ],
)
def test_a_period_that_ends_before_it_starts_is_refused_at_its_end(
    start: object, end: object
) -> None:
    with pytest.raises(ValidationError) as refused:
        Period.model_validate({"start": start, "end": end})
    assert [error["loc"] for error in refused.value.errors()] == [("end",)]
