"""Every text that a person writes may say in which language it is."""

from collections.abc import Mapping
from typing import Any

import pytest

from selfassess.core.cycle.written_texts import texts_in, texts_of
from selfassess.core.model.about.translations import ANY, OF_ASSESSMENTS, OF_REVIEWS
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.key_path import with_value
from selfassess.core.problems import Where
from selfassess.core.validation.unknown_keys import unknown_keys
from tests.builders import MET, answered, review

_NAMES = {
    *("country", "action_plan"),
    *("point_of_contact.office", "sign_off.office", "owners.*.name"),
}
"""They are in the language of the file."""
_OF_THE_GOVERNMENT = {"comments.*.answer", "recommendations.*.done"}
"""They stand beside the words of others."""


def every_place(tree: Mapping[str, Any], where: Where = ()) -> list[Where]:
    """The place of every kind of text."""
    places: list[Where] = []
    for key, kind in tree.items():
        place = (*where, key)
        places += every_place(kind, place) if isinstance(kind, Mapping) else [place]
    return places


def languages(data: Mapping[str, Any]) -> dict[Where, str]:
    return {text.where: text.language for text in texts_of(data, "en")}


@pytest.mark.parametrize(
    "place", [".".join(map(str, place)) for place in every_place(OF_ASSESSMENTS)]
)
def test_the_language_of_a_text_stands_beside_it_or_in_its_table(place: str) -> None:
    where = tuple("a" if step == ANY else step for step in place.split("."))
    tables: dict[str, Any] = with_value({"language": "en"}, where, "Maneno.")
    said = [
        with_value(tables, told, "sw")
        for told in (
            (*where[:-1], "language"),
            (*where[:-2], "language") if "shows" in where else (),
            (*where[:-1], f"{where[-1]}_language"),
            (f"{where[0]}_language", *where[1:]),
            (*where[:-1], "text_language"),
        )
        if len(told) > 1
    ]
    known = [data for data in said if not [*unknown_keys(Assessment, data)]]
    found = [languages(data)[where] for data in known]
    can_be_told = place not in _NAMES | _OF_THE_GOVERNMENT
    assert ("sw" in found) == can_be_told
    assert languages(tables)[where] == "en"


def test_the_language_of_a_meeting_is_not_that_of_its_words() -> None:
    meeting = {"title": "Call", "language": "Kiswahili", "note": "Join."}
    data = {
        "meetings": {"m": meeting},
        "owners": {"o": {"name": "F", "language": "sw"}},
    }
    assert {*languages(data).values()} == {"en"}
    told = with_value(data, ("meetings", "m", "text_language"), "fr")
    assert languages(told)["meetings", "m", "note"] == "fr"


def test_texts_of_reviews_have_their_own_languages_too() -> None:
    data = {
        "reviewer": {"name": "Water Watch"},
        "language": "fr",
        "reflection": "Bravo.",
        "findings": {"a": {"note": "Oui."}, "b": {"note": "Ndiyo.", "language": "sw"}},
        "wording": {"a": {"suggestion": "Say so.", "language": "en"}},
    }
    assert [*languages(data).values()] == ["fr", "fr", "sw", "en"]
    assert len(every_place(OF_REVIEWS)) == 4


def test_a_language_that_is_no_text_says_nothing() -> None:
    data = {"evidence": {"e": {"title": "Minutes", "language": ["sw"]}}}
    assert [*languages(data).values()] == ["en"]


def test_texts_are_found_in_files_that_were_read() -> None:
    assert "Minutes of the forum" in {
        text.text for text in texts_in(answered(a=MET), "en")
    }
    spoken = review().model_copy(update={"reflection": "Bravo."})
    assert [text.language for text in texts_in(spoken, "es")] == ["es"]
