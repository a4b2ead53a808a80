"""A questionnaire in the words of a translation.

Structure, ids and edition are the original's, so that answers, reviews and digests are
the same whatever language was read.
"""

from collections.abc import Mapping
from typing import Any

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.questionnaire_texts import (
    TextPlace,
    nested,
    reworded,
    texts_of,
    translated_texts,
)
from selfassess.core.model.questionnaire.translation import NO_TEXTS, Translation


class TranslatedQuestionnaire(Questionnaire):
    """It knows the original, whose words stand where there are no others yet."""

    source: Questionnaire
    translation: Translation
    fitting: dict[TextPlace, str]
    """The words of the translation that stand here."""

    @property
    def original(self) -> Questionnaire:
        """The questionnaire as it was written."""
        return self.source

    @property
    def translation_notice(self) -> str:
        """Whose words these are."""
        return self.translation.translation

    def language_at(self, place: TextPlace) -> str:
        """The language of the text that stands there: where it is lacking, the original's."""
        return self.language if place in self.fitting else self.source.language

    @property
    def own_translation(self) -> dict[str, Any]:
        """A translation's file that gives this very edition these very words."""
        head = self.translation.model_dump(include={*NO_TEXTS}, exclude_defaults=True)
        return {**head, "edition": self.edition, **nested(self.fitting)}


def translated(
    questionnaire: Questionnaire, translation: Translation, made_from: Questionnaire
) -> TranslatedQuestionnaire:
    """An edition of a questionnaire in the words of a translation.

    `made_from`: the edition that was translated. A text that is another one there, or
    has no translation, stands in the original; the first one in each table is marked.
    """
    fitting = fitting_texts(questionnaire, translation, made_from)
    marked = set[TextPlace]()

    def say(place: TextPlace, text: str) -> str:
        if place in fitting or not text:
            return fitting.get(place, "")
        if place[-1] == "short" and (*place[:-1], "title") in fitting:
            return ""  # of the original title
        is_alone = len(place) == 1 or place[0] == "words"
        thing = place if is_alone else place[:-1]
        if thing in marked:
            return text
        marked.add(thing)
        return f"{text} [{translation.untranslated}]"

    values = reworded(questionnaire, say)
    values["notice"] = f"{values['notice']}\n\n{translation.translation}"
    values["language"] = translation.language
    values |= {"source": questionnaire, "translation": translation, "fitting": fitting}
    return TranslatedQuestionnaire.model_construct(**values)


def fitting_texts(
    questionnaire: Questionnaire, translation: Translation, made_from: Questionnaire
) -> dict[TextPlace, str]:
    """Those texts of a translation of which the original is the same here as there."""
    theirs = translated_texts(translation)
    if made_from is questionnaire:
        return theirs
    here, there = texts_of(questionnaire), texts_of(made_from)
    return {
        place: text
        for place, text in theirs.items()
        if here.get(place) == there.get(place)
    }


def untranslated(
    questionnaire: Questionnaire, fitting: Mapping[TextPlace, str]
) -> list[TextPlace]:
    """The texts for which there are no other words; a title needs no short form."""
    places = (place for place in texts_of(questionnaire) if place[-1] != "short")
    return [place for place in places if place not in fitting]
