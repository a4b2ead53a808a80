from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.questionnaire_texts import (
    TextPlace,
    nested,
    reworded,
    text_places,
    texts_of,
    translated_texts,
)
from selfassess.core.model.questionnaire.translated_questionnaire import translated
from selfassess.core.model.questionnaire.translation import Translation
from selfassess.storage.questionnaires.catalog import find_questionnaire
from tests.strategies import questionnaires

ASKED = find_questionnaire("ogp-standards-2022").questionnaire
EARLIER = find_questionnaire("ogp-standards-2022").at("2026-11").questionnaire


def translation_of(asked: Questionnaire, words: Mapping[TextPlace, str]) -> Translation:
    """A translation that gives these words."""
    data: dict[str, Any] = {
        "format": 1,
        "id": asked.id,
        "edition": asked.edition,
        "language": "fr",
        "translation": "Une traduction maison.",
        "untranslated": "à traduire",
    }
    return Translation.model_validate(data | nested(words))


def in_french(asked: Questionnaire) -> dict[TextPlace, str]:
    """Words for every place that may have some."""
    return {place: f"« {' '.join(place)} »" for place in text_places(asked)}


def structure_of(questionnaire: Questionnaire) -> Any:
    """Everything of a questionnaire but its words."""
    places = set(text_places(questionnaire))
    data = questionnaire.model_dump(
        include={*Questionnaire.model_fields} - {"language"}
    )
    return _without(data, {place[-1] for place in places})


def _without(data: Any, names: set[str]) -> Any:
    if isinstance(data, dict):
        return {k: _without(v, names) for k, v in data.items() if k not in names}
    return [_without(v, names) for v in data] if isinstance(data, tuple) else data


@given(questionnaires(), st.data())
def test_a_translation_changes_words_alone(
    asked: Questionnaire, data: st.DataObject
) -> None:
    words = in_french(asked)
    given_places = data.draw(st.sets(st.sampled_from(sorted(words))))
    some = {place: words[place] for place in given_places}
    shown = translated(asked, translation_of(asked, some), asked)
    assert structure_of(shown) == structure_of(asked)
    assert list(shown.by_id) == list(asked.by_id)
    assert (shown.id, shown.edition) == (asked.id, asked.edition)
    assert shown.original is asked
    texts = texts_of(shown)
    assert all(texts[place].startswith(words[place]) for place in given_places)


def test_each_text_of_a_shipped_questionnaire_can_have_other_words() -> None:
    words = in_french(ASKED)
    translation = translation_of(ASKED, words)
    assert translated_texts(translation) == words
    shown = translated(ASKED, translation, ASKED)
    notice = f"{words['notice',]}\n\n{translation.translation}"
    assert texts_of(shown) == words | {("notice",): notice}
    assert shown.language == "fr"


def test_the_first_text_of_a_thing_that_stands_in_the_original_is_marked() -> None:
    words = in_french(ASKED)
    for place in [*words]:
        if place[:2] in (("requirement", "s1-1"), ("event", "plan")) or len(place) == 1:
            del words[place]
    shown = translated(ASKED, translation_of(ASKED, words), ASKED)
    requirement, own = ASKED.by_id["s1-1"], shown.by_id["s1-1"]
    assert own.title == f"{requirement.title} [à traduire]"
    assert (own.text, own.help) == (requirement.text, requirement.help)
    assert shown.events[0].title == f"{ASKED.events[0].title} [à traduire]"
    assert shown.events[0].about == ASKED.events[0].about
    # What has no other text beside it is marked itself.
    assert shown.title.endswith(" [à traduire]")
    assert shown.about.endswith(" [à traduire]")


def test_a_text_that_another_edition_words_otherwise_stands_in_the_original() -> None:
    words = in_french(EARLIER)
    shown = translated(ASKED, translation_of(EARLIER, words), EARLIER)
    changed = [p for p, text in texts_of(EARLIER).items() if texts_of(ASKED)[p] != text]
    assert ("about",) in changed
    assert shown.about == f"{ASKED.about} [à traduire]"
    kept = ("requirement", "s1-1", "title")
    assert kept not in changed
    assert texts_of(shown)[kept] == words[kept]
    # What is shown can be said of this edition alone.
    own = Translation.model_validate(shown.own_translation)
    assert texts_of(translated(ASKED, own, ASKED)) == texts_of(shown)


def test_a_translated_title_is_never_abbreviated_in_the_original() -> None:
    title, short = ("phase", "development", "title"), ("phase", "development", "short")
    values = reworded(ASKED, lambda place, text: "Dev." if place == short else text)
    asked = Questionnaire.model_validate(values)
    cases: list[tuple[dict[TextPlace, str], str]] = [
        ({}, "Dev."),
        ({title: "Titre"}, ""),
        ({title: "Un long titre", short: "Titre"}, "Titre"),
    ]
    for words, expected in cases:
        shown = translated(asked, translation_of(asked, words), asked)
        assert texts_of(shown).get(short, "") == expected
