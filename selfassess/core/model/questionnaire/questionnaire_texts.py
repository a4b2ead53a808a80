"""All texts of a questionnaire by their places, and others in their stead."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.translation import NO_TEXTS, TEXTS, Translation

TextPlace = tuple[str, ...]
"""The keys that lead to a text in a translation, such as requirement, s1-1, title."""

Say = Callable[[TextPlace, str], str]
"""What stands at a place in the stead of a text, which may be empty."""

_BY_ID_ALONE = ("guideline", "requirement")
"""Tables that stand inside others in a questionnaire; their ids need none of these."""


def reworded(questionnaire: Questionnaire, say: Say) -> dict[str, Any]:
    """The values of a questionnaire, by their keys in files, with other words."""
    return _table(questionnaire, (), say)


def texts_of(questionnaire: Questionnaire) -> dict[TextPlace, str]:
    """Every text of a questionnaire that a translation may give, in order."""
    return {place: text for place, text in _every_text(questionnaire).items() if text}


def text_places(questionnaire: Questionnaire) -> list[TextPlace]:
    """Where a translation may have a text.

    It may abbreviate titles that need it in no other language.
    """
    every = _every_text(questionnaire)
    return [place for place, text in every.items() if text or place[-1] == "short"]


def translated_texts(translation: Translation) -> dict[TextPlace, str]:
    """Every text of a translation by its place."""
    data = translation.model_dump(
        by_alias=True, exclude=set(NO_TEXTS), exclude_defaults=True
    )
    return dict(_flat(data, ()))


def nested(texts: Mapping[TextPlace, str]) -> dict[str, Any]:
    """Texts in tables, as a translation's file holds them."""
    data: dict[str, Any] = {}
    for place, text in texts.items():
        inside = data
        for key in place[:-1]:
            inside = inside.setdefault(key, {})
        inside[place[-1]] = text
    return data


def _every_text(questionnaire: Questionnaire) -> dict[TextPlace, str]:
    texts: dict[TextPlace, str] = {}

    def keep(place: TextPlace, text: str) -> str:
        texts[place] = text
        return text

    reworded(questionnaire, keep)
    return texts


def _flat(data: Mapping[str, Any], place: TextPlace) -> Iterator[tuple[TextPlace, str]]:
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield from _flat(value, (*place, key))
        else:
            yield (*place, key), value


def _table(table: BaseModel, place: TextPlace, say: Say) -> dict[str, Any]:
    kind = type(table)
    texts = _texts_of_a(kind)
    values: dict[str, Any] = {**(table.model_extra or {})}
    for name, field in kind.model_fields.items():
        key, value = field.alias or name, getattr(table, name)
        inner = (key,) if key in _BY_ID_ALONE else (*place, key)
        is_text = isinstance(value, str) and name in texts
        values[key] = say(inner, value) if is_text else _inside(value, inner, say)
    return values


@cache
def _texts_of_a(kind: type[BaseModel]) -> frozenset[str]:
    return frozenset(TEXTS.get(kind, Translation).model_fields).difference(NO_TEXTS)


def _inside(value: Any, place: TextPlace, say: Say) -> Any:
    if type(value) in TEXTS:
        # Nothing but words changes, and these come from files that were checked.
        return type(value).model_construct(**_table(value, place, say))
    if isinstance(value, dict):
        return {key: _inside(v, (*place, key), say) for key, v in value.items()}
    if isinstance(value, tuple):
        return tuple(
            _inside(entry, (*place, getattr(entry, "id", str(number))), say)
            for number, entry in enumerate(value, start=1)
        )
    return value
