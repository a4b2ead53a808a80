from datetime import date

import pytest
from hypothesis import given

from selfassess.core.model.about.details import Period, SignOff
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.status import State
from selfassess.core.validation.details_form import (
    DETAILS,
    details_asked,
    details_of,
    with_details,
    wrong_in_details,
)
from tests.builders import BASIC, MET, answered, phase, questionnaire
from tests.strategies import assessments

PLAIN = answered(a=MET)
TYPED = details_of(PLAIN)


def test_every_detail_is_asked_for_in_words() -> None:
    assert DETAILS.keys() == TYPED.keys()
    assert all(detail.label for detail in DETAILS.values())
    words = [detail.words for detail in DETAILS.values()]
    assert len({*words}) == len(words)
    said = "Foreword: its language, if it is another (a name or a code)"
    assert DETAILS["foreword_language"].words == said


def test_what_is_typed_becomes_the_assessment() -> None:
    typed = {
        **TYPED,
        "country": " Kenya ",
        "state": "final",
        "start": "2016",
        "end": "2018-06-30",
        "office": "Ministry",
        "context": "Two\nlines  ",
        "signed_by": "A. Minister",
        "signed_on": "2026-11-11",
        "comments_count": "23",
        "link_colour": "#0b4f9e",
        "remarks_first": "A slow start.",
        "remarks_first_language": "Swahili",
        "remarks_second": "",
        "remarks_second_language": "",
        "context_language": "fr",
        "comments_note_language": "French",
    }
    asked = details_asked(
        questionnaire(phase("first", a=BASIC), phase("second", b=BASIC))
    )
    after = with_details(PLAIN, typed, asked)
    assert after.remarks == {"first": "A slow start."}
    assert details_of(after, asked)["remarks_second"] == ""
    assert after.remarks_language == {"first": "sw"}
    assert (after.texts.context_language, after.comment_period.language) == ("fr", "fr")
    emptied = {**details_of(after, asked), "remarks_first_language": ""}
    assert with_details(after, emptied, asked).remarks_language == {}
    assert after.sign_off == SignOff(name="A. Minister", date=date(2026, 11, 11))
    assert after.comment_period.comments == 23
    assert after.report.colours.link == "#0b4f9e"
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
        ("comments_count", "many", "must be a whole number such as 12"),
        ("signed_on", "2026", "must be a date such as 2026-11-23"),
        (
            "title_colour",
            "#ffcc00",
            "cannot be read well: its contrast with white is 1.5:1, and 4.5:1 is needed",
        ),
        ("text_colour", "blue", "must be a colour such as #12355b"),
        (
            "logo",
            "../logo.png",
            "must be the name of a PNG or SVG file in the folder of this file",
        ),
        ("email", "a\tb", "must be one line, without line breaks or tabs"),
        ("start", "June", "must be a year such as 2026 or a date such as 2026-11-23"),
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
