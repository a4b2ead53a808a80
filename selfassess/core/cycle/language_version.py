"""A file in another language: translations in the places of what they translate.

What is not translated, or was translated before it changed, stays in the original, with
the tag of its language in front: nothing is mixed in silence.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from selfassess.core.cycle.written_texts import TextState, WrittenText, texts_of
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.key_path import dotted
from selfassess.core.model.review import Review
from selfassess.core.problems import Where
from selfassess.core.text.i18n import ngettext
from selfassess.core.text.language_codes import language_label


class TranslatedAssessment(Assessment):
    """An assessment whose texts are not all in its language."""

    spoken: dict[str, str]
    """The language of each text that is in another one."""

    def language_of(self, text: str) -> str:
        """The language of a text that people wrote, here or in a review of this."""
        return self.spoken.get(text, self.language)


@dataclass(frozen=True)
class LanguageVersion:
    """An assessment with its reviews, as far as they can be read in one language."""

    assessment: Assessment
    reviews: dict[str, Review]
    language: str
    texts: Sequence[tuple[WrittenText, TextState]]
    """Every text that people wrote, and what there is of it in that language."""

    @cached_property
    def counts(self) -> Counter[TextState]:
        """How many texts there are of each kind."""
        return Counter(state for _text, state in self.texts)

    @property
    def lacking(self) -> list[WrittenText]:
        """The texts that stay in the original."""
        return [text for text, state in self.texts if state in _LACKING]

    @property
    def sentence(self) -> str:
        """How many texts stay in the original; nothing if none does."""
        if not self.lacking:
            return ""
        sentence = ngettext(
            "{missing} of {count} text is not translated into {language}; it stands in "
            "the original, with the tag of its language in front, such as {tag}.",
            "{missing} of {count} texts are not translated into {language}; they stand "
            "in the original, with the tag of its language in front, such as {tag}.",
            len(self.texts),
        )
        return sentence.format(
            missing=len(self.lacking),
            count=len(self.texts),
            language=language_label(self.language),
            tag=mark_of(self.lacking[0].language).strip(),
        )

    @property
    def outdated_sentence(self) -> str:
        """Which translations were made before their text changed; nothing if none was."""
        places = [
            dotted(text.where)
            for text, state in self.texts
            if state is TextState.OUTDATED
        ]
        sentence = ngettext(
            "{count} text has changed since it was translated, so its translation is "
            "not shown: {places}.",
            "{count} texts have changed since they were translated, so their "
            "translations are not shown: {places}.",
            len(places),
        )
        joined = ", ".join(places)
        return sentence.format(count=len(places), places=joined) if places else ""


_LACKING = (TextState.OUTDATED, TextState.MISSING)


def mark_of(language: str) -> str:
    """What stands in front of a text that is not in the language of the rest."""
    return f"[{language}] "


def in_language(
    assessment: Assessment, reviews: dict[str, Review], language: str
) -> LanguageVersion:
    """The assessment and its reviews with every text in that language, if there is one."""
    texts: list[tuple[WrittenText, TextState]] = []
    spoken: dict[str, str] = {}

    def turned(record: Any) -> Any:
        data = record.model_dump(exclude_defaults=True, exclude_none=True)
        for text in texts_of(data, assessment.language):
            state = text.state(data, language)
            texts.append((text, state))
            shown = _shown(text, state, data, language)
            if state is not TextState.TRANSLATED and text.language != language:
                spoken[shown] = text.language
            if shown != text.text:
                record = _with_text(record, text.where, shown)
        return record

    ours = turned(assessment)
    theirs = {slug: turned(review) for slug, review in reviews.items()}
    said = {**dict(ours), "language": language, "spoken": spoken}
    ours = TranslatedAssessment.model_construct(**said)
    return LanguageVersion(ours, theirs, language, texts)


def _shown(text: WrittenText, state: TextState, data: Any, language: str) -> str:
    if state is TextState.TRANSLATED:
        said = text.translation(data, language)
        return " ".join(said.split()) if text.is_line else said
    return mark_of(text.language) + text.text if state in _LACKING else text.text


def _with_text(value: Any, where: Where, text: str) -> Any:
    """A copy of a value with another text there; it is checked no more."""
    if not where:
        return text
    step, *others = where
    if isinstance(value, dict):
        return {**value, step: _with_text(value[step], tuple(others), text)}
    inner = _with_text(getattr(value, str(step)), tuple(others), text)
    return value.model_copy(update={str(step): inner})
