"""Changes as lines to read."""

from selfassess.core.diff.change_lines import (
    change_lines,
    place_text,
    plain_value,
    text_at,
    value_text,
)
from tests.builders import BASIC, MET, NOT_MET, answer, answered, questionnaire


def test_short_values_stand_on_one_line() -> None:
    before, after = answered(a=NOT_MET), answered(a=answer(MET, note="Yes."))
    assert list(change_lines(before, after, questionnaire(b=BASIC))) == [
        "answers.a.status: Not met → Met",
        "answers.a.note: nothing → Yes.",
    ]


def test_of_long_texts_the_lines_that_differ() -> None:
    before = answered(a=answer(MET, note="One.\n\nTwo."))
    after = answered(a=answer(MET, note="One.\n\nTwo!\n\nThree."))
    assert list(change_lines(before, after, questionnaire(b=BASIC))) == [
        "answers.a.note:",
        "  − Two.",
        "  + Two!",
        "  + Three.",
    ]


def test_a_text_that_is_gone() -> None:
    before = answered(a=answer(MET, note="One.\nTwo."))
    after = answered(a=answer(MET, note=""))
    lines = list(change_lines(before, after, questionnaire(b=BASIC)))
    assert lines == ["answers.a.note:", "  − One.", "  − Two."]


def test_values_are_told_for_people() -> None:
    assert plain_value(None) == plain_value([]) == "nothing"
    assert plain_value(["a", "b"]) == "a, b"
    assert plain_value({"title": "A", "note": ""}) == "title: A\nnote: nothing"
    assert plain_value(True) == "True"
    assert value_text([]) == ""
    assert text_at(("answers", "a", "status"), "met") == "Met"
    assert text_at(("answers", "a", "status"), "odd") == "odd"
    assert text_at(("answers", "a", "note"), "met") == "met"


def test_a_place_in_an_answer_has_the_title_of_what_is_asked() -> None:
    asked = questionnaire(a=BASIC)
    title = asked.by_id["a"].title
    assert place_text(("answers", "a", "note"), asked) == f"answers.a.note ({title})"
    assert place_text(("evidence", "b"), asked) == "evidence.b"
    assert place_text(("country",), asked) == "country"
