"""An assessment in another language: translations in the places of what they translate.

What is not translated, or was translated before it changed, stays in the original, with
the tag of its language in front: nothing is mixed in silence.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from selfassess.core.cycle.written_texts import (
    TextState,
    WrittenText,
    tables_of,
    texts_of,
)
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Record, Review
from selfassess.core.problems import Where
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.language_codes import language_in_a_sentence
from selfassess.core.text.languages.conventions import clauses, labelled, listed

LACKING = (TextState.OUTDATED, TextState.MISSING)
"""The texts that stay in the original."""


TextStates = tuple[tuple[WrittenText, TextState], ...]
"""Texts with what there is of each in some language."""


class TranslatedAssessment(Assessment):
    """An assessment as far as it can be read in one language."""

    texts_in_it: TextStates
    """Every text of it and of its reviews, and what there is of it in that language."""
    spoken: dict[Where, str]
    """The language of each text that is in another one, by its place."""

    def language_at(self, where: Where) -> str:
        """The language of the text that stands there, or in a review of this."""
        return self.spoken.get(where, self.language)


def _that_are(texts: TextStates, *states: TextState) -> list[WrittenText]:
    return [text for text, state in texts if state in states]


def untranslated_sentence(assessment: Assessment) -> str:
    """How many texts stay in the original; empty if none does."""
    if not isinstance(assessment, TranslatedAssessment):
        return ""
    return _untranslated(assessment.texts_in_it, assessment.language)


def _untranslated(texts: TextStates, language: str) -> str:
    lacking, count = _that_are(texts, *LACKING), len(texts)
    if not lacking:
        return ""
    sentence = ngettext(
        "{missing} of {count} texts is not translated into {language}; it stands in the "
        "original, with the tag of its language in front, such as {tag}.",
        "{missing} of {count} texts are not translated into {language}; they stand in "
        "the original, with the tag of their language in front, such as {tag}.",
        len(lacking),
    )
    return sentence.format(
        missing=len(lacking),
        count=count,
        language=language_in_a_sentence(language),
        tag=mark_of(lacking[0].language).strip(),
    )


def untranslated_places(assessment: Assessment) -> tuple[str, ...]:
    """Which texts are not translated, and which have changed since they were."""
    if not isinstance(assessment, TranslatedAssessment):
        return ()
    return _untranslated_places(assessment.texts_in_it)


def untranslated_lines(record: Record, usual: str, language: str) -> tuple[str, ...]:
    """How many texts of one file are not in that language, and which; none: all are."""
    data = tables_of(record)
    texts = tuple((t, t.state(data, language)) for t in texts_of(data, usual))
    sentence = _untranslated(texts, language)
    return (sentence, *_untranslated_places(texts)) if sentence else ()


def _untranslated_places(texts: TextStates) -> tuple[str, ...]:
    sentences = {
        TextState.MISSING: _("Not translated: {places}."),
        TextState.OUTDATED: _("Changed since it was translated: {places}."),
    }
    return tuple(
        sentence.format(places=_places(found))
        for state, sentence in sentences.items()
        if (found := _that_are(texts, state))
    )


def _places(texts: Iterable[WrittenText]) -> str:
    """The texts by the tables they stand in."""
    by_table: dict[str, dict[str, None]] = {}
    for text in texts:
        table, *keys = map(str, text.where)
        name = ".".join(keys[:-1] or keys)
        by_table.setdefault(table, {}).update({name: None} if name else {})
    return clauses(
        labelled(table, listed(names)) if names else table
        for table, names in by_table.items()
    )


def mark_of(language: str) -> str:
    """What stands in front of a text that is not in the language of the rest."""
    return f"[{language}] "


def in_review(slug: str, *where: str | int) -> Where:
    """A place in the review of that name, beside those in the assessment itself."""
    return ("reviews", slug, *where)


def in_language(
    assessment: Assessment, reviews: Mapping[str, Review], language: str
) -> tuple[TranslatedAssessment, dict[str, Review]]:
    """Both with every text in that language, if there is one."""
    texts: list[tuple[WrittenText, TextState]] = []
    spoken: dict[Where, str] = {}

    def turned(record: Any, place: Callable[..., Where]) -> Any:
        data = tables_of(record)
        for text in texts_of(data, assessment.language):
            state = text.state(data, language)
            texts.append((text, state))
            shown = _shown(text, state, data, language)
            if state is not TextState.TRANSLATED and text.language != language:
                spoken[place(*text.where)] = text.language
            if shown != text.text:
                record = _with_text(record, text.where, shown)
        return record

    ours = turned(assessment, lambda *where: where)
    theirs = {
        slug: turned(review, partial(in_review, slug))
        for slug, review in reviews.items()
    }
    found = {"language": language, "spoken": spoken, "texts_in_it": tuple(texts)}
    return TranslatedAssessment.model_construct(**{**dict(ours), **found}), theirs


def _shown(text: WrittenText, state: TextState, data: Any, language: str) -> str:
    if state is TextState.TRANSLATED:
        said = text.translation(data, language)
        return " ".join(said.split()) if text.is_line else said
    return mark_of(text.language) + text.text if state in LACKING else text.text


def _with_text(value: Any, where: Where, text: str) -> Any:
    """A copy of a value with another text there; it is checked no more."""
    if not where:
        return text
    step, *others = where
    if isinstance(value, dict):
        return {**value, step: _with_text(value[step], tuple(others), text)}
    inner = _with_text(getattr(value, str(step)), tuple(others), text)
    return value.model_copy(update={str(step): inner})
