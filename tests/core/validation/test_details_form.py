from datetime import date

import pytest
from hypothesis import given

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.details import Period
from selfassess.core.model.status import State
from selfassess.core.validation.details_form import (
    LONG,
    detail_labels,
    details_of,
    with_details,
    wrong_in_details,
)
from tests.builders import MET, answered
from tests.strategies import assessments

PLAIN = answered(a=MET)
TYPED = details_of(PLAIN)


def test_every_detail_is_asked_for_in_words() -> None:
    assert detail_labels().keys() == TYPED.keys()
    assert all(detail_labels().values())
    assert set(LONG) <= detail_labels().keys()


def test_what_is_typed_becomes_the_assessment() -> None:
    typed = {
        **TYPED,
        "country": " Kenya ",
        "state": "final",
        "start": "2016",
        "end": "2018-06-30",
        "office": "Ministry",
        "context": "Two\nlines  ",
    }
    after = with_details(PLAIN, typed)
    assert after.country == "Kenya"
    assert after.state is State.FINAL
    assert after.period == Period(start=2016, end=date(2018, 6, 30))
    assert after.point_of_contact.office == "Ministry"
    assert after.texts.context == "Two\nlines"
    assert after.answers == PLAIN.answers


def test_nothing_typed_is_no_year() -> None:
    begun = with_details(PLAIN, {**TYPED, "start": "2016"})
    assert with_details(begun, {**TYPED, "start": ""}).period.start is None


@given(assessments())
def test_details_that_are_typed_as_they_are_change_nothing(
    assessment: Assessment,
) -> None:
    assert wrong_in_details(assessment, details_of(assessment)) == {}
    after = with_details(assessment, details_of(assessment))
    assert repr(after) == repr(assessment)  # as it is with not-a-number


@pytest.mark.parametrize(
    ("name", "typed", "message"),
    [
        ("country", " ", "must not be empty"),
        ("language", "xx", "must be a language code such as en, fr or pt-BR"),
        (
            "language",
            "English!",
            "must be a language code such as en, fr or pt-BR (did you mean `en`?)",
        ),
        (
            "state",
            "open",
            'must be one of "draft", "final"; it is "open" (did you mean `draft`?)',
        ),
        (
            "email",
            "ogp[at]ict.go.ke",
            "is no e-mail address; did you mean ogp@ict.go.ke?",
        ),
        ("email", "a\tb", "must be one line, without line breaks or tabs"),
        (
            "start",
            "June",
            "must be a year such as 2026 or a date such as 2026-11-23",
        ),
        (
            "start",
            "9" * 5000,
            "must be a year such as 2026 or a date such as 2026-11-23",
        ),
    ],
)
def test_what_is_wrong_is_told_at_its_field(
    name: str, typed: str, message: str
) -> None:
    assert wrong_in_details(PLAIN, {**TYPED, name: typed}) == {name: message}


def test_a_period_that_ends_before_it_starts_is_told_at_its_end() -> None:
    typed = {**TYPED, "start": "2026", "end": "2025"}
    assert wrong_in_details(PLAIN, typed) == {"end": "ends before it starts"}
