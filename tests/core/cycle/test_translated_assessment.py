"""What people wrote is read in another language as far as somebody translated it."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.core.cycle.translated_assessment import (
    in_language,
    in_review,
    untranslated_places,
    untranslated_sentence,
)
from selfassess.core.cycle.written_texts import TextState, is_one_language, texts_of
from selfassess.core.diff.plain_data import contents_of
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.retired import RetiredAnswer
from selfassess.core.model.review import Review
from selfassess.core.text.digest import short_digest
from tests.builders import MET, answered, review
from tests.strategies import assessments

FRENCH = answered(a=Answer(status=MET, note="C'est en ligne."), b=MET).model_copy(
    update={"language": "fr", "country": "Essai", "action_plan": "Plan 3"}
)


def translated(assessment: Assessment, **tables: Any) -> Assessment:
    """The assessment with these translations into English."""
    data = {**assessment.model_dump(), "translations": {"en": tables}}
    return Assessment.model_validate(data)


def test_translations_stand_in_their_places_and_the_rest_is_marked_and_counted() -> (
    None
):
    note = {"note": "It is\nonline.", "note_of": short_digest("C'est en ligne.")}
    said = translated(FRENCH, country="Example\nland", answers={"a": note})
    spoken = review().model_copy(update={"reflection": "Bravo."})
    shown, reviews = in_language(said, {"water": spoken}, "en")
    assert shown.language == "en"
    assert (shown.country, shown.action_plan) == ("Example land", "[fr] Plan 3")
    assert shown.answer_to("a").note == "It is\nonline."
    assert reviews["water"].reflection == "[fr] Bravo."
    places = (("country",), in_review("water", "reflection"))
    assert [shown.language_at(place) for place in places] == ["en", "fr"]
    told = "3 of 5 texts are not translated into English; they stand in the original"
    assert untranslated_sentence(shown).startswith(told)
    assert untranslated_places(shown) == (
        "Not translated: action_plan; evidence: minutes; reflection.",
    )
    original, _none = in_language(said, {}, "fr")
    assert (untranslated_sentence(original), untranslated_places(original)) == ("", ())
    assert (untranslated_sentence(said), untranslated_places(said)) == ("", ())


def test_a_translation_of_an_earlier_text_is_not_shown_and_told() -> None:
    note = {"note": "It is online.", "note_of": short_digest("C'est sur papier.")}
    shown, _reviews = in_language(translated(FRENCH, answers={"a": note}), {}, "en")
    assert shown.answer_to("a").note == "[fr] C'est en ligne."
    assert "Changed since it was translated: answers: a." in untranslated_places(shown)


def test_a_translation_stays_with_an_answer_that_is_asked_no_more() -> None:
    aside = {"z": RetiredAnswer(note="Ancien.", language="fr")}
    said = answered().model_copy(update={"retired": aside})
    shown, _none = in_language(
        translated(said, answers={"z": {"note": "Old."}}), {}, "en"
    )
    assert shown.retired["z"].note == "Old."


def test_a_text_has_the_language_of_its_table_of_its_file_or_of_the_assessment() -> (
    None
):
    note = Answer(status=MET, note="Sawa.", language="sw", shows={"minutes": "p. 4"})
    languages = {
        t.text: t.language for t in texts_of(contents_of(answered(a=note)), "")
    }
    assert (languages["Sawa."], languages["p. 4"]) == ("sw", "sw")
    spoken = review().model_copy(update={"reflection": "Bravo."})
    told = spoken.model_copy(update={"language": "fr"})
    for said, language in ((spoken, "es"), (told, "fr")):
        assert [t.language for t in texts_of(contents_of(said), "es")] == [language]


def test_equal_texts_of_two_languages_are_told_apart_by_their_places() -> None:
    answers = {
        key: Answer(status=MET, note="Chat.", language=language)
        for key, language in (("a", ""), ("b", "fr"), ("c", "sw"))
    }
    shown, _none = in_language(answered(**answers), {}, "en")
    assert shown.answer_to("a").note == "Chat."
    places = [("answers", key, "note") for key in answers]
    assert [shown.language_at(place) for place in places] == ["en", "fr", "sw"]
    untranslated = answered(**answers)
    assert untranslated.language_at(places[1]) == "en"


def test_a_language_that_is_named_more_closely_is_the_same() -> None:
    assert is_one_language("pt", "pt-BR")
    assert is_one_language("EN-gb", "en")
    assert not is_one_language("pt-BR", "pt-PT")
    assert not is_one_language("fr", "frr")


@given(assessments(), st.sampled_from(["en", "fr", "sw", "pt"]))
@settings(max_examples=60, deadline=None)
def test_every_text_is_translated_or_stands_there_as_it_is(
    said: Assessment, language: str
) -> None:
    told, _reviews = in_language(said, {}, language)
    data = told.model_dump(exclude_defaults=True, exclude_none=True)
    now = [text.text for text in texts_of(data, "")]
    for (text, state), shown in zip(told.texts_in_it, now, strict=True):
        assert text.text in shown or state is TextState.TRANSLATED
    claimed = [each.status for each in said.answers.values()]
    assert claimed == [each.status for each in told.answers.values()]


def test_reviews_may_be_translated_too() -> None:
    data = {**review().model_dump(), "reflection": "Bravo."}
    data["translations"] = {"en": {"reflection": "Well done."}}
    _ours, theirs = in_language(FRENCH, {"water": Review.model_validate(data)}, "en")
    assert theirs["water"].reflection == "Well done."
